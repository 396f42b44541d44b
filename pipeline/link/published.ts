import type { Rows } from '../../schemas/tables.ts';
import { groupBy } from '../grouping.ts';
import type { PublishedCluster } from './carry-over.ts';
import { entityLabel } from './entities/label.ts';
import { labelOfRows } from './utterances/sketch.ts';

/** The clusters of a published version, whose ids the next one carries over. */
export interface PublishedClusters {
  readonly entities: readonly PublishedCluster[];
  readonly stories: readonly PublishedCluster[];
  readonly utterances: readonly PublishedCluster[];
}

export const nothingPublished: PublishedClusters = { entities: [], stories: [], utterances: [] };

/**
 * The clusters of a version by its rows; none where there is no version.
 *
 * @param withdrawn entities of the version that its rows do not hold, since they were withdrawn.
 */
export function publishedClusters(before: Rows | null, withdrawn: readonly PublishedCluster[] = []): PublishedClusters {
  if (before === null) return { ...nothingPublished, entities: withdrawn };
  return {
    entities: [...publishedEntities(before), ...withdrawn],
    stories: publishedStories(before),
    utterances: publishedUtterances(before),
  };
}

/** The entities of a published version as clusters of mentions. */
export function publishedEntities(before: Rows): PublishedCluster[] {
  const mentionsOf = groupBy(before.mentions, (mention) => mention.entity_id);
  return before.entities.map(({ entity_id, former_ids, type, name }) => ({
    id: entity_id,
    members: (mentionsOf.get(entity_id) ?? []).map((mention) => mention.mention_id),
    formerIds: former_ids,
    label: entityLabel(type, name),
  }));
}

/** The stories of a published version as clusters of articles. */
export function publishedStories(before: Rows): PublishedCluster[] {
  return [...groupBy(before.articles, (article) => article.story_id)].map(([id, articles]) => ({
    id,
    members: articles.map((article) => article.article_id),
    formerIds: [],
    label: articles.find((article) => article.duplicate_of === null)?.article_id ?? id,
  }));
}

/** The utterances of a published version as clusters of quotes. */
export function publishedUtterances(before: Rows): PublishedCluster[] {
  return [...groupBy(before.quotes, (quote) => quote.utterance_id)].map(([id, quotes]) => ({
    id,
    members: quotes.map((quote) => quote.quote_id),
    formerIds: [],
    label: labelOfRows(quotes),
  }));
}
