import { decodedContent } from '../ingest/content-coding.ts';
import { type Failure, failure } from './failure.ts';

/** Headers of a message as they were sent: names and values in their order. */
export type Headers = readonly (readonly [name: string, value: string])[];

/** The first value of a header, whatever the case of its name. */
export function headerOf(headers: Headers, name: string): string | null {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
}

/** Media types that hold text of an article or a list of addresses, beside `text/…` and `…+xml`, `…+json`. */
const textTypes: ReadonlySet<string> = new Set([
  'application/xhtml+xml',
  'application/xml',
  'application/json',
  'application/feed+json',
  'application/x-rss+xml',
]);
/** Text that nobody wrote to be read. */
const otherTexts: ReadonlySet<string> = new Set(['text/css', 'text/javascript', 'text/x-javascript', 'text/calendar']);

/** The media type that a message states, in lower case and without parameters; null where it states none. */
export function mediaTypeOf(headers: Headers): string | null {
  const type = headerOf(headers, 'content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  return type === undefined || type === '' ? null : type;
}

/** Whether a media type is of text; none stated may be one. `image/svg+xml` is a picture. */
export function isTextType(type: string | null): boolean {
  if (type === null) return true;
  if (otherTexts.has(type) || type.startsWith('image/')) return false;
  return type.startsWith('text/') || textTypes.has(type) || /^application\/[\w.-]+\+(?:xml|json)$/.test(type);
}

const codes = { unknown: 'unknown-encoding', 'too-large': 'too-large', damaged: 'broken-body' } as const;

/** The body without its content encodings, last one first. Memory is bounded by `maxBytes` whatever it expands to. */
export async function unpacked(body: Uint8Array, headers: Headers, maxBytes: number): Promise<Uint8Array | Failure> {
  const stated = headers.filter(([name]) => name.toLowerCase() === 'content-encoding').map(([, value]) => value);
  const content = await decodedContent(body, stated, maxBytes);
  return 'problem' in content ? failure(codes[content.problem], content.message) : content;
}

/** A body that begins as gzip does, such as `sitemap.xml.gz`, unpacked; any other as it is. */
export async function unpackedFile(bytes: Uint8Array, maxBytes: number): Promise<Uint8Array | Failure> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  return await unpacked(bytes, [['content-encoding', 'gzip']], maxBytes);
}
