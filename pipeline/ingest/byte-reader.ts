/** Reads a stream of bytes by lines and by counts, holding no more of it than is asked for. */
export interface ByteReader {
  /**
   * The next line as Latin-1, with its end where it has one, and no more than `most` bytes of it; null at the end of the
   * stream.
   */
  readonly line: (most: number) => Promise<string | null>;
  /** The next `count` bytes as Latin-1, which stay to be read; fewer where the stream ends. */
  readonly peek: (count: number) => Promise<string>;
  /** The next `count` bytes; fewer where the stream ends. */
  readonly take: (count: number) => Promise<Uint8Array>;
  /** The bytes that come next, as many as are at hand and at most `most`; none at the end of the stream. */
  readonly some: (most: number) => Promise<Uint8Array>;
  /** Passes over bytes, and tells how many there were. */
  readonly skip: (count: number) => Promise<number>;
  /** Gives bytes back, to be read again before all others. */
  readonly unread: (bytes: Uint8Array) => void;
  /** How many bytes were read, those given back left out. */
  readonly position: () => number;
  readonly close: () => Promise<void>;
}

export function byteReader(chunks: AsyncIterable<Uint8Array>): ByteReader {
  const source = chunks[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array();
  let position = 0;
  const use = (piece: Uint8Array): Uint8Array => {
    held = held.subarray(piece.length);
    position += piece.length;
    return piece;
  };
  const next = async (): Promise<boolean> => {
    while (held.length === 0) {
      const chunk = await source.next();
      if (chunk.done) return false;
      held = chunk.value;
    }
    return true;
  };
  const pieces = async (count: number, each: (piece: Uint8Array) => void): Promise<number> => {
    let left = count;
    while (left > 0 && (await next())) {
      const piece = use(held.subarray(0, left));
      each(piece);
      left -= piece.length;
    }
    return count - left;
  };
  return {
    async line(most) {
      const parts: Uint8Array[] = [];
      let length = 0;
      while (length < most && (await next())) {
        const end = held.indexOf(0x0a);
        const piece = use(held.subarray(0, Math.min(end === -1 ? held.length : end + 1, most - length)));
        parts.push(piece);
        length += piece.length;
        if (piece.at(-1) === 0x0a) break;
      }
      return length === 0 ? null : Buffer.concat(parts).toString('latin1');
    },
    async peek(count) {
      let ahead: Uint8Array = held;
      while (ahead.length < count) {
        const chunk = await source.next();
        if (chunk.done) break;
        ahead = Buffer.concat([ahead, chunk.value]);
      }
      held = ahead;
      return Buffer.from(held.subarray(0, count)).toString('latin1');
    },
    async take(count) {
      const parts: Uint8Array[] = [];
      await pieces(count, (piece) => parts.push(piece));
      return Buffer.concat(parts);
    },
    some: async (most) => ((await next()) ? use(held.subarray(0, most)) : new Uint8Array()),
    skip: (count) => pieces(count, () => {}),
    unread(bytes) {
      held = joined(bytes, held);
      position -= bytes.length;
    },
    position: () => position,
    close: async () => {
      await source.return?.();
    },
  };
}

/** Goes on to the next place where some bytes stand; tells whether there is one. */
export async function findBytes(reader: ByteReader, bytes: Uint8Array): Promise<boolean> {
  for (;;) {
    const piece = await reader.some(1 << 16);
    const at = Buffer.from(piece.buffer, piece.byteOffset, piece.length).indexOf(bytes);
    // They may begin at the end of a piece.
    reader.unread(piece.subarray(at === -1 ? Math.max(0, piece.length - bytes.length + 1) : at));
    if (at !== -1) return true;
    if ((await reader.peek(bytes.length)).length < bytes.length) return false;
  }
}

/** Two pieces as one; without copying where the second stands behind the first in memory. */
function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const isAdjacent = first.buffer === second.buffer && first.byteOffset + first.length === second.byteOffset;
  return isAdjacent
    ? new Uint8Array(first.buffer, first.byteOffset, first.length + second.length)
    : Buffer.concat([first, second]);
}
