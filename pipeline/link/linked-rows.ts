import type { QuoteRow } from '../../schemas/quotes.ts';
import type { Rows } from '../../schemas/tables.ts';
import type { Annotation } from '../annotate.ts';
import type { Links } from './links.ts';
import { remembered } from './remembered.ts';
import { repeatedIn } from './repeated-words.ts';

/** The rows of one article, entities apart: those are rows of the collection. */
export type ArticleRows = Omit<Rows, 'entities'>;

/** Originals that are kept ready for their copies, some 50 kB each. */
const keptOriginals = 64;

/**
 * Makes the rows of articles with what only the collection knows: which entities its mentions, speakers and offices are
 * of, its story, and the utterances of its quotes. A quote of a copy is a duplicate where an earlier article of the
 * story has its words; what a copy adds was said once.
 *
 * @param bodyOf the body text of an article; asked for earlier articles of a copy's story alone.
 */
export function rowLinker(
  links: Links,
  bodyOf: (articleId: string) => string,
): (annotation: Annotation) => ArticleRows {
  const isRepeatedIn = remembered((articleId: string) => repeatedIn(bodyOf(articleId)), keptOriginals);
  return (annotation) => linkedRows(annotation, links, isRepeatedIn);
}

/** @param isRepeatedIn tells of words whether an article has them */
function linkedRows(
  annotation: Annotation,
  links: Links,
  isRepeatedIn: (articleId: string) => (text: string) => boolean,
): ArticleRows {
  const { article, passages, mentions, quotes, dates, positions } = annotation;
  const original = links.originalOf(article.article_id);
  const repeats = links.earlierOf(article.article_id).map(isRepeatedIn);
  return {
    articles: [{ ...article, story_id: links.storyOf(article.article_id), duplicate_of: original }],
    passages: [...passages],
    mentions: mentions.map((row) => {
      const { identity, rule } = links.entityOf(row.entity_id);
      return { ...row, entity_id: identity.entity_id, type: identity.type, entity_rule: rule };
    }),
    quotes: quotes.map((row) => ({
      ...row,
      ...speakers(row, links),
      about_ids: entityIds(row.about_ids, links),
      utterance_id: links.utteranceOf(row.quote_id),
      is_duplicate: links.isToldBefore(row.quote_id) || repeats.some((isRepeated) => isRepeated(row.text)),
    })),
    dates: [...dates],
    positions: positions.map((row) => ({
      ...row,
      entity_id: links.entityOf(row.entity_id).identity.entity_id,
      of_id: row.of_id === null ? null : links.entityOf(row.of_id).identity.entity_id,
    })),
  };
}

function speakers(
  { speaker_id, co_speaker_ids }: QuoteRow,
  links: Links,
): Pick<QuoteRow, 'speaker_id' | 'speaker' | 'co_speaker_ids'> {
  const identity = speaker_id === null ? null : links.entityOf(speaker_id).identity;
  return {
    speaker_id: identity?.entity_id ?? null,
    speaker: identity?.name ?? null,
    co_speaker_ids: entityIds(co_speaker_ids, links),
  };
}

/** The entities of the collection that entities of an article are, each once. */
function entityIds(documentIds: readonly string[], links: Links): string[] {
  return [...new Set(documentIds.map((id) => links.entityOf(id).identity.entity_id))];
}
