/** Numbers that look random and are the same in every run. */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  /** One of the items. */
  one<Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** That many hex digits. */
  hex(digits: number): string;
}

/** Random numbers by Marsaglia's xorshift of 32 bits (Journal of Statistical Software 8.14, 2003). */
export function randomFrom(seed: number): Random {
  let state = seed | 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const below = (limit: number): number => Math.floor((next() / 2 ** 32) * limit);
  return {
    below,
    one: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('There is nothing to choose from');
      return item;
    },
    chance: (probability) => next() / 2 ** 32 < probability,
    hex: (digits) => Array.from({ length: digits }, () => below(16).toString(16)).join(''),
  };
}
