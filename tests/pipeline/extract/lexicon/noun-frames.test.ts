import { describe, expect, it } from 'vitest';
import { adjectiveFrames, nounFrames } from '../../../../pipeline/extract/lexicon/noun-frames.ts';

describe('noun frames', () => {
  it.each([
    ['claim', 'clause', 'say'],
    ['attack', 'on', 'judge'],
    ['call', 'for', 'order'],
    ['promise', 'infinitive', 'promise'],
    ['question', 'about', 'ask'],
    ['concern', 'about', 'think'],
    ['ruling', 'clause', 'decide'],
  ] as const)('%s takes %s and then is of class %s', (lemma, complement, name) => {
    expect(nounFrames.get(lemma)?.complements.get(complement)).toBe(name);
  });

  it.each([
    ['confident', 'clause', 'think'],
    ['critical', 'of', 'judge'],
    ['eager', 'infinitive', 'think'],
    ['adamant', 'clause', 'say'],
  ] as const)('%s takes %s and then is of class %s', (lemma, complement, name) => {
    expect(adjectiveFrames.get(lemma)?.complements.get(complement)).toBe(name);
  });

  it('knows no complement that a word does not take', () => {
    expect([
      nounFrames.get('attack')?.complements.has('clause'),
      adjectiveFrames.get('critical')?.complements.has('clause'),
    ]).toEqual([false, false]);
  });

  it('holds plain words', () => {
    for (const lemma of [...nounFrames.keys(), ...adjectiveFrames.keys()]) expect(lemma).toMatch(/^[a-z]+$/);
  });
});
