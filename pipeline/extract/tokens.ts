import type { Span } from './extract.ts';
import { compoundBeginnings, compoundEndings } from './lexicon/adjectives.ts';

/** A word, a number, a possessive ending or one other visible character. */
export interface Token extends Span {
  readonly text: string;
  /** The text in lower case without marks, and with plain apostrophes: López’s → lopez's. */
  readonly folded: string;
}

// Every repetition is bounded, so that a word of megabytes is cut and not backtracked over.
const initialism = /(?:\p{L}\.){2,12}/u.source;
const number = /\p{N}{1,40}(?:[.,:]\p{N}{1,40}){0,8}\p{L}{0,8}/u.source;
const word = /[\p{L}\p{M}][\p{L}\p{M}\p{N}]{0,80}(?:[-‐‑’'&][\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,80}){0,8}/u.source;
const tokenPattern = new RegExp(`${initialism}|${number}|${word}|\\S`, 'gu');

/** Lower case, without accents and other marks, apostrophes straight: names that differ only so are the same name. */
export function fold(text: string): string {
  if (/^[!-~]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/gu, "'").replace(/[‐‑]/gu, '-').toLowerCase();
}

/** The tokens of `text` between two UTF-16 indexes. Compounds are cut where a name ends in them: Seoul|-|based, Ana|’s. */
export function tokenize(text: string, start: number, end: number): Token[] {
  const slice = text.slice(start, end);
  const tokens: Token[] = [];
  for (const match of slice.matchAll(tokenPattern)) {
    let at = start + match.index;
    if (!/[’'‐‑-]/.test(match[0])) {
      tokens.push({ start: at, end: at + match[0].length, text: match[0], folded: fold(match[0]) });
      continue;
    }
    for (const piece of pieces(match[0])) {
      tokens.push({ start: at, end: at + piece.length, text: piece, folded: fold(piece) });
      at += piece.length;
    }
  }
  return tokens;
}

function pieces(token: string): string[] {
  const possessive = /^(.+)([’']s)$/iu.exec(token);
  if (possessive) return [...pieces(possessive[1] ?? ''), possessive[2] ?? ''].filter((piece) => piece !== '');
  const compound = /^(.+)([-‐‑])(.+)$/u.exec(token);
  const [, first = '', hyphen = '', last = ''] = compound ?? [];
  if (compound && compoundEndings.has(last)) return [...pieces(first), hyphen, last];
  const prefixed = /^([A-Za-z]+)([-‐‑])(\p{Lu}.*)$/u.exec(token);
  const [, prefix = '', join = '', rest = ''] = prefixed ?? [];
  if (prefixed && compoundBeginnings.has(prefix.toLowerCase())) return [prefix, join, ...pieces(rest)];
  return [token];
}

export function isWord(token: Token | undefined): boolean {
  return token !== undefined && /^[\p{L}\p{N}]/u.test(token.text);
}

/** Begins with a capital, as a name does; also al-Assad, d’Estaing and iPhone. */
export function isCapitalised(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return /^(?:\p{Lu}|(?:al|el|ul|an|as|ad|ar|at|d|l|e|i)[-’']?\p{Lu})/u.test(token.text);
}

/** Two capitals or more and no small letter: NATO, U.S. */
export function isAcronym(token: Pick<Token, 'text'> | undefined): boolean {
  return token !== undefined && /^(?:\p{Lu}[\p{N}&-]{0,2}){2,10}$/u.test(token.text.replaceAll('.', ''));
}

export function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && (token.folded === "'s" || token.text === '’');
}

/** No white space stands between two tokens that follow each other. */
export function touches(left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && left.end === right.start;
}
