/** A mention in the clusters of two sides: the gold and what was found. */
export interface ClusteredMention {
  readonly key: string;
  readonly found: string;
}

/** Shares in [0, 1]. */
export interface BCubedShares {
  /** Of the mention's found cluster, what means the same as it. */
  readonly precision: number;
  /** Of all that means the same as the mention, what is in its found cluster. */
  readonly recall: number;
}

/**
 * B-cubed (Bagga and Baldwin 1998) over mentions that both sides cluster: the shares of each mention, in their order.
 * Their means are the precision and the recall of the clusters.
 */
export function bCubed(mentions: readonly ClusteredMention[]): BCubedShares[] {
  const keys = countBy(mentions, ({ key }) => key);
  const found = countBy(mentions, (mention) => mention.found);
  const both = countBy(mentions, pairOf);
  return mentions.map((mention) => {
    const shared = both.get(pairOf(mention)) ?? 0;
    return {
      precision: shared / (found.get(mention.found) ?? 1),
      recall: shared / (keys.get(mention.key) ?? 1),
    };
  });
}

function pairOf({ key, found }: ClusteredMention): string {
  return JSON.stringify([key, found]);
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
