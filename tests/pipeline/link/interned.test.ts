import { expect, it } from 'vitest';
import { interned } from '../../../pipeline/link/interned.ts';

it('numbers equal values alike, in the order in which they came', () => {
  const names = interned<string | null>();
  expect(['Arn', null, 'Ana Ruiz', 'Arn', null].map(names.numberOf)).toEqual([0, 1, 2, 0, 1]);
  expect(names.values).toEqual(['Arn', null, 'Ana Ruiz']);
});

it('tells values apart by their keys, and keeps the first of each', () => {
  const lists = interned<readonly string[]>(JSON.stringify);
  const first = ['Ruiz'];
  expect([first, ['Ruiz'], []].map(lists.numberOf)).toEqual([0, 0, 1]);
  expect(lists.values[0]).toBe(first);
});
