import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../pipeline/publish/formats.ts';
import { rowsHash } from '../../../pipeline/publish/rows-hash.ts';
import type { Row } from '../../../schemas/table.ts';
import { tableNames, tableOf } from '../../../schemas/tables.ts';
import {
  anyRow,
  inFolder,
  numberRows,
  numbers,
  readRows,
  sampleRow,
  samples,
  writeRows,
  writtenText,
} from './sample.ts';

describe.each(formats)('$name', (format) => {
  const file = `file${format.extension}`;

  it('gives back any rows as they were, twice with the same bytes, however they are portioned', async () => {
    await inFolder((folder) =>
      fc.assert(
        fc.asyncProperty(
          fc.array(anyRow(samples), { maxLength: 12 }),
          fc.integer({ min: 1, max: 5 }),
          async (rows, portion) => {
            const path = join(folder, file);
            const once = await writeRows(format, samples, rows, path);
            expect(await readRows(format, samples, path)).toEqual(rows);
            expect(await writeRows(format, samples, rows, path, { portion })).toEqual(once);
          },
        ),
        { numRuns: 12 },
      ),
    );
  });

  it('writes and reads a table without rows', async () => {
    await inFolder(async (folder) => {
      const { bytes } = await writeRows(format, samples, [], join(folder, file));
      expect(bytes).toBeGreaterThan(0);
      expect(await readRows(format, samples, join(folder, file))).toEqual([]);
    });
  });

  it('writes and reads more rows than a row group holds', async () => {
    await inFolder(async (folder) => {
      const rows = numberRows(20_001);
      const once = await writeRows(format, numbers, rows, join(folder, file), { portion: 20_001 });
      expect(await writeRows(format, numbers, rows, join(folder, file), { portion: 3_333 })).toEqual(once);
      expect(hashOf(await readRows(format, numbers, join(folder, file)))).toBe(hashOf(rows));
    });
  });

  it('does not read a file of another table', async () => {
    await inFolder(async (folder) => {
      await writeRows(format, samples, [sampleRow], join(folder, file));
      await expect(readRows(format, tableOf('quotes'), join(folder, file))).rejects.toMatchObject({ kind: 'data' });
    });
  });

  it('does not read a file that is cut short', async () => {
    await inFolder(async (folder) => {
      await writeRows(format, samples, [sampleRow], join(folder, file));
      const bytes = await readFile(join(folder, file));
      await writeFile(join(folder, file), bytes.subarray(0, bytes.length - 20));
      await expect(readRows(format, samples, join(folder, file))).rejects.toMatchObject({ kind: 'data' });
    });
  });

  it('says which file is not there', async () => {
    await expect(readRows(format, samples, '/nowhere/file')).rejects.toMatchObject({ kind: 'io', code: 'cannot-read' });
  });

  it('holds every published table', async () => {
    await inFolder(async (folder) => {
      for (const table of tableNames.map(tableOf)) {
        const rows = fc.sample(anyRow(table), { numRuns: 5, seed: 1 });
        await writeRows(format, table, rows, join(folder, file));
        expect(await readRows(format, table, join(folder, file))).toEqual(rows);
      }
    });
  });
});

describe.each(formats.filter(({ name }) => name !== 'json'))('$name', (format) => {
  it.each([
    ['text', 7],
    ['text', undefined],
    ['text', null],
    ['count', 2 ** 31],
    ['count', 'x'],
    ['share', Number.NaN],
    ['is_good', 'false'],
    ['on', '2020-02-30'],
    ['at', '2020-12-15T08:30:00Z'],
    ['names', 'a'],
    ['names', [null]],
    ['places', [0.5]],
  ])('does not write a %s of %s', async (name, value) => {
    const row = { ...sampleRow, [name]: value };
    await expect(writtenText(format, samples, [row])).rejects.toMatchObject({
      code: 'wrong-value',
      message: expect.stringContaining(`Column ${name} of samples`),
    });
  });
});

function hashOf(rows: readonly Row[]): string {
  const hash = rowsHash(numbers);
  hash.add(rows);
  return hash.digest();
}
