import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip, inflateRawSync } from 'node:zlib';
import { sha256 } from '../ids.ts';
import type { Headers } from './content.ts';

/** A record of a web archive, in WARC 1.1 (ISO 28500:2017). */
export interface WarcRecord {
  readonly headers: Headers;
  readonly block: Uint8Array;
}

/** The message that a record holds. */
export interface Message {
  /** Status or request line. */
  readonly start: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** What the records of one exchange have in common. */
export interface Capture {
  readonly url: string;
  /** In UTC, as `2026-03-21T12:00:00Z`. */
  readonly date: string;
}

/** A time in milliseconds since 1970 as records write it. */
export function timeOf(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19)}Z`;
}

/** Name of one digest of bytes, as WARC writes it. */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${sha256(bytes)}`;
}

/** An id of the form of a UUID (version 8, RFC 9562) that is drawn from what it names: the same facts, the same id. */
function recordId(facts: readonly string[]): string {
  const hex = hash('sha256', JSON.stringify(facts), 'hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `<urn:uuid:${parts.join('-')}>`;
}

function recordOf(type: string, { url, date }: Capture, more: Headers, block: Uint8Array): WarcRecord {
  const digest = digestOf(block);
  const target: Headers = type === 'warcinfo' ? [] : [['WARC-Target-URI', url]];
  return {
    headers: [
      ['WARC-Type', type],
      ['WARC-Record-ID', recordId([type, url, date, digest])],
      ['WARC-Date', date],
      ...target,
      ...more,
      ['WARC-Block-Digest', digest],
      ['Content-Length', String(block.length)],
    ],
    block,
  };
}

/** The record that begins a file and says what wrote it. */
export function infoRecord(file: string, date: string, fields: Headers): WarcRecord {
  const block = Buffer.from(fields.map(([name, value]) => `${name}: ${value}\r\n`).join(''));
  const more: Headers = [
    ['WARC-Filename', file],
    ['Content-Type', 'application/warc-fields'],
  ];
  return recordOf('warcinfo', { url: file, date }, more, block);
}

/** An answer as it was sent, but for chunking: it is undone, and its header has another name. */
export function responseRecord(capture: Capture, message: Message): WarcRecord {
  const more: Headers = [
    ['WARC-Payload-Digest', digestOf(message.body)],
    ['Content-Type', 'application/http; msgtype=response'],
  ];
  return recordOf('response', capture, more, blockOf({ ...message, headers: unchunked(message.headers) }));
}

/** That a page is what it was: by the word of its server (304), or by its bytes. */
export function revisitRecord(
  capture: Capture,
  message: Message,
  earlier: { readonly date: string; readonly digest: string },
  reason: 'server-not-modified' | 'identical-payload-digest',
): WarcRecord {
  const more: Headers = [
    ['WARC-Profile', `http://netpreserve.org/warc/1.1/revisit/${reason}`],
    ['WARC-Refers-To-Target-URI', capture.url],
    ['WARC-Refers-To-Date', earlier.date],
    ['WARC-Payload-Digest', earlier.digest],
    ['Content-Type', 'application/http; msgtype=response'],
  ];
  const headers = unchunked(message.headers);
  return recordOf('revisit', capture, more, blockOf({ start: message.start, headers, body: new Uint8Array() }));
}

/** The request that a response or revisit answers. */
export function requestRecord(capture: Capture, message: Message, answer: WarcRecord): WarcRecord {
  const more: Headers = [
    ['WARC-Concurrent-To', idOfRecord(answer)],
    ['Content-Type', 'application/http; msgtype=request'],
  ];
  return recordOf('request', capture, more, blockOf(message));
}

/** Anything that is told of a response, as JSON. */
export function metadataRecord(capture: Capture, value: unknown, answer: WarcRecord): WarcRecord {
  const more: Headers = [
    ['WARC-Concurrent-To', idOfRecord(answer)],
    ['Content-Type', 'application/json'],
  ];
  return recordOf('metadata', capture, more, Buffer.from(JSON.stringify(value)));
}

function idOfRecord({ headers }: WarcRecord): string {
  return headers.find(([name]) => name === 'WARC-Record-ID')?.[1] ?? '';
}

function unchunked(headers: Headers): Headers {
  return headers.map(([name, value]) =>
    name.toLowerCase() === 'transfer-encoding' ? [`X-Archive-Orig-${name}`, value] : [name, value],
  );
}

/** Headers of HTTP are bytes: Node reads and writes them as Latin-1. */
function blockOf({ start, headers, body }: Message): Uint8Array {
  const head = `${[start, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\r\n')}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), body]);
}

const pack = promisify(gzip);
/** Where the header of gzip says which system packed, and what stands there for none that is known (RFC 1952). */
const systemAt = 9;
const unknownSystem = 255;

/** A record as a member of gzip of its own, as `.warc.gz` files have it; its header is the same on every system. */
export async function packedRecord({ headers, block }: WarcRecord): Promise<Uint8Array> {
  const head = `WARC/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
  const packed = await pack(Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]));
  packed[systemAt] = unknownSystem;
  return packed;
}

/** A record that was read back, with where it lies. */
export interface PackedRecord extends WarcRecord {
  /** First byte of its member, and first byte after it. */
  readonly start: number;
  readonly end: number;
}

const gzipHeader = 10;
const gzipTrailer = 8;

/**
 * The records in bytes that `packedRecord` made, up to the first that is damaged or cut short.
 *
 * @param longest the most bytes of a record, unpacked
 */
export function* packedRecords(bytes: Uint8Array, longest: number): Generator<PackedRecord, undefined> {
  for (let start = 0; start < bytes.length; ) {
    const member = memberAt(bytes, start, longest);
    const record = member === null ? null : parsedRecord(member.content);
    if (member === null || record === null) return;
    yield { ...record, start, end: member.end };
    start = member.end;
  }
}

function memberAt(bytes: Uint8Array, start: number, longest: number): { content: Buffer; end: number } | null {
  const hasHeader =
    bytes[start] === 0x1f && bytes[start + 1] === 0x8b && bytes[start + 2] === 8 && bytes[start + 3] === 0;
  if (!hasHeader) return null;
  try {
    // With `info`, what comes is not the bytes but these with what unpacked them; the types do not say so.
    const { buffer, engine } = inflateRawSync(bytes.subarray(start + gzipHeader), {
      info: true,
      maxOutputLength: longest,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    const end = start + gzipHeader + engine.bytesWritten + gzipTrailer;
    if (end > bytes.length) return null;
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(end - 4, true);
    return length === buffer.length % 2 ** 32 ? { content: buffer, end } : null;
  } catch {
    return null;
  }
}

function parsedRecord(content: Buffer): WarcRecord | null {
  const headEnd = content.indexOf('\r\n\r\n');
  const [version, ...lines] = content.subarray(0, Math.max(0, headEnd)).toString('utf8').split('\r\n');
  if (!version?.startsWith('WARC/')) return null;
  const headers = lines.map((line): readonly [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  const length = Number(headers.find(([name]) => name === 'Content-Length')?.[1]);
  const block = content.subarray(headEnd + 4, headEnd + 4 + length);
  return block.length === length ? { headers, block } : null;
}
