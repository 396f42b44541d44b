import { comparableWords } from '../link/words.ts';
import { lowerBound } from '../offsets.ts';
import { commonRuns, type Run } from './common-runs.ts';

/** A text and its words, in order. */
export interface WordedText {
  readonly text: string;
  readonly words: readonly Word[];
}

/** A word as it is compared, and where it stands: UTF-16 indexes, half open, with the marks that touch it. */
export interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of words, half open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a copy and what stood in its place in the original; null where nothing stands there. */
export interface Piece {
  /** Shared in the same order; shared with another place of the original; or written anew, added or cut. */
  readonly kind: 'same' | 'moved' | 'changed';
  readonly copy: Stretch | null;
  readonly original: Stretch | null;
}

/** How the words of a copy compare with those of its original. */
export interface WordDiff {
  readonly copy: WordedText;
  readonly original: WordedText;
  /** From the beginning of the copy to its end. */
  readonly pieces: readonly Piece[];
  /** Words that both share, in the same order or not. */
  readonly sharedWords: number;
}

/** Fewer words than this that stand elsewhere in the original were hardly moved. */
const leastWordsMoved = 8;

/** Han, kana and Thai are written without spaces: each character counts as a word. */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;

/** The words of a text without case, accents and marks: `“Ferry`, `FERRY` and `ferry,` are one. A dash alone is none. */
export function wordedText(text: string): WordedText {
  const words = [...text.matchAll(wordPattern)].flatMap(({ 0: word, index }) => {
    const key = comparableWords(word).join('');
    return key === '' ? [] : [{ key, start: index, end: index + word.length }];
  });
  return { text, words };
}

/** Compares the words of a copy with those of its original; time in proportion to n log n of their number. */
export function diffWords(copy: WordedText, original: WordedText): WordDiff {
  const copyKeys = copy.words.map(({ key }) => key);
  const originalKeys = original.words.map(({ key }) => key);
  const runs = commonRuns(copyKeys, originalKeys);
  const moved = movedRuns(copyKeys, originalKeys, runs);
  const pieces = piecesOf(runs, moved, copyKeys.length, originalKeys.length);
  const sharedWords = [...runs, ...moved].reduce((sum, { length }) => sum + length, 0);
  return { copy, original, pieces, sharedWords };
}

/** Long runs among the words that are not shared in order, by their place in the copy. */
function movedRuns(copy: readonly string[], original: readonly string[], runs: readonly Run[]): Run[] {
  const copyLeft = new Set(copy.keys());
  const originalLeft = new Set(original.keys());
  for (const { left, right, length } of runs) {
    for (let offset = 0; offset < length; offset++) {
      copyLeft.delete(left + offset);
      originalLeft.delete(right + offset);
    }
  }
  const ofCopy = withBreaks([...copyLeft], copy, 'copy');
  const ofOriginal = withBreaks([...originalLeft], original, 'original');
  return commonRuns(ofCopy.words, ofOriginal.words)
    .filter(({ length }) => length >= leastWordsMoved)
    .map(({ left, right, length }) => ({
      left: ofCopy.places[left] ?? 0,
      right: ofOriginal.places[right] ?? 0,
      length,
    }));
}

/** The words at some places, with words that stand nowhere else where places are left out: no run crosses these. */
function withBreaks(
  places: readonly number[],
  words: readonly string[],
  side: string,
): { words: string[]; places: number[] } {
  const broken: { words: string[]; places: number[] } = { words: [], places: [] };
  let before = -1;
  for (const place of places) {
    if (place !== before + 1) {
      broken.words.push(`\n${side} ${place}`);
      broken.places.push(place);
    }
    broken.words.push(words[place] ?? '');
    broken.places.push(place);
    before = place;
  }
  return broken;
}

/** The runs and what lies between them, in the order of the copy. */
function piecesOf(runs: readonly Run[], moved: readonly Run[], copyLength: number, originalLength: number): Piece[] {
  const movedIn = moved.map(({ left, length }) => ({ start: left, end: left + length }));
  const movedAway = moved.map(({ right, length }) => ({ start: right, end: right + length }));
  const pieces: Piece[] = [];
  let copyAt = 0;
  let originalAt = 0;
  for (const { left, right, length } of [...runs, { left: copyLength, right: originalLength, length: 0 }]) {
    const written = split({ start: copyAt, end: left }, movedIn);
    const cut = split({ start: originalAt, end: right }, movedAway).filter(({ isMoved }) => !isMoved);
    pieces.push(...changesOf(written, cut));
    copyAt = left + length;
    originalAt = right + length;
    if (length > 0)
      pieces.push({ kind: 'same', copy: { start: left, end: copyAt }, original: { start: right, end: originalAt } });
  }
  return pieces;
}

interface Part {
  readonly stretch: Stretch;
  readonly isMoved: boolean;
}

/** What was written in the place of what was cut. What moved is told where the copy has it, beside the rest. */
function changesOf(written: readonly Part[], cut: readonly Part[]): Piece[] {
  const [only, replaced] = [written[0], cut[0]];
  if (only !== undefined && replaced !== undefined && written.length + cut.length === 2 && !only.isMoved) {
    return [{ kind: 'changed', copy: only.stretch, original: replaced.stretch }];
  }
  return [
    ...cut.map(({ stretch }): Piece => ({ kind: 'changed', copy: null, original: stretch })),
    ...written.map(
      ({ stretch, isMoved }): Piece => ({ kind: isMoved ? 'moved' : 'changed', copy: stretch, original: null }),
    ),
  ];
}

/** A stretch in parts: those that moved, which are sorted, and those between. */
function split({ start, end }: Stretch, moved: readonly Stretch[]): Part[] {
  const parts: Part[] = [];
  let at = start;
  for (let index = lowerBound(moved, (other) => other.start < start); ; index++) {
    const next = moved[index];
    const upTo = Math.min(next?.start ?? end, end);
    if (at < upTo) parts.push({ stretch: { start: at, end: upTo }, isMoved: false });
    if (next === undefined || next.start >= end) return parts;
    parts.push({ stretch: next, isMoved: true });
    at = next.end;
  }
}
