import { readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { Effects } from '../effects.ts';
import { RecordError } from '../error.ts';
import type { PackedSummaries } from '../link/packed-summary.ts';
import { cannotRead } from '../publish/reader.ts';
import { openSink } from '../publish/sink.ts';

/** Packed summaries one behind the other in a file, for going through them several times. */
export interface SummaryFile {
  /** Adds one, whose bytes may be reused afterwards. Calls are made one after another. */
  readonly add: (summary: Uint8Array) => Promise<void>;
  /** Bytes so far. */
  readonly size: () => number;
  /** Ends the adding, and gives what was added in that order, each summary good until the next is asked for. */
  readonly read: () => Promise<PackedSummaries>;
  /** Closes and removes the file, whatever happened. */
  readonly remove: () => Promise<void>;
}

/** Bytes that are read at a time. */
const portionBytes = 1 << 20;

/**
 * Makes a file of which no more is in memory than is written or read at a time. In a store the same summaries would be
 * read one by one, each with its whole record, as often as they are gone through.
 *
 * @throws RecordError of kind io, from every call, where the file cannot be written or read
 */
export async function openSummaryFile(path: string, { files }: Effects): Promise<SummaryFile> {
  const sink = await openSink(files, path);
  const lengths: number[] = [];
  let size = 0;
  let handle: FileHandle | null = null;
  return {
    add: async (summary) => {
      await sink.write(summary);
      lengths.push(summary.length);
      size += summary.length;
    },
    size: () => size,
    read: async () => {
      await sink.close();
      const opened = await files.open(path, 'r').catch((error: unknown) => {
        throw cannotRead(path, error);
      });
      handle = opened;
      return { [Symbol.iterator]: () => stretches(opened.fd, path, lengths) };
    },
    remove: async () => {
      await sink.abandon();
      await handle?.close();
      await files.rm(path, { force: true });
    },
  };
}

/** The stretches of a file that have these lengths. */
function* stretches(file: number, path: string, lengths: readonly number[]): Generator<Uint8Array, undefined> {
  let buffer = Buffer.alloc(portionBytes);
  let [start, end, position] = [0, 0, 0];
  for (const length of lengths) {
    if (start + length > end) {
      if (length > buffer.length) buffer = Buffer.alloc(length);
      end = readUpTo(file, path, buffer, position);
      start = 0;
      if (length > end) throw cutShort(path);
    }
    yield buffer.subarray(start, start + length);
    start += length;
    position += length;
  }
}

/** Fills a buffer from a position on, as far as the file goes; gives the number of bytes. */
function readUpTo(file: number, path: string, buffer: Uint8Array, position: number): number {
  try {
    let end = 0;
    for (let count = -1; count !== 0 && end < buffer.length; end += count) {
      count = readSync(file, buffer, end, buffer.length - end, position + end);
    }
    return end;
  } catch (error) {
    throw cannotRead(path, error);
  }
}

function cutShort(path: string): RecordError {
  const message = `${path} was cut short while it was read. Leave the folder of versions to the build alone, and build again.`;
  return new RecordError('io', 'cut-short', message);
}
