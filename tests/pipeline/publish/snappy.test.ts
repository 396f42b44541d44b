import * as fc from 'fast-check';
import { snappyUncompress } from 'hyparquet/src/snappy.js';
import { snappyCompress } from 'hyparquet-writer/src/snappy.js';
import { describe, expect, it } from 'vitest';
import { snappyCompressor } from '../../../pipeline/publish/snappy.ts';

function uncompressed(bytes: Uint8Array, length: number): Uint8Array {
  const output = new Uint8Array(length);
  snappyUncompress(bytes, output);
  return output;
}

/** Bytes in which some stretches come again, near and far. */
const repetitive = fc.array(fc.tuple(fc.uint8Array({ maxLength: 90 }), fc.nat(40)), { maxLength: 12 }).map((pieces) =>
  Uint8Array.from(
    pieces.flatMap(([piece, times]) =>
      Array(times)
        .fill([...piece])
        .flat(),
    ),
  ),
);

describe('snappyCompressor', () => {
  it.each([
    ['nothing', new Uint8Array(0), [0]],
    ['one byte', Uint8Array.of(7), [1, 0, 7]],
    ['a run, as a literal of one byte and a copy', new Uint8Array(30).fill(5), [30, 0, 5, 0x72, 1, 0]],
  ])('compresses %s', (_, input, expected) => {
    expect([...snappyCompressor()(input)]).toEqual(expected);
  });

  it('is undone by a decompressor, and gives the bytes that the reference encoder gives', () => {
    const compress = snappyCompressor();
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 3000 }), repetitive), (input) => {
        const output = compress(input).slice();
        expect(output).toEqual(snappyCompress(input));
        if (input.length > 0) expect(uncompressed(output, input.length)).toEqual(input);
      }),
      { numRuns: 200 },
    );
  });

  it('finds what is as far back as a copy reaches and no farther, in a view that does not start its buffer', () => {
    const phrase = Buffer.from('the mayor of Arn said on Monday');
    for (const gap of [60, 2048, 65_000, 65_535, 65_536, 70_000]) {
      const noise = Uint8Array.from({ length: gap }, (_, index) => Math.imul(index + 1, 0x9e3779b1) >>> 24);
      const input = Buffer.concat([Uint8Array.of(1, 2, 3), phrase, noise, phrase]).subarray(3);
      const output = snappyCompressor()(input);
      expect(output).toEqual(snappyCompress(input));
      expect(Buffer.compare(uncompressed(output, input.length), input)).toBe(0);
    }
  });
});
