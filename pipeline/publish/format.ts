import type { Column, Row, Table } from '../../schemas/table.ts';
import type { Effects } from '../effects.ts';
import type { Sink } from './sink.ts';

/** What a file says of the data beside its rows, where the format has a place for it. */
export interface About {
  /** Version of the data. */
  readonly version?: string;
}

/** Writes the rows of one table, in the order given. */
export interface TableWriter {
  /** Takes rows in portions of any size; how they are cut does not change the bytes. */
  write(rows: readonly Row[]): Promise<void>;
  /** Ends the document. The sink stays open: who opened it closes it. */
  close(): Promise<void>;
}

/**
 * A way to store a table. The same rows give the same bytes in every run, on every machine and version of Node;
 * what is read is what was written, value for value.
 */
export interface Format {
  readonly name: 'csv' | 'json' | 'arrow' | 'parquet';
  /** Of file names, with its dot. */
  readonly extension: string;
  readonly mediaType: string;
  /**
   * Begins a document. Rows must have passed the table's schema; a format that would turn what is wrong into something
   * else all the same looks at each value.
   *
   * @throws RecordError `data/wrong-value` from `write`, if a value is none that the column can hold.
   */
  open(table: Table, sink: Sink, about?: About): Promise<TableWriter>;
  /**
   * The rows of a file in portions, in their order, as they were before they were written.
   *
   * @throws RecordError of kind `data` if the file is no such document, or its columns or values are not the
   * table's; of kind `io` if it cannot be read.
   */
  read(table: Table, path: string, files: Effects['files']): AsyncIterable<readonly Row[]>;
}

/** UTF-16 units of text that are collected before they are written: one call for many rows. */
const textAtOnce = 65_536;

/**
 * Writes rows as text, a line each. The lines are not joined: that would copy them once more, and a single character
 * beyond Latin-1 would make all of them take the slow way to UTF-8.
 */
export function asLines(sink: Sink, lineOf: (row: Row) => string): TableWriter {
  return {
    async write(rows) {
      let lines: string[] = [];
      let length = 0;
      for (const row of rows) {
        const line = lineOf(row);
        lines.push(line);
        length += line.length;
        if (length > textAtOnce) {
          await sink.write(lines);
          lines = [];
          length = 0;
        }
      }
      await sink.write(lines);
    },
    async close() {},
  };
}

/** How many rows are handed on together: no more than `rows`, and fewer where texts are long. */
export interface Portion {
  readonly rows: number;
  /** UTF-16 units of free text after which a portion ends. */
  readonly text: number;
}

/**
 * Cuts rows into portions that depend on the rows alone, not on how they were handed in.
 * At the end `emit` gets what is left, so that it is called at least once: with no rows if there were none.
 */
export function inPortions(
  table: Table,
  { rows: most, text: longest }: Portion,
  emit: (rows: readonly Row[]) => Promise<void>,
): TableWriter {
  const freeTexts = table.columns.filter(isFreeText).map(({ name }) => name);
  let held: Row[] = [];
  let length = 0;
  let emitted = false;
  const pass = async (): Promise<void> => {
    const portion = held;
    held = [];
    length = 0;
    emitted = true;
    await emit(portion);
  };
  return {
    async write(rows) {
      for (const row of rows) {
        held.push(row);
        for (const name of freeTexts) length += textLength(row[name]);
        if (held.length === most || length > longest) await pass();
      }
    },
    async close() {
      if (held.length > 0 || !emitted) await pass();
    },
  };
}

/** Whether a column's strings can be of any length: neither from a closed list nor of one form. */
function isFreeText({ type, enum: values, pattern }: Column): boolean {
  return type === 'string' && values === undefined && pattern === undefined;
}

function textLength(value: unknown): number {
  return typeof value === 'string' ? value.length : 0;
}
