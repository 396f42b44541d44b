import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonRuns } from '../../../pipeline/explain/common-runs.ts';
import { cpuTime } from '../../cpu-time.ts';

const words = (text: string) => text.split(' ');
/** The words of the runs, as they stand in the left text. */
const shared = (left: string, right: string) =>
  commonRuns(words(left), words(right)).map((run) =>
    words(left)
      .slice(run.left, run.left + run.length)
      .join(' '),
  );

const numbered = (count: number, prefix = 'w') => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

describe('commonRuns', () => {
  it('finds a text in itself as one run', () => {
    expect(commonRuns(['the', 'ferry', 'sails'], ['the', 'ferry', 'sails'])).toEqual([
      { left: 0, right: 0, length: 3 },
    ]);
  });

  it('finds the words around one that was changed, added or cut', () => {
    expect(shared('the ferry sails on monday at noon', 'the ferry sails on sunday at noon')).toEqual([
      'the ferry sails on',
      'at noon',
    ]);
    expect(shared('the old ferry sails', 'the ferry sails')).toEqual(['the', 'ferry sails']);
    expect(shared('the ferry sails', 'the ferry no longer sails')).toEqual(['the ferry', 'sails']);
  });

  it('finds runs between changes although their words come again elsewhere', () => {
    const left = 'ana said the sea was calm and bo said the sea was rough';
    const right = 'ana told us the sea was calm and bo thought the sea was rough';
    expect(shared(left, right)).toEqual(['ana', 'the sea was calm and bo', 'the sea was rough']);
  });

  it('goes by what stands once in either text, and gives a run as one', () => {
    expect(shared('p one two three four five q one two three four r', 's one two three four five t')).toEqual([
      'one two three four five',
    ]);
    expect(shared('the sea was calm today p the sea was calm now q', 'r the sea was calm now s')).toEqual([
      'the sea was calm now',
    ]);
  });

  it('finds nothing in texts that share single words by chance', () => {
    const left = 'q the r s t u v w of the x y z k l m n';
    const right = 'a b c d of the e f g h i j';
    expect(shared(left, right)).toEqual([]);
  });

  it('gives runs of equal words that follow one another in both texts', () => {
    const text = array(constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 60 });
    assert(
      property(text, text, (left, right) => {
        let [leftEnd, rightEnd] = [0, 0];
        for (const run of commonRuns(left, right)) {
          expect(run.length).toBeGreaterThan(0);
          expect(run.left).toBeGreaterThanOrEqual(leftEnd);
          expect(run.right).toBeGreaterThanOrEqual(rightEnd);
          expect(left.slice(run.left, run.left + run.length)).toEqual(right.slice(run.right, run.right + run.length));
          [leftEnd, rightEnd] = [run.left + run.length, run.right + run.length];
        }
        expect(leftEnd).toBeLessThanOrEqual(left.length);
        expect(rightEnd).toBeLessThanOrEqual(right.length);
      }),
    );
  });

  it('finds all that stayed where unlike words were put in', () => {
    const kept = numbered(400);
    const edited = kept.flatMap((word, index) => (index % 9 === 4 ? [word, 'new', `x${index}`] : [word]));
    const found = commonRuns(edited, kept).reduce((sum, { length }) => sum + length, 0);
    expect(found).toBe(400);
  });

  it('takes time in proportion to the words', () => {
    const compare = (count: number) => () => {
      const left = numbered(count);
      commonRuns(
        left,
        left.map((word, index) => (index % 7 === 0 ? `${word}x` : word)),
      );
    };
    compare(2_000)();
    expect(cpuTime(compare(20_000))).toBeLessThan(40 * Math.max(cpuTime(compare(2_000)), 5));
  });
});
