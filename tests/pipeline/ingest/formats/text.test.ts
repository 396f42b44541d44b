import { expect, it } from 'vitest';
import { textFormat } from '../../../../pipeline/ingest/formats/text.ts';
import { readAll } from '../readings.ts';

it('leaves text as it is', async () => {
  const text = ' Title \r\n\r\n“Body” 🙂\t\n';
  expect(await readAll(textFormat, text)).toEqual([{ record: null, text, blocks: [], stated: {} }]);
});

it('refuses bytes that are no text', async () => {
  expect(await readAll(textFormat, Buffer.from([0, 1, 2, 3]))).toMatchObject([{ code: 'bad-encoding' }]);
});
