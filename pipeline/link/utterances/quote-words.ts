import { multipliers, smallNumbers, tens } from '../../extract/dates/lexicon/numbers.ts';
import { inAmericanSpelling } from '../lexicon/spellings.ts';
import { comparableWords } from '../words.ts';
import { contractedEndings, fusedWords, verbsBeforeNot, wordsBeforeIs } from './lexicon/contractions.ts';

/** A word of a quote as quotes are compared. */
export interface QuoteWord {
  readonly word: string;
  /** It is a number or written like a name, with a capital within a sentence: another in its place makes another statement. */
  readonly isTelling: boolean;
  /** Words may have been left out before it: after an ellipsis, a cut or an insertion in brackets. */
  readonly isAfterCut: boolean;
}

/** A word as it stands in the text, before contractions are written out. */
interface Token {
  readonly text: string;
  readonly opensSentence: boolean;
  readonly isAfterCut: boolean;
}

/** Where a quote was cut or added to by an editor: `…`, `...`, `[the minister]`. */
const cut = '\u2026';

/** What `that he will go` begins with, and no direct quote of it. */
const openers = new Set(['that', 'whether', 'if', 'to']);

/** In UTF-16 units: what is longer is no word, and is not searched for one. */
const longestContraction = 40;

/** Titles that house styles add and drop. */
const honorifics = new Set(['mr', 'mrs', 'ms', 'dr', 'sir', 'miss']);

/**
 * The words of a quote as quotes are compared across articles: as `comparableWords` gives them, with contractions
 * written out, numbers in digits and American spelling; without honorifics, what an editor put into brackets, and the
 * conjunction that opens an indirect statement. `that he won’t pay two hundred` → he will not pay 200.
 */
export function quoteWords(text: string): QuoteWord[] {
  const tokens = tokensOf(text);
  const areTelling = !isTitleCase(tokens);
  const words: QuoteWord[] = [];
  let isAfterCut = false;
  for (const token of tokens) {
    isAfterCut ||= token.isAfterCut;
    const isName =
      areTelling && !token.opensSentence && /^\P{L}*\p{Lu}/u.test(token.text) && !isFirstPerson(token.text);
    for (const word of writtenOut(token.text)) {
      if (honorifics.has(word) || (words.length === 0 && openers.has(word))) continue;
      const number = numberOf(word);
      words.push({
        word: number === null ? inAmericanSpelling(word) : String(number),
        isTelling: isName || (number !== null && word !== 'one') || /^\d/.test(word),
        isAfterCut: isAfterCut && words.length > 0,
      });
      isAfterCut = false;
    }
  }
  return withSums(words);
}

function tokensOf(text: string): Token[] {
  const plain = text
    .replace(/\[(\p{L})\](?=\p{L})|(?<=\p{L})\[(\p{L}{1,3})\]/gu, '$1$2')
    .replace(/\[[^\][]{0,200}\]|\.{3}|\. \. \./g, ` ${cut} `)
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/(?<=\b\p{Lu})\.(?=\p{Lu}\.)/gu, '')
    .replace(/\bper cent\b|%/gi, ' percent ')
    .replaceAll('&', ' and ');
  const tokens: Token[] = [];
  let opensSentence = true;
  let isAfterCut = false;
  for (const [piece] of plain.matchAll(/[^\s\u2026—–/-]+|\u2026/g)) {
    if (piece === cut) {
      isAfterCut = true;
      opensSentence = true;
      continue;
    }
    tokens.push({ text: piece, opensSentence, isAfterCut });
    opensSentence = /[.!?:]["'”’]*$|^["'“‘]+$/.test(piece) && !/^\p{Lu}\p{L}{0,3}\.$/u.test(piece);
    isAfterCut = false;
  }
  return tokens;
}

/** Whether capitals say nothing of a word, as in a headline: nearly all longer words have one. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const longer = tokens.filter(({ text }) => text.length >= 5);
  return longer.filter(({ text }) => /^\P{L}*\p{Lu}/u.test(text)).length > 0.8 * longer.length && longer.length >= 3;
}

function isFirstPerson(text: string): boolean {
  return /^\P{L}*I(?:\P{L}|$)/u.test(text);
}

/** `won’t` → will not; `we’ve` → we have; `it’s` → it is; `Ruiz’s` → ruizs. */
function writtenOut(token: string): readonly string[] {
  if (/^[a-z]+$/.test(token)) return fusedWords.get(token) ?? [token];
  if (token.length > longestContraction) return comparableWords(token);
  const [, negated] = /^(\p{L}+)n['’]t\b/u.exec(token.toLowerCase()) ?? [];
  if (negated !== undefined) return [verbsBeforeNot.get(negated) ?? negated, 'not'];
  const [, stem = '', ending = ''] = /(\p{L}+)['’](\p{L}+)\P{L}*$/u.exec(token.toLowerCase()) ?? [];
  const written = ending === 's' && wordsBeforeIs.has(stem) ? 'is' : contractedEndings.get(ending);
  if (written !== undefined) return [...comparableWords(stem), written];
  return comparableWords(token).flatMap((word) => fusedWords.get(word) ?? [word]);
}

function numberOf(word: string): number | null {
  return smallNumbers.get(word) ?? tens.get(word) ?? null;
}

/** Numbers of several words as one: `20 5` → 25, `2 hundred` → 200. */
function withSums(words: readonly QuoteWord[]): QuoteWord[] {
  const summed: QuoteWord[] = [];
  for (const word of words) {
    const last = summed.at(-1);
    const sum = last === undefined || word.isAfterCut ? null : sumOf(last.word, word.word);
    if (last === undefined || sum === null) summed.push(word);
    else summed[summed.length - 1] = { ...last, word: String(sum), isTelling: true };
  }
  return summed;
}

function sumOf(left: string, right: string): number | null {
  if (!/^\d{1,6}$/.test(left)) return null;
  const times = multipliers.get(right);
  if (times !== undefined) return Number(left) * times;
  return /^[2-9]0$/.test(left) && /^[1-9]$/.test(right) ? Number(left) + Number(right) : null;
}
