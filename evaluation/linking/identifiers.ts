import type { EntityRow } from '../../schemas/entities.ts';
import { type Counts, sumCounts } from '../language/counts.ts';
import type { AlignedMention } from './alignment.ts';

/** What identifies a thing: null where it has none, `undefined` where the gold does not say. */
export interface Identifiers {
  readonly wikidataId: string | null | undefined;
  readonly countryCode: string | null | undefined;
}

/** A mention of an entity with another identifier than what it means has. */
export interface WrongIdentifier {
  readonly mention: AlignedMention;
  readonly expected: string | null;
  readonly given: string;
}

/**
 * How many mentions are of an entity with the right Wikidata id and the right country code, of those whose gold says what
 * is right. What has none in the gold counts where it was given one: as found, and not as right.
 */
export function identifierCounts(
  mentions: readonly AlignedMention[],
  entities: readonly EntityRow[],
  identifiersOf: (key: string) => Identifiers,
): Counts {
  return sumCounts(
    comparisons(mentions, entities, identifiersOf).map(({ name, expected, given }) => ({
      [name]: {
        gold: Number(expected !== null),
        found: Number(given !== null),
        right: Number(given !== null && given === expected),
      },
    })),
  );
}

/** The identifiers that were given wrongly, in the order of the mentions. */
export function wrongIdentifiers(
  mentions: readonly AlignedMention[],
  entities: readonly EntityRow[],
  identifiersOf: (key: string) => Identifiers,
): WrongIdentifier[] {
  return comparisons(mentions, entities, identifiersOf).flatMap(({ mention, expected, given }) =>
    given === null || given === expected ? [] : [{ mention, expected, given }],
  );
}

interface Comparison {
  readonly mention: AlignedMention;
  readonly name: string;
  readonly expected: string | null;
  readonly given: string | null;
}

/** Each identifier that the gold knows of a mention, beside that of its entity. */
function comparisons(
  mentions: readonly AlignedMention[],
  entities: readonly EntityRow[],
  identifiersOf: (key: string) => Identifiers,
): Comparison[] {
  const rows = new Map(entities.map((entity) => [entity.entity_id, entity]));
  return mentions.flatMap((mention) => {
    const { wikidataId, countryCode } = identifiersOf(mention.gold.key);
    const row = rows.get(mention.found.entity_id);
    const all = [
      { mention, name: 'Wikidata ids', expected: wikidataId, given: row?.wikidata_id ?? null },
      { mention, name: 'country codes', expected: countryCode, given: row?.country_code ?? null },
    ];
    return all.flatMap(({ expected, ...rest }) => (expected === undefined ? [] : [{ ...rest, expected }]));
  });
}
