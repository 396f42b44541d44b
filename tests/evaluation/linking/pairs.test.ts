import { describe, expect, it } from 'vitest';
import { adjustedRandIndex, countPairs, pairFigures } from '../../../evaluation/linking/pairs.ts';

const items = (key: string, found: string) =>
  [...key].map((letter, index) => ({ key: letter, found: found.charAt(index) }));

describe('countPairs', () => {
  it('counts pairs of one cluster by the truth, as found, and both', () => {
    expect(countPairs(items('aaabbc', 'xxyyyz'))).toEqual({ items: 6, gold: 4, found: 4, right: 2 });
  });
});

describe('pairFigures', () => {
  it('is the share of found pairs that are true, and of true ones that were found', () => {
    expect(pairFigures(countPairs(items('aaab', 'xxyz')))).toEqual({ precision: 1, recall: 1 / 3 });
    expect(pairFigures(countPairs(items('abc', 'xyz')))).toEqual({ precision: 1, recall: 1 });
  });
});

describe('adjustedRandIndex', () => {
  it('is 1 for the same clusters, whatever their names, and 0 for one that holds all', () => {
    expect(adjustedRandIndex(countPairs(items('aabbc', 'yyxxz')))).toBe(1);
    expect(adjustedRandIndex(countPairs(items('aabb', 'xxxx')))).toBe(0);
  });

  it('is as worked out by hand for clusters that agree in part', () => {
    expect(adjustedRandIndex(countPairs(items('aaabbb', 'xxyyzz')))).toBeCloseTo((2 - 1.2) / (4.5 - 1.2), 10);
  });
});
