import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { systemCode } from '../error.ts';
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

type Unpack = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const unpackGzip: Unpack = promisify(gunzip);
const unpackZlib: Unpack = promisify(inflate);
const unpackRaw: Unpack = promisify(inflateRaw);

/** `deflate` means zlib (RFC 9110), but some servers send it bare. */
const unpackDeflate: Unpack = (bytes, options) =>
  ((bytes[0] ?? 0) & 0x0f) === 8 ? unpackZlib(bytes, options) : unpackRaw(bytes, options);

const encodings: Readonly<Record<string, Unpack>> = {
  gzip: unpackGzip,
  'x-gzip': unpackGzip,
  deflate: unpackDeflate,
  br: promisify(brotliDecompress),
};

/** More layers of packing than any server needs. */
const mostEncodings = 2;

/** The body without its content encodings, last one first. Memory is bounded by `maxBytes` whatever it expands to. */
export async function unpacked(body: Uint8Array, headers: Headers, maxBytes: number): Promise<Uint8Array | Failure> {
  const stated = headers.filter(([name]) => name.toLowerCase() === 'content-encoding').map(([, value]) => value);
  const names = stated
    .join(',')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > mostEncodings) return failure('unknown-encoding', `It is packed ${names.length} times.`);
  let bytes = body;
  // Answers without a body, such as 304, state the packing of the body that they leave out.
  if (bytes.length === 0) return bytes;
  for (const name of names.reverse()) {
    const unpack = encodings[name];
    if (unpack === undefined)
      return failure('unknown-encoding', `It is packed with "${name}", which was not asked for.`);
    try {
      bytes = await unpack(bytes, { maxOutputLength: maxBytes });
    } catch (error) {
      if (systemCode(error) === 'ERR_BUFFER_TOO_LARGE') {
        return failure('too-large', `It is larger than ${maxBytes} bytes, once unpacked.`);
      }
      return failure('broken-body', `Its packing with ${name} is damaged or cut short.`);
    }
  }
  return bytes;
}

/** A body that begins as gzip does, such as `sitemap.xml.gz`, unpacked; any other as it is. */
export async function unpackedFile(bytes: Uint8Array, maxBytes: number): Promise<Uint8Array | Failure> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  return await unpacked(bytes, [['content-encoding', 'gzip']], maxBytes);
}
