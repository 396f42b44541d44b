import { describe, expect, it } from 'vitest';
import { type LemmaGuess, lemmaOf, readLemmaTable } from '../../../pipeline/language/lemma-table.ts';

const table = readLemmaTable(
  ['VBD\tl2>\tasked rested', 'VBD\tl1>\tliked noted', 'VBD\t=go\twent', 'NNP\tl0>\ttwitter', 'NN\tl0>\tdog', ''].join(
    '\n',
  ),
);
const guess = (ranked: readonly string[], words: readonly string[] = []): LemmaGuess => ({
  ranked: () => ranked,
  isWord: (lemma) => words.includes(lemma),
});
const unasked: LemmaGuess = { ranked: () => expect.unreachable(), isWord: () => expect.unreachable() };

describe('readLemmaTable', () => {
  it('knows the script of each form under its tag', () => {
    expect(table.scripts.get('VBD')?.get('noted')).toBe('l1>');
    expect(table.scripts.get('NN')?.has('noted')).toBe(false);
  });

  it('tells which scripts a tag and an ending admit', () => {
    expect([...(table.admitted.get('VBD ted') ?? [])]).toEqual(['l2>', 'l1>']);
    expect([...(table.admitted.get('VBD ked') ?? [])]).toEqual(['l2>', 'l1>']);
    expect([...(table.admitted.get('VBD nt') ?? [])]).toEqual(['=go']);
  });

  it('reads an empty table', () => {
    expect(lemmaOf(readLemmaTable(''), 'Dogs', 'NNS', guess(['l1>', 'l0>']))).toBe('dog');
  });
});

describe('lemmaOf', () => {
  it('takes the lemma of the treebanks and does not ask the model', () => {
    expect(lemmaOf(table, 'Went', 'VBD', unasked)).toBe('go');
  });

  it('prefers a lemma that is a word', () => {
    expect(lemmaOf(table, 'reposted', 'VBD', guess(['l1>', 'l2>']))).toBe('reposte');
    expect(lemmaOf(table, 'reposted', 'VBD', guess(['l1>', 'l2>'], ['repost']))).toBe('repost');
    expect(lemmaOf(table, 'noded', 'VBD', guess(['l1>', 'l2>'], ['node', 'nod']))).toBe('node');
  });

  it('leaves out scripts that the ending does not admit', () => {
    expect(lemmaOf(table, 'posted', 'VBD', guess(['=go', 'l2>']))).toBe('post');
  });

  it('keeps the capitals of a proper noun, but not those of a headline', () => {
    expect(lemmaOf(table, 'Twitter', 'NNP', unasked)).toBe('Twitter');
    expect(lemmaOf(table, 'twitter', 'NNP', unasked)).toBe('twitter');
    expect(lemmaOf(table, 'NATO', 'NNP', guess(['l0>']))).toBe('NATO');
    expect(lemmaOf(table, 'OSLOVIAN', 'NNP', guess(['t0>', 'l0>']))).toBe('oslovian');
  });

  it('never fails for want of a script', () => {
    expect(lemmaOf(table, 'Xyz', 'FW', guess([]))).toBe('Xyz');
  });
});
