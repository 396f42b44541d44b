import { assemble } from '../assemble.ts';
import type { Effects } from '../effects.ts';
import { compareWith, currentTables } from '../publish/comparison.ts';
import type { PublishedVersion } from '../publish/published-version.ts';
import { diffSchemas } from '../publish/schema-diff.ts';
import type { Problem } from './finding.ts';

/** Proves that the schema of the newest version is that of the code. */
export function checkSchema({ version, tables, rows }: PublishedVersion): Problem[] {
  const now = currentTables(rows).map(({ shape }) => shape);
  const then = tables.map(({ shape }) => shape);
  return diffSchemas(then, now).map(({ reason }) => ({
    place: version,
    message: `is not of the schema of this program: ${reason}`,
  }));
}

/** Proves that the newest version is what a build of the sources after the version before it gives, row for row. */
export async function checkCurrency(
  newest: PublishedVersion,
  before: PublishedVersion | null,
  sources: readonly string[],
  effects: Effects,
): Promise<Problem[]> {
  const assembled = await assemble(sources, before?.rows ?? null, {}, effects);
  const comparison = compareWith(newest, assembled);
  const place = newest.version;
  return (comparison?.reasons ?? []).map((reason) => ({
    place,
    message: `is not what a build of ${sources.join(', ')} gives now: ${reason}`,
  }));
}
