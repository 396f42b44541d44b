import type { Row } from '../../schemas/table.ts';
import { type TableName, tableOf } from '../../schemas/tables.ts';
import { codePointSlicer, countCodePoints } from '../offsets.ts';
import { partSeparator } from '../rows.ts';
import { byArticleTable, type RowsOfArticle } from './linked-articles.ts';
import type { RejectRow } from './row-checks.ts';

/** The tables whose rows are spans of an article's text. */
export const spanTables = ['passages', 'mentions', 'quotes', 'dates', 'positions'] as const satisfies TableName[];

/** What is known of an article's text: enough to prove spans of it, or bounds where it is withheld. */
export interface SpanGround {
  readonly slice: ((start: number, end: number) => string) | null;
  readonly length: number;
}

/** Spans of a text. */
export function groundOf(text: string | null, length: number): SpanGround {
  return {
    slice: text === null ? null : codePointSlicer(text),
    length: text === null ? length : countCodePoints(text),
  };
}

/**
 * Why the spans of a row do not hold, or null where they do. The law is slice(start, end) = source_text ?? text, for a
 * quote over its parts; of its speaker, cue and sentence, and where the text is withheld, bounds alone.
 */
export function spanProblem(table: TableName, row: Row, ground: SpanGround): string | null {
  const spans = spansOf(table, row);
  const broken = [...spans, ...innerSpans(row)].find(
    ([start, end]) => !(start < end) || start < 0 || end > ground.length,
  );
  if (broken !== undefined) return `[${broken[0]}, ${broken[1]}) is no span of a text of ${ground.length} code points`;
  if (table === 'quotes') {
    const problem = quoteProblem(row, spans);
    if (problem !== null) return problem;
  }
  const { slice } = ground;
  const stated = row['source_text'] ?? row['text'];
  if (slice === null || typeof stated !== 'string') return null;
  const found = spans.map(([start, end]) => slice(start, end)).join(partSeparator);
  return found === stated ? null : `the text there reads ${JSON.stringify(shorten(found))}`;
}

type Offsets = readonly [start: number, end: number];

function spansOf(table: TableName, row: Row): Offsets[] {
  if (table !== 'quotes') return [[Number(row['start']), Number(row['end'])]];
  const starts = row['part_starts'] as readonly number[];
  const ends = row['part_ends'] as readonly number[];
  return starts.map((start, index) => [start, ends[index] ?? -1]);
}

/** The spans of a quote's speaker, cue and sentence. One that has but one of its ends is none that holds. */
function innerSpans(row: Row): Offsets[] {
  return ['speaker', 'cue', 'sentence'].flatMap((name) => {
    const start = row[`${name}_start`] ?? null;
    const end = row[`${name}_end`] ?? null;
    return start === null && end === null ? [] : [[Number(start ?? -1), Number(end ?? -1)] as const];
  });
}

/** A quote's hull is that of its parts, which are as many as their ends, in order and apart. */
function quoteProblem(row: Row, parts: readonly Offsets[]): string | null {
  const ends = row['part_ends'] as readonly number[];
  if (ends.length !== parts.length) return `${parts.length} part_starts but ${ends.length} part_ends`;
  if (parts.some(([start], index) => index > 0 && start < (parts[index - 1]?.[1] ?? 0))) return 'the parts overlap';
  const hull = [parts[0]?.[0], parts.at(-1)?.[1]];
  return row['start'] === hull[0] && row['end'] === hull[1] ? null : 'start and end are not the hull of the parts';
}

/** The rows whose spans hold. Rows of an article that is none are left for the references to find. */
export function checkSpans(rows: RowsOfArticle, reject: RejectRow): RowsOfArticle {
  const grounds = groundsOf(rows.articles);
  return byArticleTable((name) => {
    if (!(spanTables as readonly TableName[]).includes(name)) return rows[name];
    return rows[name].filter((row) => {
      const ground = grounds.get(row['article_id']);
      const problem = ground === undefined ? null : spanProblem(name, row, ground());
      if (problem !== null) reject(tableOf(name), row, 'span-mismatch', `The span does not hold: ${problem}.`);
      return problem === null;
    });
  });
}

/**
 * For each article its ground, made when it is asked for. Only the latest is kept, since a text beyond the basic plane
 * needs an array of its characters and the rows of an article stand together.
 */
export function groundsOf(articles: readonly Row[]): Map<unknown, () => SpanGround> {
  let latest: { readonly article: Row; readonly ground: SpanGround } | undefined;
  const groundAt = (article: Row): SpanGround => {
    if (latest?.article !== article) {
      latest = { article, ground: groundOf(article['text'] as string | null, Number(article['char_count'])) };
    }
    return latest.ground;
  };
  return new Map(articles.map((article) => [article['article_id'], () => groundAt(article)]));
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
