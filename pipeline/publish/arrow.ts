import {
  AsyncByteQueue,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  RecordBatchReader,
  type Schema,
  Struct,
  util,
} from 'apache-arrow';
import type { Row, Table } from '../../schemas/table.ts';
import type { Effects } from '../effects.ts';
import { fromArrow, toArrow } from './arrow-column.ts';
import { arrowSchemaOf } from './arrow-schema.ts';
import { columnsOf } from './cell.ts';
import { type Format, inPortions } from './format.ts';
import { damaged, withFile } from './reader.ts';

/** Arrow's IPC file format, not compressed: what apache-arrow compresses, other readers do not read. */
export const arrow: Format = {
  name: 'arrow',
  extension: '.arrow',
  mediaType: 'application/vnd.apache.arrow.file',
  async open(table, sink, about) {
    const schema = arrowSchemaOf(table, about);
    const { writer, take } = openWriter();
    const drain = async (): Promise<void> => {
      for (const chunk of take()) await sink.write(chunk);
    };
    const portions = inPortions(table, { rows: 10_000, text: 1 << 23 }, async (rows) => {
      writer.write(batchOf(table, schema, rows));
      await drain();
    });
    return {
      write: portions.write,
      async close() {
        await portions.close();
        writer.close();
        await drain();
      },
    };
  },
  read: readArrow,
};

/**
 * A writer whose bytes are taken from it after each batch. The queue that it writes to would hand them out one
 * promise a buffer and cannot tell when it is empty, so it is made to keep a plain list.
 */
function openWriter(): { writer: RecordBatchFileWriter; take: () => Uint8Array[] } {
  const chunks: Uint8Array[] = [];
  const queue = Object.assign(new AsyncByteQueue(), { write: (chunk: Uint8Array) => void chunks.push(chunk) });
  const writer = new RecordBatchFileWriter();
  writer.reset(queue);
  return { writer, take: () => chunks.splice(0) };
}

/** The schema must be the very one of the batches before: at another, the writer ends the file without a word. */
function batchOf(table: Table, schema: Schema, rows: readonly Row[]): RecordBatch {
  const columns = columnsOf(table, rows);
  const children = table.columns.map(({ type }, index) => toArrow[type](columns[index] ?? []));
  const type = new Struct(schema.fields);
  return new RecordBatch(schema, makeData({ type, length: rows.length, nullCount: 0, children }));
}

function readArrow(table: Table, path: string, files: Effects['files']): AsyncIterable<readonly Row[]> {
  return withFile(files, path, async function* (handle) {
    const reader = await RecordBatchReader.from(handle);
    await reader.open();
    if (!util.compareSchemas(reader.schema, arrowSchemaOf(table))) {
      throw damaged(path, `has not the columns of ${table.name} in their order, names and types`);
    }
    for await (const batch of reader) yield rowsOf(table, batch);
  });
}

function rowsOf(table: Table, batch: RecordBatch): Row[] {
  const columns = table.columns.map(({ name, type }, index) => {
    const data = batch.data.children[index];
    return { name, values: data ? fromArrow(type, data) : [] };
  });
  return Array.from({ length: batch.numRows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, values }) => [name, values[row]])),
  );
}
