import { reportedForms } from './lexicon/reported-forms.ts';
import { type QuoteWord, quoteWords } from './quote-words.ts';

/**
 * A word in 32 bits: a hash of its stem in the upper 22, a hash of its form in 7, then whether it is a negation, is
 * telling, stands after a cut. Unlike words have one stem once in four million pairs, forms of a stem one hash once in 128.
 */
export type WordHash = number;

const stemMask = 0xfffffc00;
const formMask = 0xfffffff8;
const negationBit = 4;
const tellingBit = 2;
const cutBit = 1;

/** Words that turn what is said into its opposite. */
const negations = new Set(['not', 'no', 'never', 'nothing', 'nobody', 'none', 'neither', 'nor', 'without']);

/** The words of a quote as hashes: all that is kept of it to compare it with others. */
export function hashWords(text: string): Uint32Array {
  return Uint32Array.from(quoteWords(text), hashOf);
}

function hashOf({ word, isTelling, isAfterCut }: QuoteWord): WordHash {
  const letters = (fnv(stemOf(word)) & stemMask) | ((fnv(word) & 0x7f) << 3);
  const flags = (negations.has(word) ? negationBit : 0) | (isTelling ? tellingBit : 0) | (isAfterCut ? cutBit : 0);
  return (letters | flags) >>> 0;
}

/** The part of a word that inflections of it share. */
export function stemBits(word: WordHash): number {
  return word & stemMask;
}

/** The word itself, without what its place in the text says of it. */
export function lettersOf(word: WordHash): number {
  return word >>> 3;
}

export function isSameWord(left: WordHash, right: WordHash): boolean {
  return ((left ^ right) & formMask) === 0;
}

export function hasSameStem(left: WordHash, right: WordHash): boolean {
  return ((left ^ right) & stemMask) === 0;
}

export function isTelling(word: WordHash): boolean {
  return (word & tellingBit) !== 0;
}

export function isAfterCut(word: WordHash): boolean {
  return (word & cutBit) !== 0;
}

export function isNegation(word: WordHash): boolean {
  return (word & negationBit) !== 0;
}

/** Endings of inflection and what stands for them in a stem: plied and plies meet ply. The first that fits holds. */
const endings: readonly (readonly [ending: string, stem: string])[] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['sses', 'ss'],
  ['ing', ''],
  ['ed', ''],
  ['es', ''],
  ['ss', 'ss'],
  ['us', 'us'],
  ['is', 'is'],
  ['s', ''],
];

/** What a form shares with its inflections, no word of its own: `planned`, `plans` and `plan` → plan; `would` → will. */
export function stemOf(word: string): string {
  const reported = reportedForms.get(word);
  if (reported !== undefined) return reported;
  if (word.length < 4) return word;
  const fits = endings.find(([end, stem]) => word.endsWith(end) && word.length - end.length + stem.length >= 3);
  const [ending, replacement] = fits ?? ['', ''];
  const bare = word.slice(0, word.length - ending.length) + replacement;
  return bare.replace(/([bdfgmnprt])\1$/, '$1').replace(/(?<=.{3})e$/, '');
}

/** FNV-1a over UTF-16 code units, 32 bits (Fowler, Noll and Vo), its bits mixed at the end as MurmurHash3 does. */
function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mixed(hash);
}

/** The finalizer of MurmurHash3 (Austin Appleby): every bit of the number tells in every bit of the result. */
export function mixed(number: number): number {
  let hash = number;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
