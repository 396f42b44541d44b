import type { FileHandle } from 'node:fs/promises';
import {
  type AsyncBuffer,
  parquetMetadataAsync,
  parquetReadObjects,
  type RowGroup,
  type SchemaElement,
} from 'hyparquet';
import { ByteWriter, type ColumnSource, ParquetWriter } from 'hyparquet-writer';
import type { Column, Row, Table } from '../../schemas/table.ts';
import type { Effects } from '../effects.ts';
import { columnsOf, dayMilliseconds, instantMilliseconds } from './cell.ts';
import { encodeTexts } from './encoded-texts.ts';
import { type Format, inPortions } from './format.ts';
import { parquetNotesOf, parquetSchemaOf } from './parquet-schema.ts';
import { damaged, withFile } from './reader.ts';
import type { Sink } from './sink.ts';
import { snappyCompressor } from './snappy.ts';

/**
 * Rows of a row group, the unit that readers skip or fetch. A group is held until it is written: more rows would
 * make files some 5 % smaller, but with 50,000 a million quotes take half a gigabyte of memory.
 */
const groupSize = 15_000;

/** Parquet, compressed with snappy. */
export const parquet: Format = {
  name: 'parquet',
  extension: '.parquet',
  mediaType: 'application/vnd.apache.parquet',
  async open(table, sink, about) {
    const bytes = openBytes(sink);
    const schema = parquetSchemaOf(table);
    const compressors = { SNAPPY: snappyCompressor() };
    const writer = new ParquetWriter({ writer: bytes, schema, compressors, kvMetadata: parquetNotesOf(table, about) });
    const portions = inPortions(table, { rows: groupSize, text: 1 << 25 }, async (rows) => {
      // The order must be the schema's: the writer pairs columns and schema by place.
      const columns = columnsOf(table, rows);
      const columnData = table.columns.map((column, index) => columnSource(column, columns[index] ?? []));
      await writer.write({ columnData, rowGroupSize: groupSize });
      detachBounds(writer.row_groups.at(-1));
    });
    return {
      write: portions.write,
      async close() {
        await portions.close();
        writer.finish();
        await bytes.flush();
      },
    };
  },
  read: readParquet,
};

/** The writer's buffer, emptied into the sink after each row group. */
function openBytes(sink: Sink): ByteWriter & { flush: () => Promise<void> } {
  const bytes = new ByteWriter();
  return Object.assign(bytes, {
    async flush() {
      await sink.write(bytes.getBytes());
      bytes.index = 0;
    },
  });
}

function columnSource({ name, type, nullable }: Column, values: unknown[]): ColumnSource {
  switch (type) {
    case 'string':
      return isMostlyDistinct(values) ? plainTexts(name, values) : { name, data: values };
    case 'integer':
      return { name, data: nullable ? values : Int32Array.from(values as readonly number[]) };
    case 'number':
      return { name, data: values.map((value) => (value === null ? null : Number(value) + 0)) };
    case 'date':
      return { name, data: values.map((value) => (value === null ? null : new Date(dayMilliseconds(value)))) };
    case 'datetime':
      return { name, data: values.map((value) => (value === null ? null : new Date(instantMilliseconds(value)))) };
    default:
      return { name, data: values };
  }
}

/** Encoded when the writer comes to the column, so that no more than one is held as bytes beside its texts. */
function plainTexts(name: string, values: readonly unknown[]): ColumnSource {
  return {
    name,
    encoding: 'PLAIN',
    get data() {
      return encoded(values);
    },
  };
}

/**
 * Whether a dictionary would be as long as the column. The writer would look at the same sample and leave it too, but
 * then encode each text into a buffer of its own, which takes half of its time.
 */
function isMostlyDistinct(values: readonly unknown[]): boolean {
  const step = Math.max(1, Math.floor(values.length / 1000));
  const distinct = new Set<unknown>();
  let sampled = 0;
  for (let index = 0; index < values.length; index += step) {
    const value = values[index];
    if (value === null) continue;
    distinct.add(value);
    sampled += 1;
  }
  return distinct.size > 0.9 * sampled;
}

/** The least and greatest values that are kept of each group until the end are views that would keep all texts with them. */
function detachBounds(group: RowGroup | undefined): void {
  for (const { meta_data } of group?.columns ?? []) {
    const { statistics } = meta_data ?? {};
    if (statistics?.min_value instanceof Uint8Array) statistics.min_value = statistics.min_value.slice();
    if (statistics?.max_value instanceof Uint8Array) statistics.max_value = statistics.max_value.slice();
  }
}

/** Each text as a view of the buffer of all. */
function encoded(values: readonly unknown[]): (Uint8Array | null)[] {
  const { data, valueOffsets } = encodeTexts(values);
  return values.map((value, index) =>
    value === null ? null : data.subarray(valueOffsets[index], valueOffsets[index + 1]),
  );
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Values as they stand in rows. A byte order mark that a text begins with is part of it. */
const parsers = {
  stringFromBytes: (bytes: Uint8Array) => decoder.decode(bytes),
  dateFromDays: (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10),
  timestampFromMilliseconds: (time: bigint) => new Date(Number(time)).toISOString(),
};

function readParquet(table: Table, path: string, files: Effects['files']): AsyncIterable<readonly Row[]> {
  return withFile(files, path, async function* (handle) {
    const file = await bufferOf(handle);
    const metadata = await parquetMetadataAsync(file);
    if (shapeOf(metadata.schema) !== shapeOf(parquetSchemaOf(table))) {
      throw damaged(path, `has not the columns of ${table.name} in their order, names and types`);
    }
    let rowStart = 0;
    for (const { num_rows } of metadata.row_groups) {
      const rowEnd = rowStart + Number(num_rows);
      const records = await parquetReadObjects({ file, metadata, rowStart, rowEnd, parsers });
      yield records.map((record) => toRow(table, record));
      rowStart = rowEnd;
    }
  });
}

/** A file as the reader of Parquet takes it. */
export async function bufferOf(handle: FileHandle): Promise<AsyncBuffer> {
  const { size } = await handle.stat();
  return {
    byteLength: size,
    async slice(start, end = size) {
      const bytes = new Uint8Array(end - start);
      await handle.read(bytes, 0, bytes.length, start);
      return bytes.buffer;
    },
  };
}

/** What of a schema the rows depend on. */
function shapeOf(schema: readonly SchemaElement[]): string {
  const [, ...elements] = schema;
  return JSON.stringify(
    elements.map(({ name, type, repetition_type, converted_type }) => [name, type, repetition_type, converted_type]),
  );
}

/** The reader gives undefined for a null list. */
function toRow(table: Table, record: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(table.columns.map(({ name }) => [name, record[name] ?? null]));
}
