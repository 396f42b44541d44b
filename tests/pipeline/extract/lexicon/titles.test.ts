import { describe, expect, it } from 'vitest';
import {
  classOfTitle,
  openHeads,
  pronounOfHead,
  shortForms,
  statusWords,
  titleHead,
  vagueHeads,
} from '../../../../pipeline/extract/lexicon/titles.ts';

describe('titleHead', () => {
  it.each([
    ['minister', 'office'],
    ['colonel', 'rank'],
    ['striker', 'occupation'],
    ['spokeswoman', 'relation'],
    ['daughter-in-law', 'kinship'],
    ['mrs', 'honorific'],
    ['table', null],
  ])('knows the class of %s', (lemma, kind) => {
    expect(titleHead(lemma)).toBe(kind);
  });
});

describe('classOfTitle', () => {
  it.each([
    ['minister of health', 'office'],
    ['deputy assistant secretary for fisheries', 'office'],
    ['attorney general', 'office'],
    ['major general', 'rank'],
    ['first lady', 'office'],
    ['law professor', 'occupation'],
    ['great niece', 'kinship'],
    ['blue table', null],
  ])('reads the head of %s', (title, kind) => {
    expect(classOfTitle(title)).toBe(kind);
  });
});

it('pronounOfHead tells the pronoun of words that tell one, and of no others', () => {
  expect(['spokeswoman', 'spokesman', 'spokesperson', 'woman', 'son'].map(pronounOfHead)).toEqual([
    'she',
    'he',
    null,
    'she',
    'he',
  ]);
});

describe('every list', () => {
  it('of heads with a peculiarity holds known heads only', () => {
    const lists = [...openHeads, ...vagueHeads];
    expect(lists.filter((word) => titleHead(word) === null)).toEqual([]);
  });

  it('of short forms spells out known titles', () => {
    expect([...shortForms.values()].filter((title) => classOfTitle(title) === null)).toEqual([]);
  });

  it('of words of status is in lower case', () => {
    expect([...statusWords.keys()].filter((word) => word !== word.toLowerCase())).toEqual([]);
  });
});
