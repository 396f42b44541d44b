import { groupBy } from '../../pipeline/grouping.ts';
import type { EntityType } from '../../schemas/entities.ts';
import { type Counts, sumCounts } from '../language/counts.ts';
import { figures } from '../tokenization.ts';
import type { AlignedMention } from './alignment.ts';
import { bCubed } from './b-cubed.ts';
import { linkedTypes } from './gold.ts';

/** Mentions over which clusters are compared, and those of them whose shares are counted. */
interface Measure {
  readonly name: string;
  readonly isClustered: (mention: AlignedMention) => boolean;
  readonly isCounted?: (mention: AlignedMention, isAcross: (key: string) => boolean) => boolean;
}

const isSame = (mention: AlignedMention): boolean => mention.isSame;
const ofType =
  (type: EntityType) =>
  ({ gold }: AlignedMention): boolean =>
    gold.type === type;

const measures: readonly Measure[] = [
  { name: 'same span', isClustered: isSame },
  { name: 'persons', isClustered: isSame, isCounted: ofType('person') },
  { name: 'organizations', isClustered: isSame, isCounted: ofType('organization') },
  { name: 'places', isClustered: isSame, isCounted: ofType('place') },
  { name: 'in several articles', isClustered: isSame, isCounted: ({ gold }, isAcross) => isAcross(gold.key) },
  { name: 'names', isClustered: (mention) => isSame(mention) && isName(mention) },
  { name: 'overlapping', isClustered: () => true },
];

/** The names of the measures, in their order. */
export const entityMeasures: readonly string[] = measures.map(({ name }) => name);

/**
 * B-cubed of a collection by document, so that chance in the choice of documents can be told; clusters are those of the
 * whole collection. Of each measure `precision` and `recall` have the mentions that are counted as what is in the gold
 * and was found, and the sum of their shares as what is right. Only persons, organizations and places of the gold count.
 */
export function entityCounts(mentions: readonly AlignedMention[]): Map<string, Counts> {
  const typed = mentions.filter(({ gold }) => linkedTypes.has(gold.type));
  const isAcross = severalArticles(typed);
  const byDocument = new Map<string, Counts>();
  for (const { name, isClustered, isCounted = () => true } of measures) {
    const clustered = typed.filter(isClustered);
    const shares = bCubed(clustered.map(({ gold, found }) => ({ key: gold.key, found: found.entity_id })));
    clustered.forEach((mention, index) => {
      if (!isCounted(mention, isAcross)) return;
      const { precision = 0, recall = 0 } = shares[index] ?? {};
      const own: Counts = {
        [`${name}, precision`]: { gold: 1, found: 1, right: precision },
        [`${name}, recall`]: { gold: 1, found: 1, right: recall },
      };
      byDocument.set(mention.document, sumCounts([byDocument.get(mention.document) ?? {}, own]));
    });
  }
  return byDocument;
}

/** The counts of a collection, in the order of the measures; what is right has two decimals. */
export function totalCounts(byDocument: ReadonlyMap<string, Counts>): Counts {
  const sums = sumCounts([...byDocument.values()]);
  const names = entityMeasures.flatMap((measure) => [`${measure}, precision`, `${measure}, recall`]);
  return Object.fromEntries(
    names.flatMap((name) => {
      const own = sums[name];
      return own === undefined ? [] : [[name, { ...own, right: Math.round(own.right * 100) / 100 }]];
    }),
  );
}

/** The harmonic mean of a measure's precision and recall, in [0, 1]; null where nothing was counted. */
export function entityF1(counts: Counts, measure: string): number | null {
  const [precision, recall] = [counts[`${measure}, precision`], counts[`${measure}, recall`]];
  if (precision === undefined || recall === undefined) return null;
  const [p, r] = [figures(precision).f1, figures(recall).f1];
  return (2 * p * r) / (p + r);
}

/** A name on both sides. */
export function isName({ gold, found }: AlignedMention): boolean {
  return gold.isName && found.form === 'name';
}

function severalArticles(mentions: readonly AlignedMention[]): (key: string) => boolean {
  const own = groupBy(mentions, ({ gold }) => gold.key);
  const across = new Set(
    [...own].filter(([, members]) => new Set(members.map(({ document }) => document)).size > 1).map(([key]) => key),
  );
  return (key) => across.has(key);
}
