import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileMetaData, parquetMetadata } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { parquet } from '../../../pipeline/publish/parquet.ts';
import { parquetNotesOf, parquetSchemaOf } from '../../../pipeline/publish/parquet-schema.ts';
import type { Row, Table } from '../../../schemas/table.ts';
import { tableOf } from '../../../schemas/tables.ts';
import { inFolder, numberRows, numbers, sampleRow, samples, writeRows } from './sample.ts';

function metadataOf(table: Table, rows: readonly Row[]): Promise<FileMetaData> {
  return inFolder(async (folder) => {
    await writeRows(parquet, table, rows, join(folder, 'file'), { about: { version: '1.2.3' } });
    const bytes = await readFile(join(folder, 'file'));
    return parquetMetadata(new Uint8Array(bytes).buffer);
  });
}

describe('parquetSchemaOf', () => {
  it('gives every column its type, and says which may be null', () => {
    const elements = parquetSchemaOf(samples).map(({ name, repetition_type, type, converted_type }) =>
      [name, repetition_type, type, converted_type].filter((part) => part !== undefined).join(' '),
    );
    expect(elements).toEqual([
      'samples',
      'id REQUIRED BYTE_ARRAY UTF8',
      'text REQUIRED BYTE_ARRAY UTF8',
      'count REQUIRED INT32',
      'share REQUIRED DOUBLE',
      'is_good REQUIRED BOOLEAN',
      'on REQUIRED INT32 DATE',
      'at REQUIRED INT64 TIMESTAMP_MILLIS',
      'names REQUIRED LIST',
      'list REPEATED',
      'element REQUIRED BYTE_ARRAY UTF8',
      'places REQUIRED LIST',
      'list REPEATED',
      'element REQUIRED INT32',
      'text_or_null OPTIONAL BYTE_ARRAY UTF8',
      'count_or_null OPTIONAL INT32',
      'share_or_null OPTIONAL DOUBLE',
      'is_good_or_null OPTIONAL BOOLEAN',
      'on_or_null OPTIONAL INT32 DATE',
      'at_or_null OPTIONAL INT64 TIMESTAMP_MILLIS',
      'names_or_null OPTIONAL LIST',
      'list REPEATED',
      'element REQUIRED BYTE_ARRAY UTF8',
      'places_or_null OPTIONAL LIST',
      'list REPEATED',
      'element REQUIRED INT32',
    ]);
  });
});

describe('parquetNotesOf', () => {
  it('keeps what is said of the table and its columns', () => {
    const notes = Object.fromEntries(parquetNotesOf(tableOf('quotes')).map(({ key, value }) => [key, value ?? '']));
    expect(notes['table']).toBe('quotes');
    expect(notes['key']).toBe('quote_id');
    expect(JSON.parse(notes['columns'] ?? '')).toMatchObject({
      start: { description: 'Where the first part begins in articles.text.', unit: 'code points' },
      speaker_id: { references: 'entities.entity_id' },
    });
  });
});

describe('parquet', () => {
  it('writes the schema and the notes into the file', async () => {
    const { schema, key_value_metadata } = await metadataOf(samples, [sampleRow]);
    expect(schema.map(({ name }) => name)).toEqual(parquetSchemaOf(samples).map(({ name }) => name));
    expect(key_value_metadata).toEqual(parquetNotesOf(samples, { version: '1.2.3' }));
  });

  it('compresses with snappy and starts a row group every fifteen thousand rows', async () => {
    const { row_groups, num_rows } = await metadataOf(numbers, numberRows(15_001));
    expect(row_groups.map((group) => group.num_rows)).toEqual([15_000n, 1n]);
    expect(num_rows).toBe(15_001n);
    expect(row_groups[0]?.columns.map(({ meta_data }) => meta_data?.codec)).toEqual(['SNAPPY', 'SNAPPY']);
  });

  it('keeps a dictionary for values that repeat and none for those that do not', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => ({ ...sampleRow, id: `x-${index}` }));
    const { row_groups } = await metadataOf(samples, rows);
    const [id, text] = row_groups[0]?.columns.map(({ meta_data }) => meta_data?.encodings) ?? [];
    expect(id).toEqual(['PLAIN']);
    expect(text).toContain('RLE_DICTIONARY');
  });
});
