import { describe, expect, it } from 'vitest';
import {
  hashWords,
  hasSameStem,
  isAfterCut,
  isNegation,
  isSameWord,
  isTelling,
  stemOf,
} from '../../../../pipeline/link/utterances/word-hashes.ts';

const hash = (word: string) => hashWords(word)[0] ?? 0;

describe('hashWords', () => {
  it('gives a word the same letters wherever it stands, and tells other words from it', () => {
    expect(isSameWord(hash('Sail'), hash('sail'))).toBe(true);
    expect(isSameWord(hash('sail'), hash('snail'))).toBe(false);
  });

  it('gives forms of a word one stem and letters of their own', () => {
    for (const [one, other] of [
      ['sails', 'sailed'],
      ['will', 'would'],
      ['we', 'they'],
      ['went', 'goes'],
    ] as const) {
      expect(hasSameStem(hash(one), hash(other))).toBe(true);
      expect(isSameWord(hash(one), hash(other))).toBe(false);
    }
    expect(hasSameStem(hash('sail'), hash('mail'))).toBe(false);
  });

  it('keeps what is known of a word beside its letters', () => {
    const [we, never, sail, arn] = hashWords('We never … sail Arn');
    expect([we, never, sail, arn].map((word) => isNegation(word ?? 0))).toEqual([false, true, false, false]);
    expect([we, never, sail, arn].map((word) => isAfterCut(word ?? 0))).toEqual([false, false, true, false]);
    expect([we, never, sail, arn].map((word) => isTelling(word ?? 0))).toEqual([false, false, false, true]);
  });
});

describe('stemOf', () => {
  it.each([
    ['plan plans planned planning'],
    ['ply plies plied'],
    ['live lives lived living'],
    ['pass passes passed passing'],
    ['be is was were been'],
  ])('gives %s one stem', (forms) => {
    expect(new Set(forms.split(' ').map(stemOf)).size).toBe(1);
  });

  it('leaves short words and those that end alike whole', () => {
    expect(['bus', 'is', 'crisis', 'boss', 'red'].map(stemOf)).toEqual(['bus', 'be', 'crisis', 'boss', 'red']);
  });
});
