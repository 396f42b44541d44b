import type { Withdrawn } from '../../../pipeline/publish/article-fate.ts';
import { type ChangeStream, collectChanges, readChanges } from '../../../pipeline/publish/changes.ts';
import { currentTables } from '../../../pipeline/publish/comparison.ts';
import { type Difference, diffRows, tableOrder } from '../../../pipeline/publish/row-diff.ts';
import type { TableStream } from '../../../pipeline/publish/row-pairs.ts';
import { rowsHash } from '../../../pipeline/publish/rows-hash.ts';
import { streamsOf } from '../../../pipeline/row-streams.ts';
import { sortRows } from '../../../pipeline/rows.ts';
import type { Change } from '../../../schemas/manifest.ts';
import type { Row } from '../../../schemas/table.ts';
import { byTable, type Rows, type TableName, tableOf } from '../../../schemas/tables.ts';

export const noRows: Rows = {
  articles: [],
  passages: [],
  entities: [],
  mentions: [],
  quotes: [],
  dates: [],
  positions: [],
};

/** Rows in the order of their tables. */
export function inOrder(rows: Partial<Rows>): Rows {
  const all = { ...noRows, ...rows };
  return byTable((name) => sortRows<Row>(all[name], tableOf(name).order)) as unknown as Rows;
}

/** Rows as tables of the code, in their order. */
export function tablesOf(rows: Partial<Rows>): TableStream[] {
  return currentTables(streamsOf(inOrder(rows)));
}

/** Tables whose hashes are known, as those of a published version. */
export function hashed(tables: readonly TableStream[], rows: Rows): TableStream[] {
  return tables.map((table) => {
    const name = table.shape.table as TableName;
    const hash = rowsHash(tableOf(name));
    hash.add(rows[name]);
    return { ...table, rows: { ...table.rows, sha256: hash.digest() } };
  });
}

/** All differences between tables. */
export async function differencesOf(
  before: readonly TableStream[],
  after: readonly TableStream[],
  inputsChanged = true,
  withdrawn?: Withdrawn,
): Promise<(readonly Difference[])[]> {
  const found: (readonly Difference[])[] = [];
  for await (const differences of diffRows(before, after, inputsChanged, withdrawn)) found.push(differences);
  return found;
}

/** The changes that lead from tables to others. */
export async function changesBetween(
  before: readonly TableStream[],
  after: readonly TableStream[],
  inputsChanged = true,
  withdrawn?: Withdrawn,
): Promise<Change[]> {
  const collector = collectChanges(tableOrder(before, after), null);
  for await (const differences of diffRows(before, after, inputsChanged, withdrawn)) await collector.add(differences);
  return await listed(await collector.stream());
}

/** The changes of a stream as a list. */
export async function listed(stream: ChangeStream): Promise<Change[]> {
  const changes: Change[] = [];
  for await (const change of readChanges(stream)) changes.push(change);
  return changes;
}

/** Changes as a stream. */
export function changeStreamOf(changes: readonly Change[]): ChangeStream {
  const counts = new Map<string, { ADD: number; MOD: number; DEL: number }>();
  for (const { table, op } of changes) {
    const of = counts.get(table) ?? { ADD: 0, MOD: 0, DEL: 0 };
    of[op]++;
    counts.set(table, of);
  }
  return {
    counts: [...counts],
    async *lines() {
      yield changes.map((change) => JSON.stringify(change));
    },
  };
}
