import { describe, expect, it } from 'vitest';
import {
  particlesBeforeNames,
  wordsAfterNames,
  wordsBeforeNames,
} from '../../../../pipeline/language/lexicon/hyphenated.ts';

describe('the words of hyphenated names', () => {
  it('tell what is part of the name from what is not', () => {
    expect([wordsAfterNames.has('era'), wordsAfterNames.has('min')]).toEqual([true, false]);
    expect([wordsBeforeNames.has('pro'), particlesBeforeNames.has('pro')]).toEqual([true, false]);
    expect([wordsBeforeNames.has('al'), particlesBeforeNames.has('al')]).toEqual([false, true]);
  });

  it('are in lower case', () => {
    for (const word of [...wordsAfterNames, ...wordsBeforeNames, ...particlesBeforeNames]) {
      expect(word).toMatch(/^\p{Ll}+$/u);
    }
  });
});
