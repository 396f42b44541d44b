import { describe, expect, it } from 'vitest';
import { dateDisagreements, pronounDisagreements } from '../../../evaluation/extraction/crosscheck.ts';

const counts = { 'person nearest': { gold: 4, found: 3, right: 2 } };
const score = { n: 4, answered: 3, accuracy: 50, precision: 200 / 3 };

describe('pronounDisagreements', () => {
  it('finds none where all figures are the same', () => {
    expect(pronounDisagreements(counts, { 'person nearest': score })).toEqual([]);
  });

  it('finds the smallest difference, and what only one of the two has', () => {
    expect(pronounDisagreements(counts, { 'person nearest': { ...score, answered: 4 } })).toEqual([
      'person nearest: n 4, answered 3, accuracy 50, precision 66.667 here, n 4, answered 4, accuracy 50, precision 66.667 by the scorer',
    ]);
    expect(pronounDisagreements(counts, {})).toHaveLength(1);
    expect(pronounDisagreements({}, { 'person nearest': score })).toHaveLength(1);
  });
});

describe('dateDisagreements', () => {
  it('compares precision, recall and F1', () => {
    const own = { value: { gold: 4, found: 2, right: 1 }, strict: { gold: 4, found: 0, right: 0 } };
    const theirs = { value: { p: 50, r: 25, f1: 100 / 3 }, strict: { p: 0, r: 0, f1: 0 } };
    expect(dateDisagreements(own, theirs)).toEqual([]);
    expect(dateDisagreements(own, { ...theirs, value: { p: 50, r: 25, f1: 33 } })).toEqual([
      'value: p 50, r 25, f1 33.333 here, p 50, r 25, f1 33 by the scorer',
    ]);
  });
});
