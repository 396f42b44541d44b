import { tableOfColumns } from '../../schemas/shape.ts';
import type { Row } from '../../schemas/table.ts';
import { RecordError } from '../error.ts';
import { compareCodePoints } from '../offsets.ts';
import { type RowStream, rowsOf, streamOf } from '../row-streams.ts';
import { sortRows } from '../rows.ts';
import { rowsHash } from './rows-hash.ts';
import type { TableShape } from './schema-diff.ts';

/** The rows of a table of a version, and the shape they are published in. */
export interface TableStream {
  readonly shape: TableShape;
  readonly rows: RowStream;
}

/** The rows of an article in a table of two versions; in a table that is not read from articles, those of a key. */
export interface RowPair {
  /** The article, or '' where the table is not read from articles. */
  readonly article: string;
  readonly old: readonly Row[];
  readonly now: readonly Row[];
}

/** Whether a table holds the same rows in two versions, as far as its hashes tell: false where neither is known. */
export async function holdsSame(before: TableStream, after: TableStream): Promise<boolean> {
  const [old, now] = [before.rows, after.rows];
  if (old.count !== now.count || (old.sha256 === undefined && now.sha256 === undefined)) return false;
  if (before.shape.key !== after.shape.key || columnsOf(before).join() !== columnsOf(after).join()) return false;
  return (await hashOf(before)) === (await hashOf(after));
}

const columnsOf = ({ shape }: TableStream): string[] => shape.columns.map(({ name }) => name);

async function hashOf({ shape, rows }: TableStream): Promise<string> {
  if (rows.sha256 !== undefined) return rows.sha256;
  const hash = rowsHash(tableOfColumns({ name: shape.table, ...shape }));
  for await (const portion of rows.read()) hash.add(portion);
  return hash.digest();
}

/**
 * Pairs the rows of a table of two versions, of which either may lack it. Both are read once, side by side: an
 * article's rows are in one place in each, for tables are sorted by article first and those of no article by key. A
 * version of a contract that sorted otherwise is read into memory.
 *
 * @throws RecordError of kind data for rows that are not in the order which their shape states.
 */
export async function* rowPairs(
  before: TableStream | undefined,
  after: TableStream | undefined,
): AsyncGenerator<RowPair> {
  const isOfArticles = [before, after].every((table) => table === undefined || columnsOf(table).includes('article_id'));
  const groups = (table: TableStream | undefined): AsyncGenerator<Group, undefined> =>
    rowGroups(table, isOfArticles ? 'article_id' : (table?.shape.key ?? ''));
  const [olds, nows] = [groups(before), groups(after)];
  try {
    let [old, now] = [await take(olds), await take(nows)];
    for (let id = earlier(old, now); id !== null; id = earlier(old, now)) {
      yield { article: isOfArticles ? id : '', old: rowsAt(old, id), now: rowsAt(now, id) };
      if (old?.id === id) old = await take(olds);
      if (now?.id === id) now = await take(nows);
    }
  } finally {
    await olds.return(undefined);
    await nows.return(undefined);
  }
}

/** Rows that have one value in the column that their table is sorted by. */
interface Group {
  readonly id: string;
  readonly rows: readonly Row[];
}

async function take(groups: AsyncGenerator<Group, undefined>): Promise<Group | null> {
  return (await groups.next()).value ?? null;
}

function earlier(left: Group | null, right: Group | null): string | null {
  if (left === null || right === null) return (left ?? right)?.id ?? null;
  return compareCodePoints(left.id, right.id) <= 0 ? left.id : right.id;
}

function rowsAt(group: Group | null, id: string): readonly Row[] {
  return group?.id === id ? group.rows : [];
}

async function* rowGroups(table: TableStream | undefined, column: string): AsyncGenerator<Group, undefined> {
  if (table === undefined) return;
  let id: string | null = null;
  let held: Row[] = [];
  for await (const rows of (await sortedBy(table, column)).read()) {
    for (const row of rows) {
      const next = String(row[column]);
      if (next === id) held.push(row);
      else {
        if (id !== null) {
          if (compareCodePoints(id, next) > 0) throw unordered(table, next);
          yield { id, rows: held };
        }
        id = next;
        held = [row];
      }
    }
  }
  if (id !== null) yield { id, rows: held };
}

async function sortedBy({ shape, rows }: TableStream, column: string): Promise<RowStream> {
  if (shape.order[0] === column) return rows;
  return streamOf(sortRows(await rowsOf(rows), [column]));
}

function unordered({ shape }: TableStream, id: string): RecordError {
  const message = `The rows of ${shape.table} are not in their order: those of ${id} stand too late. Build the version again.`;
  return new RecordError('data', 'unordered-rows', message);
}
