import type { RuleId } from '../../schemas/rules.ts';
import { linkEntities } from './entity-links.ts';
import type { EntityIdentity } from './entity-row.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import { shippedGazetteer } from './gazetteer/shipped.ts';
import type { PackedSummaries } from './packed-summary.ts';
import { nothingPublished, type PublishedClusters } from './published.ts';
import { linkStories } from './story-links.ts';
import { linkUtterances } from './utterance-links.ts';

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
 * summaries never matters. What one of these takes to be found is let go before the next.
 *
 * @param bodyOf the body text of an article, as `bodyText` gives it; asked for candidates alone, one or two at a time.
 */
export function findLinks(
  summaries: PackedSummaries,
  bodyOf: (articleId: string) => string,
  { published = nothingPublished, gazetteer = shippedGazetteer }: LinkOptions = {},
): Links {
  const stories = linkStories(summaries, bodyOf, published.stories);
  const entities = linkEntities(summaries, gazetteer, stories, published.entities);
  const utterances = linkUtterances(summaries, stories, entities, published.utterances);
  return { ...stories, ...entities, ...utterances };
}
