import type { AnalyzerIdentity } from '../../pipeline/language/analyzer.ts';
import { percentOf, withInterval } from '../extraction/bootstrap.ts';
import type { Counts } from '../language/counts.ts';
import { table } from '../language/table.ts';
import { figures as sharesOf } from '../tokenization.ts';
import { collectionFolder, ownSet } from './collection.ts';
import type { EntitiesEvaluation } from './evaluate.ts';
import type { GeneratedEvaluation } from './generated.ts';
import { generatedText } from './generated-report.ts';
import { entityF1, entityMeasures } from './score.ts';
import type { StorySpeed } from './syndication-score.ts';

/** What is told of the entities of a set. */
export type MeasuredEntities = Omit<EntitiesEvaluation, 'entities' | 'mentions' | 'wrongIdentifiers'>;

/** All that is measured of linking. */
export interface LinkingReport {
  readonly identity: AnalyzerIdentity;
  readonly sets: readonly MeasuredEntities[];
  readonly generated: readonly GeneratedEvaluation[];
  /** Of collections that are generated from the texts of the first. */
  readonly speeds: readonly StorySpeed[];
  /** Node, processor and load. */
  readonly machine: string;
}

const setDescriptions: Readonly<Record<string, string>> = {
  [ownSet]: `invented articles of this project on namesakes, variants of names, acronyms, bodies and places of one name ([${collectionFolder.split('/').at(-1)}](linking/collection/README.md)); made to be hard, so it says nothing of how often this happens in news`,
  'news-fair':
    'news articles, each marked in one stretch with Wikidata ids (News-Fair: Bast, Hertel and Prange 2023); few things are in several articles',
  meantime:
    'Wikinews reports on four subjects, with DBpedia pages (MEANTIME: Minard et al. 2016): many articles on few firms. The model was trained on its names; the running text is put together from tokens',
  'gum-news': 'Wikinews articles with Wikipedia pages (GUM: Lin and Zeldes 2021)',
  'gum-interview': 'interviews, likewise',
  'gum-open': 'biographies, travel guides, talks and other texts, likewise; the model was trained on them',
};

const meanings = `Each set is annotated and linked as one collection. A mention that both sides have is one of the same characters; mentions
that only one side has say nothing here. Only persons, organizations and places of the gold count, pronouns and descriptions among
them unless names alone are told.

- **B3** (Bagga and Baldwin 1998): precision is, of a mention's entity, the share that means the same; recall, of all that means
  the same, the share that is in its entity; both are means over mentions. Clusters are those of the whole collection.
- **In several articles**: mentions of what more than one article mentions: what is left when linking has nothing to do is left out.
- **Overlapping**: mentions that share most of their characters (Dice .6 or more) count too.
- **Confusions** are of names alone: an entity that stands for several things, a thing that is several entities. Where one
  article has both sides, coreference took them for one or for two; what is left, *across articles*, is the doing of linking.
- **Identifiers**: Wikidata ids and country codes of entities, of the names whose gold says which is right.
- In brackets, where the middle 95 % of 1,000 draws of as many documents lie (percentile bootstrap).`;

/** The report as Markdown. */
export function reportOf({ identity, sets, generated, speeds, machine }: LinkingReport): string {
  return `# What linking gets right

Measured by \`make evaluate ONLY=linking\` on the tables that \`link\` makes of plain texts, with ${identity.model}
(SHA-256 \`${identity.modelSha256.slice(0, 12)}…\`) on the ${identity.runtime} runtime, ${identity.library}; ${machine}.

${sets.map(describeSet).join('\n')}

Sets other than \`${ownSet}\` are not part of the project. Rules were chosen with them in sight, so other texts will come out somewhat
worse. The counts are in [linking.json](linking.json); a test fails where a figure falls by more than 0.3 points and 5 items, and
where on \`${ownSet}\` one thing more is confused.

## What the figures mean

In percent.

${meanings}

## Entities

${sets.map(entityTable).join('\n\n')}

## Beside simpler ways

B3 F1 of the same mentions where the entities of each article stay by themselves, and where all of one name and type are one.

${baselineTable(sets)}

## What was confused

${confusionTable(sets)}

## Identifiers

${identifierTable(sets)}

${generatedText(generated, speeds)}
`;
}

function describeSet({ set, documents }: MeasuredEntities): string {
  return `- \`${set}\` (${documents.length} articles): ${setDescriptions[set] ?? 'a set of its own'}.`;
}

function entityTable({ set, counts, intervals }: MeasuredEntities): string {
  const ranges = intervals.get(set);
  const rows = entityMeasures.flatMap((measure) => {
    const [precision, recall] = [counts[`${measure}, precision`], counts[`${measure}, recall`]];
    const f1 = entityF1(counts, measure);
    if (precision === undefined || recall === undefined || f1 === null) return [];
    return [
      [
        measure,
        precision.gold.toLocaleString('en'),
        withInterval(sharesOf(precision).f1, ranges?.get(`${measure}, precision`)?.f1),
        withInterval(sharesOf(recall).f1, ranges?.get(`${measure}, recall`)?.f1),
        percentOf(f1),
      ],
    ];
  });
  return table([`\`${set}\``, 'mentions', 'B3 precision', 'B3 recall', 'B3 F1'], rows);
}

function baselineTable(sets: readonly MeasuredEntities[]): string {
  const ways = Object.keys(sets[0]?.baselines ?? {});
  const measures = ['same span', 'in several articles'];
  const cells = (counts: Counts): string[] =>
    measures.map((measure) => {
      const f1 = entityF1(counts, measure);
      return f1 === null ? '' : percentOf(f1);
    });
  const rows = sets.map(({ set, counts, baselines }) => [
    `\`${set}\``,
    ...ways.flatMap((way) => cells(baselines[way] ?? {})),
    ...cells(counts),
  ]);
  const columns = [...ways, 'linked'].flatMap((way) => [way, 'in several articles']);
  return table(['', ...columns], rows);
}

function confusionTable(sets: readonly MeasuredEntities[]): string {
  const names = [
    ['entities of one thing', 'entities of several things'],
    ['entities of one thing, across articles', 'across articles'],
    ['entities without unlike persons, across articles', 'persons of unlike full names, across articles'],
    ['things in one entity', 'things in several entities'],
    ['things in one entity, across articles', 'across articles'],
  ] as const;
  const rows = sets.map(({ set, figures }) => [
    `\`${set}\``,
    ...names.map(([name]) => {
      const own = figures.find(({ task, figure }) => task === 'confusions' && figure === name);
      return own === undefined ? '' : `${own.gold - own.right} of ${own.gold.toLocaleString('en')}`;
    }),
  ]);
  return table(['', ...names.map(([, heading]) => heading)], rows);
}

function identifierTable(sets: readonly MeasuredEntities[]): string {
  const rows = sets.flatMap(({ set, figures }) =>
    figures
      .filter(({ task, gold }) => task === 'identifiers' && gold > 0)
      .map((own) => {
        const { precision, recall } = sharesOf(own);
        const sizes = [own.gold, own.found].map((count) => count.toLocaleString('en'));
        return [`\`${set}\`: ${own.figure}`, ...sizes, percentOf(precision), percentOf(recall)];
      }),
  );
  return table(['', 'in the gold', 'given', 'precision', 'recall'], rows);
}
