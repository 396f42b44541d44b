import type { Rows, TableName } from '../../schemas/tables.ts';
import type { Bounds } from './context.ts';
import type { MarkedSpan, Style } from './marked-text.ts';

/** How rows of one table are explained. */
export interface Explainer<Row> {
  /** The columns that a person asks for, in the order of their telling. */
  readonly facts: readonly (keyof Row & string)[];
  /** The stretch of the article that is shown: code points. Rows of a table without it stand in no text. */
  readonly bounds?: (rows: Rows, row: Row) => Bounds;
  /** What is marked in it. */
  readonly spans?: (row: Row) => readonly MarkedSpan[];
  /** Lines on what the row is, before its text. */
  readonly opening?: (rows: Rows, row: Row, style: Style) => readonly string[];
  /** Lines on how it came about, after its rule. */
  readonly reasons?: (rows: Rows, row: Row, style: Style) => readonly string[];
}

export type Explainers = { readonly [Table in TableName]: Explainer<Rows[Table][number]> };

/** A row whose own words are a stretch of its article. */
interface SpanRow {
  readonly passage_id: string;
  readonly start: number;
  readonly end: number;
}

/** The whole passage of a row. */
export function passageBounds(rows: Rows, { passage_id, start, end }: SpanRow): Bounds {
  return rows.passages.find((passage) => passage.passage_id === passage_id) ?? { start, end };
}

/** The words of a row as what is explained. */
export function ownSpan({ start, end }: SpanRow): MarkedSpan[] {
  return [{ start, end, as: 'mark' }];
}
