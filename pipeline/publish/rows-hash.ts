import { createHash } from 'node:crypto';
import type { Row, Table } from '../../schemas/table.ts';
import { hasKeysInOrder, wrongColumns } from './cell.ts';

/**
 * The canonical line of a row: JSON without spaces, keys in the order of the columns.
 *
 * @throws RecordError `data/wrong-columns` for a row that has other keys than the table has columns.
 */
export function rowLine(table: Table): (row: Row) => string {
  const names = table.columns.map(({ name }) => name);
  const isInOrder = hasKeysInOrder(table);
  const ordered = (row: Row): Row => {
    const wrong = wrongColumns(table, 'A row', Object.keys(row).sort(byPlace(names)));
    if (wrong) throw wrong;
    return Object.fromEntries(names.map((name) => [name, row[name]]));
  };
  return (row) => JSON.stringify(isInOrder(row) ? row : ordered(row));
}

function byPlace(names: readonly string[]): (left: string, right: string) => number {
  return (left, right) => names.indexOf(left) - names.indexOf(right);
}

/** Lines that are hashed together: a call of the hash costs more than a line. */
const linesAtOnce = 64;

/**
 * A hash of rows that is the same whatever format they are stored in: the sha256 of their canonical lines, each
 * ended by a line feed.
 */
export function rowsHash(table: Table): { add: (rows: readonly Row[]) => void; digest: () => string } {
  const hash = createHash('sha256');
  const line = rowLine(table);
  return {
    add: (rows) => {
      for (let start = 0; start < rows.length; start += linesAtOnce) {
        let lines = '';
        for (const row of rows.slice(start, start + linesAtOnce)) lines += `${line(row)}\n`;
        hash.update(lines);
      }
    },
    digest: () => hash.digest('hex'),
  };
}
