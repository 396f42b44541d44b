import { array, assert, property, string, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gramHashes, membershipOf } from '../../../../pipeline/link/stories/grams.ts';

describe('gramHashes', () => {
  it('gives each n-gram the hash that it has alone, wherever it stands', () => {
    assert(
      property(string({ maxLength: 40 }), (text) => {
        const expected = Array.from({ length: Math.max(0, text.length - 4) }, (_, start) =>
          gramHashes(text.slice(start, start + 5), 5).at(0),
        );
        expect([...gramHashes(text, 5)]).toEqual(expected);
      }),
    );
  });

  it('tells n-grams apart', () => {
    const words = 'the harbour belongs to the town and we will not let anybody sell it';
    const grams = new Set(Array.from({ length: words.length - 4 }, (_, start) => words.slice(start, start + 5)));
    expect(new Set(gramHashes(words, 5)).size).toBe(grams.size);
  });

  it('gives none for a text that is too short', () => {
    expect(gramHashes('arn', 5)).toEqual(new Uint32Array());
    expect(gramHashes('', 5)).toEqual(new Uint32Array());
  });
});

describe('membershipOf', () => {
  it('knows what is in it and nothing else', () => {
    assert(
      property(array(uint8Array({ minLength: 1, maxLength: 1 })), (bytes) => {
        const hashes = Uint32Array.from(bytes.flatMap((each) => [...each]));
        const has = membershipOf(hashes);
        for (let hash = 0; hash < 256; hash++) expect(has(hash)).toBe(hashes.includes(hash));
      }),
    );
  });
});
