import type { Span } from './extract.ts';
import { closingAbbreviations, openAbbreviations } from './lexicon/abbreviations.ts';
import { functionWords } from './lexicon/function-words.ts';
import { isCapitalised, type Token, touches } from './tokens.ts';

/** A sentence of a passage, from its first character to its last, and its tokens as indexes into the passage's. */
export interface Sentence extends Span {
  readonly from: number;
  readonly to: number;
}

const terminals: ReadonlySet<string> = new Set(['.', '!', '?', '…']);
const closers: ReadonlySet<string> = new Set(['”', '’', '"', "'", ')', ']', '»']);
// More marks in a row than this end no sentence; without a bound a line of exclamation marks would take quadratic time.
const maximalMarks = 12;
const openers: ReadonlySet<string> = new Set(['“', '‘', '"', "'", '(', '[', '«', '—', '–', '-', '•']);

/**
 * Cuts the tokens of one passage into sentences. A full stop of an abbreviation or an initial ends none, nor does a
 * mark that small letters follow: `“Why?” she asked.` is one sentence. The method is rules, no model.
 */
export function sentences(tokens: readonly Token[]): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (let index = 0; index < tokens.length; index++) {
    const to = boundaryAfter(tokens, index);
    if (to === null) continue;
    found.push(sentence(tokens, from, to));
    from = to;
    index = to - 1;
  }
  if (from < tokens.length) found.push(sentence(tokens, from, tokens.length));
  return found;
}

function sentence(tokens: readonly Token[], from: number, to: number): Sentence {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0, from, to };
}

/** The token index that a new sentence begins at if one ends with the token `index`, else null. */
function boundaryAfter(tokens: readonly Token[], index: number): number | null {
  const token = tokens[index];
  if (token === undefined || !(terminals.has(token.text) || isInitialism(token))) return null;
  let next = index + 1;
  while (next < index + maximalMarks && (terminals.has(tokens[next]?.text ?? '') || closesHere(tokens, next))) next++;
  const first = wordAfter(tokens, next);
  if (first === undefined || touches(tokens[next - 1], tokens[next]) || !opensSentence(first)) return null;
  return isAbbreviated(tokens, index, first) ? null : next;
}

/** A mark at `index` closes something: it touches what stands before it and not what follows. */
function closesHere(tokens: readonly Token[], index: number): boolean {
  return closers.has(tokens[index]?.text ?? '') && touches(tokens[index - 1], tokens[index]);
}

function wordAfter(tokens: readonly Token[], index: number): Token | undefined {
  let at = index;
  while (openers.has(tokens[at]?.text ?? '') && at < index + 4) at++;
  return tokens[at];
}

function opensSentence(token: Token): boolean {
  return isCapitalised(token) || /^[^\p{Ll}]/u.test(token.text);
}

function isInitialism(token: Token): boolean {
  return token.text.length > 1 && token.text.endsWith('.');
}

/** The full stop at `index` belongs to an abbreviation or an initial, and `next` goes on with the sentence. */
function isAbbreviated(tokens: readonly Token[], index: number, next: Token): boolean {
  const stop = tokens[index];
  if (stop === undefined) return false;
  const goesOn = !functionWords.has(next.folded);
  if (isInitialism(stop)) return goesOn;
  const before = tokens[index - 1];
  if (stop.text !== '.' || before === undefined || !touches(before, stop)) return false;
  if (openAbbreviations.has(before.folded)) return true;
  if (closingAbbreviations.has(before.folded)) return goesOn;
  return /^\p{Lu}$/u.test(before.text) && goesOn && isCapitalised(next);
}
