import type { SpanCounts } from '../tokenization.ts';

/** An item in the clusters of two sides: what is true of it, and what was found. */
export interface ClusteredItem {
  readonly key: string;
  readonly found: string;
}

/** Pairs of items that share a cluster: by the truth, as found, and both. */
export interface PairCounts extends SpanCounts {
  readonly items: number;
}

/** Counts pairs by the sizes of clusters, never one by one. */
export function countPairs(items: readonly ClusteredItem[]): PairCounts {
  const pairsBy = (nameOf: (item: ClusteredItem) => string): number => {
    const sizes = new Map<string, number>();
    for (const item of items) sizes.set(nameOf(item), (sizes.get(nameOf(item)) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, size) => sum + pairsOf(size), 0);
  };
  return {
    items: items.length,
    gold: pairsBy(({ key }) => key),
    found: pairsBy(({ found }) => found),
    right: pairsBy(({ key, found }) => JSON.stringify([key, found])),
  };
}

/**
 * The adjusted Rand index (Hubert and Arabie 1985): 1 where both sides have the same clusters, 0 for what chance gives.
 */
export function adjustedRandIndex(counts: PairCounts): number {
  const byChance = (counts.gold * counts.found) / Math.max(1, pairsOf(counts.items));
  const most = (counts.gold + counts.found) / 2;
  return most === byChance ? 1 : (counts.right - byChance) / (most - byChance);
}

/** Shares of pairs: of those found that are true, and of the true ones that were found. 1 where there are none. */
export function pairFigures(counts: PairCounts): { precision: number; recall: number } {
  const share = (all: number): number => (all === 0 ? 1 : counts.right / all);
  return { precision: share(counts.found), recall: share(counts.gold) };
}

function pairsOf(size: number): number {
  return (size * (size - 1)) / 2;
}
