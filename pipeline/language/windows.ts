import type { Range } from './sentence.ts';
import { wordShape } from './shapes.ts';
import { subwordIds, type Vocabulary } from './subwords.ts';

/** What the model reads at once: neighbouring sentences, as numbers. */
export interface Window {
  /** Sub-words, with the mark of the beginning before the first sentence and a separator after each. */
  readonly ids: Int32Array;
  /** For each sub-word the shape of its word. */
  readonly shapes: Int32Array;
  /** For each word the index of its first sub-word in `ids`. */
  readonly first: Int32Array;
  readonly wordShapes: Int32Array;
  /** For each word the number of its sentence in the window. */
  readonly sentence: Int32Array;
  /** Number of words of each sentence. */
  readonly lengths: readonly number[];
}

/** A sentence as numbers. */
export interface EncodedSentence {
  readonly subwords: readonly (readonly number[])[];
  readonly shapes: readonly number[];
  /** Sub-words of all words, and the separator. */
  readonly size: number;
}

const beginning = 101;
const separator = 102;
const specialShape = 0;
/** Sub-words in a window: the model reads short windows best, and their cost grows in proportion to the text. */
export const windowSize = 64;
/** Sub-words that a sentence may have: the encoder knows 512 positions. */
export const longestSentence = 400;

/** Words after which a sentence that is too long is best cut, the best first. */
const cuttingPlaces: readonly ReadonlySet<string>[] = [
  new Set([';', ':', '.', '!', '?']),
  new Set([',', '–', '—', '-', '|', '/', ')', ']']),
];

/** The words of a sentence as numbers. */
export function encodeSentence(vocabulary: Vocabulary, forms: readonly string[]): EncodedSentence {
  const subwords = forms.map((form) => subwordIds(vocabulary, form));
  return {
    subwords,
    shapes: forms.map(wordShape),
    size: subwords.reduce((sum, ids) => sum + ids.length, 1),
  };
}

/**
 * Cuts the tokens of a sentence where it has more sub-words than the encoder has positions for: after the last mark of
 * punctuation in the second half of what fits, or else where it is full.
 */
export function cutSentence(vocabulary: Vocabulary, text: string, tokens: readonly Range[]): (readonly Range[])[] {
  const parts: (readonly Range[])[] = [];
  let start = 0;
  let size = 1;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    const length = token === undefined ? 0 : subwordIds(vocabulary, text.slice(token.start, token.end)).length;
    if (at > start && size + length > longestSentence) {
      at = cutBefore(text, tokens, start, at);
      parts.push(tokens.slice(start, at));
      start = at;
      size = 1;
    } else {
      size += length;
      at++;
    }
  }
  if (start < tokens.length) parts.push(tokens.slice(start));
  return parts;
}

function cutBefore(text: string, tokens: readonly Range[], start: number, end: number): number {
  for (const places of cuttingPlaces) {
    for (let at = end; at > start + (end - start) / 2; at--) {
      const before = tokens[at - 1];
      if (before !== undefined && places.has(text.slice(before.start, before.end))) return at;
    }
  }
  return end;
}

/** Groups neighbouring sentences into windows; a window depends on the sentences alone, in their order. */
export function windowsOf(sentences: readonly EncodedSentence[]): Window[] {
  const windows: Window[] = [];
  let group: EncodedSentence[] = [];
  let size = 1;
  for (const sentence of sentences) {
    if (group.length > 0 && size + sentence.size > windowSize) {
      windows.push(joined(group, size));
      group = [];
      size = 1;
    }
    group.push(sentence);
    size += sentence.size;
  }
  if (group.length > 0) windows.push(joined(group, size));
  return windows;
}

function joined(sentences: readonly EncodedSentence[], size: number): Window {
  const words = sentences.reduce((sum, { shapes }) => sum + shapes.length, 0);
  const ids = new Int32Array(size);
  const shapes = new Int32Array(size);
  const first = new Int32Array(words);
  const wordShapes = new Int32Array(words);
  const sentence = new Int32Array(words);
  ids[0] = beginning;
  let at = 1;
  let word = 0;
  for (const [number, { subwords, shapes: own }] of sentences.entries()) {
    for (const [index, pieces] of subwords.entries()) {
      const shape = own[index] ?? specialShape;
      first[word] = at;
      wordShapes[word] = shape;
      sentence[word] = number;
      ids.set(pieces, at);
      shapes.fill(shape, at, at + pieces.length);
      at += pieces.length;
      word++;
    }
    ids[at] = separator;
    shapes[at] = specialShape;
    at++;
  }
  return { ids, shapes, first, wordShapes, sentence, lengths: sentences.map((each) => each.shapes.length) };
}
