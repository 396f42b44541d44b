import type { Column, ColumnType, Row, Table } from '../../schemas/table.ts';
import { RecordError } from '../error.ts';

const isString = (value: unknown): value is string => typeof value === 'string';
const isInteger = (value: unknown): value is number => typeof value === 'number' && (value | 0) === value;

/** Milliseconds since 1970 of a day or an instant in its only form, else NaN: Date.parse takes 30 February too. */
function milliseconds(value: unknown, suffix: string): number {
  if (!isString(value)) return Number.NaN;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString() === value + suffix ? time : Number.NaN;
}

/** Milliseconds since 1970 at which a day, YYYY-MM-DD, begins in UTC; NaN for anything else. */
export const dayMilliseconds = (value: unknown): number => milliseconds(value, 'T00:00:00.000Z');

/** Milliseconds since 1970 of an instant as `toISOString` writes it; NaN for anything else. */
export const instantMilliseconds = (value: unknown): number => milliseconds(value, '');

/** Whether a value is of the kind that a column holds; null is none. Integers are those of 32 bits. */
export const isOfType: Readonly<Record<ColumnType, (value: unknown) => boolean>> = {
  string: isString,
  integer: isInteger,
  number: Number.isFinite,
  boolean: (value) => typeof value === 'boolean',
  date: (value) => !Number.isNaN(dayMilliseconds(value)),
  datetime: (value) => !Number.isNaN(instantMilliseconds(value)),
  'list<string>': (value) => Array.isArray(value) && value.every(isString),
  'list<integer>': (value) => Array.isArray(value) && value.every(isInteger),
};

/** Whether a column can hold a value, null included. */
export function fits(column: Column, value: unknown): boolean {
  return value === null ? column.nullable : isOfType[column.type](value);
}

/** Names a row by its key, for a complaint about a row that is being written. */
export function rowPlace(table: Table, row: Row): string {
  return `the row ${String(row[table.key])}`;
}

/** The complaint about a value that its column cannot hold. `place` says where, such as "row 7". */
export function wrongValue(table: Table, column: Column, place: string, value: unknown): RecordError {
  const wanted = column.nullable ? `${column.type} or null` : column.type;
  const found = (JSON.stringify(value) ?? String(value)).slice(0, 80);
  return new RecordError(
    'data',
    'wrong-value',
    `Column ${column.name} of ${table.name} holds ${wanted}, but ${place} has ${found}. Build the version again.`,
  );
}

/** Whether a row has exactly the keys that the table has columns, in their order. */
export function hasKeysInOrder(table: Table): (row: Row) => boolean {
  const names = table.columns.map(({ name }) => name);
  return (row) => {
    const keys = Object.keys(row);
    if (keys.length !== names.length) return false;
    for (let index = 0; index < names.length; index += 1) if (keys[index] !== names[index]) return false;
    return true;
  };
}

/** The values of a row in the order of the columns; undefined for one that the row lacks. */
export function cellsInOrder(table: Table): (row: Row) => unknown[] {
  const isInOrder = hasKeysInOrder(table);
  return (row) => (isInOrder(row) ? Object.values(row) : table.columns.map(({ name }) => row[name]));
}

/**
 * Rows as columns: the values of each column, row by row, in the order of the table's columns. They are checked, for
 * the columnar formats would take a wrong value without a word.
 *
 * @throws RecordError `data/wrong-value`
 */
export function columnsOf(table: Table, rows: readonly Row[]): unknown[][] {
  const cellsOf = cellsInOrder(table);
  const columns = table.columns.map(() => new Array<unknown>(rows.length));
  let place = 0;
  for (const row of rows) {
    const values = cellsOf(row);
    let index = 0;
    for (const column of columns) column[place] = values[index++];
    place += 1;
  }
  for (const [index, column] of table.columns.entries()) checkColumn(table, column, columns[index] ?? [], rows);
  return columns;
}

function checkColumn(table: Table, column: Column, values: readonly unknown[], rows: readonly Row[]): void {
  const isGood = isOfType[column.type];
  let place = 0;
  for (const row of rows) {
    const value = values[place++];
    if (!(value === null ? column.nullable : isGood(value))) {
      throw wrongValue(table, column, rowPlace(table, row), value);
    }
  }
}

/** The complaint about columns that are not those of the table; null where they are. */
export function wrongColumns(table: Table, place: string, found: readonly string[]): RecordError | null {
  const names = table.columns.map(({ name }) => name);
  if (found.length === names.length && found.every((name, index) => name === names[index])) return null;
  const missing = names.filter((name) => !found.includes(name));
  const unknown = found.filter((name) => !names.includes(name));
  const faults = [
    ...(missing.length > 0 ? [`lacks ${missing.join(', ')}`] : []),
    ...(unknown.length > 0 ? [`has the unknown ${unknown.join(', ')}`] : []),
  ];
  const fault = faults.length > 0 ? faults.join(' and ') : 'has its columns in another order or twice';
  return new RecordError(
    'data',
    'wrong-columns',
    `${place} ${fault}; it must have the columns of ${table.name} in their order. Build the version again.`,
  );
}
