import { describe, expect, it } from 'vitest';
import {
  type LemmaGuess,
  lemmaOf,
  lemmaTableOf,
  readLemmaTable,
  writeLemmaTable,
} from '../../../pipeline/language/lemma-table.ts';

const scripts = ['l2>', 'l1>', '=go', 'l0>', 't0>'];
const table = lemmaTableOf(
  [
    { form: 'asked', xpos: 'VBD', script: 0 },
    { form: 'rested', xpos: 'VBD', script: 0 },
    { form: 'liked', xpos: 'VBD', script: 1 },
    { form: 'noted', xpos: 'VBD', script: 1 },
    { form: 'went', xpos: 'VBD', script: 2 },
    { form: 'twitter', xpos: 'NNP', script: 3 },
    { form: 'dog', xpos: 'NN', script: 3 },
  ],
  scripts,
);
const guess = (ranked: readonly string[], words: readonly string[] = []): LemmaGuess => ({
  scripts,
  ranked: () => ranked.map((script) => scripts.indexOf(script)),
  isWord: (lemma) => words.includes(lemma),
});
const unasked: LemmaGuess = { scripts, ranked: () => expect.unreachable(), isWord: () => expect.unreachable() };

describe('readLemmaTable', () => {
  it('reads what was written', () => {
    expect(readLemmaTable(writeLemmaTable(table))).toEqual(table);
  });

  it('gives the same bytes whatever the order of the forms', () => {
    const forms = ['ran', 'sat', 'ate'].map((form) => ({ form, xpos: 'VBD', script: 2 }));
    expect(writeLemmaTable(lemmaTableOf(forms, scripts))).toEqual(
      writeLemmaTable(lemmaTableOf(forms.reverse(), scripts)),
    );
  });

  it('refuses bytes that are cut short', () => {
    expect(() => readLemmaTable(writeLemmaTable(table).subarray(0, 40))).toThrow(RangeError);
  });
});

describe('lemmaOf', () => {
  it('takes the lemma of the table and does not ask the model', () => {
    expect(lemmaOf(table, 'Went', 'VBD', unasked)).toBe('go');
  });

  it('asks the model for a form under another tag', () => {
    expect(lemmaOf(table, 'noted', 'VBN', guess(['l2>']))).toBe('not');
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
    expect(lemmaOf(table, 'TWITTER', 'NNP', unasked)).toBe('twitter');
  });

  it('never fails for want of a script', () => {
    expect(lemmaOf(table, 'Xyz', 'FW', guess([]))).toBe('Xyz');
  });
});
