import type { Row, Table } from '../../schemas/table.ts';
import type { Reject } from '../reject.ts';

/** Puts a row aside. */
export type RejectRow = (table: Table, row: Row, code: Reject['code'], message: string) => void;

/** The reject that a row becomes. */
export function rejectOf(table: Table, row: Row, code: Reject['code'], message: string): Reject {
  return { stage: 'validate', code, message, inputRef: refOf(table, row), record: row };
}

/** How rejects name a row: `quotes/q-00f3d5a1c2e4b697`. */
export function refOf({ name, key }: Table, row: Row): string {
  return `${name}/${String(row[key])}`;
}

/** The rows that satisfy the schema of their table. */
export function checkSchemas<T extends Row>(table: Table, rows: readonly T[], reject: RejectRow): T[] {
  return rows.filter((row) => {
    const result = table.row.safeParse(row);
    if (result.success) return true;
    const reasons = result.error.issues.map((issue) => `${issue.path.join('.') || 'row'}: ${issue.message}`);
    reject(table, row, 'schema-violation', `The row does not fit its schema: ${reasons.join('; ')}.`);
    return false;
  });
}

/**
 * The first row of each key.
 *
 * @param claim whether no row of another article has the key.
 */
export function checkKeys<T extends Row>(
  table: Table,
  rows: readonly T[],
  reject: RejectRow,
  claim: (key: string) => boolean = () => true,
): T[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = String(row[table.key]);
    if (!seen.has(key) && claim(key)) {
      seen.add(key);
      return true;
    }
    reject(table, row, 'duplicate-key', `Another row of ${table.name} has the ${table.key} ${key}.`);
    return false;
  });
}
