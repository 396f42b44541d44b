import type { Row } from '../schemas/table.ts';
import { byTable, type Rows, type TableName } from '../schemas/tables.ts';

/** Rows that may be more than memory holds, in the order of their table. */
export interface RowStream {
  readonly count: number;
  /** The rows from the first, in portions of any size, as often as they are asked for. */
  readonly read: () => AsyncIterable<readonly Row[]>;
}

export type RowStreams = Readonly<Record<TableName, RowStream>>;

/** Rows in memory as streams. */
export function streamsOf(rows: Rows): RowStreams {
  return byTable((name) => streamOf(rows[name]));
}

/** The most rows of a portion. */
const portionRows = 1024;

export function streamOf(rows: readonly Row[]): RowStream {
  return {
    count: rows.length,
    read: async function* () {
      for (let start = 0; start < rows.length; start += portionRows) yield rows.slice(start, start + portionRows);
    },
  };
}
