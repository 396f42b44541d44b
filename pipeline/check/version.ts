import { join } from 'node:path';
import type { EntityRow } from '../../schemas/entities.ts';
import { changesSchema, type TableManifest, tableManifestSchema, type VersionEntry } from '../../schemas/manifest.ts';
import type { Effects } from '../effects.ts';
import { messageOf } from '../error.ts';
import { sha256 } from '../ids.ts';
import { describeEntities } from '../link/entity-row.ts';
import { type PublishedVersion, publishedTable, readDocument, readVersion } from '../publish/published-version.ts';
import { checkChanges, checkStages } from './chain.ts';
import { checkFiles } from './files.ts';
import { type Problem, tellFew } from './finding.ts';
import { type CheckedTable, checkFormats, checkRows } from './tables.ts';

/** What a check of one version found, and the version as it was read, if it could be. */
export interface VersionReport {
  readonly problems: readonly Problem[];
  readonly proved: readonly string[];
  readonly version: PublishedVersion | null;
}

/**
 * Proves one version: its files, its rows in every format and by its own schema, its changes from the version before.
 * A version too damaged to be read on is reported as far as it could be.
 */
export async function checkVersion(
  folder: string,
  entry: VersionEntry,
  beforeEntry: VersionEntry | null,
  before: PublishedVersion | null,
  effects: Effects,
): Promise<VersionReport> {
  const { version } = entry;
  const root = join(folder, version);
  const problems: Problem[] = [];
  try {
    problems.push(...(await checkRoot(root, entry, effects)));
    const published = await readVersion(folder, version, effects);
    problems.push(...(await checkFiles(root, version, published.description, effects)));
    problems.push(...checkPrevious(published, beforeEntry));
    const manifests = await readManifests(root, published, effects);
    for (const manifest of manifests) problems.push(...(await checkFormats(root, manifest, effects)));
    const tables = checkedTables(manifests, published);
    problems.push(
      ...checkRows(version, tables),
      ...checkCounts(published),
      ...checkStages(version, published.quarantine),
    );
    if (before !== null) {
      const changes = changesSchema.parse(await readDocument(join(root, 'changes.json'), effects));
      const earlier = await readManifests(join(folder, before.version), before, effects);
      problems.push(...checkChanges(changes, checkedTables(earlier, before), tables));
    }
    const rowCount = tables.reduce((sum, { rows }) => sum + rows.length, 0);
    const proved = `${version}: ${published.description.resources.length} files, ${rowCount} rows the same in all formats`;
    return { problems, proved: [proved], version: published };
  } catch (error) {
    return { problems: [...problems, { place: version, message: messageOf(error) }], proved: [], version: null };
  }
}

/** The root of trust: datapackage.json is what the index says. */
async function checkRoot(root: string, entry: VersionEntry, effects: Effects): Promise<Problem[]> {
  const content = await effects.files.readFile(join(root, 'datapackage.json'));
  const found = sha256(content);
  if (found === entry.manifest_sha256) return [];
  const message = `was altered: its sha256 ${found} is not ${entry.manifest_sha256}, which the index gives`;
  return [{ place: `${entry.version}/datapackage.json`, message }];
}

function checkPrevious({ version, description }: PublishedVersion, before: VersionEntry | null): Problem[] {
  const { previous } = description.on_the_record;
  const expected = before && { version: before.version, manifest_sha256: before.manifest_sha256 };
  if (JSON.stringify(previous) === JSON.stringify(expected)) return [];
  return [
    {
      place: `${version}/datapackage.json`,
      message: `names ${previous?.version ?? 'no version'} as the one before, not ${before?.version ?? 'none'}`,
    },
  ];
}

async function readManifests(
  root: string,
  { description }: PublishedVersion,
  effects: Effects,
): Promise<TableManifest[]> {
  const paths = description.resources.map(({ path }) => path).filter((path) => path.endsWith('/manifest.json'));
  const manifests: TableManifest[] = [];
  for (const path of paths) manifests.push(tableManifestSchema.parse(await readDocument(join(root, path), effects)));
  return manifests;
}

function checkedTables(manifests: readonly TableManifest[], { tables }: PublishedVersion): CheckedTable[] {
  return manifests.map((manifest) => ({
    table: publishedTable(manifest),
    rows: tables.find(({ shape }) => shape.table === manifest.table)?.rows ?? [],
  }));
}

const countColumns = ['article_count', 'mention_count', 'quote_count'] as const satisfies (keyof EntityRow)[];

/** Proves that the counts of entities are those of the rows that name them. */
function checkCounts({ version, rows }: PublishedVersion): Problem[] {
  const counted = describeEntities(rows.entities, rows);
  return tellFew(
    rows.entities.flatMap((row, index) => {
      const wrong = countColumns.filter((column) => row[column] !== counted[index]?.[column]);
      return wrong.map((column) => ({
        place: `${version}/entities/${row.entity_id}`,
        message: `${column} is ${row[column]}; the rows give ${counted[index]?.[column]}`,
      }));
    }),
  );
}
