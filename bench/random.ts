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

/**
 * A seed made of numbers, so that the sequences of neighbours such as (1, 7) and (1, 8) have nothing in common:
 * the mixing of MurmurHash3 (Appleby 2011).
 */
export function seedOf(...numbers: readonly number[]): number {
  let hash = 0x9747b28c;
  for (const number of numbers) {
    hash ^= mixed(number);
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64;
  }
  return mixed(hash);
}

function mixed(number: number): number {
  let bits = number | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/**
 * A rank from 0 to below `limit` by the law of Zipf and Mandelbrot with exponent 1: rank r comes in proportion to
 * 1 / (r + offset), so that a larger offset makes the first ranks less frequent.
 */
export function zipf(random: Random, limit: number, offset: number): number {
  const spread = Math.log((limit + offset) / offset);
  const fraction = random.below(2 ** 24) / 2 ** 24;
  return Math.min(limit - 1, Math.floor(offset * Math.exp(fraction * spread) - offset));
}
