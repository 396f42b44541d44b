import type { Changes, VersionIndex } from '../../schemas/manifest.ts';
import { groupBy } from '../grouping.ts';
import { applyChanges, byKey, type TableRows } from '../publish/row-diff.ts';
import { sameValue } from '../publish/same-value.ts';
import { compareVersions, isDraft, nextVersion } from '../publish/version.ts';
import { type Problem, tellFew } from './finding.ts';

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

/** Proves that the changes of a version, applied to the rows of the version before, give its rows. */
export function checkChanges(changes: Changes, before: readonly TableRows[], after: readonly TableRows[]): Problem[] {
  const place = `${changes.to}/changes.json`;
  const changesOf = groupBy(changes.changes, (change) => change.table);
  const find = (tables: readonly TableRows[], name: string): TableRows | undefined =>
    tables.find(({ shape }) => shape.table === name);
  const names = new Set([...[...before, ...after].map(({ shape }) => shape.table), ...changesOf.keys()]);
  const wrong = [...names].flatMap((name) => {
    const table = find(after, name);
    const earlier = find(before, name);
    const expected = table === undefined ? new Map() : byKey(table);
    const patched = applyChanges(earlier === undefined ? new Map() : byKey(earlier), changesOf.get(name) ?? []);
    const columns = table?.shape.columns.map((column) => column.name) ?? [];
    return [...new Set([...expected.keys(), ...patched.keys()])]
      .filter((key) => {
        const [found, row] = [patched.get(key), expected.get(key)];
        if (found === undefined || row === undefined) return true;
        return columns.some((column) => !sameValue(found[column], row[column]));
      })
      .map((key) => ({ place, message: `does not lead from ${changes.from} to the row ${name}/${key}` }));
  });
  return tellFew(wrong);
}
