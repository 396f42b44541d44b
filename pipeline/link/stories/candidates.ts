import { shareGrams } from './shared-grams.ts';
import type { ArticleSketch } from './sketch.ts';

/** A longer article that an article seems to repeat. */
export interface Candidate {
  /** Its index in the list that was searched. */
  readonly longer: number;
  /** Estimated share of the shorter article's n-grams that stand in it, in thousandths. */
  readonly share: number;
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
const furthest = 4;

/**
 * For each sketch the longer ones that its article may be a copy of. The sketches must be sorted, the longest first.
 * Time is in proportion to the samples: how many articles an n-gram brings together is bounded.
 */
export function findCandidates(sketches: readonly Pick<ArticleSketch, 'sample'>[]): Candidate[][] {
  const { holders, starts, runs, firstRun } = shareGrams(sketches);
  const shared = new Uint32Array(sketches.length);
  return sketches.map(({ sample }, index) => {
    const met: number[] = [];
    const meet = (other: number): void => {
      if (shared[other] === 0) met.push(other);
      shared[other] = (shared[other] ?? 0) + 1;
    };
    for (const run of runs.subarray(firstRun[index], firstRun[index + 1])) {
      const all = holders.subarray(starts[run], starts[run + 1]);
      const longer = all.subarray(0, placeOf(index, all));
      if (all.length <= mostHolders) longer.forEach(meet);
      else {
        longer.subarray(0, longestHolders).forEach(meet);
        longer.subarray(Math.max(longestHolders, longer.length - nextHolders)).forEach(meet);
      }
    }
    const candidates: Candidate[] = [];
    for (const longer of met) {
      const share = estimateShare(shared[longer] ?? 0, sample, sketches[longer]?.sample ?? sample);
      if (share >= leastShare) candidates.push({ longer, share });
      shared[longer] = 0;
    }
    candidates.sort((a, b) => b.share - a.share || a.longer - b.longer);
    const least = (candidates[0]?.share ?? 0) / furthest;
    return candidates.slice(0, mostCandidates).filter(({ share }) => share >= least);
  });
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

/** How much of the sample stands in the other, in thousandths, of what the other would hold if it could. */
function estimateShare(shared: number, sample: Uint32Array, other: Uint32Array): number {
  if (shared < leastShared) return 0;
  const end = other.at(-1) ?? 0;
  let comparable = sample.length;
  while (comparable > shared && (sample[comparable - 1] ?? 0) > end) comparable -= 1;
  return Math.round((1000 * shared) / comparable);
}
