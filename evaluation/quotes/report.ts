import type { AnalyzerIdentity } from '../../pipeline/language/analyzer.ts';
import { percentOf, withInterval } from '../extraction/bootstrap.ts';
import type { Figure } from '../floors.ts';
import { table } from '../language/table.ts';
import { figures as sharesOf } from '../tokenization.ts';
import { enoughToDivide, isLarge, type QuotesEvaluation, sizeOf } from './evaluate.ts';
import { outcomes } from './judgements.ts';
import { countKinds, countOutcomes, foundKinds, goldKinds, type KindCounts, type PlacedJudgement } from './kinds.ts';
import { meanings } from './meanings.ts';
import { peerTables } from './peers.ts';
import { reliabilityText } from './reliability-report.ts';
import { blocks, scoreQuotes } from './score.ts';
import { ownSet } from './spoken-record.ts';

/** All that is measured of quotes. */
export interface QuotesReport {
  readonly identity: AnalyzerIdentity;
  readonly sets: readonly QuotesEvaluation[];
  /** What the scorers that are not of this project say, a sentence each. */
  readonly scorers: readonly string[];
  /** Node, processor and load. */
  readonly machine: string;
}

/** The report as Markdown. */
export function reportOf({ identity, sets, scorers, machine }: QuotesReport): string {
  const figures = sets.flatMap((each) => each.figures);
  const large = sets.filter(isLarge);
  return `# What quotes and speakers get right

Measured by \`make evaluate ONLY=quotes\` on the rows of the table \`quotes\` that \`annotate\` gives for plain texts, with
${identity.model} (SHA-256 \`${identity.modelSha256.slice(0, 12)}…\`) on the ${identity.runtime} runtime, ${identity.library}; ${machine}.

${sets.map(describeSet).join('\n')}

The counts are in [quotes.json](quotes.json); a test fails where a figure falls by more than 0.3 points and 5 items.

## What the figures mean

In percent.

${meanings}

## Statements

F1, with precision and recall of J5. Source, cue and type are of the statements that were found.

${sets.map(statementTable).join('\n\n')}

${scorers.join(' ')}

## Named speakers

${speakerTable(sets)}

## How statements came out

${outcomeTable(sets)}

## By kind of statement

Shares of the statements of the gold: found (J5), well bounded (J8), end-to-end; the right source of those found; and the right
name, or rightly none, of those found of which the gold says who speaks. Sets of fewer than ${enoughToDivide} statements are left out.

${large.map((set) => kindTables(set, goldKinds)).join('\n\n')}

## By what we gave

The same shares of the rows: how often a row of a rule, of a class of cues or of a form of speaker is right.

${large.map((set) => kindTables(set, foundKinds)).join('\n\n')}

## Probabilities

${reliabilityText(large)}

${ownArticles(sets)}

${peerTables(figures)}`
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()
    .concat('\n');
}

function describeSet(evaluation: QuotesEvaluation): string {
  const { set, documents } = evaluation;
  const size = `${documents.length} documents, ${sizeOf(evaluation).toLocaleString('en')} statements`;
  return `- \`${set}\` (${size}): ${setDescriptions[set] ?? 'a set of its own'}.`;
}

const setDescriptions: Readonly<Record<string, string>> = {
  [ownSet]:
    'The Spoken Record, invented articles of this project with every statement marked ([guideline](../docs/quote-guideline.md)), each written to be hard in a way of its own; written before the rules and apart from them, which were then mended with its errors in sight',
  'polnear-dev':
    'news of the United States in 2016, not part of the project; it holds beliefs and intentions that nobody spoke. Named speakers by reading, of a part. Rules were chosen with it in sight, so other texts will come out somewhat worse',
  'gum-news':
    'Wikinews, not part of the project; by another convention: the halves of an interrupted quotation apart, statements within statements given. A guide, not a bar',
};

function statementTable({ set, figures, intervals }: QuotesEvaluation): string {
  const find = (task: Figure['task'], name: string) =>
    figures.find((each) => each.task === task && each.figure === name);
  const rows = Object.keys(blocks).flatMap((block) => {
    const [j5, j8, exact, all] = ['J5', 'J8', 'exact', 'end-to-end'].map((name) => find('quotes', `${block} ${name}`));
    if (j5 === undefined || j8 === undefined || exact === undefined || all === undefined) return [];
    const f1 = (figure: Figure): string =>
      withInterval(sharesOf(figure).f1, intervals.get(set)?.get(figure.figure)?.f1);
    const ofFound = ['source', 'source exact', 'cue', 'type'].map((name) => {
      const figure = find('sources', `${block} ${name}`);
      return figure === undefined || figure.gold === 0 ? '' : percentOf(sharesOf(figure).recall);
    });
    const { precision, recall } = sharesOf(j5);
    const sizes = [j5.gold, j5.found].map((count) => count.toLocaleString('en'));
    return [[block, ...sizes, percentOf(precision), percentOf(recall), ...[j5, j8, all, exact].map(f1), ...ofFound]];
  });
  const header = ['in the gold', 'found', 'precision', 'recall', 'J5', 'J8', 'end-to-end', 'exact'];
  return table([`\`${set}\``, ...header, 'source', 'source exact', 'cue', 'type'], rows);
}

function speakerTable(sets: readonly QuotesEvaluation[]): string {
  const rows = sets.flatMap(({ set, counts: { speakers }, intervals }) => {
    const { named, 'kept silent': silent, 'named, of all': all, 'co-speakers': others } = speakers;
    if (named === undefined || silent === undefined || all === undefined) return [];
    const ranges = intervals.get(set);
    const cell = (share: number, interval: Parameters<typeof withInterval>[1], of: number): string =>
      of === 0 ? '' : `${withInterval(share, interval)} of ${of}`;
    return [
      [
        `\`${set}\``,
        cell(sharesOf(named).recall, ranges?.get('named')?.recall, named.gold),
        cell(sharesOf(named).precision, ranges?.get('named')?.precision, named.found),
        cell(sharesOf(silent).recall, ranges?.get('kept silent')?.recall, silent.gold),
        cell(sharesOf(all).recall, ranges?.get('named, of all')?.recall, all.gold),
        others === undefined ? '' : `${others.right} of ${others.gold}, ${others.found} given`,
      ],
    ];
  });
  return table(['', 'accuracy', 'precision', 'kept silent', 'right of all in the gold', 'co-speakers'], rows);
}

function outcomeTable(sets: readonly QuotesEvaluation[]): string {
  const rows = sets.map(({ set, judgements }) => {
    const counts = countOutcomes(judgements.flat());
    return [`\`${set}\``, ...outcomes.map((outcome) => counts[outcome].toLocaleString('en'))];
  });
  return table(['', ...outcomes], rows);
}

function kindTables(
  { set, judgements }: QuotesEvaluation,
  kinds: Readonly<Record<string, (judgement: PlacedJudgement) => string | null>>,
): string {
  const all = judgements.flat();
  const tables = Object.entries(kinds).flatMap(([name, kindOf]) => {
    const rows = countKinds(all, kindOf).map(([kind, counts]) => [
      kind.includes('/') ? `\`${kind}\`` : kind,
      ...sharesOfKind(counts),
    ]);
    if (rows.length === 0) return [];
    return [table([name, 'n', 'J5', 'J8', 'end-to-end', 'source', 'name'], rows)];
  });
  return [`### \`${set}\``, ...tables].join('\n\n');
}

function sharesOfKind(counts: KindCounts): string[] {
  const share = (right: number, of: number): string => (of === 0 ? '' : percentOf(right / of));
  const { statements, found, bounded, endToEnd, source, names, rightNames } = counts;
  return [
    statements.toLocaleString('en'),
    share(found, statements),
    share(bounded, statements),
    share(endToEnd, statements),
    share(source, found),
    names === 0 ? '' : `${share(rightNames, names)} of ${names}`,
  ];
}

/** The articles of the own gold, each with what is hard about it. */
function ownArticles(sets: readonly QuotesEvaluation[]): string {
  const own = sets.find(({ set }) => set === ownSet);
  if (own === undefined) return '';
  const rows = own.documents.map(({ id, style }, index) => {
    const { 'all J5': j5, 'all end-to-end': all } = scoreQuotes(own.judgements[index] ?? []);
    const f1 = (counts: typeof j5): string => (counts === undefined ? '' : percentOf(sharesOf(counts).f1));
    return [`\`${id}\`: ${style ?? ''}`, String(j5?.gold ?? 0), f1(j5), f1(all)];
  });
  return `## The Spoken Record, article by article

F1, and what is hard about each.

${table(['article', 'statements', 'J5', 'end-to-end'], rows)}`;
}
