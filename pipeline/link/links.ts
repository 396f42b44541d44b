import type { RuleId } from '../../schemas/rules.ts';
import { groupBy } from '../grouping.ts';
import { compareCodePoints } from '../offsets.ts';
import { carryOver, type PublishedCluster } from './carry-over.ts';
import { clusterEntities } from './entities/cluster.ts';
import type { EntityIdentity } from './entity-row.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import { shippedGazetteer } from './gazetteer/shipped.ts';
import { nothingPublished, type PublishedClusters } from './published.ts';
import type { ArticleSketch } from './stories/sketch.ts';
import { findStories } from './stories/stories.ts';
import type { ArticleSummary } from './summary.ts';
import type { Speaker } from './utterances/speakers.ts';
import { findUtterances, type Utterance } from './utterances/utterances.ts';

/** What a collection knows of its articles that none of them knows alone. */
export interface Links {
  readonly identities: readonly EntityIdentity[];
  /** The entity that an entity of an article is, and the rule that joined it; null where nothing was joined. */
  readonly entityOf: (documentId: string) => LinkedEntity;
  readonly storyOf: (articleId: string) => string | null;
  /** The article of the same story that was published first; null for that one itself and for an article without copies. */
  readonly originalOf: (articleId: string) => string | null;
  /**
   * Earlier articles of the story in which the words of a copy may stand: the original and, where another is, the
   * longest. None for an original and for an article without copies.
   */
  readonly earlierOf: (articleId: string) => readonly string[];
  readonly utteranceOf: (quoteId: string) => string | null;
  /** Whether an earlier article of the same story has a quote of the same utterance. */
  readonly isToldBefore: (quoteId: string) => boolean;
}

export interface LinkedEntity {
  readonly identity: EntityIdentity;
  readonly rule: RuleId | null;
}

export interface LinkOptions {
  /** The clusters of the version before, whose ids are carried over. */
  readonly published?: PublishedClusters;
  /** What is known of names. @default the one that ships */
  readonly gazetteer?: Gazetteer;
}

/**
 * Finds who is one across articles, which articles are copies, and which quotes are the same words. The order of the
 * summaries never matters.
 *
 * @param bodyOf the body text of an article, as `bodyText` gives it; asked for candidates alone, one or two at a time.
 */
export function findLinks(
  summaries: readonly ArticleSummary[],
  bodyOf: (articleId: string) => string,
  { published = nothingPublished, gazetteer = shippedGazetteer }: LinkOptions = {},
): Links {
  const stories = linkStories(summaries, bodyOf, published.stories);
  const entities = linkEntities(summaries, gazetteer, stories, published.entities);
  const utterances = linkUtterances(summaries, stories, entities, published.utterances);
  return { ...stories, ...entities, ...utterances };
}

export type StoryLinks = Pick<Links, 'storyOf' | 'originalOf' | 'earlierOf'>;
export type EntityLinks = Pick<Links, 'identities' | 'entityOf'>;
export type UtteranceLinks = Pick<Links, 'utteranceOf' | 'isToldBefore'>;

export function linkStories(
  summaries: readonly ArticleSummary[],
  bodyOf: (articleId: string) => string,
  published: readonly PublishedCluster[],
): StoryLinks {
  const stories = findStories(
    summaries.map(({ sketch }) => sketch),
    bodyOf,
  );
  const ids = carryOver(
    published,
    stories.map(({ id, original, copies }) => ({ id, members: [original, ...copies], label: original })),
  );
  const storyOf = new Map<string, string>();
  const originalOf = new Map<string, string>();
  const earlierOf = new Map<string, readonly string[]>();
  const sketches = new Map(summaries.map(({ articleId, sketch }) => [articleId, sketch]));
  stories.forEach(({ id, original, copies }, index) => {
    for (const article of [original, ...copies]) storyOf.set(article, ids[index]?.id ?? id);
    for (const copy of copies) originalOf.set(copy, original);
    const members = [original, ...copies].flatMap((article) => sketches.get(article) ?? []);
    for (const [copy, earlier] of earlierArticles(members)) earlierOf.set(copy, earlier);
  });
  return {
    storyOf: (articleId) => storyOf.get(articleId) ?? null,
    originalOf: (articleId) => originalOf.get(articleId) ?? null,
    earlierOf: (articleId) => earlierOf.get(articleId) ?? [],
  };
}

/** For each copy of a story the original and the longest of the articles before it. */
function earlierArticles(members: readonly ArticleSketch[]): Map<string, readonly string[]> {
  const [original, ...copies] = members.toSorted((a, b) => compareCodePoints(a.order, b.order));
  const earlier = new Map<string, readonly string[]>();
  if (original === undefined) return earlier;
  let longest = original;
  for (const copy of copies) {
    earlier.set(copy.id, [...new Set([original.id, longest.id])]);
    if (copy.length > longest.length) longest = copy;
  }
  return earlier;
}

export function linkEntities(
  summaries: readonly ArticleSummary[],
  gazetteer: Gazetteer,
  { storyOf }: StoryLinks,
  published: readonly PublishedCluster[],
): EntityLinks {
  const days = new Map(summaries.map(({ articleId, publishedOn }) => [articleId, publishedOn]));
  const clusters = clusterEntities(
    summaries.flatMap(({ entities }) => entities),
    { gazetteer, storyOf, publishedOn: (articleId) => days.get(articleId) ?? null },
  );
  const carried = carryOver(
    published,
    clusters.map(({ id, label, mentionIds }) => ({ id, label, members: mentionIds })),
  );
  const identities: EntityIdentity[] = [];
  const entityOf = new Map<string, LinkedEntity>();
  clusters.forEach(({ id, type, name, wikidataId, countryCode, joins }, index) => {
    const { id: entity_id, formerIds } = carried[index] ?? { id, formerIds: [] };
    const identity: EntityIdentity = {
      entity_id,
      type,
      name,
      former_ids: [...formerIds],
      wikidata_id: wikidataId,
      country_code: countryCode,
    };
    identities.push(identity);
    for (const { documentId, rule } of joins) entityOf.set(documentId, { identity, rule });
  });
  return {
    identities,
    entityOf: (documentId) => {
      const linked = entityOf.get(documentId);
      if (linked === undefined) throw new TypeError(`No mention of the entity ${documentId} is listed by its article.`);
      return linked;
    },
  };
}

export function linkUtterances(
  summaries: readonly ArticleSummary[],
  { storyOf }: StoryLinks,
  { entityOf }: EntityLinks,
  published: readonly PublishedCluster[],
): UtteranceLinks {
  const utterances = findUtterances(
    summaries.map(({ quotes }) => quotes),
    { storyOf, speakerOf: (documentId) => speakerOf(entityOf(documentId).identity) },
  );
  const ids = carryOver(
    published,
    utterances.map(({ id, quotes, label }) => ({ id, members: quotes, label })),
  );
  const utteranceOf = new Map(
    utterances.flatMap(({ id, quotes }, index) => quotes.map((quote) => [quote, ids[index]?.id ?? id])),
  );
  const repeated = repeatedQuotes(summaries, utterances, storyOf);
  return {
    utteranceOf: (quoteId) => utteranceOf.get(quoteId) ?? null,
    isToldBefore: (quoteId) => repeated.has(quoteId),
  };
}

/** The quotes of an utterance that an earlier article of the same story has too. */
function repeatedQuotes(
  summaries: readonly ArticleSummary[],
  utterances: readonly Utterance[],
  storyOf: StoryLinks['storyOf'],
): Set<string> {
  const shared = new Set(utterances.flatMap(({ quotes }) => quotes));
  const sketchOf = new Map<string, ArticleSketch>();
  for (const { sketch, quotes } of summaries) {
    for (const quoteId of quotes.quoteIds) if (shared.has(quoteId)) sketchOf.set(quoteId, sketch);
  }
  const repeated = new Set<string>();
  for (const { quotes } of utterances) {
    const told = quotes.flatMap((quoteId) => {
      const article = sketchOf.get(quoteId);
      return article === undefined ? [] : [{ quoteId, article }];
    });
    for (const ofStory of groupBy(told, ({ article }) => storyOf(article.id)).values()) {
      const [first] = ofStory.map(({ article }) => article.order).sort(compareCodePoints);
      for (const { quoteId, article } of ofStory) if (article.order !== first) repeated.add(quoteId);
    }
  }
  return repeated;
}

function speakerOf({ entity_id, type, name }: EntityIdentity): Speaker {
  return { id: entity_id, type, name };
}
