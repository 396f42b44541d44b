import { expect, it } from 'vitest';
import { jsonFormat } from '../../../../pipeline/ingest/formats/json.ts';
import { outcomes, readAll } from '../readings.ts';

it.each([
  ['one record', '{"text":"a"}', [[null, 'a']]],
  [
    'a list of records',
    '[{"text":"a"},{"id":"x","text":"b"},5]',
    [
      ['1', 'a'],
      ['x', 'b'],
      ['3', 'bad-record'],
    ],
  ],
  ['records in a wrapper', '{"count":1,"tags":["t"],"articles":[{"text":"a"}]}', [['1', 'a']]],
  ['a record with a list of its own', '{"text":"a","images":[{"url":"b"}]}', [[null, 'a']]],
  ['a record without text', '{"a":1}', [[null, 'bad-record']]],
  ['an empty list', '[]', []],
  ['broken JSON', '[{"text":"a"}', [[null, 'bad-json']]],
  ['nothing', '', [[null, 'bad-json']]],
  ['a prototype', '{"__proto__":{"text":"no"},"text":"a"}', [[null, 'a']]],
])('reads %s', async (_, text, expected) => {
  expect(outcomes(await readAll(jsonFormat, text))).toEqual(expected);
});
