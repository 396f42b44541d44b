import { hasSameStem, isAfterCut, isNegation, isSameWord, isTelling, stemBits, type WordHash } from './word-hashes.ts';

/** A stretch of word hashes, half open. */
export interface WordRange {
  readonly words: Uint32Array;
  readonly start: number;
  readonly end: number;
}

/** In half words: what a pair of aligned words earns, and what an edit costs. */
const sameWord = 2;
const sameStem = 1;
const edit = 2;
/** What changes the statement costs as much as six words: a negation more or less, another name or number. */
const change = 12;
/** A name or number that the part has alone, or the whole: together as much as another in its place. */
const addedName = 8;
const passedName = 4;
/** The share of the words of another quote with which one is about as long. */
const leastWhole = 0.75;
/** Going on after any number of words that the part leaves out where it says that it does. */
const leap = 1;

/** The most words of a quote that are compared, so that a printed speech takes no longer than a long quote. */
export const mostWords = 400;

/**
 * How much of `part` stands in `whole`, in half words: two for a word, one for another form of it, less two for each
 * that is more, missing or another. The best local alignment (Smith and Waterman, 1981) that takes in the part from
 * end to end; where the part was cut, words of the whole may be passed over. At most twice the words of the part.
 *
 * @param least the score that is asked for: where it cannot be reached, the result is some score below it.
 */
export function alignmentScore(part: WordRange, whole: WordRange, least: number): number {
  const width = Math.min(whole.end - whole.start, mostWords);
  const height = Math.min(part.end - part.start, mostWords);
  if (startsWith(part, whole, height, width)) return sameWord * height;
  const most = mostScore(part, whole, height, width);
  if (most < least) return most;
  const skips = Int32Array.from({ length: width }, (_, at) =>
    editCost(whole.words[whole.start + at] as WordHash, passedName),
  );
  let above = new Int32Array(width + 1);
  let row = new Int32Array(width + 1);
  for (let line = 0; line < height; line++) {
    const word = part.words[part.start + line] as WordHash;
    if (line > 0 && isAfterCut(word)) leapAhead(above);
    const dropped = editCost(word, addedName);
    let left = (above[0] as number) - dropped;
    row[0] = left;
    for (let column = 0; column < width; column++) {
      const paired = (above[column] as number) + pairScore(word, whole.words[whole.start + column] as WordHash);
      const skipped = left - (skips[column] as number);
      const without = (above[column + 1] as number) - dropped;
      left = paired > skipped ? paired : skipped;
      if (without > left) left = without;
      row[column + 1] = left;
    }
    [above, row] = [row, above];
  }
  const best = above.reduce((most, score) => Math.max(most, score));
  return isOpposite(part, whole) ? best - change : best;
}

/**
 * Quotes of about one length, nothing left out, that have unlike numbers of negations, even where these stand beyond
 * the words aligned.
 */
function isOpposite(part: WordRange, whole: WordRange): boolean {
  const isWhole = part.end - part.start >= leastWhole * (whole.end - whole.start);
  return (
    isWhole && negationsIn(part) !== negationsIn(whole) && !part.words.subarray(part.start, part.end).some(isAfterCut)
  );
}

function negationsIn({ words, start, end }: WordRange): number {
  let count = 0;
  for (let at = start; at < end; at++) if (isNegation(words[at] as WordHash)) count++;
  return count;
}

/** The common case of copies: every word of the part opens the whole. */
function startsWith(part: WordRange, whole: WordRange, height: number, width: number): boolean {
  if (height > width) return false;
  for (let at = 0; at < height; at++) {
    if (!isSameWord(part.words[part.start + at] as WordHash, whole.words[whole.start + at] as WordHash)) return false;
  }
  return true;
}

/** Places of a small table in which the stems of a quote are marked. */
const places = 512;

/** A score that no alignment exceeds: every word of the part whose stem stands anywhere in the whole is taken for the same. */
function mostScore(part: WordRange, whole: WordRange, height: number, width: number): number {
  const marked = new Uint8Array(places);
  for (let at = 0; at < width; at++) marked[placeOf(whole.words[whole.start + at] as WordHash)] = 1;
  let score = 0;
  for (let at = 0; at < height; at++) {
    score += marked[placeOf(part.words[part.start + at] as WordHash)] === 1 ? sameWord : -edit;
  }
  return score;
}

function placeOf(word: WordHash): number {
  return (stemBits(word) >>> 10) % places;
}

function pairScore(left: WordHash, right: WordHash): number {
  if (isSameWord(left, right)) return sameWord;
  if (hasSameStem(left, right)) return sameStem;
  const changes = (isTelling(left) && isTelling(right)) || isNegation(left) || isNegation(right);
  return changes ? -change : -edit;
}

function editCost(word: WordHash, ofName: number): number {
  if (isNegation(word)) return change;
  return isTelling(word) ? ofName : edit;
}

/** Lets a row of scores go on from any earlier column. */
function leapAhead(scores: Int32Array): void {
  let best = scores[0] as number;
  for (let column = 1; column < scores.length; column++) {
    const score = scores[column] as number;
    if (best - leap > score) scores[column] = best - leap;
    if (score > best) best = score;
  }
}
