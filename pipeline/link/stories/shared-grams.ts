import type { ArticleSketch } from './sketch.ts';

/** The sampled n-grams that several articles hold. */
export interface SharedGrams {
  /** Runs of indexes of the articles that hold one n-gram, ascending within a run. */
  readonly holders: Uint32Array;
  /** Where the runs start in `holders`, and where the last one ends. */
  readonly starts: Uint32Array;
  /** The runs that each article is in, one article after the other, */
  readonly runs: Uint32Array;
  /** and where those of an article start in `runs`; one number more than articles. */
  readonly firstRun: Uint32Array;
}

/** Entries that are sorted at a time: 32 MB. */
const partSize = 2 ** 22;

/**
 * Who shares which n-gram: samples turned inside out, and those left out that stand in one article alone. A fixed part
 * of the n-grams is sorted at a time, so that it takes little memory beside the result.
 */
export function shareGrams(sketches: readonly Pick<ArticleSketch, 'sample'>[]): SharedGrams {
  const entries = sketches.reduce((sum, { sample }) => sum + sample.length, 0);
  const parts = Math.ceil(entries / partSize);
  const found = Array.from({ length: parts }, (_, part) => shareOfPart(sketches, part, parts));
  const holders = concat(found.map((part) => part.holders));
  const sizes = concat(found.map((part) => part.sizes));
  const starts = new Uint32Array(sizes.length + 1);
  sizes.forEach((size, run) => {
    starts[run + 1] = (starts[run] ?? 0) + size;
  });
  return { holders, starts, ...runsByArticle(holders, starts, sketches.length) };
}

interface Part {
  readonly holders: Uint32Array;
  /** How many holders each run has. */
  readonly sizes: Uint32Array;
}

function shareOfPart(sketches: readonly Pick<ArticleSketch, 'sample'>[], part: number, parts: number): Part {
  const entries: number[] = [];
  sketches.forEach(({ sample }, index) => {
    for (const hash of sample) if (hash % parts === part) entries.push(hash * sketches.length + index);
  });
  const sorted = Float64Array.from(entries).sort();
  const holders: number[] = [];
  const sizes: number[] = [];
  let start = 0;
  for (let end = 1; end <= sorted.length; end++) {
    const hash = Math.floor((sorted[start] ?? 0) / sketches.length);
    if (end < sorted.length && Math.floor((sorted[end] ?? 0) / sketches.length) === hash) continue;
    if (end - start > 1) {
      sizes.push(end - start);
      for (let place = start; place < end; place++) holders.push((sorted[place] ?? 0) - hash * sketches.length);
    }
    start = end;
  }
  return { holders: Uint32Array.from(holders), sizes: Uint32Array.from(sizes) };
}

/** The runs of each article, by counting sort. */
function runsByArticle(
  holders: Uint32Array,
  starts: Uint32Array,
  articles: number,
): Pick<SharedGrams, 'runs' | 'firstRun'> {
  const firstRun = new Uint32Array(articles + 1);
  for (const article of holders) firstRun[article + 1] = (firstRun[article + 1] ?? 0) + 1;
  for (let article = 0; article < articles; article++) {
    firstRun[article + 1] = (firstRun[article + 1] ?? 0) + (firstRun[article] ?? 0);
  }
  const next = firstRun.slice();
  const runs = new Uint32Array(holders.length);
  for (let run = 0; run + 1 < starts.length; run++) {
    for (let place = starts[run] ?? 0; place < (starts[run + 1] ?? 0); place++) {
      const article = holders[place] ?? 0;
      const free = next[article] ?? 0;
      runs[free] = run;
      next[article] = free + 1;
    }
  }
  return { runs, firstRun };
}

function concat(arrays: readonly Uint32Array[]): Uint32Array {
  const joined = new Uint32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const array of arrays) {
    joined.set(array, end);
    end += array.length;
  }
  return joined;
}
