import { gramHashes, membershipOf } from './grams.ts';

/** A text prepared for comparing: its n-grams, and which they are, made when they are first needed. */
export interface ComparedText {
  readonly length: number;
  readonly short: Grams;
  readonly long: Grams;
  /** Its numbers of two digits and more. */
  readonly numbers: readonly string[];
}

interface Grams {
  readonly hashes: Uint32Array;
  readonly has: () => (hash: number) => boolean;
}

/** 5-grams outlive edits best, but texts of one language share many; 10-grams are shared by chance hardly ever. */
const shortLength = 5;
const longLength = 10;
/** Share of the shorter text's 5-grams: for texts of one length a Jaccard similarity of .4. */
const leastShared = 0.57;
/** Notices of one form that differ in names alone share up to .7, so that of a text of less than this length */
const shortText = 400;
/** more is asked, */
const leastSharedInShort = 0.75;
/** unless the gaps of it are short: a wrong letter leaves one of ten 10-grams, another name one of twenty or more. */
const longestSlip = 15;
/** Positions in a stretch of text, two or three lines: short enough to tell copied from new paragraphs. */
const stretchLength = 150;
/** Share of a stretch's 10-grams by which it is recognised. With 8 % of noise .45 are left. */
const leastRecognised = 0.25;
/** The same in a text of more than five times the length, which by chance holds up to half the phrases of a brief. */
const leastRecognisedInLong = 0.6;
const longText = 5;
/** Notices of one form, prices or results of a day, have the wording in common and the numbers not: of so many */
const leastNumbers = 4;
/** this share must stand in the longer text. */
const leastSharedNumbers = 0.4;
/** Share of the shorter text's stretches that must be recognised: a report that quotes another at length is no copy. */
const leastCopied = 2 / 3;

export function comparedText(body: string): ComparedText {
  return {
    length: body.length,
    short: gramsOf(body, shortLength),
    long: gramsOf(body, longLength),
    numbers: body.match(/\d{2,}/g) ?? [],
  };
}

function gramsOf(body: string, length: number): Grams {
  const hashes = gramHashes(body, length);
  let has: ((hash: number) => boolean) | null = null;
  return { hashes, has: () => (has ??= membershipOf(hashes)) };
}

/**
 * Compares a text with another of any length. If the shorter is a copy of the longer or of a part of it, up to edits of
 * one word in six or one letter in twelve, it gives the numbers of the stretches of the first that the other holds; null
 * if it is none. A copy shares its wording throughout, and not in some paragraphs alone. All n-grams are compared.
 */
export function sharedStretches(text: ComparedText, other: ComparedText): number[] | null {
  const [shorter, longer] = text.length <= other.length ? [text, other] : [other, text];
  const { hashes } = shorter.short;
  const shared = countIn(hashes, 0, hashes.length, longer.short.has());
  if (shared === 0 || shared < leastShared * hashes.length) return null;
  const isShort = shorter.length < shortText;
  if (isShort && shared < leastSharedInShort * hashes.length && !hasShortGaps(shorter, longer)) return null;
  if (!sharesNumbers(shorter, longer)) return null;
  const least = longer.length > longText * shorter.length ? leastRecognisedInLong : leastRecognised;
  const held = recognised(shorter, longer, least);
  if (held.length < leastCopied * stretchCount(shorter)) return null;
  return shorter === text ? held : recognised(longer, shorter, leastRecognised);
}

function sharesNumbers(shorter: ComparedText, longer: ComparedText): boolean {
  const known = new Set(longer.numbers);
  const shared = shorter.numbers.filter((number) => known.has(number));
  return shorter.numbers.length < leastNumbers || shared.length >= leastSharedNumbers * shorter.numbers.length;
}

/** The numbers of the stretches of a text that are recognised in another. */
function recognised(text: ComparedText, other: ComparedText, least: number): number[] {
  const { hashes } = text.long;
  const isKnown = other.long.has();
  const count = stretchCount(text);
  return Array.from({ length: count }, (_, stretch) => stretch).filter((stretch) => {
    const start = Math.floor((stretch * hashes.length) / count);
    const end = Math.floor(((stretch + 1) * hashes.length) / count);
    return countIn(hashes, start, end, isKnown) >= least * (end - start);
  });
}

function stretchCount({ long }: ComparedText): number {
  return Math.max(1, Math.round(long.hashes.length / stretchLength));
}

function countIn(hashes: Uint32Array, start: number, end: number, isKnown: (hash: number) => boolean): number {
  let count = 0;
  for (let index = start; index < end; index++) if (isKnown(hashes[index] ?? 0)) count += 1;
  return count;
}

/** Tells whether what of the one text is not in the other is no longer than slips of the pen are, on average. */
function hasShortGaps(text: ComparedText, other: ComparedText): boolean {
  const isKnown = other.long.has();
  let [unknown, gaps, wasKnown] = [0, 0, true];
  for (const hash of text.long.hashes) {
    const known = isKnown(hash);
    if (!known) unknown += 1;
    if (!known && wasKnown) gaps += 1;
    wasKnown = known;
  }
  return unknown <= longestSlip * gaps;
}
