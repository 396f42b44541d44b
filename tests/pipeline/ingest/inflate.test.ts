import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { byteReader } from '../../../pipeline/ingest/byte-reader.ts';
import { inflated } from '../../../pipeline/ingest/inflate.ts';

const text = Array.from({ length: 5000 }, (_, number) => `Word ${number} of Arn. `).join('');

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts).toString();
}

describe('inflated', () => {
  it('unpacks one stream and leaves what stands behind it', async () => {
    const packed = deflateRawSync(text);
    for (const size of [1, 700, packed.length, 1 << 20]) {
      const reader = byteReader(inChunks(Buffer.concat([packed, Buffer.from('behind')]), size));
      expect(await textOf(inflated(reader))).toBe(text);
      expect([reader.position(), await reader.peek(9)]).toEqual([packed.length, 'behind']);
    }
  });

  it.each([
    ['is cut short', deflateRawSync(text).subarray(0, 500)],
    ['is none', Buffer.from('no deflate')],
    ['is empty', new Uint8Array()],
  ])('tells that a stream %s', async (_, bytes) => {
    await expect(textOf(inflated(byteReader(inChunks(bytes, 64))))).rejects.toThrow(
      expect.objectContaining({ name: 'InflateError' }),
    );
  });

  it('takes no more bytes than a stream may have', async () => {
    const reader = byteReader(inChunks(deflateRawSync(text), 64));
    await expect(textOf(inflated(reader, 100))).rejects.toThrow(expect.objectContaining({ name: 'InflateError' }));
    expect(reader.position()).toBe(100);
  });
});
