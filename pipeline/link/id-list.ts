import type { IdPrefix } from '../ids.ts';
import { numberColumn } from './column.ts';
import { runsOf } from './runs.ts';

/** Ids of one kind, numbered in the order in which they were added: 8 bytes each, as two halves of 32 bits. */
export interface IdList {
  /** Adds an id and gives its number. @throws TypeError for what is none */
  readonly add: (id: string) => number;
  readonly count: () => number;
  /** The id of a number. */
  readonly at: (number: number) => string;
  readonly highs: () => Uint32Array;
  readonly lows: () => Uint32Array;
}

const halfDigits = 8;
/** A letter and a dash stand before the digits. */
const prefixLength = 2;

export function idList(prefix: IdPrefix): IdList {
  const highs = numberColumn();
  const lows = numberColumn();
  return {
    add: (id) => {
      if (!isId(id)) throw new TypeError(`An id is a letter, a dash and 16 hex digits, not ${id}.`);
      highs.add(halfOf(id, prefixLength));
      return lows.add(halfOf(id, prefixLength + halfDigits));
    },
    count: lows.count,
    at: (number) => `${prefix}-${digits(highs.at(number))}${digits(lows.at(number))}`,
    highs: highs.values,
    lows: lows.values,
  };
}

function digits(half: number): string {
  return half.toString(16).padStart(halfDigits, '0');
}

/** Whether a text is a letter, a dash and 16 hex digits. */
export function isId(text: string): boolean {
  return /^[a-z]-[0-9a-f]{16}$/.test(text);
}

/** The number that eight hex digits of an id stand for; NaN where it has others. */
function halfOf(id: string, start: number): number {
  let half = 0;
  for (let at = start; at < start + halfDigits; at++) half = half * 16 + digitAt(id, at);
  return half;
}

const [zero, a] = ['0'.charCodeAt(0), 'a'.charCodeAt(0)];

function digitAt(id: string, at: number): number {
  const code = id.charCodeAt(at);
  if (code >= zero && code < zero + 10) return code - zero;
  return code >= a && code < a + 6 ? code - a + 10 : Number.NaN;
}

/** The ids of a list by their order. */
export interface SortedIds {
  /** Numbers of the ids, in the order of these; equal ids in that of their adding. */
  readonly order: Uint32Array;
  /** Where an id stands in that order, the first of equal ones; -1 for one that the list does not hold. */
  readonly placeOf: (id: string) => number;
  /** The number of an id; -1 for one that the list does not hold. */
  readonly numberOf: (id: string) => number;
}

/** Ids that share a bucket, on average. */
const bucketSize = 8;

/** Sorts ids by their first bits, which are as good as drawn by lot, so that few meet in a bucket. */
export function sortedIds(list: IdList): SortedIds {
  const [highs, lows] = [list.highs(), list.lows()];
  const bits = Math.max(1, Math.ceil(Math.log2(Math.max(2, highs.length / bucketSize))));
  const bucketOf = (high: number): number => high >>> (32 - bits);
  const { items: order, starts } = runsOf(highs.length, 2 ** bits, (number) => bucketOf(highs[number] ?? 0));
  const compare = (one: number, other: number): number =>
    (highs[one] ?? 0) - (highs[other] ?? 0) || (lows[one] ?? 0) - (lows[other] ?? 0) || one - other;
  for (let bucket = 0; bucket < 2 ** bits; bucket++) {
    const [start, end] = [starts[bucket] ?? 0, starts[bucket + 1] ?? 0];
    if (end - start > 1) order.subarray(start, end).sort(compare);
  }
  const placeOf = (id: string): number => {
    const [high, low] = [halfOf(id, prefixLength), halfOf(id, prefixLength + halfDigits)];
    const bucket = bucketOf(high);
    let [from, to] = [starts[bucket] ?? 0, starts[bucket + 1] ?? 0];
    while (from < to) {
      const middle = (from + to) >>> 1;
      const number = order[middle] ?? 0;
      const isBefore = (highs[number] ?? 0) - high || (lows[number] ?? 0) - low;
      if (isBefore < 0) from = middle + 1;
      else to = middle;
    }
    const found = order[from];
    return found !== undefined && highs[found] === high && lows[found] === low ? from : -1;
  };
  return { order, placeOf, numberOf: (id) => order[placeOf(id)] ?? -1 };
}
