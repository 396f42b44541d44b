import type { Row } from '../schemas/table.ts';
import { byTable, type Rows, type TableName } from '../schemas/tables.ts';

/** Rows that may be more than memory holds, in the order of their table. */
export interface RowStream {
  readonly count: number;
  /** The hash of the rows as `rowsHash` has it, where it is known without reading them. */
  readonly sha256?: string;
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

/** All rows of a stream in memory. */
export async function rowsOf({ read }: RowStream): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const portion of read()) for (const row of portion) rows.push(row);
  return rows;
}
