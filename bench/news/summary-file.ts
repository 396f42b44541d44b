import { openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import type { PackedSummaries } from '../../pipeline/link/packed-summary.ts';

/** Packed summaries on disk, as a store keeps them. */
export interface SummaryFile {
  readonly add: (summary: Uint8Array) => void;
  /** Bytes so far. */
  readonly size: () => number;
  readonly summaries: PackedSummaries;
}

/** Bytes that are read at a time. */
const readBytes = 1 << 20;

/** Makes a file of which no more is in memory than is read at a time. Its name is taken away at once: it goes with the process. */
export function summaryFile(path: string): SummaryFile {
  const file = openSync(path, 'wx+');
  unlinkSync(path);
  const lengths: number[] = [];
  let size = 0;
  return {
    add: (summary) => {
      writeSync(file, summary);
      lengths.push(summary.length);
      size += summary.length;
    },
    size: () => size,
    summaries: {
      *[Symbol.iterator]() {
        let [buffer, start, position] = [Buffer.alloc(0), 0, 0];
        for (const length of lengths) {
          if (start + length > buffer.length) {
            buffer = Buffer.alloc(Math.max(readBytes, length));
            buffer = buffer.subarray(0, readSync(file, buffer, 0, buffer.length, position));
            start = 0;
          }
          yield buffer.subarray(start, start + length);
          start += length;
          position += length;
        }
      },
    },
  };
}
