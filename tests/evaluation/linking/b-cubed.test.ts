import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bCubed, type ClusteredMention } from '../../../evaluation/linking/b-cubed.ts';

const mentions = (...pairs: [key: string, found: string][]): ClusteredMention[] =>
  pairs.map(([key, found]) => ({ key, found }));

describe('bCubed', () => {
  it('gives each mention the share of its cluster that means the same, and the share of what means the same in it', () => {
    expect(bCubed(mentions(['ruiz', '1'], ['ruiz', '1'], ['lind', '1'], ['lind', '2']))).toEqual([
      { precision: 2 / 3, recall: 1 },
      { precision: 2 / 3, recall: 1 },
      { precision: 1 / 3, recall: 1 / 2 },
      { precision: 1, recall: 1 / 2 },
    ]);
  });

  it('takes no two clusters for one whose names run together alike', () => {
    expect(bCubed(mentions(['a b', 'c'], ['a', 'b c']))).toEqual([
      { precision: 1, recall: 1 },
      { precision: 1, recall: 1 },
    ]);
  });

  it('is right throughout where both sides have the same clusters, and only there', () => {
    const side = fc.constantFrom('x', 'y', 'z');
    const pairs = fc.array(fc.record({ key: side, found: side }), { maxLength: 12 });
    fc.assert(
      fc.property(pairs, (clustered) => {
        const together = (side: 'key' | 'found') =>
          clustered.map((left) => clustered.map((right) => left[side] === right[side]));
        const isSame = JSON.stringify(together('key')) === JSON.stringify(together('found'));
        const isRight = bCubed(clustered).every(({ precision, recall }) => precision === 1 && recall === 1);
        expect(isRight).toBe(isSame);
      }),
    );
  });
});
