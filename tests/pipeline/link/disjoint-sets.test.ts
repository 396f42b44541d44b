import { expect, it } from 'vitest';
import { disjointSets } from '../../../pipeline/link/disjoint-sets.ts';

it('names each set by its smallest number, however it was joined', () => {
  const sets = disjointSets(6);
  sets.unite(5, 3);
  sets.unite(1, 2);
  sets.unite(3, 2);
  expect([0, 1, 2, 3, 4, 5].map(sets.find)).toEqual([0, 1, 1, 1, 4, 1]);
});
