import { describe, expect, it } from 'vitest';
import { formAt, startsLine, touchesPrevious } from '../../../../pipeline/language/tokenizer/tokenized.ts';

const text = `a,b\n${'c'.repeat(50)} d`;
const all = {
  text,
  tokens: [
    { start: 0, end: 1 },
    { start: 1, end: 2 },
    { start: 2, end: 3 },
    { start: 4, end: 54 },
    { start: 55, end: 56 },
  ],
};

describe('a tokenized text', () => {
  it('gives the beginning of a form, and nothing outside', () => {
    expect([formAt(all, 0), formAt(all, 3), formAt(all, -1), formAt(all, 9)]).toEqual(['a', 'c'.repeat(40), '', '']);
  });

  it('knows the first tokens of lines but for the first', () => {
    expect([0, 1, 2, 3, 4, 5].map((index) => startsLine(all, index))).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  it('knows which tokens touch', () => {
    expect([0, 1, 2, 3, 4, 5].map((index) => touchesPrevious(all, index))).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
