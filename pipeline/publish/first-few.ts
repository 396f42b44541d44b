import { lowerBound } from '../offsets.ts';

/** The first items of an order, of however many there are. */
export interface FirstFew<T> {
  add(item: T): void;
  /** The first of what was added, in order. */
  few(): readonly T[];
  /** How many were added. */
  count(): number;
}

/**
 * Keeps the first items and counts them all.
 *
 * @param compare a total order of the items.
 */
export function firstFew<T>(most: number, compare: (left: T, right: T) => number): FirstFew<T> {
  const few: T[] = [];
  let count = 0;
  return {
    add(item) {
      count++;
      const place = lowerBound(few, (other) => compare(other, item) < 0);
      if (place === most) return;
      few.splice(place, 0, item);
      if (few.length > most) few.pop();
    },
    few: () => few,
    count: () => count,
  };
}

/** The sentences of a list, or the first of them, and how long the list is. */
export interface Told {
  readonly sentences: readonly string[];
  readonly count: number;
}
