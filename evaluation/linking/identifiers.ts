import type { EntityRow } from '../../schemas/entities.ts';
import { type Counts, sumCounts } from '../language/counts.ts';
import type { AlignedMention } from './alignment.ts';

/** What identifies a thing: null where it has none, `undefined` where the gold does not say. */
export interface Identifiers {
  readonly wikidataId: string | null | undefined;
  readonly countryCode: string | null | undefined;
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
  const rows = new Map(entities.map((entity) => [entity.entity_id, entity]));
  return sumCounts(
    mentions.flatMap(({ gold, found }): Counts[] => {
      const known = identifiersOf(gold.key);
      const row = rows.get(found.entity_id);
      return [
        judge('Wikidata ids', known.wikidataId, row?.wikidata_id ?? null),
        judge('country codes', known.countryCode, row?.country_code ?? null),
      ];
    }),
  );
}

function judge(name: string, expected: string | null | undefined, given: string | null): Counts {
  if (expected === undefined) return {};
  const isGiven = given !== null;
  return {
    [name]: { gold: Number(expected !== null), found: Number(isGiven), right: Number(isGiven && given === expected) },
  };
}
