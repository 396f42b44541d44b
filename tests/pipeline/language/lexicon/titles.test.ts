import { describe, expect, it } from 'vitest';
import { lettersAfterNames, officesOfFields, titles } from '../../../../pipeline/language/lexicon/titles.ts';

describe('titles', () => {
  it('has addresses, ranks, offices and how these are held', () => {
    for (const title of ['mr', 'lt gen', 'prime minister', 'chief executive', 'former', 'co founder']) {
      expect(titles.has(title)).toBe(true);
    }
  });

  it('has no words that are often part of a name', () => {
    for (const word of ['sheikh', 'imam', 'jr', 'van', '']) expect(titles.has(word)).toBe(false);
  });

  it('is in the form that it is looked up in', () => {
    for (const title of titles) expect(title).toMatch(/^\p{Ll}+(?: \p{Ll}+)*$/u);
  });
});

describe('officesOfFields', () => {
  it('are titles', () => {
    for (const office of officesOfFields) expect(titles.has(office)).toBe(true);
  });
});

describe('lettersAfterNames', () => {
  it('begin with a capital and have no full stops', () => {
    for (const letters of lettersAfterNames) expect(letters).toMatch(/^\p{Lu}\p{L}+$/u);
  });
});
