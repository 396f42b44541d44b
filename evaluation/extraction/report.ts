import type { AnalyzerIdentity } from '../../pipeline/language/analyzer.ts';
import type { Figure } from '../floors.ts';
import { shareOf } from '../language/evaluate.ts';
import { table } from '../language/table.ts';
import { figures as sharesOf } from '../tokenization.ts';
import { percentOf, withInterval } from './bootstrap.ts';
import { coreferenceSet, dateSets, genres, type Measured, partOf } from './evaluate.ts';
import { peerTables } from './peers.ts';
import { sieveMeasures } from './sieves.ts';
import type { ExtractionSpeed, StepSpeed } from './speed.ts';

/** All that is measured of extraction. */
export interface ExtractionEvaluation extends Measured {
  readonly identity: AnalyzerIdentity;
  /** What the scorers that are not of this project say, a sentence each. */
  readonly scorers: readonly string[];
  readonly speed: ExtractionSpeed;
  /** Node, processor and load. */
  readonly machine: string;
}

const meanings = `- **Pronouns**: of the third person, and of the first on a line of their own, whose chain in the gold has a name. One is
  right by its *nearest name* if the last name before it among the mentions that we gave its entity (where there is none,
  the first after it) is of its chain in the gold; by its *representative* if the longest of these names is.
  **Accuracy** is what is right of all; one that is left without an entity is wrong. **Precision** is what is right of
  those that were given one, which is what counts for whoever takes the rows as they are.
- **Kept silent**: third-person pronouns of persons who have no name in the article. Any entity is wrong there.
- **Names**: of persons, organizations and places. *Later* ones have an earlier name in their chain: right if the
  nearest earlier name of the entity that we gave them is of that chain. *First* ones have none: right if ours have none.
- **Sieves**: for each rule of mentions how often it tied to the right chain, of those that can be judged: that stand
  for a mention of the gold, and whose entity has a name that does. A pronoun that stands for none is judged wrong.
  *Antecedent* is the mention of \`antecedent_id\`, *nearest* the nearest earlier name of the entity, *representative* its
  longest name. Rules that open an entity join nothing: only later mentions that they made are judged.
- **Dates**: F1. *Strict*: exactly the gold's characters. *Value*: overlaps one of the gold and has its TIMEX3 value.
  *Relaxed*: overlaps. What states the day of the document itself is left out.
- In brackets, where the middle 95 % of 1,000 draws of as many documents lie (percentile bootstrap): what chance in the
  choice of documents does. Documents are few, so a point or two says little.`;

/** The report as Markdown. */
export function reportOf(evaluation: ExtractionEvaluation): string {
  const { identity, figures, intervals, scorers, speed, machine } = evaluation;
  return `# What extraction gets right

Measured by \`make evaluate GOLD=…\` on the rows that \`annotate\` gives for plain texts, with ${identity.model}
(SHA-256 \`${identity.modelSha256.slice(0, 12)}…\`) on the ${identity.runtime} runtime, ${identity.library}. The gold data is not part of the project. Rules were
chosen with it in sight (these are *tune* sets), so other texts will come out somewhat worse.
The counts are in [extraction.json](extraction.json); a test fails where a figure, those of sieves aside, falls by more than 0.3 points
and 5 items.

## What the figures mean

In percent.

${meanings}

## Pronouns

Of \`${coreferenceSet}\`: Wikinews articles and interviews of GUM.

${pronounTable(figures, intervals)}

${silentText(figures)}

## Names of one chain

${namesTable(figures, intervals)}

## The precision of each sieve

${sieveTable(figures)}

## Dates

${datesTable(figures, intervals)}

\`meantime\` holds Wikinews articles, \`timebank\` newswire and broadcasts. The day of each document is given as its \`published_on\`.

${scorers.join(' ')}

## Speed

Words between white space a CPU second (all threads), over the documents with dates, which the language library has read
before. ${machine}.

${speedTable(speed)}

## Beside others

${peerTables(figures)}
`;
}

function pronounTable(figures: readonly Figure[], intervals: Measured['intervals']): string {
  const sets = [[coreferenceSet, 'all'], ...Object.keys(genres).map((genre) => [partOf(genre), genre])] as const;
  const rows = groupsIn(figures).flatMap((group) =>
    sets.flatMap(([set = '', documents = '']) => {
      const nearest = figureOf(figures, set, `${group} nearest`);
      const representative = figureOf(figures, set, `${group} represent`);
      if (nearest === undefined || representative === undefined) return [];
      const ranges = intervals.get(set)?.get(nearest.figure);
      return [
        [
          group,
          documents,
          String(nearest.gold),
          String(nearest.found),
          withInterval(sharesOf(nearest).recall, ranges?.recall),
          nearest.found === 0 ? '' : withInterval(sharesOf(nearest).precision, ranges?.precision),
          percentOf(sharesOf(representative).recall),
          representative.found === 0 ? '' : percentOf(sharesOf(representative).precision),
        ],
      ];
    }),
  );
  const measures = ['accuracy, nearest', 'precision, nearest', 'accuracy, representative', 'precision, representative'];
  return table(['pronouns', 'documents', 'n', 'answered', ...measures], rows);
}

/** The groups of pronouns, of persons first. */
function groupsIn(figures: readonly Figure[]): string[] {
  const measured = new Set(figures.filter(({ set }) => set === coreferenceSet).map(({ figure }) => figure));
  const groups = ['person', 'person he/she', 'person they', 'not person (it/they)', 'any type', 'first person'];
  return groups.filter((group) => measured.has(`${group} nearest`));
}

function silentText(figures: readonly Figure[]): string {
  const silent = figureOf(figures, coreferenceSet, 'no name: kept silent (person)');
  if (silent === undefined) return '';
  const share = percentOf(sharesOf(silent).recall);
  return `Of ${silent.gold} third-person pronouns of persons without a name, ${share} % were rightly left without an entity.`;
}

function namesTable(figures: readonly Figure[], intervals: Measured['intervals']): string {
  const names = ['person first', 'person later', 'person all', 'any first', 'any later', 'any all'];
  const rows = names.flatMap((name) => {
    const figure = figureOf(figures, coreferenceSet, `names ${name}`);
    if (figure === undefined) return [];
    const range = intervals.get(coreferenceSet)?.get(figure.figure)?.recall;
    const byGenre = Object.keys(genres).map((genre) => {
      const own = figureOf(figures, partOf(genre), `names ${name}`);
      return own === undefined ? '' : `${percentOf(sharesOf(own).recall)} of ${own.gold}`;
    });
    return [[name, String(figure.gold), withInterval(sharesOf(figure).recall, range), ...byGenre]];
  });
  return table(['names', 'n', 'right', ...Object.keys(genres)], rows);
}

/** A line for each rule whose mentions can be judged by anything. */
export function sieveTable(figures: readonly Figure[]): string {
  const sieves = figures.filter(({ task }) => task === 'sieves');
  const rules = [...new Set(sieves.map(({ figure }) => figure.slice(0, figure.lastIndexOf(' '))))];
  const rows = rules.flatMap((rule) => {
    const own = sieveMeasures.map((measure) => sieves.find(({ figure }) => figure === `${rule} ${measure}`));
    if (own.every((figure) => (figure?.found ?? 0) === 0)) return [];
    const cells = own.flatMap((figure) =>
      figure === undefined || figure.found === 0
        ? ['', '']
        : [percentOf(sharesOf(figure).precision), String(figure.found)],
    );
    return [[`\`${rule}\``, String(own[0]?.gold ?? 0), ...cells]];
  });
  return table(['rule', 'mentions', ...sieveMeasures.flatMap((measure) => [measure, 'n'])], rows);
}

function datesTable(figures: readonly Figure[], intervals: Measured['intervals']): string {
  const sets = [...dateSets, ...dateSets.map(shareOf)];
  const rows = sets.flatMap((set) => {
    const [value, strict, relaxed] = ['value', 'strict', 'relaxed'].map((name) => figureOf(figures, set, name));
    if (value === undefined || strict === undefined || relaxed === undefined) return [];
    const { precision, recall, f1 } = sharesOf(value);
    return [
      [
        `\`${set.split(',')[0]}\`${set.includes(',') ? set.slice(set.indexOf(',')) : ''}`,
        withInterval(f1, intervals.get(set)?.get('value')?.f1),
        percentOf(precision),
        percentOf(recall),
        percentOf(sharesOf(strict).f1),
        percentOf(sharesOf(relaxed).f1),
        value.gold.toLocaleString('en'),
        value.found.toLocaleString('en'),
      ],
    ];
  });
  const header = ['set', 'value', 'precision', 'recall', 'strict', 'relaxed', 'in the gold', 'found'];
  return table(header, rows);
}

function speedTable({ rows, dates }: ExtractionSpeed): string {
  const line = (name: string, { words, cpu }: StepSpeed): string[] => [
    name,
    Math.round(words / cpu).toLocaleString('en'),
    words.toLocaleString('en'),
  ];
  return table(
    ['step', 'words a CPU second', 'words read'],
    [line('dates alone', dates), line('all but the language library, from text to rows', rows)],
  );
}

function figureOf(figures: readonly Figure[], set: string, name: string): Figure | undefined {
  return figures.find(({ task, set: of, figure }) => task !== 'sieves' && of === set && figure === name);
}
