/** A partition of the numbers from 0 on. */
export interface DisjointSets {
  /** The smallest number of the set that a number is in. */
  find(item: number): number;
  /** Joins the sets of two numbers. */
  unite(one: number, other: number): void;
}

/** `count` numbers, each in a set of its own, to be joined (Tarjan 1975, with path halving). */
export function disjointSets(count: number): DisjointSets {
  const parents = Uint32Array.from({ length: count }, (_, index) => index);
  const find = (item: number): number => {
    let root = item;
    for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) {
      parents[root] = parents[parent] ?? parent;
      root = parents[root] ?? root;
    }
    return root;
  };
  return {
    find,
    unite: (one, other) => {
      const [left, right] = [find(one), find(other)];
      parents[Math.max(left, right)] = Math.min(left, right);
    },
  };
}
