/** Chance that can be had again: the same seed gives the same numbers. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number from 0 up to, not including, `end`. */
  readonly below: (end: number) => number;
  /** One of a list that holds something. */
  readonly pick: <Item>(list: readonly Item[]) => Item;
}

/** The generator called mulberry32, of Tommy Ettinger (public domain). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  const pick = <Item>(list: readonly Item[]): Item => {
    const [item] = list.slice(below(list.length));
    if (item === undefined) throw new RangeError('There is nothing to pick from.');
    return item;
  };
  return { next, below, pick };
}
