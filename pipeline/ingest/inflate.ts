import { createInflateRaw } from 'node:zlib';
import type { ByteReader } from './byte-reader.ts';

/** What is compressed is damaged, or ends too early. */
export class InflateError extends Error {
  override readonly name = 'InflateError';
}

/** Bytes given to the decompressor at a time: deflate expands 1032 times at most, so that memory is bounded. */
const portion = 1 << 14;

/**
 * Unpacks one stream of deflate (RFC 1951) as it is read. What stands after its end stays in the reader.
 *
 * @param most how many bytes the stream has at most, packed
 * @throws InflateError where it is damaged or cut short, after all that could be unpacked
 */
export async function* inflated(reader: ByteReader, most: number = Infinity): AsyncGenerator<Uint8Array, undefined> {
  const inflate = createInflateRaw({ chunkSize: 1 << 16 });
  let ready: Uint8Array[] = [];
  let isOver = false;
  const over = new Promise<void>((fulfil) => {
    const end = (): void => {
      isOver = true;
      fulfil();
    };
    inflate.once('end', end).once('error', end);
  });
  inflate.on('data', (chunk: Uint8Array) => ready.push(chunk));
  let given = 0;
  try {
    while (!isOver) {
      const piece = given < most ? await reader.some(Math.min(portion, most - given)) : new Uint8Array();
      given += piece.length;
      const written = new Promise<void>((fulfil) => {
        if (piece.length === 0) inflate.end();
        else inflate.write(piece, () => fulfil());
      });
      await Promise.race([over, written]);
      yield* ready;
      ready = [];
      const left = given - inflate.bytesWritten;
      if (isOver && inflate.errored === null) reader.unread(piece.subarray(piece.length - left));
    }
    if (inflate.errored !== null) throw new InflateError(inflate.errored.message);
  } finally {
    inflate.destroy();
  }
}
