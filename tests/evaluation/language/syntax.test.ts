import { describe, expect, it } from 'vitest';
import { measureSyntax, scoreSyntax, type Word } from '../../../evaluation/language/syntax.ts';
import { sentenceOf, wordsOf } from './sentences.ts';

const text = 'Ada opened the sluice. It rained.';
const gold = [
  sentenceOf(text, 0, [
    ['Ada', 'PROPN', 1, 'nsubj'],
    ['opened', 'VERB', -1, 'root'],
    ['the', 'DET', 3, 'det'],
    ['sluice', 'NOUN', 1, 'obj'],
    ['.', 'PUNCT', 1, 'punct'],
  ]),
  sentenceOf(text, 22, [
    ['It', 'PRON', 1, 'nsubj'],
    ['rained', 'VERB', -1, 'root'],
    ['.', 'PUNCT', 1, 'punct'],
  ]),
];
const trees = gold.map(wordsOf);
const all = (right: number) => ({ gold: 8, found: 8, right });

/** The gold with one word of the first sentence changed. */
const changed = (index: number, change: Partial<Word>): Word[][] =>
  trees.map((words, number) => words.map((word, at) => (number === 0 && at === index ? { ...word, ...change } : word)));

describe('scoreSyntax', () => {
  it('finds nothing wrong with the gold itself', () => {
    expect(scoreSyntax(trees, trees)).toEqual({
      UPOS: all(8),
      XPOS: all(8),
      lemmas: all(8),
      UAS: all(8),
      LAS: all(8),
      'LAS of main relations': all(8),
    });
  });

  it.each([
    ['a part of speech', { upos: 'X' }, { UPOS: all(7) }],
    ['a tag', { xpos: 'X' }, { XPOS: all(7) }],
    ['a lemma', { lemma: 'x' }, { lemmas: all(7) }],
    ['a head, and so its relation', { head: 2 }, { UAS: all(7), LAS: all(7), 'LAS of main relations': all(7) }],
    ['a root that is none', { head: -1 }, { UAS: all(7), LAS: all(7), 'LAS of main relations': all(7) }],
    ['a relation', { deprel: 'obl' }, { LAS: all(7), 'LAS of main relations': all(7) }],
    ['a subtype of a relation', { deprel: 'obj:x' }, { LAS: all(7) }],
  ])('counts %s as wrong where it differs', (_, change, wrong) => {
    expect(scoreSyntax(trees, changed(3, change))).toEqual({ ...scoreSyntax(trees, trees), ...wrong });
  });

  it('holds any lemma for right where the gold has none', () => {
    expect(scoreSyntax(changed(3, { lemma: '_' }), trees).lemmas).toEqual(all(8));
  });

  it('counts a word that was cut otherwise as wrong, and so the heads of those that hang on it', () => {
    const found = sentenceOf(text, 0, [
      ['Ada', 'PROPN', 1, 'nsubj'],
      ['open', 'VERB', -1, 'root'],
      ['ed', 'PART', 1, 'dep'],
      ['the', 'DET', 4, 'det'],
      ['sluice', 'NOUN', 1, 'obj'],
      ['.', 'PUNCT', 1, 'punct'],
    ]);
    const counts = scoreSyntax(trees.slice(0, 1), [found.tokens]);
    expect(counts.UPOS).toEqual({ gold: 5, found: 6, right: 4 });
    expect(counts.UAS).toEqual({ gold: 5, found: 6, right: 1 });
  });

  it('compares words by their place in the text, however sentences were cut', () => {
    const [first, second] = trees;
    const joined = [
      ...(first ?? []),
      ...(second ?? []).map((word) => ({ ...word, head: word.head < 0 ? 1 : word.head + 5 })),
    ];
    expect(scoreSyntax(trees, [joined]).UPOS).toEqual(all(8));
    expect(scoreSyntax(trees, [joined]).UAS).toEqual(all(7));
  });
});

describe('measureSyntax', () => {
  it('gives the gold tokens to the analyzer and adds up the documents', async () => {
    const document = { id: 'sluice', gold: [], text, sentences: trees };
    const analyzeTokens = async (paragraphs: readonly unknown[]) => paragraphs.map(() => gold);
    const counts = await measureSyntax({ analyzeTokens }, [document, document]);
    expect(counts['LAS']).toEqual({ gold: 16, found: 16, right: 16 });
  });
});
