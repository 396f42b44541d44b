import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { RejectCode } from '../../schemas/reject.ts';
import type { Effects } from '../effects.ts';
import { systemCode } from '../error.ts';

/** Why a source file has no content, or no more of it. */
export interface Failure {
  readonly code: RejectCode;
  /** A sentence: what is wrong and what to do about it. */
  readonly message: string;
}

/** A failure on the way through the bytes of a file. */
export class BytesError extends Error {
  override readonly name = 'BytesError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

const chunkBytes = 1 << 16;

/**
 * The bytes of a file from its start, in chunks; memory holds one.
 *
 * @param timeoutMilliseconds how long the disk may take for one of them
 * @throws BytesError (timed-out), or what the file system throws
 */
export async function* fileBytes(
  file: string,
  timeoutMilliseconds: number,
  effects: Effects,
): AsyncGenerator<Uint8Array, undefined> {
  const handle = await within(timeoutMilliseconds, effects.files.open(file, 'r'));
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      const { bytesRead } = await within(timeoutMilliseconds, handle.read(chunk, 0, chunkBytes, null));
      if (bytesRead === 0) return;
      yield chunk.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** The most bytes that a packed one may give, once more than the limit on bytes was unpacked. Text gives 3 to 30. */
const mostExpansion = 200;

/** Whether so many bytes that come of so many packed ones are more than anything but a bomb gives. */
export function isBomb(given: number, taken: number): boolean {
  return given > taken * mostExpansion;
}

/**
 * Unpacks gzip, of one or several members, as it is read.
 *
 * @param freeBytes how much is unpacked before its expansion is looked at
 * @throws BytesError (bad-gzip) where the data is damaged or cut short, after all that could be unpacked; (too-large)
 *   where it expands as only a bomb does
 */
export async function* gunzipped(
  packed: AsyncIterable<Uint8Array>,
  freeBytes: number,
): AsyncGenerator<Uint8Array, undefined> {
  let taken = 0;
  let given = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array, undefined> {
    for await (const chunk of packed) {
      taken += chunk.length;
      yield chunk;
    }
  };
  const gunzip = createGunzip({ chunkSize: chunkBytes });
  // Whatever goes wrong reaches the one who reads from gunzip.
  const piped = pipeline(Readable.from(counted(), { objectMode: false }), gunzip).catch(() => {});
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      given += chunk.length;
      if (given > freeBytes && isBomb(given, taken)) throw new BytesError(bomb);
      yield chunk;
    }
    if (given === 0 && taken === 0) throw new BytesError(badGzip);
  } catch (error) {
    throw /^Z_/.test(systemCode(error) ?? '') ? new BytesError(badGzip) : error;
  } finally {
    gunzip.destroy();
    await piped;
  }
}

export const badGzip: Failure = {
  code: 'bad-gzip',
  message: 'The compressed data is damaged or cut short. Fetch or pack the file again.',
};

export const bomb: Failure = {
  code: 'too-large',
  message: `The compressed data expands more than ${mostExpansion} times, which no text does. Unpack the file by hand if it is to be trusted.`,
};

async function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BytesError(timedOut(milliseconds))), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function timedOut(milliseconds: number): Failure {
  const message = `Reading took longer than ${milliseconds} ms. Raise the limit on time, or copy the file nearer.`;
  return { code: 'timed-out', message };
}
