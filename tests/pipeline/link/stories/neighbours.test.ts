import { expect, it } from 'vitest';
import { neighboursOf } from '../../../../pipeline/link/stories/neighbours.ts';

const nodes = [100, 100, 50, 20].map((length) => ({ length, articles: 1 }));
const longer = (index: number) =>
  ({
    1: [{ index: 0, share: 1000 }],
    2: [
      { index: 0, share: 1000 },
      { index: 1, share: 500 },
    ],
  })[index] ?? [];

it('knows a pair of candidates on either side, by how alike both are as wholes', () => {
  const neighbours = neighboursOf(nodes, { longer });
  const known = nodes.map((_, index) => neighbours(index).sort((a, b) => a.index - b.index));
  expect(known).toEqual([
    [
      { index: 1, likeness: 1000 },
      { index: 2, likeness: 500 },
    ],
    [
      { index: 0, likeness: 1000 },
      { index: 2, likeness: 200 },
    ],
    [
      { index: 0, likeness: 500 },
      { index: 1, likeness: 200 },
    ],
    [],
  ]);
});
