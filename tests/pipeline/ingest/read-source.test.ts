import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { silentEffects } from '../../../pipeline/effects.ts';
import { sha256 } from '../../../pipeline/ids.ts';
import { readSource } from '../../../pipeline/ingest/read-source.ts';
import { folderOf } from './folder.ts';

const limits = { maxBytes: 1000, timeoutMilliseconds: 1000 };

async function read(name: string, content: string | Uint8Array, others: Record<string, string> = {}) {
  const root = await folderOf({ [name]: content, ...others });
  return readSource({ root, path: name, file: join(root, name) }, limits, silentEffects());
}

it('unpacks gzip and hashes what is on disk', async () => {
  const packed = gzipSync('text');
  const content = await read('a.txt.gz', packed, { 'a.txt.gz.meta.json': '{"publisher":"P"}' });
  expect(content).toMatchObject({ sha256: sha256(packed), stated: { publisher: 'P' }, format: { name: 'text' } });
  expect('bytes' in content && Buffer.from(content.bytes).toString()).toBe('text');
});

it('opens a file that is read record by record as often as is asked, whatever its size', async () => {
  const text = Array.from({ length: 10_000 }, (_, index) => `{"text":"line ${index}"}\n`).join('');
  const packed = gzipSync(text);
  const content = await read('a.jsonl.gz', packed, { 'a.jsonl.gz.meta.json': '{"publisher":"P"}' });
  expect(content).toMatchObject({ sha256: sha256(packed), stated: { publisher: 'P' }, format: { name: 'jsonl' } });
  for (const _ of [1, 2]) expect('open' in content && (await textOf(content.open()))).toBe(text);
});

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const all = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all).toString();
}

it.each([
  ['a.md', 'text', 'unknown-format'],
  ['a.txt', 'x'.repeat(1001), 'too-large'],
  ['a.txt.gz', gzipSync('x'.repeat(1001)), 'too-large'],
  ['bomb.txt.gz', gzipSync(Buffer.alloc(50_000)), 'too-large'],
  ['a.txt.gz', gzipSync('text').subarray(0, 20), 'bad-gzip'],
  ['a.txt.gz', 'no gzip', 'bad-gzip'],
  ['a.txt.gz', '', 'bad-gzip'],
])('fails on %s', async (name, content, code) => {
  expect(await read(name, content)).toMatchObject({ code });
});

it('fails on metadata that cannot be understood and says what to mend', async () => {
  const failure = await read('a.txt', 'text', { 'a.txt.meta.json': '{"published_on":"03/04/2026"}' });
  expect(failure).toMatchObject({
    code: 'bad-metadata',
    message: expect.stringContaining('"published_on" is not a date'),
  });
});

it('fails on what is no file, or gone', async () => {
  const root = await folderOf({ 'folder.txt/a': '' });
  const source = (path: string) => ({ root, path, file: join(root, path) });
  expect(await readSource(source('folder.txt'), limits, silentEffects())).toMatchObject({ code: 'unreadable-file' });
  expect(await readSource(source('gone.txt'), limits, silentEffects())).toMatchObject({ code: 'unreadable-file' });
});

it('ends a read when its time is up', async () => {
  const root = await folderOf({ 'slow.txt': 'text' });
  let ended = false;
  const readFile = (_: unknown, { signal }: { signal: AbortSignal }): Promise<Buffer> =>
    new Promise((_fulfil, reject) => {
      signal.addEventListener('abort', () => {
        ended = true;
        reject(signal.reason);
      });
    });
  const effects = silentEffects({ files: { ...files, readFile: readFile as typeof files.readFile } });
  const source = { root, path: 'slow.txt', file: join(root, 'slow.txt') };
  const failure = await readSource(source, { ...limits, timeoutMilliseconds: 20 }, effects);
  expect([failure, ended]).toEqual([{ code: 'timed-out', message: expect.stringContaining('20 ms') }, true]);
});

it('does not wait for a read that does not end', async () => {
  const effects = silentEffects({ files: { ...files, stat: () => new Promise<never>(() => {}) } });
  const source = { root: '/', path: 'stuck.txt', file: '/stuck.txt' };
  expect(await readSource(source, { ...limits, timeoutMilliseconds: 20 }, effects)).toMatchObject({
    code: 'timed-out',
  });
});
