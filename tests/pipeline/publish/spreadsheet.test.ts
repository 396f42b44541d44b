import { array, assert, property, string } from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { spreadsheetLines } from '../../../pipeline/publish/spreadsheet.ts';
import { tables } from '../../../schemas/tables.ts';
import { entityRow } from '../../builders.ts';

const linesOf = (...names: string[]) => [
  ...spreadsheetLines(
    tables.entities,
    names.map((name) => entityRow({ name })),
  ),
];
const nameOf = (line: string | undefined) => (Papa.parse(line ?? '', { newline: '\r\n' }).data as string[][])[0]?.[2];

describe('spreadsheetLines', () => {
  it('begins with a byte order mark and the header, and ends lines in CR LF', () => {
    const [header = '', row = ''] = linesOf('Ana Ruiz');
    expect(header).toMatch(/^\ufeffentity_id,type,name,aliases,.*\r\n$/);
    expect(row).toMatch(/^e-[0-9a-f]{16},person,Ana Ruiz,\[\],.*,1,1,1\r\n$/);
  });

  it.each([
    ['=HYPERLINK("http://arn.example")'],
    ['+47 555 01'],
    ['-Ana Ruiz'],
    ['@ruiz'],
    ['\t=1+1'],
    ['\n=1+1'],
    ['\u200b=1+1'],
    ['＝1+1'],
  ])('puts an apostrophe before %j', (name) => {
    expect(nameOf(linesOf(name)[1])).toBe(`'${name}`);
  });

  it.each([['Ana Ruiz'], ['“=” is a sign'], ['1 - 1'], ["'quoted'"], ['Ana, “the mayor”']])(
    'leaves %j as it is',
    (name) => {
      expect(nameOf(linesOf(name)[1])).toBe(name);
    },
  );

  it('cuts a cell that no sheet holds, between characters', () => {
    const name = nameOf(linesOf(`${'a'.repeat(32_762)}😀${'b'.repeat(40)}`)[1]) ?? '';
    expect([name.length, name.slice(-6), name.isWellFormed()]).toEqual([32_766, 'aa […]', true]);
  });

  it('gives no cell that begins like a formula, whatever the text', () => {
    assert(
      property(array(string({ unit: 'binary' }), { minLength: 1 }), (names) => {
        for (const line of linesOf(...names).slice(1)) expect(nameOf(line)).not.toMatch(/^\s*[=+@-]/);
      }),
    );
  });
});
