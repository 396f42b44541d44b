import { type ByteReader, byteReader } from '../byte-reader.ts';

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
/** Types of records that hold a document. Others, such as requests, are passed over unread. */
const documentTypes: ReadonlySet<string> = new Set(['response', 'resource', 'conversion']);
/** Bytes of a block in which what a server says of it stands. */
const longestPeek = 1 << 13;

/**
 * The records of a WARC file (ISO 28500) that may hold a page, numbered from 1 among all records. What is damaged costs
 * itself: reading goes on at the next line that begins a record. Memory holds one record of up to `maxBytes`.
 */
export async function* warcRecords(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<WarcRecord, undefined> {
  const reader = byteReader(chunks);
  let number = 0;
  let isLost = false;
  try {
    for (let line = await reader.line(longestHeader); line !== null; line = await reader.line(longestHeader)) {
      if (!version.test(line)) {
        if (isLost || line.trim() === '') continue;
        isLost = true;
        number++;
        yield { number, problem: 'damaged', message: 'Between records there is something else' };
        continue;
      }
      number++;
      const record = await readRecord(reader, line, number, maxBytes);
      isLost = record !== null && 'problem' in record && record.problem === 'damaged';
      if (record !== null) yield record;
    }
  } finally {
    await reader.close();
  }
}

async function readRecord(
  reader: ByteReader,
  first: string,
  number: number,
  maxBytes: number,
): Promise<WarcRecord | null> {
  const header = await readHeader(reader, first);
  if (header === null) return { number, problem: 'damaged', message: 'Its header does not end' };
  const length = /^content-length:\s*(\d{1,15})\s*$/im.exec(header)?.[1];
  if (length === undefined) return { number, problem: 'damaged', message: 'It does not state its length' };
  const count = Number(length);
  const type = /^warc-type:\s*(\S+)/im.exec(header)?.[1]?.toLowerCase() ?? '';
  if (!documentTypes.has(type)) return (await reader.skip(count)) < count ? cutShort(number) : null;
  const head = await reader.take(Math.min(count, longestPeek));
  const left = count - head.length;
  if (!mayHoldPage(header, Buffer.from(head).toString('latin1'))) {
    return (await reader.skip(left)) < left ? cutShort(number) : null;
  }
  if (count > maxBytes) {
    if ((await reader.skip(left)) < left) return cutShort(number);
    return { number, problem: 'too-large', message: `It is larger than ${maxBytes} bytes` };
  }
  const rest = left === 0 ? new Uint8Array() : await reader.take(left);
  if (rest.length < left) return cutShort(number);
  // After the block stands an empty line; without it the length that the record states is wrong, and so is its end.
  if (!/^(?:$|\r?\n|WARC\/)/.test(await reader.peek(5))) {
    return { number, problem: 'damaged', message: 'It is not as long as it states' };
  }
  return { number, bytes: Buffer.concat([Buffer.from(header, 'latin1'), head, rest]) };
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
  const type = /^content-type:\s*([^\s;]+)/im.exec(stated)?.[1]?.toLowerCase();
  return type === undefined || type === 'text/html' || type === 'application/xhtml+xml' || type === 'text/plain';
}
