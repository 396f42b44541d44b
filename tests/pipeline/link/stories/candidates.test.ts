import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../../pipeline/link/stories/candidates.ts';

const sample = (...hashes: number[]) => ({ sample: Uint32Array.from(hashes) });
const from = (start: number, count: number) => Array.from({ length: count }, (_, index) => start + index);

describe('findCandidates', () => {
  it('gives for each text the longer ones that share n-grams with it, the likeliest first', () => {
    const texts = [sample(...from(0, 10)), sample(...from(4, 10)), sample(...from(6, 8))];
    expect(findCandidates(texts)).toEqual([
      [],
      [{ longer: 0, share: 1000 }],
      [
        { longer: 1, share: 1000 },
        { longer: 0, share: 1000 },
      ].toReversed(),
    ]);
  });

  it('counts only n-grams that the sample of the longer text reaches', () => {
    expect(findCandidates([sample(1, 2, 3, 4), sample(1, 4, 5, 6, 7, 8)])[1]).toEqual([{ longer: 0, share: 1000 }]);
    expect(findCandidates([sample(1, 2, 3, 9), sample(1, 4, 5, 6, 7, 9)])[1]).toEqual([{ longer: 0, share: 333 }]);
  });

  it('makes nothing of one n-gram in common, and of few among many', () => {
    expect(findCandidates([sample(1, 2, 3), sample(3, 4, 5)])).toEqual([[], []]);
    expect(findCandidates([sample(...from(0, 100)), sample(98, 99, ...from(200, 30))])[1]).toEqual([
      { longer: 0, share: 1000 },
    ]);
    expect(findCandidates([sample(...from(0, 100), 500), sample(98, 99, ...from(200, 30))])[1]).toEqual([]);
  });

  it('holds a text against few of very many that share an n-gram: the longest, and the next in length', () => {
    const agency = Array.from({ length: 200 }, () => sample(1, 2, 3));
    const last = findCandidates(agency).at(-1) ?? [];
    expect(last.map(({ longer }) => longer)).toEqual([...from(0, 8), ...from(175, 24)].slice(0, 16));
    const few = findCandidates(agency.slice(0, 12)).at(-1) ?? [];
    expect(few.map(({ longer }) => longer)).toEqual(from(0, 11));
  });

  it('finds the next in length behind a crowd of longer texts', () => {
    const crowd = Array.from({ length: 100 }, (_, index) => sample(1, 2, 1000 + index));
    const found = findCandidates([...crowd, sample(1, 2, 3, 4, 5), sample(1, 2, 3, 4, 5)]);
    expect(found.at(-1)?.[0]).toEqual({ longer: 100, share: 1000 });
  });

  it('is at ease with nothing', () => {
    expect(findCandidates([])).toEqual([]);
    expect(findCandidates([sample()])).toEqual([[]]);
  });
});
