import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprints } from '../../../../pipeline/link/utterances/fingerprints.ts';
import { hashWords } from '../../../../pipeline/link/utterances/word-hashes.ts';

const printsOf = (text: string) => {
  const words = hashWords(text);
  return fingerprints(words, 0, words.length);
};
const word = fc.constantFrom(...'sail dawn boat harbour wind rope anchor mast north stone gull tide'.split(' '));

describe('fingerprints', () => {
  it('shares one between quotes that share a run of five words, wherever it stands', () => {
    const run = fc.array(word, { minLength: 5, maxLength: 5 });
    const rest = fc.array(word, { maxLength: 12 });
    fc.assert(
      fc.property(run, rest, rest, rest, rest, (shared, a, b, c, d) => {
        const one = new Set(printsOf([...a, ...shared, ...b].join(' ')));
        expect(printsOf([...c, ...shared, ...d].join(' ')).some((print) => one.has(print))).toBe(true);
      }),
    );
  });

  it('are the same of words in other forms, fewer than the words, and none of three words', () => {
    expect(printsOf('she will sail the old boats at dawn')).toEqual(printsOf('I would sailed the old boat at dawn'));
    expect(printsOf('the old boat will sail at dawn with all hands on deck').length).toBeLessThan(10);
    expect(printsOf('the old boat')).toEqual([]);
    expect(printsOf('the old boat sails')).toHaveLength(1);
  });

  it('reads the range that it is given alone', () => {
    const words = hashWords('gull tide the old boat will sail at dawn');
    expect(fingerprints(words, 2, words.length)).toEqual(printsOf('the old boat will sail at dawn'));
  });
});
