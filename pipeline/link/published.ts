import type { Rows } from '../../schemas/tables.ts';
import { groupBy } from '../grouping.ts';
import type { PublishedCluster } from './carry-over.ts';
import { entityLabel } from './entities.ts';
import { comparableWords } from './words.ts';

/** The entities of a published version as clusters of mentions. */
export function publishedEntities(before: Rows | null): PublishedCluster[] {
  if (before === null) return [];
  const mentionsOf = groupBy(before.mentions, (mention) => mention.entity_id);
  return before.entities.map(({ entity_id, former_ids, type, name }) => ({
    id: entity_id,
    members: (mentionsOf.get(entity_id) ?? []).map((mention) => mention.mention_id),
    formerIds: former_ids,
    label: entityLabel(type, name),
  }));
}

/** The stories of a published version as clusters of articles. */
export function publishedStories(before: Rows | null): PublishedCluster[] {
  if (before === null) return [];
  return [...groupBy(before.articles, (article) => article.story_id)].map(([id, articles]) => ({
    id,
    members: articles.map((article) => article.article_id),
    formerIds: [],
    label: articles.find((article) => article.duplicate_of === null)?.article_id ?? id,
  }));
}

/** The utterances of a published version as clusters of quotes. */
export function publishedUtterances(before: Rows | null): PublishedCluster[] {
  if (before === null) return [];
  return [...groupBy(before.quotes, (quote) => quote.utterance_id)].map(([id, quotes]) => ({
    id,
    members: quotes.map((quote) => quote.quote_id),
    formerIds: [],
    label: comparableWords(quotes[0]?.text ?? '').join(' '),
  }));
}
