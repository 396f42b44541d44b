import { expect, it } from 'vitest';
import { jsonlFormat } from '../../../../pipeline/ingest/formats/jsonl.ts';
import { outcomes, readAll } from '../readings.ts';

it('loses one line of a thousand where one line is bad', async () => {
  const lines = Array.from({ length: 1000 }, (_, index) => JSON.stringify({ text: `Text ${index + 1}` }));
  lines[499] = '{"text": "cut';
  const read = outcomes(await readAll(jsonlFormat, lines.join('\n')));
  expect(read.length).toBe(1000);
  expect(read.filter(([record, text]) => text !== `Text ${record}`)).toEqual([['500', 'bad-json']]);
});

it('loses one line where one holds a NUL', async () => {
  const lines = ['{"text":"a long enough text"}', '{"text":"b\0"}', '{"text":"another text, as long"}'];
  expect(outcomes(await readAll(jsonlFormat, lines.join('\n')))).toEqual([
    ['1', 'a long enough text'],
    ['2', 'bad-json'],
    ['3', 'another text, as long'],
  ]);
});

it('counts empty lines and reads CRLF, a mark and no last line end', async () => {
  expect(outcomes(await readAll(jsonlFormat, '\uFEFF{"text":"a"}\r\n\r\n{"text":"b"}'))).toEqual([
    ['1', 'a'],
    ['3', 'b'],
  ]);
});
