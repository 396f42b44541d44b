import type { Counts } from '../language/counts.ts';
import type { SpanCounts } from '../tokenization.ts';

/** Counts that are added to one by one, by name. */
export interface Tally {
  /** One item more of the gold: whether it was answered, and whether rightly. */
  readonly add: (name: string, item: { readonly answered: boolean; readonly right: boolean }) => void;
  readonly counts: Counts;
}

export function newTally(): Tally {
  const counts: Record<string, SpanCounts> = {};
  return {
    counts,
    add: (name, { answered, right }) => {
      const { gold, found, right: before } = counts[name] ?? { gold: 0, found: 0, right: 0 };
      counts[name] = { gold: gold + 1, found: found + Number(answered), right: before + Number(right) };
    },
  };
}
