import { numberColumn } from '../column.ts';

/** Samples of texts in one list: that of a text from its start to its end, ascending. */
export interface Samples {
  readonly count: number;
  readonly hashes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

export function samplesOf(samples: Iterable<Uint32Array>): Samples {
  const [hashes, starts, ends] = [numberColumn(), numberColumn(), numberColumn()];
  for (const sample of samples) {
    starts.add(hashes.count());
    for (const hash of sample) hashes.add(hash);
    ends.add(hashes.count());
  }
  return { count: ends.count(), hashes: hashes.values(), starts: starts.values(), ends: ends.values() };
}

/** Some of the samples in another order. */
export function pickSamples({ hashes, starts, ends }: Samples, picked: Uint32Array): Samples {
  return {
    count: picked.length,
    hashes,
    starts: picked.map((index) => starts[index] ?? 0),
    ends: picked.map((index) => ends[index] ?? 0),
  };
}
