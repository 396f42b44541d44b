/** Bytes of the length that goes before a payload, unsigned and little-endian. */
const headLength = 4;

/** The most bytes of a payload: so few that letters which stray into the stream are told from a length at once. */
export const largestPayload = 2 ** 29 - 1;

/** What came is not what the protocol says. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
}

/** A payload as it is sent: its length, then its bytes. @throws ProtocolError beyond `largestPayload` */
export function frameOf(payload: Uint8Array): Uint8Array {
  if (payload.length > largestPayload) throw new ProtocolError(`A frame of ${payload.length} bytes is too long`);
  const head = Buffer.allocUnsafe(headLength);
  head.writeUInt32LE(payload.length, 0);
  return Buffer.concat([head, payload]);
}

/** The frame of no bytes, which says that nothing more follows. */
export const endFrame: Uint8Array = frameOf(new Uint8Array());

/**
 * The payloads of a stream, until the frame of no bytes or the end of the stream.
 *
 * @throws ProtocolError where the stream ends within a frame or states a length beyond `largestPayload`
 */
export async function* payloadsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  let held: Uint8Array[] = [];
  let length = 0;
  const take = (count: number): Buffer => {
    const all = Buffer.concat(held);
    held = [all.subarray(count)];
    length = all.length - count;
    return all.subarray(0, count);
  };
  let awaited: number | null = null;
  for await (const chunk of chunks) {
    held.push(chunk);
    length += chunk.length;
    for (;;) {
      if (awaited === null) {
        if (length < headLength) break;
        awaited = take(headLength).readUInt32LE(0);
        if (awaited === 0) return;
        if (awaited > largestPayload) throw new ProtocolError(`A frame of ${awaited} bytes is too long`);
      }
      if (length < awaited) break;
      yield take(awaited);
      awaited = null;
    }
  }
  if (awaited !== null || length > 0) throw new ProtocolError('The input ended within a frame');
}
