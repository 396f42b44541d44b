import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../pipeline/publish/csv.ts';
import { anyRow, numbers, readText, sampleRow, samples, writtenText } from './sample.ts';

const names = samples.columns.map(({ name }) => name);
const header = `${names.join(',')}\n`;

describe('csv', () => {
  it('writes lists as JSON, null as an empty cell, and a line feed at the end', async () => {
    expect(await writtenText(csv, samples, [sampleRow])).toBe(
      `${header}x-1,"He said “no”, twice.",7,0.125,true,2020-12-15,2020-12-15T08:30:00.250Z,` +
        `"[""a, b"",""\\""c\\""""]","[0,2147483647]",,,,,,,,\n`,
    );
  });

  it('writes the header of a table without rows', async () => {
    expect(await writtenText(csv, samples, [])).toBe(header);
  });

  it('leaves formulas as they are', async () => {
    const text = await writtenText(csv, numbers, [{ id: '=1+1', count: -2 }]);
    expect(text).toBe('id,count\n=1+1,-2\n');
  });

  it.each([
    ['a ', '"a "'],
    [' a', '" a"'],
    ['\ufeffa', '"\ufeffa"'],
    ['a\nb', '"a\nb"'],
    ['a\rb', '"a\rb"'],
    ['a b', 'a b'],
    ['NA', 'NA'],
  ])('writes %j as %j', async (id, cell) => {
    expect(await writtenText(csv, numbers, [{ id, count: 1 }])).toBe(`id,count\n${cell},1\n`);
  });

  it('writes what papaparse writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow(samples), { minLength: 1, maxLength: 5 }), async (rows) => {
        const cells = rows.map((row) =>
          names.map((name) => (Array.isArray(row[name]) ? JSON.stringify(row[name]) : row[name])),
        );
        const expected = `${Papa.unparse({ fields: names, data: cells }, { newline: '\n' })}\n`;
        expect(await writtenText(csv, samples, rows)).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['id\n', 'wrong-columns', 'lacks count'],
    ['id,count,size\n', 'wrong-columns', 'the unknown size'],
    ['count,id\n', 'wrong-columns', 'another order'],
    ['id,count\r\nx,1\r\n', 'wrong-columns', 'lacks count'],
    ['', 'damaged-file', 'no header'],
    ['id,count\nx,1', 'damaged-file', 'ends within a record'],
    ['id,count\nx,1\n"y,2\n', 'damaged-file', 'ends within a record'],
    ['id,count\nx,1\n"y"z,2\n', 'damaged-file', 'quotation mark'],
    ['id,count\nx,1\ny\n', 'damaged-file', '1 cells in row 2, but 2 columns'],
    ['id,count\nx,1\ny,2,3\n', 'damaged-file', '3 cells in row 2'],
    ['id,count\nx,1\ny,07\n', 'wrong-value', 'row 2'],
    ['id,count\nx,1.5\n', 'wrong-value', 'row 1'],
    ['id,count\nx,null\n', 'wrong-value', 'row 1'],
    ['id,count\nx,\n', 'wrong-value', 'row 1'],
    ['id,count\n,1\n', 'wrong-value', 'Column id of numbers'],
  ])('does not read %j', async (text, code, says) => {
    await expect(readText(csv, numbers, text)).rejects.toMatchObject({
      kind: 'data',
      code,
      message: expect.stringContaining(says),
    });
  });

  it('does not read bytes that are no UTF-8', async () => {
    await expect(readText(csv, numbers, Buffer.from('id,count\n\xe9,1\n', 'latin1'))).rejects.toMatchObject({
      code: 'damaged-file',
    });
  });

  it('reads a cell that is longer than what is read at a time', async () => {
    const id = 'a "b",\n'.repeat(200_000);
    const rows = [
      { id, count: 1 },
      { id: 'y', count: 2 },
    ];
    expect(await readText(csv, numbers, await writtenText(csv, numbers, rows))).toEqual(rows);
  });
});
