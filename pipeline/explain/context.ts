import type { ArticleRow } from '../../schemas/articles.ts';
import type { Rows } from '../../schemas/tables.ts';
import { tokenize } from '../language/tokens.ts';
import { codePointOffsets, codePointSlicer, compareCodePoints } from '../offsets.ts';
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

/** `in Ferry talks, Harbour Post, 2020-12-15, ferry.txt (a-…)`. */
export function articleLine(article: ArticleRow, style: Style): string {
  return `${style.label('in')} ${articleName(article)}`;
}

/** `Ferry talks, Harbour Post, 2020-12-15, ferry.txt (a-…)`. */
export function articleName({ article_id, title, publisher, published_on, source_path }: ArticleRow): string {
  const facts = [title, publisher, published_on, source_path].filter((fact) => fact !== null);
  return `${facts.join(', ')} (${article_id})`;
}

/** Orders articles by day and id, those without a day last. */
export function compareByDay(left: ArticleRow, right: ArticleRow): number {
  const order = ({ published_on, article_id }: ArticleRow): string => `${published_on ?? '9999'} ${article_id}`;
  return compareCodePoints(order(left), order(right));
}

/** The first items told one by one, and the others counted: `… and 3 more copies`. */
export function cappedLines<T>(
  items: readonly T[],
  most: number,
  what: string,
  tell: (item: T) => readonly string[],
): string[] {
  const left = items.length - most;
  return [...items.slice(0, most).flatMap(tell), ...(left > 0 ? [`… and ${left} more ${what}`] : [])];
}

/** Lines that belong to the one above them. */
export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? line : `  ${line}`));
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
