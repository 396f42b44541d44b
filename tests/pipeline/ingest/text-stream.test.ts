import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRecords } from '../../../pipeline/ingest/decode.ts';
import { openText, textLines } from '../../../pipeline/ingest/text-stream.ts';

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(bytes: Uint8Array, size: number): Promise<string | null> {
  const text = await openText(chunksOf(bytes, size));
  if (text === null) return null;
  let all = '';
  for await (const piece of text) all += piece;
  return all;
}

describe('openText', () => {
  it.each([
    ['UTF-8', Buffer.from('Ünïcødé, 日本語 🙂, '.repeat(9000))],
    ['UTF-8 with a mark', Buffer.from('\uFEFFtext')],
    [
      'windows-1252 and UTF-8 in one',
      Buffer.concat([Buffer.from('caf\xe9 ', 'latin1'), Buffer.from('café '.repeat(20_000))]),
    ],
    ['UTF-16 with a mark', Buffer.from('\uFEFFtext, 🙂 and more'.repeat(5000), 'utf16le')],
    ['UTF-16 without a mark', Buffer.from('plain text, 🙂 and more '.repeat(5001), 'utf16le')],
    ['text without any ASCII', Buffer.from('日本語'.repeat(40_000))],
    ['a NUL among text', Buffer.from(`a\0b ${'text '.repeat(100)}`)],
    ['nothing', Buffer.from('')],
  ])('reads %s as it is read in one piece, whatever the chunks', async (_, bytes) => {
    const whole = decodeRecords(bytes);
    for (const size of [977, 1 << 16, 1 << 20]) expect((await read(bytes, size)) === whole).toBe(true);
  });

  it('reads any bytes as in one piece', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 20 }), async (bytes, size) => {
        const whole = decodeRecords(bytes);
        fc.pre(whole !== null);
        expect(await read(bytes, size)).toBe(whole);
      }),
    );
  });

  it('says that bytes are not text', async () => {
    expect(await read(Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7) % 32)), 100)).toBe(null);
  });

  it('reads XML in the encoding that it declares', async () => {
    const xml = '<?xml version="1.0" encoding="windows-1251"?><a>\xcc\xfd\xf0</a>';
    expect(await read(Buffer.from(xml, 'latin1'), 7)).toContain('<a>Мэр</a>');
  });
});

describe('textLines', () => {
  const lines = async (pieces: string[], longest: number): Promise<string[]> => {
    const found = [];
    for await (const line of textLines(
      (async function* () {
        yield* pieces;
      })(),
      longest,
    ))
      found.push(line);
    return found;
  };

  it('joins what pieces cut, with either line end', async () => {
    expect(await lines(['a', 'b\r', '\nc\n\nd'], 10)).toEqual(['ab', 'c', '', 'd']);
  });

  it('holds no more of a long line than shows that it is too long', async () => {
    const [long = '', next] = await lines([...Array.from({ length: 1000 }, () => 'xxxx'), '\nb'], 10);
    expect(long.length).toBeGreaterThan(10);
    expect(long.length).toBeLessThan(20);
    expect(next).toBe('b');
  });
});
