import type { QuoteRow } from '../../schemas/quotes.ts';
import { type Rows, tables } from '../../schemas/tables.ts';
import type { Annotation } from '../annotate.ts';
import { compareCodePoints } from '../offsets.ts';
import { sortRows } from '../rows.ts';
import { carryOver, type PublishedCluster } from './carry-over.ts';
import { clusterEntities, type EntityCluster } from './entities.ts';
import { describeEntities, type EntityIdentity } from './entity-row.ts';
import { publishedEntities, publishedStories, publishedUtterances } from './published.ts';
import { findStories } from './stories.ts';
import { findUtterances } from './utterances.ts';

/**
 * Makes the tables of a collection from its annotated articles: who is one across articles, which articles are copies,
 * which quotes are the same words. Ids of clusters are carried over from the rows of the version before, if any.
 * The order of the annotations never matters.
 *
 * @param withdrawn entities of the version before that its rows do not hold, since they were withdrawn.
 */
export function link(
  annotations: readonly Annotation[],
  before: Rows | null = null,
  withdrawn: readonly PublishedCluster[] = [],
): Rows {
  const sorted = [...annotations].sort((a, b) => compareCodePoints(a.article.article_id, b.article.article_id));
  const entities = identify(clusterEntities(sorted), [...publishedEntities(before), ...withdrawn]);
  const stories = linkStories(sorted, before);
  const mentions = sorted.flatMap(({ mentions }) =>
    mentions.map((row) => ({ ...row, ...entities.referring(row.entity_id) })),
  );
  const quotes = withUtterances(
    sorted.flatMap(({ quotes }) =>
      quotes.map((row) => ({
        ...row,
        ...entities.speaking(row.speaker_id),
        co_speaker_ids: distinct(row.co_speaker_ids.map(entities.idOf)),
        about_ids: distinct(row.about_ids.map(entities.idOf)),
        is_duplicate: stories.originalOf.has(row.article_id),
      })),
    ),
    before,
  );
  const positions = sorted.flatMap((annotation) =>
    annotation.positions.map((row) => ({
      ...row,
      entity_id: entities.idOf(row.entity_id),
      of_id: row.of_id === null ? null : entities.idOf(row.of_id),
    })),
  );
  return {
    articles: sorted.map(({ article }) => ({
      ...article,
      story_id: stories.storyOf.get(article.article_id) ?? null,
      duplicate_of: stories.originalOf.get(article.article_id) ?? null,
    })),
    passages: sorted.flatMap((annotation) => annotation.passages),
    entities: sortRows(describeEntities(entities.identities, { mentions, quotes, positions }), tables.entities.order),
    mentions,
    quotes,
    dates: sorted.flatMap((annotation) => annotation.dates),
    positions,
  };
}

/** The entities of the collection, and how rows of single articles speak of them. */
interface IdentifiedEntities {
  readonly identities: readonly EntityIdentity[];
  readonly idOf: (documentId: string) => string;
  readonly referring: (documentId: string) => Pick<EntityIdentity, 'entity_id' | 'type'>;
  readonly speaking: (documentId: string | null) => { speaker_id: string | null; speaker: string | null };
}

function identify(clusters: readonly EntityCluster[], published: readonly PublishedCluster[]): IdentifiedEntities {
  const carried = carryOver(
    published,
    clusters.map(({ id, label, mentionIds }) => ({ id, label, members: mentionIds })),
  );
  const identities = clusters.map(({ id, type, name }, index) => ({
    entity_id: carried[index]?.id ?? id,
    type,
    name,
    former_ids: [...(carried[index]?.formerIds ?? [])],
    wikidata_id: null,
    country_code: null,
  }));
  const identityOf = new Map<string, EntityIdentity>();
  clusters.forEach((cluster, index) => {
    const identity = identities[index];
    if (identity === undefined) return;
    for (const documentId of cluster.documentIds) identityOf.set(documentId, identity);
  });
  return {
    identities,
    idOf: (documentId) => identityOf.get(documentId)?.entity_id ?? documentId,
    referring: (documentId) => {
      const identity = identityOf.get(documentId);
      if (identity === undefined)
        throw new TypeError(`Mention of an entity that its article does not list: ${documentId}`);
      return { entity_id: identity.entity_id, type: identity.type };
    },
    speaking: (documentId) => {
      const identity = documentId === null ? undefined : identityOf.get(documentId);
      return { speaker_id: identity?.entity_id ?? null, speaker: identity?.name ?? null };
    },
  };
}

/** For each article of a story its id, and for each copy its original. */
function linkStories(
  annotations: readonly Annotation[],
  before: Rows | null,
): { storyOf: ReadonlyMap<string, string>; originalOf: ReadonlyMap<string, string> } {
  const stories = findStories(annotations);
  const ids = carryOver(
    publishedStories(before),
    stories.map(({ id, original, copies }) => ({ id, members: [original, ...copies], label: original })),
  );
  const storyOf = new Map<string, string>();
  const originalOf = new Map<string, string>();
  stories.forEach(({ id, original, copies }, index) => {
    for (const article of [original, ...copies]) storyOf.set(article, ids[index]?.id ?? id);
    for (const copy of copies) originalOf.set(copy, original);
  });
  return { storyOf, originalOf };
}

/** Quotes with the utterance that each shares with others. */
function withUtterances(quotes: readonly QuoteRow[], before: Rows | null): QuoteRow[] {
  const utterances = findUtterances(quotes);
  const ids = carryOver(
    publishedUtterances(before),
    utterances.map(({ id, quotes: members, words }) => ({ id, members, label: words })),
  );
  const utteranceOf = new Map(
    utterances.flatMap(({ id, quotes: members }, index) => members.map((quote) => [quote, ids[index]?.id ?? id])),
  );
  return quotes.map((row) => ({ ...row, utterance_id: utteranceOf.get(row.quote_id) ?? null }));
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
