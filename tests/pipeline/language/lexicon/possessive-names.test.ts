import { describe, expect, it } from 'vitest';
import { possessiveNames } from '../../../../pipeline/language/lexicon/possessive-names.ts';

describe('possessiveNames', () => {
  it('has the word before the ’s in lower case', () => {
    expect(possessiveNames.has('macy')).toBe(true);
    for (const word of possessiveNames) expect(word).toMatch(/^\p{Ll}+$/u);
  });
});
