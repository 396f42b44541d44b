import type { ArticleMetadata } from '../../schemas/collection.ts';
import type { Article } from '../article.ts';
import { idOf, sha256 } from '../ids.ts';
import { compareCodePoints } from '../offsets.ts';
import type { Reject } from '../reject.ts';
import { isFrontPage } from './url.ts';

/**
 * The id of an article: of its canonical URL; where none is known, of its text, publisher and day. The address of a
 * front page is none of an article: exports and templates give it to every record.
 */
export function articleId(text: string, { url, publisher, published_on }: ArticleMetadata): string {
  return url === null || isFrontPage(url)
    ? idOf('a', ['text', text, publisher, published_on])
    : idOf('a', ['url', url]);
}

export interface Resolved {
  /** One article an id, in the order given. */
  readonly articles: readonly Article[];
  /** The others, sorted by source. */
  readonly rejects: readonly Reject[];
}

/**
 * Leaves one article an id. Of those at one URL the newest stays, by the stated time of its last change or else of its
 * publication, then the one whose text has the smallest sha256; the others are `superseded`. Of those without a URL,
 * which are equal, the first by source stays; the others are `duplicate-input`. What stays does not depend on the order.
 */
export function resolveDuplicates(articles: readonly Article[]): Resolved {
  const kept = new Map<string, Article>();
  const dropped: Article[] = [];
  for (const article of articles) {
    const rival = kept.get(article.id);
    if (rival === undefined) {
      kept.set(article.id, article);
      continue;
    }
    const stays = comparePrecedence(rival, article) <= 0 ? rival : article;
    dropped.push(stays === rival ? article : rival);
    kept.set(article.id, stays);
  }
  const staying = new Set(kept.values());
  return {
    articles: articles.filter((article) => staying.has(article)),
    rejects: dropped
      .map((article) => rejectOf(article, kept.get(article.id)?.source ?? ''))
      .sort((a, b) => compareCodePoints(a.inputRef, b.inputRef)),
  };
}

/** Negative where the left article goes before the right one. */
function comparePrecedence(left: Article, right: Article): number {
  if (left.metadata.url !== null && !isFrontPage(left.metadata.url)) {
    const newest = compareCodePoints(lastChange(right), lastChange(left));
    const order = newest || compareCodePoints(sha256(left.text), sha256(right.text));
    if (order !== 0) return order;
  }
  return (
    compareCodePoints(left.source, right.source) ||
    compareCodePoints(left.sha256, right.sha256) ||
    compareCodePoints(JSON.stringify(left.metadata), JSON.stringify(right.metadata))
  );
}

function lastChange({ metadata }: Article): string {
  return metadata.updated_at ?? metadata.published_at ?? metadata.published_on ?? '';
}

function rejectOf(article: Article, kept: string): Reject {
  const { url } = article.metadata;
  const superseded = url !== null && !isFrontPage(url);
  return {
    stage: 'ingest',
    code: superseded ? 'superseded' : 'duplicate-input',
    message: superseded
      ? `"${kept}" is at the same address, ${url}, and stays: it is newer, or neither states when it was changed. Mend the address if they are different documents.`
      : `"${kept}" is the same document: same text, publisher and date. Nothing needs to be done.`,
    inputRef: article.source,
    record: { id: article.id, metadata: article.metadata },
  };
}
