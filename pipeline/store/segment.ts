import { hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';

/** First bytes of a segment: what it is, and the layout of its entries. */
const magic = Buffer.from('OTR-seg1');
const keyLength = 16;
const checkLength = 8;
/** Key, length of the record (UInt32LE), check of the record. */
const headLength = keyLength + 4 + checkLength;

/** Where a record stands in a segment. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** An entry as it is found, its record unread: 32 hex digits of its key. */
export interface Entry extends Place {
  readonly key: string;
}

/** What a new segment begins with. */
export function segmentHead(): Uint8Array {
  return magic;
}

/** The bytes of an entry. @param key 32 hex digits */
export function entryOf(key: string, record: Uint8Array): Uint8Array {
  const head = Buffer.allocUnsafe(headLength);
  head.write(key, 'hex');
  head.writeUInt32LE(record.length, keyLength);
  checkOf(record).copy(head, keyLength + 4);
  return Buffer.concat([head, record]);
}

/** Where the record of an entry stands that begins at an offset. */
export function placeAt(offset: number, record: Uint8Array): Place {
  return { offset: offset + headLength, length: record.length };
}

/** Whether a file begins as a segment does. */
export function isSegment({ fd }: Pick<FileHandle, 'fd'>): boolean {
  const start = Buffer.alloc(magic.length);
  return readSync(fd, start, 0, magic.length, 0) === magic.length && start.equals(magic);
}

/**
 * The entries of a segment in its order, by their heads alone. One that was cut short, as a build that was killed
 * leaves its last, ends them; a file that is no segment has none.
 */
export function* entriesOf({ fd }: FileHandle, size: number): Generator<Entry, undefined> {
  if (!isSegment({ fd })) return;
  const head = Buffer.alloc(headLength);
  for (let at = magic.length; at + headLength <= size; ) {
    if (readSync(fd, head, 0, headLength, at) < headLength) return;
    const place = { offset: at + headLength, length: head.readUInt32LE(keyLength) };
    if (place.offset + place.length > size) return;
    yield { key: head.toString('hex', 0, keyLength), ...place };
    at = place.offset + place.length;
  }
}

/** Where the last of the whole entries of a segment ends. */
export function endOf(whole: readonly Entry[]): number {
  const last = whole.at(-1);
  return last === undefined ? magic.length : last.offset + last.length;
}

/** The key of the entry that is cut short after those that are whole, as far as it is there: some of its record may be. */
export function cutKeyOf({ fd }: FileHandle, size: number, whole: readonly Entry[]): string | null {
  const at = endOf(whole);
  const key = Buffer.alloc(keyLength);
  return at + keyLength <= size && readSync(fd, key, 0, keyLength, at) === keyLength ? key.toString('hex') : null;
}

/** A record of a segment that is not open. */
export function readRecordIn(path: string, place: Place): Uint8Array | null {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch {
    return null;
  }
  try {
    return readRecord({ fd }, place);
  } finally {
    closeSync(fd);
  }
}

/** A record, or null where its bytes cannot be read or are not those that were written. */
export function readRecord({ fd }: Pick<FileHandle, 'fd'>, { offset, length }: Place): Uint8Array | null {
  const bytes = Buffer.allocUnsafe(checkLength + length);
  const count = readSomeOf(fd, bytes, offset - checkLength);
  const record = bytes.subarray(checkLength);
  return count === bytes.length && checkOf(record).equals(bytes.subarray(0, checkLength)) ? record : null;
}

/** How many bytes were read: none where the disk fails, or another machine removed a file that lies on the network. */
function readSomeOf(fd: number, bytes: Uint8Array, position: number): number {
  try {
    return readSync(fd, bytes, 0, bytes.length, position);
  } catch {
    return 0;
  }
}

function checkOf(record: Uint8Array): Buffer {
  return hash('sha256', record, 'buffer').subarray(0, checkLength);
}
