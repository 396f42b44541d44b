import { describe, expect, it } from 'vitest';
import { kindOfNoun } from '../../../../pipeline/extract/lexicon/reference-nouns.ts';

describe('kindOfNoun', () => {
  it.each([
    ['driver', 'person'],
    ['wife', 'person'],
    ['company', 'organization'],
    ['university', 'organization'],
    ['village', 'place'],
    ['country', 'place'],
    ['stone', null],
    ['Driver', null],
    ['', null],
  ])('says what %s stands for', (lemma, kind) => {
    expect(kindOfNoun(lemma)).toBe(kind);
  });
});
