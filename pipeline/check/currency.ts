import { assemble } from '../assemble.ts';
import type { Effects } from '../effects.ts';
import { compareWith, currentTables } from '../publish/comparison.ts';
import type { PublishedVersion } from '../publish/published-version.ts';
import { diffSchemas } from '../publish/schema-diff.ts';
import type { CheckOptions } from './check.ts';
import type { Problem, Report } from './finding.ts';
import type { Predecessor } from './version.ts';

/**
 * Proves what must hold of the newest version alone: that its schema is that of the code, and that its rows are what
 * a build of the sources after the version before gives now.
 */
export async function checkNewest(
  newest: PublishedVersion | null,
  before: Predecessor | null,
  { folder, sources = [] }: CheckOptions,
  effects: Effects,
): Promise<Report> {
  const current = 'Whether the newest version is current';
  if (newest === null) return { problems: [], proved: [], unproved: [`${current}: it could not be read`] };
  const problems = checkSchema(newest);
  if (sources.length === 0) {
    return { problems, proved: [], unproved: [`${current}: give its sources with --sources`] };
  }
  if (before?.version === null) {
    return { problems, proved: [], unproved: [`${current}: ${before.entry.version} could not be read`] };
  }
  const stale = await checkCurrency(newest, before?.version ?? null, { folder, sources }, effects);
  const proved = stale.length > 0 ? [] : [`${newest.version} is what a build of ${sources.join(', ')} gives`];
  return { problems: [...problems, ...stale], proved, unproved: [] };
}

function checkSchema({ version, tables, rows }: PublishedVersion): Problem[] {
  const now = currentTables(rows).map(({ shape }) => shape);
  const then = tables.map(({ shape }) => shape);
  return diffSchemas(then, now).map(({ reason }) => ({
    place: version,
    message: `is not of the schema of this program: ${reason}`,
  }));
}

async function checkCurrency(
  newest: PublishedVersion,
  before: PublishedVersion | null,
  { folder, sources }: Required<CheckOptions>,
  effects: Effects,
): Promise<Problem[]> {
  const quarantined = before?.quarantine.rejects ?? [];
  const assembled = await assemble(sources, before?.rows ?? null, { leftOut: folder, quarantined }, effects);
  const comparison = compareWith(newest, assembled);
  const place = newest.version;
  return (comparison?.reasons ?? []).map((reason) => ({
    place,
    message: `is not what a build of ${sources.join(', ')} gives now: ${reason}`,
  }));
}
