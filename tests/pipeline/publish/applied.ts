import type { Change } from '../../../schemas/manifest.ts';
import type { Row } from '../../../schemas/table.ts';

/** Rows by the value of a column. */
export function rowsBy(key: string, rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [String(row[key]), row]));
}

/** The rows of a table by key after its changes. */
export function applyChanges(rows: ReadonlyMap<string, Row>, changes: readonly Change[]): Map<string, Row> {
  const patched = new Map(rows);
  for (const change of changes) {
    if (change.op === 'DEL') patched.delete(change.key);
    else if (change.op === 'ADD') patched.set(change.key, change.row);
    else patched.set(change.key, { ...patched.get(change.key), ...change.columns });
  }
  return patched;
}
