import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Effects } from '../effects.ts';
import { messageOf, RecordError, systemCode } from '../error.ts';

/** Bytes held before they are hashed and written in one go. */
const bufferSize = 262_144;

/** The most bytes of UTF-8 that one unit of UTF-16 takes. */
const longestUnit = 3;

/** What is known of a file once it is written. */
export interface Written {
  readonly bytes: number;
  /** In hex. */
  readonly sha256: string;
}

/** A file that is being written. Calls are made one after another: each is awaited before the next. */
export interface Sink {
  /** Adds bytes, or texts as UTF-8. The bytes may be reused once the promise is fulfilled. */
  write(chunk: Uint8Array | string | readonly string[]): Promise<void>;
  /** Writes what is left, makes sure that it is on the disk, and closes the file. */
  close(): Promise<Written>;
  /** Closes the file as it is, after a failure. Never throws. */
  abandon(): Promise<void>;
}

/**
 * Opens a file for writing; what it held is lost. Memory does not grow with the file: bytes are counted, hashed and
 * written as the buffer fills.
 *
 * @throws RecordError of kind `io`, from every call, if the file cannot be written.
 */
export async function openSink(files: Effects['files'], path: string): Promise<Sink> {
  const handle = await files.open(path, 'w').catch((thrown: unknown) => {
    throw cannotWrite(path, thrown);
  });
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(bufferSize);
  let filled = 0;
  let bytes = 0;

  const pass = async (chunk: Uint8Array): Promise<void> => {
    hash.update(chunk);
    bytes += chunk.length;
    await writeAll(handle, chunk);
  };
  const flush = async (): Promise<void> => {
    const held = buffer.subarray(0, filled);
    filled = 0;
    await pass(held);
  };
  const writeBytes = async (chunk: Uint8Array): Promise<void> => {
    if (filled + chunk.length > bufferSize) await flush();
    if (chunk.length > bufferSize) return pass(chunk);
    buffer.set(chunk, filled);
    filled += chunk.length;
  };
  const writeTexts = async (texts: readonly string[]): Promise<void> => {
    for (const text of texts) {
      const most = text.length * longestUnit;
      if (filled + most > bufferSize) await flush();
      if (most > bufferSize) await pass(Buffer.from(text));
      else filled += buffer.write(text, filled);
    }
  };
  const orSay = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (thrown) {
      throw cannotWrite(path, thrown);
    }
  };

  return {
    write: (chunk) =>
      orSay(() => {
        if (chunk instanceof Uint8Array) return writeBytes(chunk);
        return writeTexts(typeof chunk === 'string' ? [chunk] : chunk);
      }),
    close: () =>
      orSay(async () => {
        try {
          await flush();
          await handle.sync();
        } finally {
          await handle.close();
        }
        return { bytes, sha256: hash.digest('hex') };
      }),
    abandon: () => handle.close().catch(() => {}),
  };
}

/**
 * Writes a file as a whole or not at all: beside it first, and in its place when all is on the disk.
 *
 * @throws RecordError of kind `io` if it cannot be written; what was there stays.
 */
export async function writeWhole(
  files: Effects['files'],
  path: string,
  chunks: Iterable<string> | AsyncIterable<Uint8Array | string>,
): Promise<void> {
  const draft = `${path}.part`;
  const sink = await openSink(files, draft);
  try {
    for await (const chunk of chunks) await sink.write(chunk);
    await sink.close();
    await files.rename(draft, path);
  } catch (error) {
    await sink.abandon();
    await files.rm(draft, { force: true });
    throw error;
  }
}

/** One call of `write` may take fewer bytes than it was given. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done);
    done += bytesWritten;
  }
}

/** What to do about a system error, by its code. */
const remedies: Readonly<Record<string, { code: string; says: string }>> = {
  ENOSPC: { code: 'disk-full', says: 'there is no space left on the disk. Free some and run the command again.' },
  EDQUOT: { code: 'disk-full', says: 'your quota of the disk is used up. Free some of it and run the command again.' },
  EROFS: { code: 'read-only', says: 'the disk can only be read. Choose another folder with --out.' },
  EACCES: { code: 'no-permission', says: 'you may not write there. Change the permissions or choose another folder.' },
  EPERM: { code: 'no-permission', says: 'you may not write there. Change the permissions or choose another folder.' },
  ENOENT: { code: 'no-folder', says: 'its folder does not exist. Make it or choose another one.' },
};

/** The complaint about a file or folder that cannot be written. */
export function cannotWrite(path: string, thrown: unknown): RecordError {
  const { code, says } = remedies[systemCode(thrown) ?? ''] ?? {
    code: 'cannot-write',
    says: `${messageOf(thrown)}. Mend this or choose another folder.`,
  };
  return new RecordError('io', code, `Cannot write ${path}: ${says}`, { cause: thrown });
}
