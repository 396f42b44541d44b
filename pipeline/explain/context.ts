import type { ArticleRow } from '../../schemas/articles.ts';
import type { Rows } from '../../schemas/tables.ts';
import { codePointSlicer } from '../offsets.ts';
import { type MarkedSpan, markedText, type Style } from './marked-text.ts';

/** The article of a row; undefined for a row of none. */
export function articleOf(rows: Rows, id: string): ArticleRow | undefined {
  return rows.articles.find(({ article_id }) => article_id === id);
}

/** `in “Ferry talks”, Harbour Post, 2020-12-15, ferry.txt (a-…)`. */
export function articleLine(
  { article_id, title, publisher, published_on, source_path }: ArticleRow,
  style: Style,
): string {
  const facts = [title, publisher, published_on, source_path].filter((fact) => fact !== null);
  return `${style.label('in')} ${facts.join(', ')} (${article_id})`;
}

/** A stretch of an article with spans in it marked; null where its text is withheld. */
export function markedStretch(
  { text }: ArticleRow,
  bounds: { readonly start: number; readonly end: number },
  spans: readonly MarkedSpan[],
  style: Style,
): string | null {
  return text === null ? null : markedText(codePointSlicer(text), bounds, spans, style);
}
