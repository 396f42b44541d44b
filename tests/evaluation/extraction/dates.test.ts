import { describe, expect, it } from 'vitest';
import { pairTimexes, scoreDates } from '../../../evaluation/extraction/dates.ts';

const timex = (start: number, end: number, value: string | null, is_dct = false) => ({
  start,
  end,
  type: 'DATE',
  value,
  is_dct,
});
const score = (gold: readonly ReturnType<typeof timex>[], found: readonly ReturnType<typeof timex>[]) =>
  scoreDates(pairTimexes({ timexes: gold }, found));

describe('scoreDates', () => {
  it('counts what overlaps, what has the same characters, and what has the same value', () => {
    const gold = [timex(0, 4, '2020'), timex(10, 20, '2020-12'), timex(30, 35, 'P1D')];
    const found = [timex(0, 4, '2020'), timex(12, 20, '2020-12'), timex(30, 35, 'P2D'), timex(50, 55, '2021')];
    const sizes = { gold: 3, found: 4 };
    expect(score(gold, found)).toEqual({
      relaxed: { ...sizes, right: 3 },
      strict: { ...sizes, right: 2 },
      value: { ...sizes, right: 2 },
    });
  });

  it('pairs each with one alone, that of exactly its characters before one that touches it', () => {
    const found = [timex(0, 9, '2021'), timex(2, 6, '2020')];
    expect(score([timex(2, 6, '2020')], found).value).toEqual({ gold: 1, found: 2, right: 1 });
    expect(score([timex(0, 4, '2020'), timex(5, 9, '2020')], [timex(0, 9, '2020')]).value.right).toBe(1);
  });

  it('leaves out what states the day of the document', () => {
    expect(score([timex(0, 9, '2020-12-15', true)], [timex(2, 9, '2020-12-15')]).value).toEqual({
      gold: 0,
      found: 0,
      right: 0,
    });
  });

  it('keeps what was found beside the gold', () => {
    const extra = timex(50, 55, null);
    expect(pairTimexes({ timexes: [] }, [extra])).toEqual([{ gold: null, found: extra }]);
  });
});
