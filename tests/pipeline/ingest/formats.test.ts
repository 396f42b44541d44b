import { expect, it } from 'vitest';
import { formatOf, formats } from '../../../pipeline/ingest/formats.ts';

it.each([
  ['a/b.txt', 'text'],
  ['A.HTM', 'html'],
  ['a.json.gz', 'json'],
  ['a.NDJSON.GZ', 'jsonl'],
  ['a.txt.csv', 'csv'],
  ['a.tsv', 'tsv'],
  ['a.md', null],
  ['a.gz', null],
  ['txt', null],
])('reads %s as %s', (path, name) => {
  expect(formatOf(path)?.name ?? null).toBe(name);
});

it('has one format an extension', () => {
  const extensions = formats.flatMap((format) => format.extensions);
  expect(new Set(extensions).size).toBe(extensions.length);
});
