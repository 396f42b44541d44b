import { expect, it } from 'vitest';
import { arcsOf, isRoot } from '../../../../pipeline/language/drawing/arcs.ts';
import { chainOf } from './sentences.ts';

const levels = (heads: readonly number[]) =>
  arcsOf(chainOf(heads).tokens).map(({ head, dependent, level }) => [head, dependent, level]);

it('puts arcs side by side on one level, and longer ones above those they span', () => {
  expect(levels([2, 3, 0, 3, 3])).toEqual([
    [1, 0, 1],
    [2, 1, 1],
    [2, 3, 1],
    [2, 4, 2],
  ]);
});

it('puts arcs that cross on levels of their own', () => {
  expect(levels([0, 1, 1, 2])).toEqual([
    [0, 1, 1],
    [0, 2, 2],
    [1, 3, 3],
  ]);
});

it('has none for what hangs from no other word', () => {
  expect(levels([0, 2, 9])).toEqual([]);
  expect([0, 1, 2].map((word) => isRoot(chainOf([0, 2, 1]).tokens, word))).toEqual([true, true, false]);
});
