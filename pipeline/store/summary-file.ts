import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import type { PackedSummaries } from '../link/packed-summary.ts';
import { cannotWrite } from '../publish/sink.ts';

/** Packed summaries one behind the other in a file, for going through them several times. */
export interface SummaryFile {
  /** Adds one, before any is read. @throws RecordError of kind io where it cannot be written */
  readonly add: (summary: Uint8Array) => void;
  /** Bytes so far. */
  readonly size: () => number;
  /** Each is good until the next. */
  readonly summaries: PackedSummaries;
  readonly close: () => void;
}

/** Bytes that are written or read at a time. */
const portionBytes = 1 << 20;

/**
 * Makes a file of which no more is in memory than is written or read at a time: records in a store, in the order of keys,
 * would each be read for itself, checked and let go, once for each time that they are gone through.
 *
 * @throws RecordError of kind io where there is a file of this name or none can be made
 */
export function summaryFile(path: string): SummaryFile {
  const orSay = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw cannotWrite(path, error);
    }
  };
  const file = orSay(() => openSync(path, 'wx+'));
  const lengths: number[] = [];
  let [size, written] = [0, 0];
  let waiting: Uint8Array[] = [];
  const flush = (): void => {
    const bytes = Buffer.concat(waiting);
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    written += bytes.length;
    waiting = [];
  };
  return {
    add: (summary) => {
      waiting.push(summary);
      lengths.push(summary.length);
      size += summary.length;
      if (size - written >= portionBytes) orSay(flush);
    },
    size: () => size,
    summaries: {
      *[Symbol.iterator]() {
        orSay(flush);
        yield* portions(file, lengths);
      },
    },
    close: () => closeSync(file),
  };
}

/** The stretches of a file that have these lengths. */
function* portions(file: number, lengths: readonly number[]): Generator<Uint8Array, undefined> {
  let buffer = Buffer.alloc(portionBytes);
  let [start, end, position] = [0, 0, 0];
  for (const length of lengths) {
    if (start + length > end) {
      if (length > buffer.length) buffer = Buffer.alloc(length);
      end = readSync(file, buffer, 0, buffer.length, position);
      start = 0;
    }
    yield buffer.subarray(start, start + length);
    start += length;
    position += length;
  }
}
