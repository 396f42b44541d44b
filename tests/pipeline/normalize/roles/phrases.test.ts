import { describe, expect, it } from 'vitest';
import { beginsWith, holds, isPhrase, phraseBook, wordsOf } from '../../../../pipeline/normalize/roles/phrases.ts';

describe('wordsOf', () => {
  it('compares by words alone', () => {
    expect(wordsOf('— The Editor’s “Picks”: 5 of 12!')).toEqual(['the', 'editors', 'picks', '5', 'of', '12']);
    expect(wordsOf('***')).toEqual([]);
  });
});

describe('phraseBook', () => {
  const book = phraseBook(['read', 'read more', 'see also']);
  it('finds the longest phrase at an index', () => {
    expect(book.lengthAt(['read', 'more', 'here'], 0)).toBe(2);
    expect(book.lengthAt(['read', 'this'], 0)).toBe(1);
    expect(book.lengthAt(['to', 'see', 'also'], 1)).toBe(2);
    expect(book.lengthAt(['see'], 0)).toBe(0);
  });
  it('tells a whole line from a beginning and from a part', () => {
    expect(isPhrase(book, ['read', 'more'])).toBe(true);
    expect(isPhrase(book, ['read', 'more', 'here'])).toBe(false);
    expect(beginsWith(book, ['read', 'more', 'here'])).toBe(true);
    expect(holds(book, ['do', 'see', 'also'])).toBe(true);
    expect(holds(book, ['see'])).toBe(false);
  });
});
