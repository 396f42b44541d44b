import type { Column, Row, Table } from '../../schemas/table.ts';
import { byTable, type TableName, tableNames, tableOf } from '../../schemas/tables.ts';
import type { RejectRow, RowsByTable } from './validate.ts';

/** A reference that points to no row. */
export interface DanglingReference {
  readonly column: Column;
  readonly value: string;
}

/** The columns of a table that refer to another. */
export function referenceColumns(table: Table): Column[] {
  return table.columns.filter((column) => column.references !== undefined);
}

/** The references of a row that point to none of the keys, by table. */
export function danglingReferences(
  row: Row,
  columns: readonly Column[],
  keys: ReadonlyMap<string, ReadonlySet<unknown>>,
): DanglingReference[] {
  return columns.flatMap((column) => {
    const value = row[column.name];
    const targets = keys.get(column.references?.split('.')[0] ?? '');
    const values = Array.isArray(value) ? value : value === null ? [] : [value];
    return values.filter((target) => !targets?.has(target)).map((target) => ({ column, value: String(target) }));
  });
}

/** The keys of every table. */
export function keysOf(rows: Readonly<Record<string, readonly Row[]>>): Map<string, Set<unknown>> {
  return new Map(
    tableNames.map((name) => [name, new Set((rows[name] ?? []).map((row) => row[tableOf(name).key]))] as const),
  );
}

/**
 * The rows whose required references resolve, with nullable ones that do not set to null and list entries that do not
 * left out. Repeated until nothing changes, since a row put aside may be the one that another needs.
 */
export function checkReferences(rows: RowsByTable, reject: RejectRow): RowsByTable {
  let current = rows;
  for (;;) {
    const keys = keysOf(current);
    let lost = 0;
    const next: RowsByTable = byTable((name) => {
      const kept = checkTable(name, current[name], keys, reject);
      lost += current[name].length - kept.length;
      return kept;
    });
    if (lost === 0) return next;
    current = next;
  }
}

function checkTable(
  name: TableName,
  rows: readonly Row[],
  keys: ReadonlyMap<string, ReadonlySet<unknown>>,
  reject: RejectRow,
): Row[] {
  const table = tableOf(name);
  const columns = referenceColumns(table);
  return rows.flatMap((row) => {
    const dangling = danglingReferences(row, columns, keys);
    if (dangling.length === 0) return [row];
    const required = dangling.find(({ column }) => !column.nullable && !column.type.startsWith('list'));
    if (required === undefined) return [withoutReferences(row, dangling)];
    const message = `${required.column.name} ${required.value} is no row of ${required.column.references}, or that row was rejected itself.`;
    reject(table, row, 'dangling-reference', message);
    return [];
  });
}

function withoutReferences(row: Row, dangling: readonly DanglingReference[]): Row {
  const mended: Record<string, unknown> = { ...row };
  for (const { column, value } of dangling) {
    const held = mended[column.name];
    mended[column.name] = Array.isArray(held) ? held.filter((target) => target !== value) : null;
  }
  return mended;
}
