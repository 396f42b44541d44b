import { type ByteReader, byteReader } from '../byte-reader.ts';
import { gzipStretches, MemberError } from '../gzip-stretches.ts';

/** A record of a WARC file as it stands in it, or what is wrong in its place. */
export type WarcRecord =
  | {
      readonly number: number;
      /** Header and block, without the empty lines that end it. */
      readonly bytes: Uint8Array;
    }
  | { readonly number: number; readonly problem: 'damaged' | 'cut-short' | 'too-large'; readonly message: string };

/** A header is no longer, nor a line of it. */
const longestHeader = 1 << 16;
const version = /^WARC\/\d\.\d\s*$/;
/** Types of records that hold a document. Others, such as requests, are passed over. */
const documentTypes: ReadonlySet<string> = new Set(['response', 'resource', 'conversion']);
/** Bytes of a block in which what a server says of it stands. */
const longestPeek = 1 << 16;
/** What is passed over is read all the same up to so many bytes, lest a wrong length hide the records after it. */
const mostLookedAt = 1 << 20;
/** What is looked through again because lengths are wrong: as much as was read, and this. */
const mostLookedAgain = 1 << 26;

/**
 * The records of a WARC file (ISO 28500), packed with gzip or not, that may hold a page, numbered from 1 among all
 * records. What is damaged costs itself: reading goes on at the next line that begins a record, and behind a damaged
 * member of gzip at the next good one. Memory holds two records of up to `maxBytes`.
 */
export async function* warcRecords(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<WarcRecord, undefined> {
  const reader = byteReader(chunks);
  const place: Place = { number: 0, isLost: false, again: 0 };
  try {
    if ((await reader.peek(2)) !== gzipMark) {
      yield* recordsIn(reader, place, maxBytes);
      return;
    }
    for await (const stretch of gzipStretches(reader, maxBytes)) {
      yield* recordsIn(byteReader(stretch.chunks), place, maxBytes);
    }
  } finally {
    await reader.close();
  }
}

const gzipMark = '\x1f\x8b';

/** How many records there were, and whether the next one is looked for after some damage. */
interface Place {
  number: number;
  isLost: boolean;
  /** Bytes that were looked through again. */
  again: number;
}

/** Gives a record only once what stands behind it was unpacked: the sum of a damaged member of gzip stands at its end. */
async function* recordsIn(reader: ByteReader, place: Place, maxBytes: number): AsyncGenerator<WarcRecord, undefined> {
  /** Number of the record that was begun last, with what came of it and what stands behind it. */
  let open: number | null = null;
  let held: WarcRecord[] = [];
  let end = Infinity;
  try {
    for (let line = await reader.line(longestHeader); line !== null; line = await reader.line(longestHeader)) {
      if (version.test(line)) {
        yield* held;
        held = [];
        end = Infinity;
        place.isLost = false;
        place.number++;
        open = place.number;
        const record = await readRecord(reader, line, place, maxBytes);
        held = record === null ? [] : [record];
        end = reader.position();
      } else if (line.trim() !== '' && !place.isLost) {
        place.number++;
        held.push(damaged(place, 'Between records there is something else'));
      }
    }
  } catch (error) {
    if (!(error instanceof MemberError)) throw error;
    if (end <= error.good) {
      yield* held;
      open = null;
    }
    // What seems to begin within damage is mostly none of the file.
    if (open === null && place.isLost) return;
    place.number = open ?? place.number + 1;
    const what = error.failure.code === 'too-large' ? 'expands as no text does' : 'is damaged or cut short';
    yield damaged(place, `Its compressed data, from byte ${error.offset} of the file on, ${what}`);
    return;
  }
  yield* held;
}

async function readRecord(
  reader: ByteReader,
  first: string,
  place: Place,
  maxBytes: number,
): Promise<WarcRecord | null> {
  const { number } = place;
  const header = await readHeader(reader, first);
  if (header === null) return damaged(place, 'Its header does not end');
  const length = /^content-length:\s*(\d{1,15})\s*$/im.exec(header)?.[1];
  if (length === undefined) return damaged(place, 'It does not state its length');
  const count = Number(length);
  const type = /^warc-type:\s*(\S+)/im.exec(header)?.[1]?.toLowerCase() ?? '';
  const head = await reader.take(Math.min(count, longestPeek));
  const isWanted = documentTypes.has(type) && mayHoldPage(header, Buffer.from(head).toString('latin1'));
  const left = count - head.length;
  const isHeld = count <= (isWanted ? maxBytes : mostLookedAt);
  const rest = isHeld ? await reader.take(left) : null;
  const isCut = (rest?.length ?? (await reader.skip(left))) < left;
  // After the block stands an empty line; without it the length that the record states is wrong, and so is its end.
  if (isCut || !/^(?:$|\r?\n|WA)/.test(await reader.peek(2))) {
    const block = rest === null ? new Uint8Array() : Buffer.concat([head, rest]);
    if (!giveBackNext(reader, block, place) && isCut) return cutShort(number);
    return damaged(place, 'It is not as long as it states');
  }
  if (!isWanted) return null;
  if (rest === null) return { number, problem: 'too-large', message: `It is larger than ${maxBytes} bytes` };
  return { number, bytes: Buffer.concat([Buffer.from(header, 'latin1'), head, rest]) };
}

const nextRecord = /\n\r?\nWARC\/\d\.\d\r?\n/;

/** Gives the records back that were read as the end of a block that states a wrong length; tells whether there are any. */
function giveBackNext(reader: ByteReader, block: Uint8Array, place: Place): boolean {
  // A file made to be looked through again for each of its records would take for ever.
  if (place.again > reader.position() + mostLookedAgain) return false;
  const at = Buffer.from(block).toString('latin1').search(nextRecord);
  if (at === -1) return false;
  reader.unread(block.subarray(at));
  place.again += block.length;
  return true;
}

function damaged(place: Place, message: string): WarcRecord {
  place.isLost = true;
  return { number: place.number, problem: 'damaged', message };
}

function cutShort(number: number): WarcRecord {
  return { number, problem: 'cut-short', message: 'The file ends within it' };
}

/** The lines of a header up to the empty one that ends it; null where it does not end. */
async function readHeader(reader: ByteReader, first: string): Promise<string | null> {
  let header = first;
  while (header.length < longestHeader) {
    const line = await reader.line(longestHeader);
    if (line === null) return null;
    header += line;
    if (line.trim() === '') return header;
  }
  return null;
}

/** Whether a block may be a page, or the text of one: what was sent is looked at only where it says so itself. */
function mayHoldPage(header: string, head: string): boolean {
  const isResponse = /^content-type:\s*application\/http/im.test(header);
  const stated = isResponse ? (head.split(/\r?\n\r?\n/, 1)[0] ?? '') : header;
  if (isResponse && !/^HTTP\/\d(?:\.\d)? 2\d\d/i.test(stated)) return false;
  const type = /^content-type:\s*([^\s;,]+)/im.exec(stated)?.[1]?.toLowerCase();
  return type === undefined || type === 'text/html' || type === 'application/xhtml+xml' || type === 'text/plain';
}
