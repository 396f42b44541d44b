import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTree, maximumSpanningTree } from '../../../pipeline/language/trees.ts';

const total = (scores: readonly number[][], heads: readonly number[]): number =>
  heads.reduce((sum, head, word) => sum + (scores[word]?.[head + 1] ?? Number.NaN), 0);

/** All assignments of heads that make a tree, for the few words that this is bearable for. */
function allTrees(words: number): number[][] {
  let assignments: number[][] = [[]];
  for (let word = 0; word < words; word += 1) {
    const heads = Array.from({ length: words + 1 }, (_, column) => column - 1).filter((head) => head !== word);
    assignments = assignments.flatMap((assignment) => heads.map((head) => [...assignment, head]));
  }
  return assignments.filter((heads) => isTree(heads));
}

const matrix = (score: fc.Arbitrary<number>, most: number) =>
  fc
    .integer({ min: 1, max: most })
    .chain((words) =>
      fc.array(fc.array(score, { minLength: words + 1, maxLength: words + 1 }), { minLength: words, maxLength: words }),
    );

describe('isTree', () => {
  it.each([
    [[], true],
    [[-1], true],
    [[1, -1, 1], true],
    [[-1, -1], false],
    [[1, 0], false],
    [[-1, 2, 1], false],
    [[-1, 1], false],
    [[0, -1], false],
  ])('of %j is %j', (heads, expected) => {
    expect(isTree(heads)).toBe(expected);
  });
});

describe('maximumSpanningTree', () => {
  it('takes the best head of each word where these make a tree', () => {
    const scores = [
      [0, 9, 5, 1],
      [7, 0, 0, 0],
      [0, 1, 4, 0],
    ];
    expect(maximumSpanningTree(scores.map((row) => Float32Array.from(row)))).toEqual([1, -1, 1]);
  });

  it('breaks a cycle where it costs least', () => {
    expect(
      maximumSpanningTree([
        [3, 0, 9],
        [5, 9, 0],
      ]),
    ).toEqual([1, -1]);
  });

  it('has one root where two words would rather be it', () => {
    expect(
      maximumSpanningTree([
        [9, 0, 2],
        [8, 0, 0],
      ]),
    ).toEqual([1, -1]);
  });

  it('is empty for no words and the root for one', () => {
    expect(maximumSpanningTree([])).toEqual([]);
    expect(maximumSpanningTree([[Number.NaN, 5]])).toEqual([-1]);
  });

  it('gains as much as the best of all trees', () => {
    const trees = [[], ...[1, 2, 3, 4, 5].map(allTrees)];
    fc.assert(
      fc.property(matrix(fc.integer({ min: -9, max: 9 }), 5), (scores) => {
        const heads = maximumSpanningTree(scores);
        const best = Math.max(...(trees[scores.length] ?? []).map((tree) => total(scores, tree)));
        return isTree(heads) && total(scores, heads) === best;
      }),
      { numRuns: 300 },
    );
  });

  it('makes a tree of anything, also of what is no number', () => {
    const score = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1e4, 0));
    fc.assert(fc.property(matrix(score, 9), (scores) => isTree(maximumSpanningTree(scores))));
    expect(isTree(maximumSpanningTree([[], [], []]))).toBe(true);
  });

  it('never takes an arc that is no number where there is another', () => {
    expect(
      maximumSpanningTree([
        [Number.NaN, 0, -5],
        [-7, Number.NaN, 0],
      ]),
    ).toEqual([1, -1]);
  });

  it('contracts cycles within cycles of 200 words in little time', () => {
    const words = 200;
    const scores = Array.from({ length: words }, (_, word) =>
      Array.from({ length: words + 1 }, (_, column) =>
        column === ((word ^ 1) % words) + 1 ? 50 : (word * 7919 + column * 104729) % 97,
      ),
    );
    const before = performance.now();
    expect(isTree(maximumSpanningTree(scores))).toBe(true);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
