import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../../pipeline/link/stories/candidates.ts';
import { samplesOf } from '../../../../pipeline/link/stories/samples.ts';

const sample = (...hashes: number[]) => Uint32Array.from(hashes);
const from = (start: number, count: number) => Array.from({ length: count }, (_, index) => start + index);

const find = (samples: readonly Uint32Array[]) => findCandidates(samplesOf(samples));
const longer = (samples: readonly Uint32Array[]) => {
  const candidates = find(samples);
  return samples.map((_, index) => candidates.longer(index));
};

describe('findCandidates', () => {
  it('gives for each text the longer ones that share n-grams with it, the likeliest first', () => {
    const texts = [sample(...from(0, 10)), sample(...from(4, 10)), sample(...from(6, 8))];
    expect(longer(texts)).toEqual([
      [],
      [{ index: 0, share: 1000 }],
      [
        { index: 1, share: 1000 },
        { index: 0, share: 1000 },
      ].toReversed(),
    ]);
  });

  it('counts only n-grams that the sample of the longer text reaches', () => {
    expect(longer([sample(1, 2, 3, 4), sample(1, 4, 5, 6, 7, 8)])[1]).toEqual([{ index: 0, share: 1000 }]);
    expect(longer([sample(1, 2, 3, 9), sample(1, 4, 5, 6, 7, 9)])[1]).toEqual([{ index: 0, share: 333 }]);
  });

  it('makes nothing of one n-gram in common, and of few among many', () => {
    expect(longer([sample(1, 2, 3), sample(3, 4, 5)])).toEqual([[], []]);
    expect(longer([sample(...from(0, 100)), sample(98, 99, ...from(200, 30))])[1]).toEqual([{ index: 0, share: 1000 }]);
    expect(longer([sample(...from(0, 100), 500), sample(98, 99, ...from(200, 30))])[1]).toEqual([]);
  });

  it('holds a text against few of very many that share an n-gram: the longest, and the next in length', () => {
    const agency = Array.from({ length: 200 }, () => sample(1, 2, 3));
    const last = longer(agency).at(-1) ?? [];
    expect(last.map(({ index }) => index)).toEqual([...from(0, 8), ...from(175, 24)].slice(0, 16));
    const few = longer(agency.slice(0, 12)).at(-1) ?? [];
    expect(few.map(({ index }) => index)).toEqual(from(0, 11));
  });

  it('finds the next in length behind a crowd of longer texts', () => {
    const crowd = Array.from({ length: 100 }, (_, index) => sample(1, 2, 1000 + index));
    const found = longer([...crowd, sample(1, 2, 3, 4, 5), sample(1, 2, 3, 4, 5)]);
    expect(found.at(-1)?.[0]).toEqual({ index: 100, share: 1000 });
  });

  it('gives all longer and shorter ones around a text, though very many share an n-gram', () => {
    const agency = Array.from({ length: 200 }, () => sample(1, 2, 3));
    const around = find([...agency, sample(4, 5, 6)]).around(100);
    expect(around.map(({ index }) => index)).toEqual([...from(0, 100), ...from(101, 99)]);
  });

  it('looks around a text no further than to so many holders of its n-grams', () => {
    const agency = Array.from({ length: 50_000 }, () => sample(1, 2, 3, 4));
    const { around } = find(agency);
    const found = around(30_000).map(({ index }) => index);
    expect([found.length, found[0], found.at(-1)]).toEqual([2 ** 15 - 1, 30_000 - 2 ** 14, 30_000 + 2 ** 14 - 1]);
    expect(around(49_999)[0]?.index).toBe(50_000 - 2 ** 15);
    expect(around(0)).toHaveLength(2 ** 15 - 1);
  });

  it('is at ease with nothing', () => {
    expect(longer([])).toEqual([]);
    expect(longer([sample()])).toEqual([[]]);
    expect(find([sample()]).around(0)).toEqual([]);
  });
});
