import { join } from 'node:path';
import type { PublishedFile, TableManifest } from '../../schemas/manifest.ts';
import type { Column, Row, Table } from '../../schemas/table.ts';
import type { Effects } from '../effects.ts';
import { generator, pinned } from '../program.ts';
import type { RowStream } from '../row-streams.ts';
import type { Format, TableWriter } from './format.ts';
import { formats } from './formats.ts';
import { rowsHash } from './rows-hash.ts';
import { openSink, type Sink } from './sink.ts';

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

/**
 * Writes a table in every format into the folder of a version, and gives its manifest, which is not written yet. The
 * rows are read once.
 */
export async function writeTable(
  folder: string,
  table: Table,
  rows: RowStream,
  version: string,
  effects: Effects,
): Promise<TableManifest> {
  await effects.files.mkdir(join(folder, table.name), { recursive: true });
  const open: OpenFile[] = [];
  try {
    for (const format of formats) open.push(await openFile(folder, table, version, format, effects));
    const hash = rowsHash(table);
    const rules = ruleCounter(table.columns);
    let count = 0;
    for await (const portion of rows.read()) {
      for (let start = 0; start < portion.length; start += batchSize) {
        const batch = portion.slice(start, start + batchSize);
        for (const { writer } of open) await writer.write(batch);
      }
      hash.add(portion);
      rules.add(portion);
      count += portion.length;
    }
    const files: PublishedFile[] = [];
    for (const file of open) files.push(await closeFile(table, file));
    return {
      table: table.name,
      version,
      description: table.description,
      generator,
      row_count: count,
      rows_sha256: hash.digest(),
      files,
      rules: rules.counts(),
      schema: { key: table.key, order: [...table.order], columns: [...table.columns] },
    };
  } catch (error) {
    for (const { sink } of open) await sink.abandon();
    throw error;
  }
}

/** A file of a table that is being written. */
interface OpenFile {
  readonly format: Format;
  readonly sink: Sink;
  readonly writer: TableWriter;
}

async function openFile(
  folder: string,
  table: Table,
  version: string,
  format: Format,
  effects: Effects,
): Promise<OpenFile> {
  const sink = await openSink(effects.files, join(folder, tablePath(table.name, format)));
  try {
    return { format, sink, writer: await format.open(table, sink, { version }) };
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}

async function closeFile(table: Table, { format, sink, writer }: OpenFile): Promise<PublishedFile> {
  await writer.close();
  const written = await sink.close();
  const path = tablePath(table.name, format);
  return { path, format: format.name, media_type: format.mediaType, ...written, writer: writers[format.name] };
}

/** Counts how many rows each rule made, over all columns that hold rules. */
export function ruleCounter(columns: readonly Pick<Column, 'name'>[]): {
  readonly add: (rows: readonly Row[]) => void;
  /** Rows by the id of their rule, in its order. */
  readonly counts: () => Record<string, number>;
} {
  const names = columns.map(({ name }) => name).filter((name) => name === 'rule' || name.endsWith('_rule'));
  const counts = new Map<string, number>();
  return {
    add(rows) {
      for (const row of rows) {
        for (const name of names) {
          const rule = row[name];
          if (typeof rule === 'string') counts.set(rule, (counts.get(rule) ?? 0) + 1);
        }
      }
    },
    counts: () => Object.fromEntries([...counts].sort(([left], [right]) => (left < right ? -1 : 1))),
  };
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
