import { describe, expect, it } from 'vitest';
import { childrenOf, phraseHead, relationOf } from '../../../pipeline/extract/trees.ts';
import { sentenceOf } from '../language/drawing/sentences.ts';

const { tokens } = sentenceOf('The mayor, Ana Ruiz, left Arn', [
  'The the DET DT 2 det',
  'mayor mayor NOUN NN 7 nsubj',
  ', , PUNCT , 4 punct',
  'Ana Ana PROPN NNP 2 appos',
  'Ruiz Ruiz PROPN NNP 4 flat',
  ', , PUNCT , 4 punct',
  'left leave VERB VBD 0 root',
  'Arn Arn PROPN NNP 7 obj',
]);

describe('trees', () => {
  it('have the children of each token in text order', () => {
    expect(childrenOf(tokens)).toEqual([[], [0, 3], [], [2, 4, 5], [], [], [1, 7], []]);
  });

  it('have relations without their subtypes', () => {
    expect([relationOf('nsubj:pass'), relationOf('obj'), relationOf(undefined)]).toEqual(['nsubj', 'obj', '']);
  });

  it('have the token that stands for a phrase, through apposition and the parts of a name', () => {
    expect([0, 1, 3, 4, 6, 7].map((token) => phraseHead(tokens, token))).toEqual([0, 1, 1, 1, 6, 7]);
  });
});
