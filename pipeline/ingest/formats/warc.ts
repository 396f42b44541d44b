import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { decode, decodeHtml } from '../decode.ts';
import { isRefusal, type Reading, type Refusal, recordTooLarge, type StreamedFormat, undecodable } from '../draft.ts';
import { type WarcRecord, warcRecords } from './warc-records.ts';

/**
 * A web archive (WARC 1.0 and 1.1), as Common Crawl News and Browsertrix write them: one article a page that a server
 * sent. Packed record by record, as `.warc.gz`, or as a whole. Pages are named by the number of their record.
 */
export const warcFormat: StreamedFormat = {
  name: 'warc',
  extensions: ['.warc', '.warc.wet'],
  mediaType: 'application/warc',
  async *readStream(open, { maxBytes }) {
    for await (const record of warcRecords(open(), maxBytes)) {
      const reading = await readRecord(record, maxBytes);
      if (reading !== null) yield { ...reading, record: String(record.number) };
    }
  },
};

async function readRecord(record: WarcRecord, maxBytes: number): Promise<Reading | null> {
  if ('problem' in record) return problemRefusal(record.problem, record.message, maxBytes);
  const { WARCParser } = await import('warcio');
  const parsed = await WARCParser.parse([record.bytes]);
  if (parsed === null) return problemRefusal('damaged', 'Its header cannot be understood', maxBytes);
  const payload = await payloadOf(parsed, maxBytes);
  if (payload === 'too-large')
    return problemRefusal('too-large', `It unpacks to more than ${maxBytes} bytes`, maxBytes);
  const sent = parsed.httpHeaders?.headers.get('content-type') ?? parsed.warcContentType ?? '';
  const url = parsed.warcTargetURI ?? undefined;
  return await readPayload(payload, sent, url);
}

/** The document in a payload. Its address is what the page itself states, or else that which was asked for. */
async function readPayload(payload: Uint8Array, sent: string, url: string | undefined): Promise<Reading | null> {
  const address = url === undefined ? {} : { url };
  if (/^text\/plain/i.test(sent)) {
    const text = decode(payload);
    return text === null ? undecodable() : { record: null, text, blocks: [], stated: address, mediaType: 'text/plain' };
  }
  const charset = /charset\s*=\s*["']?([\w:.-]+)/i.exec(sent)?.[1];
  const html = decodeHtml(payload, charset);
  if (html === null) return undecodable();
  if (html.trim() === '') return null;
  const { readPage } = await import('../html.ts');
  const reading = await readPage(html);
  if (isRefusal(reading)) return reading;
  return { ...reading, stated: { ...address, ...reading.stated }, mediaType: 'text/html' };
}

interface ParsedRecord extends AsyncIterable<Uint8Array> {
  readonly httpHeaders: { readonly headers: { get(name: string): string | null | undefined } } | null;
}

const unbrotli = promisify(brotliDecompress);

/** What a record holds, without chunks and compression. */
async function payloadOf(record: ParsedRecord, maxBytes: number): Promise<Uint8Array | 'too-large'> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of record) {
    length += part.length;
    if (length > maxBytes) return 'too-large';
    parts.push(part);
  }
  const payload = Buffer.concat(parts);
  if (record.httpHeaders?.headers.get('content-encoding')?.trim().toLowerCase() !== 'br') return payload;
  try {
    return await unbrotli(payload, { maxOutputLength: maxBytes });
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    // Some crawlers unpack what they keep and leave the header as it was sent.
    return isTooLarge ? 'too-large' : payload;
  }
}

function problemRefusal(problem: 'damaged' | 'cut-short' | 'too-large', message: string, maxBytes: number): Refusal {
  if (problem === 'too-large')
    return { ...recordTooLarge('', maxBytes), record: null, message: `${message}. Raise the limit on bytes.` };
  return {
    record: null,
    code: 'bad-warc',
    message: `The record is damaged: ${message.toLowerCase()}. Fetch it again.`,
    original: null,
  };
}
