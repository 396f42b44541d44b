import { describe, expect, it } from 'vitest';
import {
  inAmericanSpelling,
  spellingEndings,
  spellings,
  wordsOfBodies,
} from '../../../../pipeline/link/lexicon/spellings.ts';

describe('the spellings', () => {
  it('are words as they are compared: small letters alone', () => {
    const listed = [...[...spellings].flat(), ...spellingEndings.flat(), ...wordsOfBodies];
    expect(listed.filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
  });

  it('lead no American spelling on to another', () => {
    const american = [...spellings.values()];
    expect(american.filter((word) => spellings.has(word))).toEqual([]);
  });

  it('have another for each word of bodies', () => {
    expect([...wordsOfBodies].filter((word) => inAmericanSpelling(word) === word)).toEqual([]);
  });
});

describe('inAmericanSpelling', () => {
  it.each([
    ['centre', 'center'],
    ['organisations', 'organizations'],
    ['defence', 'defense'],
    ['neighbourhood', 'neighborhood'],
    ['four', 'four'],
    ['harbor', 'harbor'],
  ])('of %s is %s', (word, american) => {
    expect(inAmericanSpelling(word)).toBe(american);
  });
});
