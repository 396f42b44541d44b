import { array, assert, asyncProperty, constantFrom, integer } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../pipeline/ingest/lines.ts';

async function* chunksOf(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

async function read(chunks: AsyncIterable<Uint8Array>, maxBytes = 1000): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(chunks, maxBytes)) lines.push(line);
  return lines;
}

describe('linesOf', () => {
  it('ends lines at LF and CRLF, and needs no end after the last', async () => {
    expect(await read(chunksOf('one\ntwo\r\n\nthree'))).toEqual(['one', 'two', '', 'three']);
    expect(await read(chunksOf('one\r\n'))).toEqual(['one']);
    expect(await read(chunksOf('one\r'))).toEqual(['one']);
    expect(await read(chunksOf('a\rb\n'))).toEqual(['a\rb']);
    expect(await read(chunksOf())).toEqual([]);
    expect(await read(chunksOf('\uFEFFone\n'))).toEqual(['one']);
  });

  it('reads characters and ends of lines that are cut by chunks', async () => {
    const bytes = Buffer.from('é🚢\r\nÅ\n');
    const chunks = [...bytes].map((byte) => Uint8Array.of(byte));
    expect(await read(chunksOf(...chunks))).toEqual(['é🚢', 'Å']);
    expect(await read(chunksOf(bytes.subarray(0, 5)))).toEqual(['é\uFFFD']);
  });

  it('gives the same lines however the stream is cut', async () => {
    const text = constantFrom('a', 'é', '🚢', '\n', '\r\n', '\r');
    await assert(
      asyncProperty(array(text), array(integer({ min: 0, max: 40 })), async (parts, cuts) => {
        const bytes = Buffer.from(parts.join(''));
        const ends = [...cuts, bytes.length].sort((a, b) => a - b);
        const chunks = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
        expect(await read(chunksOf(...chunks))).toEqual(await read(chunksOf(bytes)));
      }),
    );
  });

  it('holds of a line that is too long little more than the limit, and goes on after it', async () => {
    const lines = await read(
      chunksOf('short\n', ...Array.from({ length: 1000 }, () => 'x'.repeat(10)), 'end\nnext\n'),
      15,
    );
    expect(lines).toEqual(['short', 'x'.repeat(20), 'next']);
  });

  it('gives lines as they come', async () => {
    let taken = 0;
    async function* counted(): AsyncGenerator<Uint8Array> {
      for (const line of ['one\n', 'two\n', 'three\n']) {
        taken++;
        yield Buffer.from(line);
      }
    }
    const lines = linesOf(counted(), 100);
    expect([await lines.next(), taken]).toEqual([{ value: 'one', done: false }, 1]);
  });
});
