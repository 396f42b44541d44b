import { expect, it } from 'vitest';
import { defaultCollection } from '../../../pipeline/ingest/collection.ts';
import { ingestRecords } from '../../../pipeline/ingest/ingest-records.ts';

async function* stream(lines: Iterable<string>): AsyncGenerator<string> {
  yield* lines;
}

async function run(lines: Iterable<string>, maxBytes = 100): Promise<unknown[]> {
  const results = [];
  for await (const { id, article, reject } of ingestRecords(stream(lines), defaultCollection, { maxBytes })) {
    results.push([id, article === null ? reject.code : article.text, article?.metadata.published_on]);
  }
  return results;
}

it('gives one result a line, in order, under its id or number', async () => {
  const lines = [
    '\uFEFF{"id":"x","text":"<p>As given</p>","title":"T","published_on":"2026-03-04"}',
    '',
    'no',
    '{"id":"y"}',
    '[]',
    `{"text":"${'x'.repeat(100)}"}`,
    '{"text":"Last"}',
  ];
  expect(await run(lines)).toEqual([
    ['x', 'T\n<p>As given</p>', '2026-03-04'],
    ['3', 'bad-json', undefined],
    ['y', 'bad-record', undefined],
    ['5', 'bad-record', undefined],
    ['6', 'too-large', undefined],
    ['7', 'Last', null],
  ]);
});

it('gives a result before the next line is there', async () => {
  async function* endless(): AsyncGenerator<string> {
    for (;;) yield '{"text":"again"}';
  }
  const records = ingestRecords(endless(), defaultCollection);
  expect((await records.next()).value).toMatchObject({ id: '1', article: { source: 'stdin#1' } });
  await records.return(undefined);
});
