import { array, assert, integer, nat, oneof, property } from 'fast-check';
import { expect, it } from 'vitest';
import { samplesOf } from '../../../../pipeline/link/stories/samples.ts';
import { shareGrams } from '../../../../pipeline/link/stories/shared-grams.ts';

/** N-grams that meet, from the whole range of hashes. */
const gram = oneof(
  nat(5),
  integer({ min: 2 ** 32 - 5, max: 2 ** 32 - 1 }),
  nat(9).map((bin) => bin * 2 ** 24 + 7),
);
const texts = array(array(gram, { maxLength: 12 }).map((hashes) => Uint32Array.from(new Set(hashes)).sort()));

it('turns samples inside out: the texts of each n-gram that several hold, and the runs of each text', () => {
  assert(
    property(texts, (samples) => {
      const { holders, starts, runs, firstRun } = shareGrams(samplesOf(samples));
      const found = Array.from({ length: starts.length - 1 }, (_, run) => [
        ...holders.subarray(starts[run], starts[run + 1]),
      ]);
      const grams = [...new Set(samples.flatMap((sample) => [...sample]))].sort((a, b) => a - b);
      const expected = grams.map((each) => [...samples.keys()].filter((text) => samples[text]?.includes(each)));
      expect(found).toEqual(expected.filter((holding) => holding.length > 1));
      const runsOf = samples.map((_, text) => [...runs.subarray(firstRun[text], firstRun[text + 1])]);
      expect(runsOf).toEqual(samples.map((_, text) => [...found.keys()].filter((run) => found[run]?.includes(text))));
    }),
  );
});

it('finds the same part by part', () => {
  assert(
    property(texts, nat(20), (samples, most) => {
      expect(shareGrams(samplesOf(samples), most)).toEqual(shareGrams(samplesOf(samples)));
    }),
  );
});
