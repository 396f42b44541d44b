import { byteOf } from './charsets.ts';

/** One character's UTF-8 bytes as they stand in a text, each read in a single-byte charset. */
export interface Sequence {
  /** Index of the first code unit in the text. */
  readonly start: number;
  /** Index behind the last code unit. */
  readonly end: number;
  /** The character that the bytes mean; U+FFFD where some of them are lost. */
  readonly character: string;
  /** How much guessing is in it, in the unit of `badness`: 0 where every byte stands there. */
  readonly doubt: number;
}

/** One byte as it was read from a text, and how many code units it took. */
interface ReadByte {
  readonly byte: number;
  readonly units: number;
  readonly doubt: number;
}

const space = 0x20;
const lead = { two: 0xc2, three: 0xe0, four: 0xf0 } as const;

/** Reads the UTF-8 sequence whose lead byte stands at `start`, or null where there is none. */
export function sequenceAt(text: string, start: number, leadByte: number, charset: number): Sequence | null {
  const length = leadByte < lead.three ? 2 : leadByte < lead.four ? 3 : 4;
  const bytes = [leadByte];
  let end = start + 1;
  let doubt = 0;
  let guesses = 0;
  while (bytes.length < length) {
    const read = continuationAt(text, end, charset);
    if (read === null) break;
    bytes.push(read.byte);
    end += read.units;
    doubt += read.doubt;
    if (read.doubt > 0) guesses++;
  }
  if (isCutQuote(text, start, bytes)) return cutQuote(text, start);
  if (bytes.length < length || (guesses === length - 1 && !isGuessable(bytes))) return null;
  if (bytes.includes(lostByte)) return { start, end, character: '\ufffd', doubt };
  if (isLoneA(text, start, bytes)) {
    return { start, end: text.charCodeAt(end) === space ? end : start + 1, character: 'à', doubt: 0.5 };
  }
  if (leadByte === 0xed && (bytes[1] ?? 0) >= 0xa0) return surrogatePair(text, start, end, bytes, charset);
  const codePoint = codePointOf(bytes);
  if (codePoint === null) return null;
  const hardlyText = codePoint < 0xa0 ? 0.5 : codePoint === 0xa0 ? doubt : 0;
  return { start, end, character: String.fromCodePoint(codePoint), doubt: doubt + hardlyText };
}

/** Whether a sequence may be made of a lead byte and guesses alone: a two-byte one, lost or with a space for A0. */
function isGuessable([first = 0, second, third]: readonly number[]): boolean {
  return third === undefined && (second === lostByte || beforeNoBreakSpace.has(first));
}

/** Two-byte characters that end in the byte A0 and are met in text: the no-break space itself, à, Š, Ơ, Π, Р and נ. */
const beforeNoBreakSpace: ReadonlySet<number> = new Set([0xc2, 0xc3, 0xc5, 0xc6, 0xce, 0xd0, 0xd7]);

/** Stands for a continuation byte that was replaced by a mark of loss. */
const lostByte = -1;

/** Bytes whose windows-1252 characters compatibility normalisation takes apart into a space and a combining mark. */
const decomposed: Readonly<Record<string, number>> = { '\u0308': 0xa8, '\u0304': 0xaf, '\u0301': 0xb4, '\u0327': 0xb8 };

/**
 * The continuation byte at `index`, or null. A space may stand for the no-break space A0, and a question mark or U+FFFD
 * for any byte.
 */
function continuationAt(text: string, index: number, charset: number): ReadByte | null {
  const character = text.charAt(index);
  if (character === ' ') {
    const byte = decomposed[text.charAt(index + 1)];
    return byte === undefined ? { byte: 0xa0, units: 1, doubt: 1.5 } : { byte, units: 2, doubt: 0 };
  }
  if (character === '?' || character === '\ufffd') return { byte: lostByte, units: 1, doubt: 0.5 };
  const byte = character === '' ? -1 : byteOf(character.charCodeAt(0), charset);
  return byte >= 0x80 && byte <= 0xbf ? { byte, units: 1, doubt: 0 } : null;
}

/** The character of a whole sequence, or null where it is overlong, a surrogate or beyond Unicode. */
function codePointOf(bytes: readonly number[]): number | null {
  const [first = 0, ...rest] = bytes;
  const payload = first & (0xff >> (bytes.length + 1));
  const codePoint = rest.reduce((sum, byte) => sum * 64 + (byte & 0x3f), payload);
  const least = [0, 0, 0x80, 0x800, 0x10000][bytes.length] ?? 0;
  if (codePoint < least || codePoint > 0x10ffff) return null;
  return codePoint >= 0xd800 && codePoint <= 0xdfff ? null : codePoint;
}

/** CESU-8 writes a character beyond the basic plane as two surrogates of three bytes each. */
function surrogatePair(
  text: string,
  start: number,
  middle: number,
  high: readonly number[],
  charset: number,
): Sequence | null {
  if (middle >= text.length || byteOf(text.charCodeAt(middle), charset) !== 0xed) return null;
  const second = continuationAt(text, middle + 1, charset);
  const third = second === null ? null : continuationAt(text, middle + 1 + second.units, charset);
  if (second === null || third === null || second.byte < 0xb0 || third.byte === lostByte) return null;
  const unit = (first: number, last: number): number => 0xd000 | ((first & 0x3f) << 6) | (last & 0x3f);
  const character = String.fromCharCode(unit(high[1] ?? 0, high[2] ?? 0), unit(second.byte, third.byte));
  if ((high[1] ?? 0) >= 0xb0) return null;
  return { start, end: middle + 1 + second.units + third.units, character, doubt: 0 };
}

function isCutQuote(text: string, start: number, [first, second, third]: readonly number[]): boolean {
  if (first !== 0xe2 || second !== 0x80) return false;
  return third === undefined || text.charCodeAt(start + 2) === space;
}

/**
 * `â€` with its third byte gone. Windows-1252 leaves two bytes undefined that the quotation marks and dashes need, and
 * many programs drop them: E2 80 9D is the closing quotation mark, E2 80 90 the hyphen, which stands between letters.
 */
function cutQuote(text: string, start: number): Sequence {
  const between = /^\p{L}..\p{L}/u.test(text.slice(Math.max(0, start - 1), start + 3));
  return { start, end: start + 2, character: between ? '‐' : '”', doubt: 0.5 };
}

/**
 * `Ã perturber`: the no-break space that was the second byte of `à` became a space, and spaces were joined. `à` is a
 * word of its own in most of the languages that have it, so the space stays unless another follows, but for the Portuguese words that it
 * begins: `às`, `àquele`, `àquela`, `àquilo`. Before `Â` the space is a byte: `Ã Â¸`.
 */
function isLoneA(text: string, start: number, [first, second]: readonly number[]): boolean {
  if (first !== 0xc3 || second !== 0xa0 || text.charCodeAt(start + 1) !== space) return false;
  return text.charAt(start + 2) !== 'Â' && !crasis.test(text.slice(start + 2, start + 9));
}

const crasis = /^(?:s(?![\p{L}'’])|quel[ae]|quilo)/u;
