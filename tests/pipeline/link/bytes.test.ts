import { array, assert, integer, property, string, uint32Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteReader, byteWriter } from '../../../pipeline/link/bytes.ts';

describe('byteReader', () => {
  it('takes what was written, in its order', () => {
    const anyText = string({ unit: 'binary' });
    const anyCount = integer({ min: 0, max: 2 ** 32 - 1 });
    assert(
      property(array(anyText), array(anyCount), uint32Array(), (texts, counts, words) => {
        const writer = byteWriter();
        writer.list(texts, writer.text);
        writer.list(counts, writer.count);
        writer.count(words.length);
        writer.words(words);
        const reader = byteReader(writer.bytes());
        expect(reader.list(reader.text)).toEqual(texts);
        expect(reader.list(reader.count)).toEqual(counts);
        expect(reader.words(reader.count())).toEqual(words);
      }),
    );
  });

  it('takes texts that are not well formed, and of more bytes than are reserved at first', () => {
    const texts = ['\ud800 Ruiz', 'Ruiz \udc00', 'å'.repeat(5000), '“Arn”'.repeat(5000)];
    const writer = byteWriter();
    writer.list(texts, writer.text);
    const reader = byteReader(writer.bytes());
    expect(reader.list(reader.text)).toEqual(texts);
  });

  it('passes over what is not wanted, also within a larger buffer', () => {
    const writer = byteWriter();
    writer.id('e-0123456789abcdef');
    writer.byte(7);
    const bytes = writer.bytes();
    const reader = byteReader(Buffer.concat([Buffer.from('before'), bytes]).subarray(6));
    reader.skip(8);
    expect(reader.byte()).toBe(7);
    expect(byteReader(bytes).id('e')).toBe('e-0123456789abcdef');
  });

  it('says where bytes are missing', () => {
    expect(() => byteReader(new Uint8Array([1, 2])).id('e')).toThrow(RangeError);
    expect(() => byteReader(new Uint8Array([40])).text()).toThrow(RangeError);
  });
});

it('writes nothing for an id that is none', () => {
  for (const id of ['e-1', 'e-0123456789abcdeg', 'Ana Ruiz, mayor of Arn']) {
    expect(() => byteWriter().id(id)).toThrow(TypeError);
  }
});
