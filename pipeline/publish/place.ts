import { compareCodePoints } from '../offsets.ts';

/** Where a change stands among all: the place of its table, and its key. */
export type Place = readonly [table: number, key: string];

export function comparePlaces(left: Place, right: Place): number {
  return left[0] - right[0] || compareCodePoints(left[1], right[1]);
}
