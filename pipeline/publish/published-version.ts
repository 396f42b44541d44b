import { join } from 'node:path';
import type { z } from 'zod';
import {
  type PackageDescription,
  packageSchema,
  type Quarantine,
  quarantineSchema,
  type TableManifest,
  tableManifestSchema,
  type VersionEntry,
  type VersionIndex,
} from '../../schemas/manifest.ts';
import { tableOfColumns } from '../../schemas/shape.ts';
import type { Row, Table } from '../../schemas/table.ts';
import { byTable, type Rows, tableNames } from '../../schemas/tables.ts';
import type { Effects } from '../effects.ts';
import { messageOf, RecordError } from '../error.ts';
import { type RowStreams, rowsOf, streamOf } from '../row-streams.ts';
import { json } from './json.ts';
import { cannotRead } from './reader.ts';
import type { TableStream } from './row-pairs.ts';
import type { TableShape } from './schema-diff.ts';
import { readTable } from './table-files.ts';

/** A table of a published version, as its manifest describes it. */
export interface PublishedTable extends TableStream {
  readonly manifest: TableManifest;
  readonly table: Table;
}

/** A published version as it is read back: its rows, from its JSON files, as often as they are asked for. */
export interface PublishedVersion {
  readonly version: string;
  readonly tables: readonly PublishedTable[];
  /** The rows as tables of the current contract, for carrying ids over. Columns it does not know are left in. */
  readonly rows: RowStreams;
  readonly quarantine: Quarantine;
  /** What datapackage.json says. */
  readonly description: PackageDescription;
}

/**
 * Opens a version: reads what its files say of it, but no rows yet.
 *
 * @param root the folder that holds it.
 * @throws RecordError of kind data when it is damaged, io when it cannot be read.
 */
export async function readVersion(root: string, version: string, effects: Effects): Promise<PublishedVersion> {
  const description = await readDocument(join(root, 'datapackage.json'), packageSchema, effects);
  const paths = description.resources.map(({ path }) => path).filter((path) => path.endsWith('/manifest.json'));
  const tables: PublishedTable[] = [];
  for (const path of paths) {
    const manifest = await readDocument(join(root, path), tableManifestSchema, effects);
    const shape = shapeOf(manifest);
    const table = tableOfColumns({ name: shape.table, ...shape });
    const { row_count: count, rows_sha256: hash } = manifest;
    tables.push({
      manifest,
      shape,
      table,
      rows: { count, sha256: hash, read: () => readTable(root, table, json, effects) },
    });
  }
  const quarantine = await readDocument(join(root, 'quarantine.json'), quarantineSchema, effects);
  const published = Object.fromEntries(tables.map(({ shape, rows }) => [shape.table, rows]));
  const rows = byTable((name) => published[name] ?? streamOf([]));
  return { version, tables, rows, quarantine, description };
}

/** All rows of a version in memory, as tables of the current contract. @throws RecordError as `readVersion` does */
export async function loadRows({ rows }: Pick<PublishedVersion, 'rows'>): Promise<Rows> {
  const loaded: Record<string, Row[]> = {};
  for (const name of tableNames) loaded[name] = await rowsOf(rows[name]);
  return loaded as unknown as Rows;
}

/** The shape that a manifest describes. */
function shapeOf({ table, description, schema }: TableManifest): TableShape {
  return { table, description, ...schema } as TableShape;
}

/** The newest version that a build continues: the latest, or the one before where the latest is a draft to replace. */
export function versionBefore(index: VersionIndex, replaced: string | null): VersionEntry | null {
  return index.versions.filter((entry) => entry.version !== replaced).at(-1) ?? null;
}

/**
 * Reads a JSON document. It is given as it stands, for the schema would leave out a key such as `__proto__`.
 *
 * @throws RecordError of kind data when it is none or not of the schema, io when it cannot be read.
 */
export async function readDocument<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  effects: Effects,
): Promise<z.output<Schema>> {
  const content = await effects.files.readFile(path, 'utf8').catch((error: unknown) => {
    throw cannotRead(path, error);
  });
  try {
    const document = JSON.parse(content);
    schema.parse(document);
    return document;
  } catch (error) {
    throw new RecordError(
      'data',
      'damaged-version',
      `${path} is not what was published (${messageOf(error)}). The version is damaged: restore it from a backup or from version control.`,
      { cause: error },
    );
  }
}
