import { isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { type ByteReader, byteReader, findBytes } from '../byte-reader.ts';
import type { StreamedFormat } from '../draft.ts';
import { isBomb } from '../file-bytes.ts';
import { InflateError, inflated } from '../inflate.ts';
import { ArchiveError, type Entry, entryTooLarge, readArchive } from './archive.ts';

/** A zip archive of files in any format that is read. */
export const zipFormat: StreamedFormat = {
  name: 'zip',
  extensions: ['.zip'],
  mediaType: 'application/zip',
  readStream: (open, context) => readArchive(open, unzip, context),
};

const signatures = { entry: 0x04034b50, descriptor: 0x08074b50 } as const;
/** What begins what stands behind all entries: the directory, its end, and signatures and extra data of it. */
const endSignatures: ReadonlySet<number> = new Set([0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50, 0x08064b50]);
const stored = 0;
const deflated = 8;
/** Bits of the flags of an entry. */
const flag = { encrypted: 1, sizesBehind: 8, utf8: 2048 } as const;
/** Stands for a size that is in the extra field of zip64. */
const inExtra = 0xffffffff;

/** What the header before an entry says of it (APPNOTE 4.3.7). */
interface Header {
  readonly path: string;
  readonly flags: number;
  readonly method: number;
  /** Of the unpacked bytes (CRC-32); it and the sizes are null where they stand behind the entry. */
  readonly sum: number | null;
  readonly packed: number | null;
  readonly unpacked: number | null;
  readonly isZip64: boolean;
}

/**
 * The entries of a zip archive as they stand in it, whatever its directory says. Memory holds one of them. What is damaged
 * or encrypted costs itself, as long as it is known where it ends.
 */
export async function* unzip(
  chunks: AsyncIterable<Uint8Array>,
  wants: (path: string) => boolean,
  maxBytes: number,
): AsyncGenerator<Entry, undefined> {
  const reader = byteReader(chunks);
  let entries = 0;
  let given = 0;
  try {
    for (let next = await findNext(reader); next !== 'end'; next = await findNext(reader)) {
      if (next === 'cut') throw new ArchiveError(entries === 0 ? 'It is no zip archive.' : 'The archive is cut short.');
      entries++;
      const header = await readHeader(reader);
      if (header.path.endsWith('/') || !wants(header.path)) {
        await passEntry(reader, header);
        continue;
      }
      const { entry, length } = await readEntry(reader, header, maxBytes);
      yield entry;
      given += length;
      if (given > maxBytes && isBomb(given, reader.position())) throw new ArchiveError(bomb);
    }
    if (entries === 0) throw new ArchiveError('It is an empty zip archive.');
  } finally {
    await reader.close();
  }
}

/** Goes on to the next entry, over whatever stands between; `cut` where neither an entry nor the directory comes. */
async function findNext(reader: ByteReader): Promise<'entry' | 'end' | 'cut'> {
  for (;;) {
    const head = Buffer.from(await reader.peek(4), 'latin1');
    if (head.length < 4) return 'cut';
    const found = head.readUInt32LE(0);
    if (found === signatures.entry) return 'entry';
    if (endSignatures.has(found)) return 'end';
    await reader.skip(1);
    await findBytes(reader, signatureMark);
  }
}

/** All signatures begin so. */
const signatureMark = Buffer.from('PK');

async function readHeader(reader: ByteReader): Promise<Header> {
  const fixed = Buffer.from(await reader.take(30));
  if (fixed.length < 30) throw new ArchiveError('The archive is cut short.');
  const flags = fixed.readUInt16LE(6);
  const name = Buffer.from(await reader.take(fixed.readUInt16LE(26)));
  const extra = Buffer.from(await reader.take(fixed.readUInt16LE(28)));
  const isBehind = (flags & flag.sizesBehind) !== 0 && fixed.readUInt32LE(18) === 0;
  const large = zip64Sizes(extra);
  const size = (at: number, inLarge: number | undefined): number | null => {
    const stated = fixed.readUInt32LE(at);
    return isBehind ? null : stated === inExtra ? (inLarge ?? null) : stated;
  };
  return {
    // The separator of Windows is none in zip, but some programs write it.
    path: name.toString((flags & flag.utf8) !== 0 || isUtf8(name) ? 'utf8' : 'latin1').replace(/\\/g, '/'),
    flags,
    method: fixed.readUInt16LE(8),
    sum: isBehind ? null : fixed.readUInt32LE(14),
    unpacked: size(22, large?.[0]),
    packed: size(18, large?.[1]),
    isZip64: large !== null,
  };
}

/** Sizes, unpacked and packed, in the extra field of zip64; null where there is none. */
function zip64Sizes(extra: Buffer): readonly [number, number] | null {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    const isWhole = extra.readUInt16LE(at) === 1 && extra.readUInt16LE(at + 2) >= 16 && at + 20 <= extra.length;
    if (isWhole) return [Number(extra.readBigUInt64LE(at + 4)), Number(extra.readBigUInt64LE(at + 12))];
  }
  return null;
}

/** What came of an entry, and how many bytes were unpacked for it. */
interface Unpacked {
  readonly entry: Entry;
  readonly length: number;
}

/** An entry that is wanted; what is damaged, and known to end somewhere, is passed over. */
async function readEntry(reader: ByteReader, header: Header, maxBytes: number): Promise<Unpacked> {
  const { path, method, packed } = header;
  const problem = problemOf(header);
  if (problem !== null) {
    await reader.skip(packed ?? 0);
    return { entry: { path, ...problem }, length: 0 };
  }
  const start = reader.position();
  const unpacking = method === stored ? pieces(reader, packed ?? 0) : inflated(reader, packed ?? Infinity);
  const parts: Uint8Array[] = [];
  let length = 0;
  let sum = 0;
  try {
    for await (const part of unpacking) {
      length += part.length;
      sum = crc32(part, sum);
      if (length <= maxBytes) parts.push(part);
      else if (packed !== null) break;
      else if (isBomb(length, reader.position() - start)) throw new ArchiveError(bomb);
    }
  } catch (error) {
    if (!(error instanceof InflateError)) throw error;
    length = -1;
  }
  // What is compressed may end before the entry does, or be damaged.
  if (packed !== null) await reader.skip(start + packed - reader.position());
  if (packed !== null && reader.position() < start + packed) throw new ArchiveError('The archive is cut short.');
  const stated = header.sum ?? (await readDescriptor(reader, header.isZip64));
  if (length > maxBytes) return { entry: entryTooLarge(path, maxBytes), length };
  const isWhole = stated === sum && (header.unpacked ?? length) === length;
  return { entry: isWhole ? { path, bytes: Buffer.concat(parts) } : { path, ...damaged }, length };
}

function problemOf({ flags, method, packed }: Header): { code: 'bad-archive'; message: string } | null {
  if ((flags & flag.encrypted) !== 0) return encrypted;
  return method === deflated || (method === stored && packed !== null) ? null : unknownPacking;
}

/** Passes over an entry without unpacking it, unless that is the only way to tell where it ends. */
async function passEntry(reader: ByteReader, header: Header): Promise<void> {
  if (header.packed !== null) await reader.skip(header.packed);
  else if (problemOf(header) === null) await readEntry(reader, header, 0);
}

async function* pieces(reader: ByteReader, count: number): AsyncGenerator<Uint8Array, undefined> {
  for (let left = count; left > 0; ) {
    const piece = await reader.some(left);
    if (piece.length === 0) return;
    left -= piece.length;
    yield piece;
  }
}

/** The sum of an entry in what stands behind it (APPNOTE 4.3.9), with or without a signature. */
async function readDescriptor(reader: ByteReader, isZip64: boolean): Promise<number> {
  const head = Buffer.from(await reader.peek(4), 'latin1');
  if (head.length === 4 && head.readUInt32LE(0) === signatures.descriptor) await reader.skip(4);
  const descriptor = Buffer.from(await reader.take(isZip64 ? 20 : 12));
  return descriptor.length < 4 ? -1 : descriptor.readUInt32LE(0);
}

const bomb = 'An entry expands as only a bomb does.';

const damaged = {
  code: 'bad-archive',
  message: 'The entry is damaged: its bytes do not give the sum that the archive states. Pack the archive again.',
} as const;

const encrypted = {
  code: 'bad-archive',
  message: 'The entry is encrypted. Unpack it by hand, and give the file itself.',
} as const;

const unknownPacking = {
  code: 'bad-archive',
  message: 'The entry is packed in another way than deflate. Unpack it by hand, and give the file itself.',
} as const;
