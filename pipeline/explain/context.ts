import type { ArticleRow } from '../../schemas/articles.ts';
import type { Rows } from '../../schemas/tables.ts';
import { tokenize } from '../language/tokens.ts';
import { codePointOffsets, codePointSlicer } from '../offsets.ts';
import { type MarkedSpan, markedText, type Style } from './marked-text.ts';

/** A stretch of an article: code points, half open. */
export interface Bounds {
  readonly start: number;
  readonly end: number;
}

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
  bounds: Bounds,
  spans: readonly MarkedSpan[],
  style: Style,
): string | null {
  return text === null ? null : markedText(codePointSlicer(text), bounds, spans, style);
}

/** The sentence of a passage that a span lies in; the passage where the span crosses sentences or the text is withheld. */
export function sentenceBounds({ text }: ArticleRow, passage: Bounds, span: Bounds): Bounds {
  if (text === null) return passage;
  const words = codePointSlicer(text)(passage.start, passage.end);
  const offsetOf = codePointOffsets(words);
  const sentences = tokenize(words).map((tokens) => ({
    start: passage.start + offsetOf(tokens[0]?.start ?? 0),
    end: passage.start + offsetOf(tokens.at(-1)?.end ?? 0),
  }));
  return sentences.find(({ start, end }) => start <= span.start && span.end <= end) ?? passage;
}
