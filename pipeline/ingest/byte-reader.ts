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
  /** Passes over bytes, and tells how many there were. */
  readonly skip: (count: number) => Promise<number>;
  readonly close: () => Promise<void>;
}

export function byteReader(chunks: AsyncIterable<Uint8Array>): ByteReader {
  const source = chunks[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array();
  const next = async (): Promise<boolean> => {
    while (held.length === 0) {
      const chunk = await source.next();
      if (chunk.done) return false;
      held = chunk.value;
    }
    return true;
  };
  const pieces = async (count: number, use: (piece: Uint8Array) => void): Promise<number> => {
    let left = count;
    while (left > 0 && (await next())) {
      const piece = held.subarray(0, left);
      use(piece);
      held = held.subarray(piece.length);
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
        const piece = held.subarray(0, Math.min(end === -1 ? held.length : end + 1, most - length));
        parts.push(piece);
        length += piece.length;
        held = held.subarray(piece.length);
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
    skip: (count) => pieces(count, () => {}),
    close: async () => {
      await source.return?.();
    },
  };
}
