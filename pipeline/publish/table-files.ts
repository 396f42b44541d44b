import { join } from 'node:path';
import type { PublishedFile, TableManifest } from '../../schemas/manifest.ts';
import type { Column, Row, Table } from '../../schemas/table.ts';
import type { Effects } from '../effects.ts';
import { generator, pinned } from '../program.ts';
import type { Format } from './format.ts';
import { formats } from './formats.ts';
import { rowsHash } from './rows-hash.ts';
import { openSink } from './sink.ts';

/** Rows handed to a writer at a time. */
const batchSize = 1000;

/** What writes the files of a format. */
const writers: Readonly<Record<Format['name'], string>> = {
  csv: pinned('papaparse'),
  json: generator,
  arrow: pinned('apache-arrow'),
  parquet: pinned('hyparquet-writer'),
};

/** Where a table's file of a format lies within its version. */
export function tablePath(table: string, format: Format): string {
  return `${table}/${table}${format.extension}`;
}

/** Writes a table in every format into the folder of a version, and gives its manifest, which is not written yet. */
export async function writeTable(
  folder: string,
  table: Table,
  rows: readonly Row[],
  version: string,
  effects: Effects,
): Promise<TableManifest> {
  await effects.files.mkdir(join(folder, table.name), { recursive: true });
  const hash = rowsHash(table);
  hash.add(rows);
  const files: PublishedFile[] = [];
  for (const format of formats) files.push(await writeFormat(folder, table, rows, version, format, effects));
  return {
    table: table.name,
    version,
    description: table.description,
    generator,
    row_count: rows.length,
    rows_sha256: hash.digest(),
    files,
    rules: countRules(table.columns, rows),
    schema: { key: table.key, order: [...table.order], columns: [...table.columns] },
  };
}

async function writeFormat(
  folder: string,
  table: Table,
  rows: readonly Row[],
  version: string,
  format: Format,
  effects: Effects,
): Promise<PublishedFile> {
  const path = tablePath(table.name, format);
  const sink = await openSink(effects.files, join(folder, path));
  try {
    const writer = await format.open(table, sink, { version });
    for (let start = 0; start < rows.length; start += batchSize) {
      await writer.write(rows.slice(start, start + batchSize));
    }
    await writer.close();
    const written = await sink.close();
    return { path, format: format.name, media_type: format.mediaType, ...written, writer: writers[format.name] };
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}

/** How many rows each rule made, over all columns that hold rules; by id. */
export function countRules(columns: readonly Pick<Column, 'name'>[], rows: readonly Row[]): Record<string, number> {
  const names = columns.map(({ name }) => name).filter((name) => name === 'rule' || name.endsWith('_rule'));
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const name of names) {
      const rule = row[name];
      if (typeof rule === 'string') counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
  }
  return Object.fromEntries([...counts].sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** The rows of a published table from its file of a format, in batches. */
export function readTable(
  folder: string,
  table: Table,
  format: Format,
  effects: Effects,
): AsyncIterable<readonly Row[]> {
  return format.read(table, join(folder, tablePath(table.name, format)), effects.files);
}
