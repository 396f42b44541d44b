import { describe, expect, it } from 'vitest';
import { fold, isAcronym, isCapitalised, tokenize } from '../../../pipeline/extract/tokens.ts';

const split = (text: string): string[] => tokenize(text, 0, text.length).map((token) => token.text);

describe('tokenize', () => {
  it.each([
    ['parts the possessive ending from the name', 'Ruiz’s boat', ['Ruiz', '’s', 'boat']],
    ['keeps contractions and names with an apostrophe', 'O’Hara doesn’t', ['O’Hara', 'doesn’t']],
    ['keeps initialisms with their full stops', 'the U.N. and J.B. Ito', ['the', 'U.N.', 'and', 'J.B.', 'Ito']],
    ['parts compounds that end in an ordinary word', 'Seoul-based Jean-Luc', ['Seoul', '-', 'based', 'Jean-Luc']],
    ['parts compounds that begin with one', 'ex-President', ['ex', '-', 'President']],
    ['keeps numbers with their separators', '1,250.5 boats', ['1,250.5', 'boats']],
    ['gives every mark a token', '“Go!”', ['“', 'Go', '!', '”']],
  ])('%s', (_, text, tokens) => {
    expect(split(text)).toEqual(tokens);
  });

  it('counts from the start of the text', () => {
    expect(tokenize('a Bo’s', 2, 6).map(({ start, end }) => [start, end])).toEqual([
      [2, 4],
      [4, 6],
    ]);
  });
});

it('fold makes spellings with and without marks alike', () => {
  expect(fold('Pérez Muñoz’S')).toBe("perez munoz's");
});

it.each([
  ['Ana', true],
  ['al-Amin', true],
  ['ana', false],
  ['“', false],
])('isCapitalised(%s) is %s', (text, expected) => {
  expect(isCapitalised(tokenize(text, 0, text.length)[0])).toBe(expected);
});

it.each([
  ['NFU', true],
  ['U.N.', true],
  ['Nfu', false],
  ['A', false],
])('isAcronym(%s) is %s', (text, expected) => {
  expect(isAcronym(tokenize(text, 0, text.length)[0])).toBe(expected);
});
