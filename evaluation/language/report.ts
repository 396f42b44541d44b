import type { AnalyzerIdentity } from '../../pipeline/language/analyzer.ts';
import type { RuntimeName } from '../../pipeline/language/runtime.ts';
import type { Figure } from '../floors.ts';
import type { Agreement, Label } from './agreement.ts';
import { percent } from './counts.ts';
import { nameSets, sharedSet, shareOf, syntaxSets } from './evaluate.ts';
import { peerTables } from './peers.ts';
import type { Speed } from './speed.ts';
import { table } from './table.ts';

/** What one runtime makes of the same texts. */
export interface RuntimeEvaluation {
  readonly runtime: RuntimeName;
  readonly speed: Speed;
  /** Hash of its analyses of those texts. */
  readonly hash: string;
}

/** All that is measured of the language library. */
export interface Evaluation {
  readonly identity: AnalyzerIdentity;
  readonly figures: readonly Figure[];
  /** What the scorer that is not of this project says, in a sentence. */
  readonly scorer: string;
  readonly runtimes: readonly RuntimeEvaluation[];
  /** How far the runtimes agree; null where only one is installed. */
  readonly agreement: Agreement | null;
  /** Node, processor and load. */
  readonly machine: string;
}

/** What the sets are; all but the share are whole. */
const setNames: Readonly<Record<string, string>> = {
  'gum-news': '`gum-news`: Wikinews articles of UD English GUM',
  'gum-interview': '`gum-interview`: Wikinews interviews of UD English GUM',
  'ewt-dev': '`ewt-dev`: weblogs, newsgroups, emails, reviews, answers of UD English EWT',
  'worldwide-dev': '`worldwide-dev`: news articles from 50 countries',
  [shareOf(sharedSet)]: '`worldwide-dev`, every eighth document',
};

const meanings = `- **Tokens, sentences**: F1 of those with exactly the gold's first and last character. A sentence cut in two counts as one
  missed and two wrong.
- **UPOS, XPOS**: words with the right part of speech, universal (17 classes) and of the Penn Treebank (some 45). At 97
  every second sentence of news has one wrong.
- **Lemmas**: words with the right dictionary form, capitals included.
- **UAS**: words whose head is right. **LAS**: head and relation, subtypes such as \`nsubj:pass\` included, punctuation too;
  **LAS of main relations** leaves subtypes aside. Whoever reads who did what from a sentence relies on subject, verb and
  object at once, each right about as often as LAS says.
- **Raw text**: everything from the characters alone, as in the CoNLL 2018 shared task: a word that was cut otherwise than
  in the gold is wrong in all. This is what a user gets; figures on gold tokens compare parsers.
- **Names**: F1 of names with exactly the right characters and class. Persons, organizations and places count; what
  touches a gold name of another class is neither right nor wrong. **Boundaries** leaves the class aside.`;

/** The report as Markdown. */
export function reportOf(evaluation: Evaluation): string {
  const { identity, figures, scorer, machine } = evaluation;
  return `# What the language library gets right

Measured by \`make evaluate GOLD=…\` with ${identity.model} (SHA-256 \`${identity.modelSha256.slice(0, 12)}…\`) on the ${identity.runtime} runtime,
${identity.library}. The gold data is not part of the project. No weight was made from the tags and trees below, nor from the names, but rules and
settings were chosen with them in sight (they are *tune* sets), so texts of other kinds will come out somewhat worse. Of the
sentences of \`ewt-dev\` the names, not the tags and trees, were training data.
The counts are in [language.json](language.json); a test fails where a figure falls by more than 0.3 points and 5 items.

## What the figures mean

In percent.

${meanings}

## Words and trees, tokens and sentences given

${figuresTable(figures, 'gold tokens', syntaxSets, 'words')}

## From raw text

${figuresTable(figures, 'raw text', syntaxSets, 'words')}

## Names, from raw text

${figuresTable(figures, 'names', [...nameSets, shareOf(sharedSet)], 'names')}

The names of the GUM sets were derived by rule and are noisy (titles stand inside names of persons): a guide only. ${scorer}

## Speed

Words between white space a CPU second (all threads), from text to names, over ${shareOf(sharedSet).replace(sharedSet, `\`${sharedSet}\``)}, in fresh processes;
loading by the clock, memory at its peak with Node and the texts. ${machine}.

${speedTable(evaluation.runtimes)}

## The two runtimes

The portable runtime gives the same bytes on every machine, the native one on machines of the same kind. Where both are
asked, some tokens are labelled differently, for the arithmetic of small integers rounds differently.

${agreementText(evaluation)}

## Beside others

${peerTables(figures)}
`;
}

/** A line for each set, a column for each figure, and last how many items the gold has. */
export function figuresTable(
  figures: readonly Figure[],
  task: Figure['task'],
  sets: readonly string[],
  items: string,
): string {
  const ofTask = figures.filter((figure) => figure.task === task);
  const names = [...new Set(ofTask.map(({ figure }) => figure))];
  const rows = sets.map((set) => {
    const own = ofTask.filter((figure) => figure.set === set);
    const cells = names.map((name) =>
      own
        .filter(({ figure }) => figure === name)
        .map(percent)
        .join(),
    );
    const size = own.find(({ figure }) => figure === 'UPOS' || figure === 'all')?.gold ?? 0;
    return [setNames[set] ?? set, ...cells, size.toLocaleString('en')];
  });
  return table(['set', ...names, items], rows);
}

function speedTable(runtimes: readonly RuntimeEvaluation[]): string {
  const rows = runtimes.map(({ runtime, speed }) => [
    `${runtime} (${speed.library})`,
    Math.round(speed.words / speed.cpu).toLocaleString('en'),
    speed.loading.toFixed(2),
    (speed.memory / 1e6).toFixed(0),
    speed.words.toLocaleString('en'),
  ]);
  return table(['runtime', 'words a CPU second', 'seconds to load', 'MB at peak', 'words read'], rows);
}

const labelNames: Readonly<Record<Label, string>> = {
  upos: 'UPOS',
  xpos: 'XPOS',
  lemma: 'lemma',
  head: 'head',
  deprel: 'relation',
  name: 'name',
};

function agreementText({ agreement, runtimes }: Evaluation): string {
  const hashes = runtimes.map(({ runtime, hash }) => `SHA-256 of the ${runtime} analyses: \`${hash}\`.`).join('\n');
  if (agreement === null) return `Only one was installed where this was measured.\n\n${hashes}`;
  const { tokens, differing } = agreement;
  const labels = Object.keys(labelNames) as Label[];
  const shares = labels.map((label) => `${((100 * differing[label]) / tokens).toFixed(2)} %`);
  const rows = [
    ['tokens labelled differently', ...labels.map((label) => differing[label].toLocaleString('en'))],
    [`of ${tokens.toLocaleString('en')}`, ...shares],
  ];
  return `${table(['', ...labels.map((label) => labelNames[label])], rows)}\n\n${hashes}`;
}
