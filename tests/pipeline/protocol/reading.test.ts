import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { silentEffects } from '../../../pipeline/effects.ts';
import { sha256 } from '../../../pipeline/ids.ts';
import { readCollection } from '../../../pipeline/ingest/collection.ts';
import { ingest } from '../../../pipeline/ingest/ingest.ts';
import { findSources } from '../../../pipeline/ingest/sources.ts';
import type { ReadAnswer, ReadQuestion } from '../../../pipeline/protocol/messages.ts';
import { collectionOf, readAll } from '../../../pipeline/protocol/reading.ts';
import { folderOf } from '../ingest/folder.ts';
import { fileQuestion } from './question.ts';

async function read(questions: readonly ReadQuestion[], collection: string | null = null, maxBytes: number = 1000) {
  const answers: ReadAnswer[] = [];
  const context = { collection: await collectionOf(collection), method: 'm', maxBytes };
  for await (const answer of readAll(questions, context)) answers.push(answer);
  return answers;
}

/** What a build reads of a folder: each article, or else the reject. */
async function built(root: string, maxBytes: number = 1000): Promise<unknown[]> {
  const effects = silentEffects();
  const sources = await findSources([root], effects);
  const found: unknown[] = [];
  for await (const { article, reject } of ingest(sources, await readCollection(root, effects), { maxBytes }, effects))
    found.push(article ?? reject);
  return found;
}

const parsed = (answers: readonly ReadAnswer[]): unknown[] =>
  answers.map(({ article, reject }) => JSON.parse(article ?? reject ?? 'null'));

/** The files of a folder as a caller asks for them. */
async function questionsOf(root: string): Promise<ReadQuestion[]> {
  const names = (await readdir(root)).sort().filter((name) => name !== 'collection.json');
  const at = (name: string): Promise<Buffer> => readFile(join(root, name));
  const files = names.filter((name) => !name.endsWith('.meta.json'));
  return await Promise.all(
    files.map(async (name) => {
      const stated = names.includes(`${name}.meta.json`) ? await at(`${name}.meta.json`) : null;
      return fileQuestion(name, await at(name), { stated });
    }),
  );
}

const lines = [
  '\uFEFF{"id":"x","text":"Ana Ruiz left Arn."}',
  '',
  '{"words":"Bo Lind came."}\r',
  'no JSON\r',
  '"a"',
  '{"text":"é',
];

describe('reading for another program', () => {
  it('gives of files what a build reads of them', async () => {
    const root = await folderOf({
      'a.txt': 'Ana Ruiz\n\nShe left Arn.',
      'a.txt.meta.json': '{"publisher":"Arn Post","published_on":"2024-03-01"}',
      'b.html': '<html><body><article><p>Bo Lind came to Arn, said the mayor of the town.</p></article></body></html>',
      'c.jsonl': lines.join('\n'),
      'd.csv.gz': gzipSync('id,body\n1,Ana Ruiz left.\n2,\n'),
      'e.jsonl': '\n\n',
      'f.txt': 'x'.repeat(1001),
      'g.txt': '',
      'h.txt': Buffer.from([0, 1, 2, 0]),
      'i.xml': '<sitemap/>',
      'j.txt': 'Bo Lind',
      'j.txt.meta.json': '{"publisher":',
      'k.txt.gz': 'no gzip',
      'collection.json': '{"columns":{"body":"text"},"metadata":{"language":"en"}}',
    });
    const answers = await read(await questionsOf(root), await readFile(join(root, 'collection.json'), 'utf8'));
    expect(parsed(answers)).toEqual(await built(root));
    expect(answers.map(({ source }) => source)).toContain('d.csv.gz#2');
    expect(new Set(answers.map(({ row }) => row)).size).toBe(11);
  });

  it('gives of lines what a build reads of their file', async () => {
    const bytes = Buffer.concat([Buffer.from(`${lines.join('\n')}\n{"text":"caf`), Buffer.from([0xe9, 0x22, 0x7d])]);
    const collection = '{"columns":{"words":"text"}}';
    const stated = Buffer.from('{"publisher":"Arn Post"}');
    const root = await folderOf({ 'c.jsonl': bytes, 'c.jsonl.meta.json': stated, 'collection.json': collection });
    let from = 0;
    const cut: Buffer[] = [];
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
      cut.push(bytes.subarray(from, end));
      from = end + 1;
    }
    cut.push(bytes.subarray(from));
    const questions = cut.map((line, index) =>
      fileQuestion('c.jsonl', line, { number: index + 1, sha256: sha256(bytes), stated }),
    );
    expect(parsed(await read(questions, collection))).toEqual(await built(root));
  });

  it('rejects a line that is too long, and what is stated in no JSON', async () => {
    const line = { number: 3, sha256: sha256('') };
    const [long] = await read([fileQuestion('c.jsonl', `{"text":"${'x'.repeat(2000)}"}`, line)]);
    expect(JSON.parse(long?.reject ?? '')).toMatchObject({ code: 'too-large', inputRef: 'c.jsonl#3' });
    const [stated] = await read([fileQuestion('c.jsonl', '{"text":"A."}', { ...line, stated: Buffer.from('{') })]);
    expect(JSON.parse(stated?.reject ?? '')).toMatchObject({ code: 'bad-metadata', inputRef: 'c.jsonl#3' });
  });

  it('keeps rows of Parquet apart from lines of JSON', async () => {
    const [row] = await read([fileQuestion('p.parquet', '{"id":"x","text":"A."}', { number: 1, sha256: sha256('') })]);
    expect(JSON.parse(row?.article ?? '')).toMatchObject({
      mediaType: 'application/vnd.apache.parquet',
      source: 'p.parquet#x',
    });
  });

  it('knows a withdrawn article and withholds it', async () => {
    const collection = '{"withdrawals":[{"article":"a.txt","reason":"asked for"}]}';
    const answers = await read(
      [fileQuestion('a.txt', 'Ana Ruiz left.'), fileQuestion('b.txt', 'Bo Lind.')],
      collection,
    );
    expect(answers.map(({ identity, article }) => [identity !== null, article !== null])).toEqual([
      [true, false],
      [true, true],
    ]);
  });

  it('gives an article of the same facts the same key, and of others another', async () => {
    const key = async (text: string) => JSON.parse((await read([fileQuestion('a.txt', text)]))[0]?.identity ?? '').key;
    expect(await key('Ana Ruiz left.')).toBe(await key('Ana Ruiz left.'));
    expect(await key('Ana Ruiz left.')).not.toBe(await key('Ana Ruiz came.'));
  });

  it('refuses a collection that cannot be understood', async () => {
    await expect(read([], '{"metadata":{"language":3}}')).rejects.toThrow('collection.json" cannot be understood');
  });
});
