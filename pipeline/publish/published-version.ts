import { join } from 'node:path';
import {
  type Quarantine,
  quarantineSchema,
  type TableManifest,
  tableManifestSchema,
  type VersionIndex,
} from '../../schemas/manifest.ts';
import { tableOfColumns } from '../../schemas/shape.ts';
import type { Row } from '../../schemas/table.ts';
import type { Rows } from '../../schemas/tables.ts';
import { tableNames } from '../../schemas/tables.ts';
import type { Effects } from '../effects.ts';
import { messageOf, RecordError } from '../error.ts';
import type { Inputs } from './dataset.ts';
import { json } from './json.ts';
import type { TableRows } from './row-diff.ts';
import type { TableShape } from './schema-diff.ts';
import { readTable } from './table-files.ts';

/** A published version as it is read back. */
export interface PublishedVersion {
  readonly version: string;
  readonly tables: readonly TableRows[];
  /** The rows as tables of the current contract, for carrying ids over. Columns it does not know are left in. */
  readonly rows: Rows;
  readonly quarantine: Quarantine;
  /** What datapackage.json says. */
  readonly description: PackageDescription;
}

/** The part of datapackage.json that later versions are compared with. */
export interface PackageDescription {
  readonly title?: unknown;
  readonly description?: unknown;
  readonly homepage?: unknown;
  readonly licenses?: unknown;
  readonly contributors?: unknown;
  readonly on_the_record: {
    readonly inputs: Inputs;
    readonly text_policy: unknown;
    readonly previous: { readonly version: string; readonly manifest_sha256: string } | null;
  };
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
  }[];
}

/** Reads a version from its manifests and JSON files. @throws RecordError of kind data when it is damaged. */
export async function readVersion(folder: string, version: string, effects: Effects): Promise<PublishedVersion> {
  const root = join(folder, version);
  const description = (await readDocument(join(root, 'datapackage.json'), effects)) as PackageDescription;
  const names = description.resources.map(({ path }) => path).filter((path) => path.endsWith('/manifest.json'));
  const tables: TableRows[] = [];
  for (const path of names) {
    const manifest = tableManifestSchema.parse(await readDocument(join(root, path), effects));
    const rows: Row[] = [];
    for await (const batch of readTable(root, publishedTable(manifest), json, effects)) rows.push(...batch);
    tables.push({ shape: shapeOf(manifest), rows });
  }
  const quarantine = quarantineSchema.parse(await readDocument(join(root, 'quarantine.json'), effects));
  const empty = Object.fromEntries(tableNames.map((name) => [name, []]));
  const rows = { ...empty, ...Object.fromEntries(tables.map(({ shape, rows }) => [shape.table, rows])) };
  return { version, tables, rows: rows as unknown as Rows, quarantine, description };
}

/** The table that a manifest describes. */
export function publishedTable(manifest: TableManifest): ReturnType<typeof tableOfColumns> {
  const { key, order, columns } = manifest.schema;
  return tableOfColumns({
    name: manifest.table,
    description: manifest.description,
    key,
    order,
    columns: columns as TableShape['columns'],
  });
}

/** The shape that a manifest describes. */
export function shapeOf(manifest: TableManifest): TableShape {
  const { key, order, columns } = manifest.schema;
  return {
    table: manifest.table,
    description: manifest.description,
    key,
    order,
    columns: columns as TableShape['columns'],
  };
}

/** The newest version that a build continues: the latest, or the one before where the latest is a draft to replace. */
export function versionBefore(index: VersionIndex, replaced: string | null): string | null {
  return index.versions.filter((entry) => entry.version !== replaced).at(-1)?.version ?? null;
}

/** Reads a JSON document. @throws RecordError of kind data when it is none. */
export async function readDocument(path: string, effects: Effects): Promise<unknown> {
  const content = await effects.files.readFile(path, 'utf8');
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new RecordError(
      'data',
      'damaged-version',
      `${path} is not JSON (${messageOf(error)}). The published version is damaged: restore it from a backup or from version control.`,
      { cause: error },
    );
  }
}
