import { type ClustersByMember, carryOver, type Membership } from './carry-over.ts';
import { clusterEntities, type EntityClusters } from './entities/cluster.ts';
import type { EntityIdentity } from './entity-row.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import type { Links } from './links.ts';
import { entitiesIn, namingIn, type PackedSummaries, readAll } from './packed-summary.ts';
import type { StoryLinks } from './story-links.ts';

export type EntityLinks = Pick<Links, 'identities' | 'entityOf'>;

/** Finds who is one across articles, as `findLinks` does. */
export function linkEntities(
  summaries: PackedSummaries,
  gazetteer: Gazetteer,
  { storyOf }: Pick<StoryLinks, 'storyOf'>,
  published: ClustersByMember,
): EntityLinks {
  const { clusters, joinOf } = clusterEntities(readAll(summaries, namingIn), { gazetteer, storyOf });
  const carried = carryOver(published, clusters, mentionsOf(summaries, joinOf));
  const identities = clusters.map(({ id, type, name, wikidataId, countryCode }, index): EntityIdentity => {
    const { id: entity_id, formerIds } = carried[index] ?? { id, formerIds: [] };
    return { entity_id, type, name, former_ids: [...formerIds], wikidata_id: wikidataId, country_code: countryCode };
  });
  return entityLinks(identities, joinOf);
}

/** The mentions of the clusters, from article to article. */
function* mentionsOf(summaries: PackedSummaries, joinOf: EntityClusters['joinOf']): Generator<Membership> {
  for (const bytes of summaries) {
    for (const { documentId, mentionIds } of entitiesIn(bytes)) {
      const join = joinOf(documentId);
      if (join !== null) for (const mentionId of mentionIds) yield [mentionId, join.cluster];
    }
  }
}

/** Apart, so that the clusters are not kept. */
function entityLinks(identities: readonly EntityIdentity[], joinOf: EntityClusters['joinOf']): EntityLinks {
  return {
    identities,
    entityOf: (documentId) => {
      const join = joinOf(documentId);
      const identity = join === null ? undefined : identities[join.cluster];
      if (join === null || identity === undefined) {
        throw new TypeError(`No mention of the entity ${documentId} is listed by its article.`);
      }
      return { identity, rule: join.rule };
    },
  };
}
