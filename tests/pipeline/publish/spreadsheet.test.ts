import { array, assert, asyncProperty, string } from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { spreadsheetLines } from '../../../pipeline/publish/spreadsheet.ts';
import { streamOf } from '../../../pipeline/row-streams.ts';
import { tables } from '../../../schemas/tables.ts';
import { entityRow } from '../../builders.ts';

async function linesOf(...names: string[]): Promise<string[]> {
  const lines: string[] = [];
  const rows = streamOf(names.map((name) => entityRow({ name })));
  for await (const line of spreadsheetLines(tables.entities, rows.read())) lines.push(line);
  return lines;
}
const nameOf = (line: string | undefined) =>
  (Papa.parse(line ?? '', { delimiter: ',', newline: '\r\n' }).data as string[][])[0]?.[2];

describe('spreadsheetLines', () => {
  it('begins with a byte order mark and the header, and ends lines in CR LF', async () => {
    const [header = '', row = ''] = await linesOf('Ana Ruiz');
    expect(header).toMatch(/^\ufeffentity_id,type,name,aliases,.*\r\n$/);
    expect(row).toMatch(/^e-[0-9a-f]{16},person,Ana Ruiz,\[\],.*,1,1,1\r\n$/);
  });

  it.each([
    ['=HYPERLINK("http://arn.example")'],
    ['+47 555 01'],
    ['-Ana Ruiz'],
    ['@ruiz'],
    [' =1+1'],
    ['\u200b=1+1'],
    ['＝1+1'],
  ])('puts an apostrophe before %j', async (name) => {
    expect(nameOf((await linesOf(name))[1])).toBe(`'${name}`);
  });

  it.each([
    ['Arn;=1+1', "Arn;'=1+1"],
    ['Arn; "=1+1"', 'Arn; "\'=1+1"'],
    ['Arn\n@ruiz', "Arn\n'@ruiz"],
    ['Arn\t\t+47', "Arn\t\t'+47"],
  ])('puts one within %j too, where sheets set to other separators begin a cell', async (name, safe) => {
    expect(nameOf((await linesOf(name))[1])).toBe(safe);
  });

  it.each([['Ana Ruiz'], ['one; two'], ['“=” is a sign'], ['1 - 1'], ["'quoted'"], ['Ana, “the mayor”']])(
    'leaves %j as it is',
    async (name) => {
      expect(nameOf((await linesOf(name))[1])).toBe(name);
    },
  );

  it('cuts a cell that no sheet holds, between characters', async () => {
    const name = nameOf((await linesOf(`${'a'.repeat(32_762)}😀${'b'.repeat(40)}`))[1]) ?? '';
    expect([name.length, name.slice(-6), name.isWellFormed()]).toEqual([32_766, 'aa […]', true]);
  });

  it('gives no cell that begins like a formula, whatever the text', async () => {
    await assert(
      asyncProperty(array(string({ unit: 'binary' }), { minLength: 1 }), async (names) => {
        for (const line of (await linesOf(...names)).slice(1)) expect(nameOf(line)).not.toMatch(/^\s*[=+@-]/);
      }),
    );
  });
});
