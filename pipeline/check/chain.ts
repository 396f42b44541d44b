import type { Changes, Quarantine, VersionIndex } from '../../schemas/manifest.ts';
import type { Row } from '../../schemas/table.ts';
import { compareVersions, nextVersion } from '../publish/version.ts';
import { type Problem, tellFew } from './finding.ts';
import type { CheckedTable } from './tables.ts';

/** Proves that the index lists versions in their order and names the last as latest. */
export function checkIndex(index: VersionIndex): Problem[] {
  const problems: Problem[] = [];
  const { versions, latest } = index;
  versions.forEach(({ version, verdict }, position) => {
    const before = versions[position - 1];
    const place = `index.json, version ${version}`;
    if (before !== undefined && compareVersions(before.version, version) >= 0) {
      problems.push({ place, message: `stands after ${before.version}` });
    }
    const expected = before === undefined ? version : nextVersion(before.version, verdict);
    if (version !== expected && version !== '1.0.0') {
      problems.push({
        place,
        message: `is numbered ${version}; ${verdict} after ${before?.version} makes ${expected}`,
      });
    }
  });
  if (latest !== (versions.at(-1)?.version ?? null)) {
    problems.push({ place: 'index.json', message: `names ${latest} as latest, not the last version listed` });
  }
  return problems;
}

/** Proves that the changes of a version, applied to the rows of the version before, give its rows. */
export function checkChanges(
  changes: Changes,
  before: readonly CheckedTable[],
  after: readonly CheckedTable[],
): Problem[] {
  const place = `${changes.to}/changes.json`;
  const expected = byKey(after);
  const patched = byKey(before);
  for (const change of changes.changes) {
    const id = `${change.table}/${change.key}`;
    if (change.op === 'DEL') patched.delete(id);
    else if (change.op === 'ADD') patched.set(id, change.row);
    else patched.set(id, { ...patched.get(id), ...change.columns });
  }
  const ids = new Set([...expected.keys(), ...patched.keys()]);
  const wrong = [...ids].filter((id) => !sameRow(expected.get(id), patched.get(id)));
  return tellFew(wrong.map((id) => ({ place, message: `does not lead from ${changes.from} to the row ${id}` })));
}

function byKey(tables: readonly CheckedTable[]): Map<string, Row> {
  return new Map(
    tables.flatMap(({ table, rows }) => rows.map((row) => [`${table.name}/${String(row[table.key])}`, row])),
  );
}

/** Rows are the same whatever columns are left out where they hold nothing: a column that was added later. */
function sameRow(left: Row | undefined, right: Row | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  const columns = Object.keys(left);
  return columns.every((column) => JSON.stringify(left[column]) === JSON.stringify(right[column]));
}

/** Proves that every stage gave on what it took, less what it rejected, and that each reject is accounted for. */
export function checkStages(version: string, { stages, rejects }: Quarantine): Problem[] {
  const place = `${version}/quarantine.json`;
  return stages.flatMap(({ stage, in: taken, out, rejected }) => {
    const listed = rejects.filter((reject) => reject.stage === stage).length;
    return [
      ...(taken === out + rejected
        ? []
        : [{ place, message: `${stage} took ${taken}, gave ${out} and rejected ${rejected}` }]),
      ...(listed === rejected ? [] : [{ place, message: `${stage} rejected ${rejected}, but ${listed} are listed` }]),
    ];
  });
}
