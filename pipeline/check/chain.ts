import type { Change, VersionIndex } from '../../schemas/manifest.ts';
import type { Row } from '../../schemas/table.ts';
import { groupBy } from '../grouping.ts';
import type { ChangesFile } from '../publish/changes-file.ts';
import { tableOrder } from '../publish/row-diff.ts';
import { holdsSame, rowPairs, type TableStream } from '../publish/row-pairs.ts';
import { sameValue } from '../publish/same-value.ts';
import type { TableShape } from '../publish/schema-diff.ts';
import { compareVersions, isDraft, nextVersion } from '../publish/version.ts';
import { type Problem, problemsOfAKind } from './finding.ts';

/** Proves that the index lists versions in their order and names the last as latest. */
export function checkIndex(index: VersionIndex): Problem[] {
  const { versions, latest } = index;
  const problems = versions.flatMap(({ version, verdict }, position): Problem[] => {
    const before = versions[position - 1]?.version ?? null;
    const place = `index.json, version ${version}`;
    if (before !== null && compareVersions(before, version) >= 0) return [{ place, message: `stands after ${before}` }];
    if ((before === null) !== (verdict === 'FIRST')) {
      return [{ place, message: before === null ? `is the first, but ${verdict}` : `is FIRST, but after ${before}` }];
    }
    const expected = nextVersion(before, verdict);
    const becameStable = version === '1.0.0' && (before === null || isDraft(before));
    if (version === expected || becameStable) return [];
    return [{ place, message: `should be ${expected}: ${verdict} after ${before ?? 'no version'}` }];
  });
  const last = versions.at(-1)?.version ?? null;
  if (latest === last) return problems;
  return [...problems, { place: 'index.json', message: `names ${latest} as latest, not ${last}, the last listed` }];
}

/**
 * Proves that the changes of a version, applied to the rows of the version before, give its rows. What is held are the
 * changes of one table.
 */
export async function checkChanges(
  { head, read }: ChangesFile,
  before: readonly TableStream[],
  after: readonly TableStream[],
): Promise<Problem[]> {
  const place = `${head.to}/changes.json`;
  const problems = problemsOfAKind();
  const unnamed = new Set(tableOrder(before, after));
  const check = async (name: string, changes: readonly Change[]): Promise<void> => {
    unnamed.delete(name);
    const find = (tables: readonly TableStream[]) => tables.find(({ shape }) => shape.table === name);
    for await (const key of wrongKeys(changes, find(before), find(after))) {
      problems.add({ place, message: `does not lead from ${head.from} to the row ${name}/${key}` });
    }
  };
  let held: Change[] = [];
  for await (const changes of read()) {
    for (const change of changes) {
      const [first] = held;
      if (first !== undefined && first.table !== change.table) {
        await check(first.table, held);
        held = [];
      }
      held.push(change);
    }
  }
  const [last] = held;
  if (last !== undefined) await check(last.table, held);
  for (const name of [...unnamed]) await check(name, []);
  return problems.told();
}

/** The keys of a table that the changes do not lead to, or not to their rows. */
async function* wrongKeys(
  changes: readonly Change[],
  before: TableStream | undefined,
  after: TableStream | undefined,
): AsyncGenerator<string> {
  if (changes.length === 0 && before !== undefined && after !== undefined && (await holdsSame(before, after))) return;
  const columns = after?.shape.columns.map(({ name }) => name) ?? [];
  const left = groupBy(changes, ({ key }) => key);
  for await (const pair of rowPairs(before, after)) {
    const old = byKey(before?.shape, pair.old);
    const now = byKey(after?.shape, pair.now);
    for (const key of new Set([...old.keys(), ...now.keys()])) {
      const found = applied(old.get(key), left.get(key) ?? []);
      left.delete(key);
      if (!holdSame(found, now.get(key), columns)) yield key;
    }
  }
  for (const [key, group] of left) if (applied(undefined, group) !== undefined) yield key;
}

function byKey(shape: TableShape | undefined, rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [String(row[shape?.key ?? '']), row]));
}

/** A row after its changes. */
function applied(row: Row | undefined, changes: readonly Change[]): Row | undefined {
  let patched = row;
  for (const change of changes) {
    if (change.op === 'DEL') patched = undefined;
    else patched = change.op === 'ADD' ? change.row : { ...patched, ...change.columns };
  }
  return patched;
}

function holdSame(left: Row | undefined, right: Row | undefined, columns: readonly string[]): boolean {
  if (left === undefined || right === undefined) return left === right;
  return columns.every((column) => sameValue(left[column], right[column]));
}
