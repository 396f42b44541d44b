import type { Samples } from './samples.ts';
import { shareGrams } from './shared-grams.ts';

/** An article of which another may be a copy, or that may be a copy of it. */
export interface Candidate {
  /** Its index in the list that was searched. */
  readonly index: number;
  /** Estimated share of the n-grams of the shorter of both that stand in the longer, in thousandths. */
  readonly share: number;
}

/** Who may be a copy of whom. */
export interface Candidates {
  /** For an article some of the longer ones that it may be a copy of, the likeliest first. */
  readonly longer: (index: number) => Candidate[];
  /** All that may be copies of an article, or it of them: of its n-grams in very many articles those next in length. */
  readonly around: (index: number) => Candidate[];
}

/** What more articles than this share is a phrase or the work of an agency: each article is then held against */
const mostHolders = 32;
/** so many of them, the longest, */
const longestHolders = 8;
/** and as many as this that are next in length, as edited copies are. */
const nextHolders = 24;
/** Thousandths of n-grams shared, by estimate, from which two articles are worth comparing. */
const leastShare = 120;
/** One n-gram in common says little, */
const leastShared = 2;
/** Of the candidates of an article so many are kept, the likeliest, */
const mostCandidates = 16;
/** and none that shares less than the likeliest by such a factor. */
const furthest = 6;
/** Holders of all its n-grams together that are looked at for one article: more than a report has copies. */
const mostAround = 2 ** 17;

/**
 * Finds who may be a copy of whom. The samples must be sorted, those of the longest texts first. Time is in proportion
 * to the samples: how many articles an n-gram brings together is bounded.
 */
export function findCandidates(samples: Samples): Candidates {
  const { holders, starts, runs, firstRun } = shareGrams(samples);
  const runsOf = (index: number): Uint32Array[] =>
    Array.from(runs.subarray(firstRun[index], firstRun[index + 1]), (run) =>
      holders.subarray(starts[run], starts[run + 1]),
    );
  const shared = new Uint32Array(samples.count);
  /** Those among the holders that share enough n-grams with an article, the likeliest first. */
  const likely = (index: number, groups: readonly Uint32Array[]): Candidate[] => {
    const met: number[] = [];
    for (const group of groups) {
      for (const other of group) {
        if (shared[other] === 0) met.push(other);
        shared[other] = (shared[other] ?? 0) + 1;
      }
    }
    const found: Candidate[] = [];
    for (const other of met) {
      const [longer, shorter] = other < index ? [other, index] : [index, other];
      const share = estimateShare(shared[other] ?? 0, samples, shorter, longer);
      if (share >= leastShare && other !== index) found.push({ index: other, share });
      shared[other] = 0;
    }
    return found.sort((a, b) => b.share - a.share || a.index - b.index);
  };
  return {
    longer: (index) => {
      const groups = runsOf(index).flatMap((run) => someLonger(run, index));
      const found = likely(index, groups);
      const least = (found[0]?.share ?? 0) / furthest;
      return found.slice(0, mostCandidates).filter(({ share }) => share >= least);
    },
    around: (index) => {
      const groups = runsOf(index);
      const most = Math.floor(mostAround / groups.length);
      return likely(
        index,
        groups.map((run) => nextInLength(run, index, most)),
      );
    },
  };
}

/** Of the holders of an n-gram that are longer than one of them all, or where they are many the longest and the next. */
function someLonger(run: Uint32Array, index: number): Uint32Array[] {
  const longer = run.subarray(0, placeOf(index, run));
  if (run.length <= mostHolders) return [longer];
  return [longer.subarray(0, longestHolders), longer.subarray(Math.max(longestHolders, longer.length - nextHolders))];
}

/** Of the holders of an n-gram so many at the most that stand around one of them. */
function nextInLength(run: Uint32Array, index: number, most: number): Uint32Array {
  const start = Math.min(placeOf(index, run) - Math.floor(most / 2), run.length - most);
  return run.subarray(Math.max(0, start), Math.max(0, start) + most);
}

/** Where a number stands in an ascending list that holds it. */
function placeOf(item: number, list: Uint32Array): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < item) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How much of the sample of the shorter stands in that of the longer, in thousandths, of what could. */
function estimateShare(shared: number, { hashes, starts, ends }: Samples, shorter: number, longer: number): number {
  if (shared < leastShared) return 0;
  const last = hashes[(ends[longer] ?? 0) - 1] ?? 0;
  const start = starts[shorter] ?? 0;
  let end = ends[shorter] ?? 0;
  while (end > start + shared && (hashes[end - 1] ?? 0) > last) end -= 1;
  return Math.round((1000 * shared) / (end - start));
}
