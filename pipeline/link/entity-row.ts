import type { EntityRow } from '../../schemas/entities.ts';
import { compareCodePoints } from '../offsets.ts';
import { bestPosition } from './best-position.ts';
import type { EntityTallies } from './entity-tally.ts';

/** What an entity row says of its own, before the rows that name it are counted. */
export type EntityIdentity = Pick<
  EntityRow,
  'entity_id' | 'type' | 'name' | 'former_ids' | 'wikidata_id' | 'country_code'
>;

/**
 * Entity rows from who the entities are and what the rows that name them say: aliases, pronouns, the best position as
 * description, and counts. Called again when rows went to quarantine, it gives counts that hold for what is left.
 */
export function describeEntities(identities: readonly EntityIdentity[], tallies: EntityTallies): EntityRow[] {
  const nameOf = new Map(identities.map((identity) => [identity.entity_id, identity.name]));
  return identities.map(({ entity_id, type, name, former_ids, wikidata_id, country_code }) => {
    const known = tallies.get(entity_id);
    return {
      entity_id,
      type,
      name,
      aliases: sorted(known?.names).filter((alias) => alias !== name),
      former_ids,
      wikidata_id,
      country_code,
      description: bestPosition([...(known?.positions?.values() ?? [])], nameOf),
      pronouns: type === 'person' ? sorted(known?.pronouns) : [],
      article_count: known?.articleCount ?? 0,
      mention_count: known?.mentionCount ?? 0,
      quote_count: known?.quoteCount ?? 0,
    };
  });
}

function sorted(texts: Iterable<string> = []): string[] {
  return [...texts].sort(compareCodePoints);
}
