import type { WARCRecord } from 'warcio';
import { decodedContent } from '../content-coding.ts';
import { decode, decodeHtml } from '../decode.ts';
import {
  type Draft,
  isRefusal,
  type Reading,
  type Refusal,
  recordTooLarge,
  type StreamedFormat,
  undecodable,
} from '../draft.ts';
import { parseStatedDate } from '../stated-date.ts';
import { type WarcRecord, warcRecords } from './warc-records.ts';

/**
 * A web archive (WARC 1.0 and 1.1), as Common Crawl News and Browsertrix write them: one article a page that a server
 * sent. Packed record by record, as `.warc.gz`, or as a whole. Pages are named by the number of their record.
 */
export const warcFormat: StreamedFormat = {
  name: 'warc',
  extensions: ['.warc', '.warc.wet'],
  mediaType: 'application/warc',
  unpacksGzip: true,
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
  const sent = parsed.httpHeaders?.headers.get('content-type') ?? parsed.warcContentType ?? '';
  const payload = await payloadOf(parsed, maxBytes);
  if ('problem' in payload) return problemRefusal(payload.problem, payload.message, maxBytes);
  const reading = await readPayload(payload, sent, parsed.warcTargetURI ?? undefined);
  return reading === null || isRefusal(reading) ? reading : { ...reading, ...capturedAt(parsed.warcDate) };
}

/** When a server sent a page: which of its states is the newer one, and nothing else, is told by it. */
function capturedAt(date: string | null | undefined): Pick<Draft, 'captured_at'> {
  const instant = parseStatedDate(date ?? '')?.instant ?? null;
  return instant === null ? {} : { captured_at: instant };
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

interface Problem {
  readonly problem: 'damaged' | 'too-large';
  readonly message: string;
}

const gzipMark = [0x1f, 0x8b] as const;

/** What a record holds, without chunks and compression. */
async function payloadOf({ httpHeaders, reader }: WARCRecord, maxBytes: number): Promise<Uint8Array | Problem> {
  const header = (name: string): string => httpHeaders?.headers.get(name)?.trim().toLowerCase() ?? '';
  const { AsyncIterReader } = await import('warcio');
  const isChunked = /\bchunked$/.test(header('transfer-encoding'));
  const whole = await new AsyncIterReader(reader, null, isChunked).readFully();
  const payload = await decodedContent(whole, [header('content-encoding')], maxBytes);
  if (!('problem' in payload)) return payload;
  const { problem, message } = payload;
  if (problem === 'too-large') return { problem, message: `It unpacks to more than ${maxBytes} bytes` };
  // Some crawlers unpack what they keep and leave the header as it was sent.
  const isPacked = problem === 'damaged' && gzipMark.every((byte, index) => whole[index] === byte);
  return isPacked ? { problem: 'damaged', message: message.replace(/\.$/, '') } : whole;
}

function problemRefusal(problem: 'damaged' | 'cut-short' | 'too-large', message: string, maxBytes: number): Refusal {
  if (problem === 'too-large')
    return { ...recordTooLarge('', maxBytes), record: null, message: `${message}. Raise the limit on bytes.` };
  return {
    record: null,
    code: 'bad-warc',
    message: `The record is damaged. ${message.replace(/\.$/, '')}. Fetch it again.`,
    original: null,
  };
}
