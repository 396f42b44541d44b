import * as files from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Effects, silentEffects } from '../../../pipeline/effects.ts';
import { defaultCollection } from '../../../pipeline/ingest/collection.ts';
import { type IngestOptions, ingest } from '../../../pipeline/ingest/ingest.ts';
import { findSources } from '../../../pipeline/ingest/sources.ts';
import { folderOf } from './folder.ts';

async function run(
  tree: Readonly<Record<string, string | Uint8Array>>,
  options: IngestOptions = {},
  effects: Effects = silentEffects(),
) {
  const results = [];
  const sources = await findSources([await folderOf(tree)], effects);
  for await (const result of ingest(sources, defaultCollection, options, effects)) results.push(result);
  return results;
}

async function summary(...given: Parameters<typeof run>): Promise<[string, string][]> {
  return (await run(...given)).map(({ article, reject }) =>
    article === null ? [reject.inputRef, reject.code] : [article.source, article.text],
  );
}

describe('ingest', () => {
  it('reads every format, packed or not, and names records within their file', async () => {
    const tree = {
      'a.txt': 'Plain',
      'b.csv.gz': gzipSync('id,text\nx,Cell'),
      'c.json': '{"title":"T","text":"Body","url":"https://news.example/a"}',
      'd.ndjson': '{"text":"Line"}\nno',
      'e.tsv': 'text\n',
      'f.txt': ' - \n',
      'f2.txt': '×‘×”×•',
      'g.txt.gz': 'no gzip',
    };
    expect(await summary(tree)).toEqual([
      ['a.txt', 'Plain'],
      ['b.csv.gz#x', 'Cell'],
      ['c.json', 'T\nBody'],
      ['d.ndjson#1', 'Line'],
      ['d.ndjson#2', 'bad-json'],
      ['e.tsv', 'no-text'],
      ['f.txt', 'no-text'],
      ['f2.txt', '×‘×”×•'],
      ['g.txt.gz', 'bad-gzip'],
    ]);
  });

  it('gives an article with its metadata, that of the file first', async () => {
    const [result] = await run({
      'a.txt': 'Plain',
      'a.txt.meta.json': '{"published_on":"4 March 2026","authors":["By Ana"]}',
    });
    expect(result?.article).toEqual({
      id: expect.stringMatching(/^a-/),
      source: 'a.txt',
      mediaType: 'text/plain',
      sha256: '8b854ade2cd01bdca1aa982f6ecff0086f70e3d2140d7fae2786a2e4150eeb4c',
      text: 'Plain',
      blocks: [],
      metadata: expect.objectContaining({ published_on: '2026-03-04', published_from: 'metadata', authors: ['Ana'] }),
    });
  });

  it('gives the same whatever is read first and however many are read side by side', async () => {
    const tree = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${100 + index}.txt`, `Text ${index}`]));
    const readFile = async (path: string, options: object): Promise<unknown> => {
      await new Promise((done) => setTimeout(done, (path.charCodeAt(path.length - 5) * 7) % 10));
      return files.readFile(path, options);
    };
    const effects = silentEffects({ files: { ...files, readFile: readFile as typeof files.readFile } });
    const one = await summary(tree, { concurrency: 1 });
    expect(await summary(tree, { concurrency: 8 }, effects)).toEqual(one);
    expect(one.map(([source]) => source)).toEqual(Object.keys(tree));
  });

  it('goes on after a file that cannot be read', async () => {
    const readFile = async (path: string, options: object): Promise<unknown> => {
      if (path.endsWith('b.txt')) throw new Error('EIO');
      return files.readFile(path, options);
    };
    const effects = silentEffects({ files: { ...files, readFile: readFile as typeof files.readFile } });
    expect(await summary({ 'a.txt': 'A', 'b.txt': 'B', 'c.txt': 'C' }, {}, effects)).toEqual([
      ['a.txt', 'A'],
      ['b.txt', 'unreadable-file'],
      ['c.txt', 'C'],
    ]);
  });

  it('rejects what is beyond the limit on articles, record by record and then file by file', async () => {
    const tree = { 'a.jsonl': '{"text":"1"}\n{}\n{"text":"3"}\n{"text":"4"}', 'b.txt': 'B', 'c.jsonl': '{}\n{}' };
    for (const concurrency of [1, 8]) {
      expect(await summary(tree, { maxArticles: 2, concurrency })).toEqual([
        ['a.jsonl#1', '1'],
        ['a.jsonl#2', 'bad-record'],
        ['a.jsonl#3', '3'],
        ['a.jsonl#4', 'too-many-articles'],
        ['b.txt', 'too-many-articles'],
        ['c.jsonl', 'too-many-articles'],
      ]);
    }
  });

  it('keeps no record in a reject that is nested too deep to be written', async () => {
    const [result] = await run({ 'a.json': `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}` });
    expect(result?.reject).toMatchObject({ code: 'bad-record', record: null });
  });

  it.each([{ concurrency: 0 }, { maxBytes: 1.5 }, { timeoutMilliseconds: 2 ** 31 }])(
    'refuses options out of range: %o',
    async (options) => {
      await expect(run({ 'a.txt': 'A' }, options)).rejects.toMatchObject({ kind: 'usage', code: 'bad-option' });
    },
  );
});
