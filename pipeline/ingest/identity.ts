import type { ArticleMetadata } from '../../schemas/collection.ts';
import { type Article, unpackMetadata } from '../article.ts';
import { idOf } from '../ids.ts';
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

/** What tells an article from others, without its text: it is kept of each article until the end of a run. */
export interface ArticleIdentity extends Pick<Article, 'id' | 'source' | 'sha256' | 'captured_at'> {
  readonly textSha256: string;
  /** As `packMetadata` gives it: a text takes less memory than its fields. */
  readonly metadata: string;
}

export interface Resolved<Identified> {
  /** One article an id, in the order given. */
  readonly articles: readonly Identified[];
  /** The others, sorted by source. */
  readonly rejects: readonly Reject[];
}

/**
 * Leaves one article an id. Of those at one URL the newest stays, by the stated time of its last change or else of its
 * publication, then by when it was captured, then the one whose text has the smallest sha256; the others are
 * `superseded`. Of those without a URL, which are equal, the first by source stays; the others are `duplicate-input`. Of
 * equal records of one place the one stays that states what the other does not, by the first of their fields that
 * differ. What stays does not depend on the order.
 */
export function resolveDuplicates<Identified extends ArticleIdentity>(
  articles: readonly Identified[],
): Resolved<Identified> {
  const kept = new Map<string, Identified>();
  const dropped: Identified[] = [];
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
function comparePrecedence(left: ArticleIdentity, right: ArticleIdentity): number {
  const [one, other] = [unpackMetadata(left.metadata), unpackMetadata(right.metadata)];
  if (one.url !== null && !isFrontPage(one.url)) {
    const newest = compareCodePoints(lastChange(other), lastChange(one));
    const latest = compareCodePoints(right.captured_at ?? '', left.captured_at ?? '');
    const order = newest || latest || compareCodePoints(left.textSha256, right.textSha256);
    if (order !== 0) return order;
  }
  return (
    compareCodePoints(left.source, right.source) ||
    compareCodePoints(left.sha256, right.sha256) ||
    compareCodePoints(JSON.stringify(one), JSON.stringify(other))
  );
}

function lastChange({ updated_at, published_at, published_on }: ArticleMetadata): string {
  return updated_at ?? published_at ?? published_on ?? '';
}

function rejectOf(article: ArticleIdentity, kept: string): Reject {
  const metadata = unpackMetadata(article.metadata);
  const { url } = metadata;
  const superseded = url !== null && !isFrontPage(url);
  return {
    stage: 'ingest',
    code: superseded ? 'superseded' : 'duplicate-input',
    message: superseded
      ? `"${kept}" is at the same address, ${url}, and stays: it is newer, or neither tells which is. Mend the address if they are different documents.`
      : `"${kept}" is the same document: same text, publisher and date. Nothing needs to be done.`,
    inputRef: article.source,
    record: { id: article.id, metadata },
  };
}
