import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { arrow } from '../../../pipeline/publish/arrow.ts';
import { arrowSchemaOf } from '../../../pipeline/publish/arrow-schema.ts';
import { tableOf } from '../../../schemas/tables.ts';
import { inFolder, numberRows, numbers, sampleRow, samples, writeRows } from './sample.ts';

describe('arrowSchemaOf', () => {
  it('gives every column its type, and says which may be null', () => {
    const fields = arrowSchemaOf(samples).fields.map(
      ({ name, type, nullable }) => `${name}: ${type}${nullable ? '?' : ''}`,
    );
    expect(fields).toEqual([
      'id: Utf8',
      'text: Utf8',
      'count: Int32',
      'share: Float64',
      'is_good: Bool',
      'on: Date32<DAY>',
      'at: Timestamp<MILLISECOND, UTC>',
      'names: List<Utf8>',
      'places: List<Int32>',
      'text_or_null: Utf8?',
      'count_or_null: Int32?',
      'share_or_null: Float64?',
      'is_good_or_null: Bool?',
      'on_or_null: Date32<DAY>?',
      'at_or_null: Timestamp<MILLISECOND, UTC>?',
      'names_or_null: List<Utf8>?',
      'places_or_null: List<Int32>?',
    ]);
  });

  it('keeps what is said of the table and its columns', () => {
    const schema = arrowSchemaOf(tableOf('quotes'), { version: '0.1.0' });
    const notesOf = (name: string) =>
      Object.fromEntries(schema.fields.find((field) => field.name === name)?.metadata ?? []);
    expect(Object.fromEntries(schema.metadata)).toEqual({
      table: 'quotes',
      description: 'One statement attributed to a source.',
      key: 'quote_id',
      version: '0.1.0',
    });
    expect(notesOf('quote_id')['key']).toBe('true');
    expect(notesOf('type')['enum']).toBe('["direct","indirect","mixed"]');
    expect(notesOf('start')['unit']).toBe('code points');
    expect(notesOf('about_ids')['references']).toBe('entities.entity_id');
    expect(notesOf('speaker')['description']).toBe('Name of that entity.');
  });
});

describe('arrow', () => {
  it('writes a file that another reader understands, with its metadata', async () => {
    await inFolder(async (folder) => {
      await writeRows(arrow, samples, [sampleRow], join(folder, 'file'), { about: { version: '1.2.3' } });
      const bytes = await readFile(join(folder, 'file'));
      expect(bytes.subarray(0, 6).toString()).toBe('ARROW1');
      const table = tableFromIPC(bytes);
      expect(table.schema.metadata.get('version')).toBe('1.2.3');
      expect(table.getChild('text')?.get(0)).toBe('He said “no”, twice.');
      expect(table.getChild('on')?.get(0)).toBe(Date.UTC(2020, 11, 15));
      expect(table.getChild('text_or_null')?.get(0)).toBe(null);
    });
  });

  it('writes batches of ten thousand rows, and one of none for a table without rows', async () => {
    const sizesOf = async (length: number): Promise<number[]> =>
      inFolder(async (folder) => {
        await writeRows(arrow, numbers, numberRows(length), join(folder, 'file'));
        return tableFromIPC(await readFile(join(folder, 'file'))).batches.map(({ numRows }) => numRows);
      });
    expect(await sizesOf(20_001)).toEqual([10_000, 10_000, 1]);
    expect(await sizesOf(0)).toEqual([0]);
  });
});
