import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { silentEffects } from '../../../pipeline/effects.ts';
import { fileBytes, gunzipped } from '../../../pipeline/ingest/file-bytes.ts';
import { folderOf } from './folder.ts';

async function* chunksOf(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const all = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all).toString();
}

it('reads a file in chunks', async () => {
  const text = 'text, '.repeat(50_000);
  const root = await folderOf({ 'a.txt': text });
  expect(await textOf(fileBytes(join(root, 'a.txt'), 1000, silentEffects()))).toBe(text);
});

it('does not wait for a disk that does not answer', async () => {
  const open = async (): Promise<unknown> => ({ read: () => new Promise(() => {}), close: async () => {} });
  const effects = silentEffects({ files: { ...files, open: open as typeof files.open } });
  await expect(textOf(fileBytes('/stuck', 20, effects))).rejects.toMatchObject({ failure: { code: 'timed-out' } });
});

it('unpacks gzip of several members, as web archives are packed', async () => {
  const packed = Buffer.concat([gzipSync('one, '), gzipSync('two')]);
  expect(await textOf(gunzipped(chunksOf(packed, 7), 100))).toBe('one, two');
});

it.each([
  ['is damaged', Buffer.from('no gzip')],
  ['is cut short', gzipSync('text '.repeat(1000)).subarray(0, 30)],
  ['is empty', Buffer.from('')],
])('says that what %s cannot be unpacked', async (_, packed) => {
  await expect(textOf(gunzipped(chunksOf(packed), 100))).rejects.toMatchObject({ failure: { code: 'bad-gzip' } });
});

it('stops at what expands as only a bomb does', async () => {
  let length = 0;
  const unpack = async (): Promise<void> => {
    for await (const chunk of gunzipped(chunksOf(gzipSync(Buffer.alloc(1 << 26))), 1 << 20)) length += chunk.length;
  };
  await expect(unpack()).rejects.toMatchObject({ failure: { code: 'too-large' } });
  expect(length).toBeLessThan(1 << 22);
});
