import { describe, expect, it } from 'vitest';
import { compareAnalyses, hashOfAnalyses } from '../../../evaluation/language/agreement.ts';
import type { Sentence, Token } from '../../../pipeline/language/sentence.ts';
import { sentenceOf } from './sentences.ts';

const sentence = sentenceOf(
  'Ada Quay left',
  0,
  [
    ['Ada', 'PROPN', 2, 'nsubj'],
    ['Quay', 'PROPN', 0, 'flat'],
    ['left', 'VERB', -1, 'root'],
  ],
  [[0, 1, 'person']],
);
const same = { upos: 0, xpos: 0, lemma: 0, head: 0, deprel: 0, name: 0 };

/** The sentence with its second token changed. */
const changed = (change: Partial<Token>): Sentence => ({
  ...sentence,
  tokens: sentence.tokens.map((token, index) => (index === 1 ? { ...token, ...change } : token)),
});

describe('compareAnalyses', () => {
  it('finds no difference between the same', () => {
    expect(compareAnalyses([[sentence], [sentence]], [[sentence], [sentence]])).toEqual({ tokens: 6, differing: same });
  });

  it.each([
    ['upos', { upos: 'X' }],
    ['xpos', { xpos: 'X' }],
    ['lemma', { lemma: 'x' }],
    ['head', { head: 2 }],
    ['deprel', { deprel: 'dep' }],
  ])('counts the tokens whose %s differs', (label, change) => {
    expect(compareAnalyses([[sentence]], [[changed(change)]])).toEqual({
      tokens: 3,
      differing: { ...same, [label]: 1 },
    });
  });

  it('counts the tokens whose name differs, in class or extent', () => {
    const [name] = sentence.names;
    if (name === undefined) throw new Error('no name');
    const names = (changes: object[]): Sentence => ({
      ...sentence,
      names: changes.map((change) => ({ ...name, ...change })),
    });
    const differing = (other: Sentence) => compareAnalyses([[sentence]], [[other]]).differing.name;
    expect(differing(names([{ type: 'place' }]))).toBe(2);
    expect(differing(names([{ last: 0 }]))).toBe(1);
    expect(differing(names([{ last: 0 }, { first: 1 }]))).toBe(1);
    expect(differing(names([]))).toBe(2);
  });

  it('refuses analyses of other tokens', () => {
    expect(() => compareAnalyses([[sentence]], [[]])).toThrow(RangeError);
  });
});

describe('hashOfAnalyses', () => {
  it('is the same for the same analyses, and another where anything differs', () => {
    expect(hashOfAnalyses([[sentence]])).toBe(hashOfAnalyses([[changed({})]]));
    expect(hashOfAnalyses([[sentence]])).not.toBe(hashOfAnalyses([[changed({ deprel: 'dep' })]]));
    expect(hashOfAnalyses([[sentence]])).not.toBe(hashOfAnalyses([[sentence], []]));
  });
});
