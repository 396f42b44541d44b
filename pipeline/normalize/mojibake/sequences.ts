import { byteOf } from './charsets.ts';

/** One character's UTF-8 bytes as they stand in a text, each read in a single-byte charset. */
export interface Sequence {
  /** Index of the first code unit in the text. */
  readonly start: number;
  /** Index behind the last code unit. */
  readonly end: number;
  /** The character that the bytes mean; U+FFFD where some of them are lost. */
  readonly character: string;
  /** Whether each byte stands there, none of them guessed from a space or missing. */
  readonly whole: boolean;
}

const space = 0x20;
const questionMark = 0x3f;
const replacementCharacter = 0xfffd;
/** Stands for a continuation byte that was replaced by a mark of loss. */
const lostByte = -2;

/** Reads the UTF-8 sequence whose lead byte stands at `start`, or null where there is none. */
export function sequenceAt(text: string, start: number, lead: number, charset: number): Sequence | null {
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const bytes = [lead];
  let whole = true;
  for (let index = start + 1; index < start + length; index++) {
    const unit = index < text.length ? text.charCodeAt(index) : -1;
    const byte = continuationOf(unit, charset);
    if (byte === -1 || (unit === space && bytes[1] === 0x80)) break;
    if (byte === lostByte || unit === space) whole = false;
    bytes.push(byte);
  }
  if (bytes.length < length) return truncated(start, bytes);
  const end = standsAlone(text, start, lead) ? start + 1 : start + length;
  if (bytes.includes(lostByte)) return { start, end, character: '\ufffd', whole };
  if (lead === 0xed && (bytes[1] ?? 0) >= 0xa0) return surrogatePair(text, start, bytes, charset, whole);
  const codePoint = codePointOf(bytes);
  return codePoint === null ? null : { start, end, character: String.fromCodePoint(codePoint), whole };
}

/** The continuation byte that a code unit stands for, `lostByte` for a mark of loss, -1 for anything else. */
function continuationOf(unit: number, charset: number): number {
  if (unit === space) return 0xa0;
  if (unit === questionMark || unit === replacementCharacter) return lostByte;
  const byte = byteOf(unit, charset);
  return byte >= 0x80 && byte <= 0xbf ? byte : -1;
}

/** The character of a whole sequence, or null where it is overlong, a surrogate or beyond Unicode. */
function codePointOf(bytes: readonly number[]): number | null {
  const [lead = 0, ...rest] = bytes;
  const payload = lead < 0xe0 ? lead & 0x1f : lead < 0xf0 ? lead & 0x0f : lead & 0x07;
  const codePoint = rest.reduce((sum, byte) => sum * 64 + (byte & 0x3f), payload);
  const least = [0, 0, 0x80, 0x800, 0x10000][bytes.length] ?? 0;
  if (codePoint < least || codePoint > 0x10ffff) return null;
  return codePoint >= 0xd800 && codePoint <= 0xdfff ? null : codePoint;
}

/** CESU-8 writes a character beyond the basic plane as two surrogates of three bytes each. */
function surrogatePair(
  text: string,
  start: number,
  high: readonly number[],
  charset: number,
  whole: boolean,
): Sequence | null {
  const low = [0, 1, 2].map((offset) => byteOf(text.charCodeAt(start + 3 + offset), charset));
  const units = [high, low].map(([, second = 0, third = 0]) => 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f));
  const [first = 0, second = 0] = units;
  if (low[0] !== 0xed || low.some((byte) => byte < 0x80) || first >= 0xdc00 || second < 0xdc00) return null;
  return { start, end: start + 6, character: String.fromCharCode(first, second), whole };
}

/**
 * `â€` with its third byte gone: the closing quotation mark (E2 80 9D), for 9D is the one byte in use among the
 * quotation marks that windows-1252 leaves undefined and many programs drop.
 */
function truncated(start: number, bytes: readonly number[]): Sequence | null {
  const [lead, second] = bytes;
  if (bytes.length !== 2 || lead !== 0xe2 || second !== 0x80) return null;
  return { start, end: start + 2, character: '”', whole: false };
}

/**
 * `Ã perturber`: the no-break space that was the second byte of `à` became a space, and spaces were joined. `à` is a
 * word of its own in most of the languages that have it, so the space stays, but for the Portuguese words that it
 * begins: `às`, `àquele`, `àquela`, `àquilo`.
 */
function standsAlone(text: string, start: number, lead: number): boolean {
  if (lead !== 0xc3 || text.charCodeAt(start + 1) !== space) return false;
  return text.charAt(start + 2) !== 'Â' && !crasis.test(text.slice(start + 2, start + 9));
}

const crasis = /^(?:s(?![\p{L}'’])|quel[ae]|quilo)/u;
