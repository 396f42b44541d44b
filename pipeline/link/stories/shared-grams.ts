import { numberColumn } from '../column.ts';
import { runsOf } from '../runs.ts';
import type { Samples } from './samples.ts';

/** The sampled n-grams that several texts hold. */
export interface SharedGrams {
  /** Runs of indexes of the texts that hold one n-gram, ascending within a run. */
  readonly holders: Uint32Array;
  /** Where the runs start in `holders`, and where the last one ends. */
  readonly starts: Uint32Array;
  /** The runs that each text is in, one text after the other, */
  readonly runs: Uint32Array;
  /** and where those of a text start in `runs`; one number more than texts. */
  readonly firstRun: Uint32Array;
}

/** Entries that are sorted at a time: 16 MB. */
const partSize = 2 ** 21;
/** N-grams are counted by their first bits to find parts of about that size. */
const binBits = 16;

/**
 * Who shares which n-gram: samples turned inside out, and those left out that stand in one text alone. The n-grams are
 * sorted part by part, so that it takes little memory beside the result.
 *
 * @param most entries that are sorted at a time, unless one n-gram and its neighbours have more
 */
export function shareGrams(samples: Samples, most = partSize): SharedGrams {
  const holders = numberColumn();
  const starts = numberColumn();
  starts.add(0);
  for (const entries of sortedParts(samples, most)) {
    let start = 0;
    for (let end = 1; end <= entries.length; end++) {
      const hash = Math.floor((entries[start] ?? 0) / samples.count);
      if (end < entries.length && Math.floor((entries[end] ?? 0) / samples.count) === hash) continue;
      if (end - start > 1) {
        for (let place = start; place < end; place++) holders.add((entries[place] ?? 0) - hash * samples.count);
        starts.add(holders.count());
      }
      start = end;
    }
  }
  const [allHolders, allStarts] = [holders.values(), starts.values()];
  return { holders: allHolders, starts: allStarts, ...runsByText(allHolders, allStarts, samples.count) };
}

/**
 * The n-grams with their holders, ascending, some at a time. Each is n-gram × texts + holder, counted from the first
 * n-gram of its part, which a double holds exactly.
 */
function* sortedParts({ count, hashes, starts, ends }: Samples, most: number): Generator<Float64Array> {
  const next = starts.slice();
  for (const { first, last, size } of partsOf({ hashes, starts, ends }, most)) {
    const entries = new Float64Array(size);
    let filled = 0;
    for (let text = 0; text < count; text++) {
      let at = next[text] ?? 0;
      for (; at < (ends[text] ?? 0) && (hashes[at] ?? 0) <= last; at++) {
        entries[filled] = ((hashes[at] ?? 0) - first) * count + text;
        filled += 1;
      }
      next[text] = at;
    }
    yield entries.sort();
  }
}

/** A range of n-grams, and how many of the samples are in it. */
interface Part {
  readonly first: number;
  readonly last: number;
  readonly size: number;
}

function partsOf({ hashes, starts, ends }: Omit<Samples, 'count'>, most: number): Part[] {
  const all = ends.reduce((sum, end, text) => sum + end - (starts[text] ?? 0), 0);
  if (all <= most) return [{ first: 0, last: 2 ** 32 - 1, size: all }];
  const width = 2 ** (32 - binBits);
  const sizes = new Uint32Array(2 ** binBits);
  starts.forEach((start, text) => {
    for (let at = start; at < (ends[text] ?? 0); at++) {
      const bin = Math.floor((hashes[at] ?? 0) / width);
      sizes[bin] = (sizes[bin] ?? 0) + 1;
    }
  });
  const parts: Part[] = [];
  let [first, size] = [0, 0];
  sizes.forEach((ofBin, bin) => {
    size += ofBin;
    if (size + (sizes[bin + 1] ?? most) <= most) return;
    parts.push({ first, last: (bin + 1) * width - 1, size });
    [first, size] = [(bin + 1) * width, 0];
  });
  return parts;
}

/** The runs of each text. */
function runsByText(holders: Uint32Array, starts: Uint32Array, texts: number): Pick<SharedGrams, 'runs' | 'firstRun'> {
  const { items, starts: firstRun } = runsOf(holders.length, texts, (place) => holders[place] ?? 0);
  const runOfPlace = new Uint32Array(holders.length);
  for (let run = 0; run + 1 < starts.length; run++) runOfPlace.fill(run, starts[run], starts[run + 1]);
  for (let at = 0; at < items.length; at++) items[at] = runOfPlace[items[at] ?? 0] ?? 0;
  return { runs: items, firstRun };
}
