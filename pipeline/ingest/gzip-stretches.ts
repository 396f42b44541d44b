import { crc32 } from 'node:zlib';
import { type ByteReader, findBytes } from './byte-reader.ts';
import { BytesError, bomb, type Failure, isBomb } from './file-bytes.ts';
import { InflateError, inflated } from './inflate.ts';

/** Members of gzip that follow each other without damage, unpacked. */
export interface Stretch {
  /**
   * What they hold. It must be read to its end before the next stretch is asked for.
   *
   * @throws MemberError where a member is damaged, cut short or a bomb, after all that could be unpacked of it
   */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** What is wrong with a member: its failure is bad-gzip, or too-large where it expands as only a bomb does. */
export class MemberError extends BytesError {
  /** Where it begins in the file. */
  readonly offset: number;
  /** Bytes of the stretch, unpacked, that stand in the members before it and are known to be right. */
  readonly good: number;

  constructor(failure: Failure, place: { readonly offset: number; readonly good: number }) {
    super(failure);
    this.offset = place.offset;
    this.good = place.good;
  }
}

/** Packed bytes of a member that are looked through again for the next one where it turns out to be damaged. */
const mostLookedBack = 1 << 22;
const headerBytes = 10;
const trailerBytes = 8;
/** Names and comments in a header are no longer. */
const longestName = 1 << 16;

/**
 * Unpacks gzip (RFC 1952) so that a damaged member costs itself: what comes after it is another stretch. Web archives and
 * what `bgzip` writes have many members; a file that is packed as a whole is lost from its first damage on.
 *
 * @param freeBytes how much of a member is unpacked before its expansion is looked at
 */
export async function* gzipStretches(reader: ByteReader, freeBytes: number): AsyncGenerator<Stretch, undefined> {
  const again: Again = { bytes: 0 };
  do yield { chunks: stretch(reader, freeBytes, again) };
  while (await findMember(reader));
}

/** What was looked through again. */
interface Again {
  bytes: number;
}

async function* stretch(reader: ByteReader, freeBytes: number, again: Again): AsyncGenerator<Uint8Array, undefined> {
  let good = 0;
  for (;;) {
    await passPadding(reader);
    const offset = reader.position();
    if ((await reader.peek(1)) === '') return;
    const kept = keeping(reader);
    try {
      let length = 0;
      for await (const chunk of member(kept.reader, freeBytes)) {
        length += chunk.length;
        yield chunk;
      }
      good += length;
    } catch (error) {
      // Files made to be looked through again and again would take for ever.
      if (again.bytes <= reader.position() + mostLookedBack) again.bytes += kept.giveBack();
      if (error instanceof BombError) throw new MemberError(bomb, { offset, good });
      if (error instanceof InflateError) throw new MemberError(damagedAt(offset), { offset, good });
      throw error;
    }
  }
}

class BombError extends Error {
  override readonly name = 'BombError';
}

/** What one member holds, header and trailer checked. */
async function* member(reader: ByteReader, freeBytes: number): AsyncGenerator<Uint8Array, undefined> {
  await passHeader(reader);
  const start = reader.position();
  let length = 0;
  let sum = 0;
  for await (const chunk of inflated(reader)) {
    length += chunk.length;
    if (length > freeBytes && isBomb(length, reader.position() - start)) throw new BombError();
    sum = crc32(chunk, sum);
    yield chunk;
  }
  const trailer = Buffer.from(await reader.take(trailerBytes));
  const isWhole =
    trailer.length === trailerBytes && trailer.readUInt32LE(0) === sum && trailer.readUInt32LE(4) === length % 2 ** 32;
  if (!isWhole) throw new InflateError('its sum is wrong');
}

/** Two fixed bytes, and the method (deflate). Behind them stand flags, of which three are never set. */
const memberMark = Buffer.from([0x1f, 0x8b, 0x08]);

async function beginsMember(reader: ByteReader): Promise<boolean> {
  const head = Buffer.from(await reader.peek(4), 'latin1');
  return head.length === 4 && head.indexOf(memberMark) === 0 && (head[3] ?? 0) < 32;
}

async function passHeader(reader: ByteReader): Promise<void> {
  if (!(await beginsMember(reader))) throw new InflateError('no member begins here');
  const flags = (await reader.take(headerBytes))[3] ?? 0;
  const [hasSum, hasMore, hasName, hasComment] = [2, 4, 8, 16].map((bit) => (flags & bit) !== 0);
  if (hasMore) {
    const [low = 0, high = 0] = await reader.take(2);
    await reader.skip(low + high * 256);
  }
  if (hasName) await passName(reader);
  if (hasComment) await passName(reader);
  if (hasSum) await reader.skip(2);
}

async function passName(reader: ByteReader): Promise<void> {
  for (let length = 0; length < longestName; length++) {
    const [byte] = await reader.take(1);
    if (byte === 0 || byte === undefined) return;
  }
  throw new InflateError('its name does not end');
}

/** Some programs fill up their last block with NULs. */
async function passPadding(reader: ByteReader): Promise<void> {
  while ((await reader.peek(1)) === '\0') {
    const piece = await reader.some(1 << 16);
    const end = piece.findIndex((byte) => byte !== 0);
    if (end !== -1) reader.unread(piece.subarray(end));
  }
}

/** Goes on to where a member may begin; tells whether there is one. */
async function findMember(reader: ByteReader): Promise<boolean> {
  while (await findBytes(reader, memberMark)) {
    if (await beginsMember(reader)) return true;
    await reader.skip(1);
  }
  return false;
}

/** A reader that remembers what was read last, to give it back; but for the first byte, so that reading gets on. */
function keeping(reader: ByteReader): { readonly reader: ByteReader; readonly giveBack: () => number } {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const keep = (piece: Uint8Array): Uint8Array => {
    pieces.push(piece);
    length += piece.length;
    while (length - (pieces[0]?.length ?? 0) > mostLookedBack) length -= pieces.shift()?.length ?? 0;
    return piece;
  };
  const unread = (bytes: Uint8Array): void => {
    for (let left = bytes.length; left > 0; ) {
      const last = pieces.pop() ?? bytes.subarray(0, left);
      const kept = last.subarray(0, Math.max(0, last.length - left));
      left -= last.length - kept.length;
      length -= last.length - kept.length;
      if (kept.length > 0) pieces.push(kept);
    }
    reader.unread(bytes);
  };
  return {
    reader: {
      ...reader,
      some: async (most) => keep(await reader.some(most)),
      take: async (count) => keep(await reader.take(count)),
      unread,
    },
    giveBack() {
      const bytes = Buffer.concat(pieces);
      pieces = [];
      reader.unread(bytes.subarray(1));
      return bytes.length;
    },
  };
}

function damagedAt(offset: number): Failure {
  const message = `The compressed data from byte ${offset} on is damaged or cut short. Fetch or pack the file again.`;
  return { code: 'bad-gzip', message };
}
