import { expect, it } from 'vitest';
import { groupBy } from '../../pipeline/grouping.ts';

it('groups items by key in the order of first appearance and leaves out those without', () => {
  const keyOf = (word: string) => (word === '' ? null : word.charAt(0));
  expect([...groupBy(['b1', 'a1', '', 'b2'], keyOf)]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});
