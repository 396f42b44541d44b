import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvFormat } from '../../../pipeline/ingest/formats/delimited.ts';
import { outcomes, readAll } from './readings.ts';

const codes = async (table: string, chunk: number, maxBytes = 1 << 26): Promise<[string | null, string][]> =>
  outcomes(await readAll(csvFormat, table, {}, { chunk, maxBytes }));

it('gives the same rows whatever the chunks', async () => {
  const field = fc.constantFrom('a', '"b"', '"c\nd"', '"e,""f"""', '"never', 'g"h', '', 'é');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(field, field)), fc.integer({ min: 1, max: 9 }), async (rows, chunk) => {
      const table = `id,text\n${rows.map((row) => row.join(',')).join('\n')}`;
      expect(await codes(table, chunk)).toEqual(await codes(table, 1 << 20));
    }),
  );
});

it('passes over a line beyond the limit, and no other', async () => {
  const table = `id,text\na,b\n${'x'.repeat(3_000_000)}\nc,d\n`;
  expect(await codes(table, 1 << 16, 1_000_000)).toEqual([
    ['a', 'b'],
    ['2', 'too-large'],
    ['c', 'd'],
  ]);
  expect(await codes('x'.repeat(3_000_000), 1 << 16, 1_000_000)).toEqual([[null, 'too-large']]);
});

it('looks for the end of a quotation no further than the limit', async () => {
  const rows = Array.from({ length: 60_000 }, (_, index) => `${index},text number ${index} of many`);
  rows[10] = '10,"never closed';
  const read = await codes(`id,text\n${rows.join('\n')}`, 1 << 16, 300_000);
  expect(read.length).toBe(60_000);
  expect(read.filter(([, text]) => text === 'bad-csv')).toEqual([['11', 'bad-csv']]);
});
