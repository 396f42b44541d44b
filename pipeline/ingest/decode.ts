import { isAscii, isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { windows1252 } from './windows-1252.ts';

/**
 * Text of bytes: UTF-8 or UTF-16 by their byte order mark, UTF-16 by its pattern of NULs, else UTF-8, in which every
 * byte that belongs to no valid sequence is read as windows-1252. So a file in windows-1252 comes out right, and so does
 * one in UTF-8 with a few stray bytes.
 *
 * @returns well-formed text without a byte order mark, or null where the bytes are not text
 */
export function decode(bytes: Uint8Array): string | null {
  const marked = decodeMarked(bytes);
  if (marked !== null) return textOrNull(marked);
  if (bytes.includes(0)) {
    const wide = decodeUnmarkedUtf16(bytes);
    return wide === null ? null : textOrNull(wide);
  }
  return textOrNull(isUtf8(bytes) ? asBuffer(bytes).toString('utf8') : decodeMixed(bytes));
}

/**
 * Text of a file of many records, a few of which may hold NULs or other control characters: they are left in, so that
 * what spoils one record does not cost the others.
 *
 * @returns as `decode`, or null where so much is spoilt that the bytes are not text
 */
export function decodeRecords(bytes: Uint8Array): string | null {
  const text = decode(bytes);
  if (text !== null) return text;
  const spoilt = decodeMarked(bytes) ?? decodeMixed(bytes);
  return controlShare(spoilt) > mostSpoilt ? null : spoilt.toWellFormed();
}

/** Bytes of a page in which a `<meta charset>` must stand; the HTML standard says 1024, pages say otherwise. */
const charsetWindow = 4096;

/** Labels that are decoded better by looking at the bytes: pages in UTF-8 often claim to be in Latin-1, and back. */
const sniffedLabels: ReadonlySet<string> = new Set([
  'utf-8',
  'utf8',
  'utf-16',
  'utf-16le',
  'utf-16be',
  'unicode',
  'ascii',
  'us-ascii',
  'latin1',
  'iso-8859-1',
  'iso8859-1',
  'windows-1252',
  'cp1252',
]);

/**
 * Text of an HTML page: by byte order mark, then as UTF-8 where it is that, whatever is said of it, then by the character
 * set that the one who sent it stated, then by that which the page declares, then by the bytes. NULs that stray into a
 * page are left out, as browsers do.
 *
 * @param sent the `charset` of the header that came with the page
 */
export function decodeHtml(bytes: Uint8Array, sent?: string | null): string | null {
  if (decodeMarked(bytes) !== null) return decode(bytes);
  if (bytes.includes(0)) return decode(bytes) ?? decodeStrewn(bytes, sent);
  const head = asBuffer(bytes).toString('latin1', 0, charsetWindow);
  const declared = /<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1];
  const decoder = declaredDecoder(sent) ?? declaredDecoder(declared);
  if (decoder === null || (isUtf8(bytes) && !isAscii(bytes))) return decode(bytes);
  return textOrNull(decoder.decode(bytes)) ?? decode(bytes);
}

/** Text of a page in which a few NULs are strewn; null where there are many. */
function decodeStrewn(bytes: Uint8Array, sent: string | null | undefined): string | null {
  const rest = bytes.filter((byte) => byte !== 0);
  return bytes.length - rest.length > bytes.length * mostSpoilt ? null : decodeHtml(rest, sent);
}
/** The character set that the declaration of an XML document names, where it is none that is better told by the bytes. */
export function xmlDecoderOf(beginning: Uint8Array): TextDecoder | null {
  const head = asBuffer(beginning).toString('latin1', 0, 200);
  return declaredDecoder(/^\s*<\?xml[^>]{0,150}?encoding\s*=\s*["']([\w:.-]+)["']/i.exec(head)?.[1]);
}

/** Text of an XML document: by byte order mark, then as it declares, then by the bytes. */
export function decodeXml(bytes: Uint8Array): string | null {
  const decoder = xmlDecoderOf(bytes);
  return decoder === null || decodeMarked(bytes) !== null ? decode(bytes) : textOrNull(decoder.decode(bytes));
}

function declaredDecoder(label: string | null | undefined): TextDecoder | null {
  const name = label?.toLowerCase();
  return name === undefined || sniffedLabels.has(name) ? null : decoderOf(name);
}

/**
 * Which form of UTF-16 a file is in, by a sample of its beginning: by its byte order mark, or by its pattern of NULs.
 * Null where it is not.
 */
export function wideEncodingOf(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = sample;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return sample.includes(0) ? unmarkedUtf16(sample.subarray(0, sample.length - (sample.length % 2))) : null;
}

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function decodeMarked(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    const rest = bytes.subarray(3);
    return isUtf8(rest) ? asBuffer(rest).toString('utf8') : decodeMixed(rest);
  }
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

/** Code units looked at to tell text from something else. */
const sampleLength = 65_536;
const leastNulShare = 0.02;
/** Letters such as Ā (U+0100) have their NUL on the other side. */
const mostStrayNuls = 0.02;

function decodeUnmarkedUtf16(bytes: Uint8Array): string | null {
  const encoding = bytes.length % 2 === 0 ? unmarkedUtf16(bytes) : null;
  if (encoding === null) return null;
  const text = new TextDecoder(encoding).decode(bytes);
  return text.includes('\uFFFD') ? null : text;
}

/**
 * In UTF-16, ASCII has its NULs all on one side; even texts in other scripts have spaces and line ends. What is good
 * UTF-8 but for a NUL or two is none, though a short text may have them all on one side by chance.
 */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (isUtf8(bytes) && controlShare(asBuffer(bytes).toString('utf8')) <= mostSpoilt) return null;
  const sample = bytes.subarray(0, sampleLength);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const least = (sample.length / 2) * leastNulShare;
  if (Math.max(even, odd) < least || Math.min(even, odd) > Math.max(even, odd) * mostStrayNuls) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Valid UTF-8 sequences as they are, every other byte as windows-1252. Linear. */
function decodeMixed(bytes: Uint8Array): string {
  const buffer = asBuffer(bytes);
  const pieces: string[] = [];
  let validFrom = 0;
  let index = 0;
  while (index < bytes.length) {
    const length = sequenceLength(bytes, index);
    if (length > 0) {
      index += length;
      continue;
    }
    if (index > validFrom) pieces.push(buffer.toString('utf8', validFrom, index));
    pieces.push(windows1252(bytes[index] ?? 0));
    index++;
    validFrom = index;
  }
  pieces.push(buffer.toString('utf8', validFrom));
  return pieces.join('');
}

/** Length of the valid UTF-8 sequence at an index; 0 where there is none. */
function sequenceLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  return lead >= 0xc2 && lead <= 0xf4 && isUtf8(bytes.subarray(index, index + length)) ? length : 0;
}

const mostControls = 0.01;
const mostSpoilt = 0.05;

/** Text in which there is no NUL and hardly a control character, well-formed; else null: the bytes were not text. */
function textOrNull(text: string): string | null {
  return text.includes('\0') || controlShare(text) > mostControls ? null : text.toWellFormed();
}

/** Text of a piece of a file that is not UTF-16, control characters and all. It may not begin or end within a character. */
export function decodePiece(bytes: Uint8Array): string {
  return isUtf8(bytes) ? asBuffer(bytes).toString('utf8') : decodeMixed(bytes);
}

/** How much of a text, by its beginning, is control characters. */
function controlShare(text: string): number {
  let controls = 0;
  const end = Math.min(text.length, sampleLength);
  for (let index = 0; index < end; index++) if (isControl(text.charCodeAt(index))) controls++;
  return controls / Math.max(end, 1);
}

function isControl(unit: number): boolean {
  return unit < 0x20 ? unit < 0x09 || unit > 0x0d : unit >= 0x7f && unit <= 0x9f && unit !== 0x85;
}
