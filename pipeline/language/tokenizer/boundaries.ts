import { announcing, courtesyTitles, titles, versus } from '../lexicon/abbreviations.ts';
import { creditLabels, sentenceOpeners, smallOpeners, speechVerbs } from '../lexicon/sentence-openers.ts';
import type { Range } from '../sentence.ts';
import { formAt, startsLine, type Tokenized, touchesPrevious } from './tokenized.ts';

/** A mark that may end a sentence, what closes after it, and the word that follows. */
interface Candidate {
  /** The mark or abbreviation. */
  readonly terminal: number;
  /** The first token after it and all that closes with it. */
  readonly next: number;
  /** Quotation marks close after it. */
  readonly quoted: boolean;
  /** The first word after it, past opening marks. */
  readonly word: number;
  /** The sentence that it may end begins here. */
  readonly start: number;
}

// More marks in a row than this close nothing more; each mark is looked at a bounded number of times.
const maximalClosers = 12;
const maximalOpeners = 4;
const headlineWindow = 8;

const neverLast = [courtesyTitles, titles, versus, announcing];

const quotes = /^(?:["'”’»]|''|’’)$/u;
const brackets = /^[)\]}]$/u;
const openers = /^(?:["'“‘«([{•*·—–-]|--|``|‘‘|''|[\u200E\u200F\u061C\u2066-\u2069])$/u;
const faces = /^(?:>?[:;=][-o^']?[()[\]DPpOo/\\|*]|\^[_.-]?\^|<3|\p{Extended_Pictographic}.*)$/u;

/** The indexes of the tokens that sentences begin with, the first included. The end of a line ends a sentence. */
export function sentenceStarts(text: string, tokens: readonly Range[]): number[] {
  const all = { text, tokens };
  const starts: number[] = [];
  let start = 0;
  let index = 0;
  while (index < tokens.length) {
    if (index === 0 || startsLine(all, index)) {
      start = index;
      starts.push(start);
    }
    if (index > start && isCredit(all, index)) {
      start = index;
      starts.push(start);
    }
    if (!isTerminal(formAt(all, index))) {
      index++;
      continue;
    }
    const candidate = candidateAt(all, index, start);
    index = candidate.next;
    if (index < tokens.length && !startsLine(all, index) && endsSentence(all, candidate)) {
      start = index;
      starts.push(start);
    }
  }
  return starts;
}

/** `Crowds in the capital Photo: Ada Jones` is a caption and its credit. */
function isCredit(all: Tokenized, index: number): boolean {
  const form = formAt(all, index);
  if (formAt(all, index + 1) !== ':' || !startsWithCapital(form) || !creditLabels.has(form.toLowerCase())) return false;
  return touchesPrevious(all, index + 1) && isWord(formAt(all, index - 1)) && !touchesPrevious(all, index);
}

function isTerminal(form: string): boolean {
  return /[.!?…。！？]$/u.test(form) && (isMark(form) || isAbbreviation(form));
}

function isMark(form: string): boolean {
  return /^[.!?…。！？]+$/u.test(form);
}

function isAbbreviation(form: string): boolean {
  return form.endsWith('.') && /[\p{L}\p{N}]/u.test(form);
}

function candidateAt(all: Tokenized, terminal: number, start: number): Candidate {
  let next = terminal + 1;
  let quoted = false;
  for (let closer = 0; closer < maximalClosers; closer++) {
    const length = closingLength(all, next);
    if (length === 0) break;
    quoted ||= quotes.test(formAt(all, next));
    next += length;
  }
  let word = next;
  while (word < next + maximalOpeners && openers.test(formAt(all, word))) word++;
  return { terminal, next, quoted, word, start };
}

/** How many tokens at `index` close with the mark before: more marks, quotes, brackets, a smiley, a note: `end.[2]` */
function closingLength(all: Tokenized, index: number): number {
  const form = formAt(all, index);
  if (form === '' || startsLine(all, index)) return 0;
  if (isMark(form) || faces.test(form) || brackets.test(form)) return 1;
  if (form === '[' && isNote(all, index)) return 3;
  return quotes.test(form) && touchesPrevious(all, index) ? 1 : 0;
}

/** `[2]` begins at `index`. */
function isNote(all: Tokenized, index: number): boolean {
  if (!touchesPrevious(all, index + 1) || !touchesPrevious(all, index + 2)) return false;
  return /^\p{N}+$/u.test(formAt(all, index + 1)) && formAt(all, index + 2) === ']';
}

function endsSentence(all: Tokenized, candidate: Candidate): boolean {
  const { terminal, next, start } = candidate;
  const mark = formAt(all, terminal);
  if (touchesPrevious(all, next)) return lacksSpace(all, candidate);
  if (isAbbreviation(mark)) return terminal > start && abbreviationEnds(all, candidate);
  if (mark === '.' && isItemNumber(all, terminal, start)) return false;
  const word = formAt(all, candidate.word);
  if (isSmall(word)) return smallLetterOpens(all, candidate);
  return !(candidate.quoted && /[!?]/u.test(mark) && isAttribution(all, candidate.word));
}

/** `the end.Then he`: a small word, the mark and a capital. */
function lacksSpace(all: Tokenized, { terminal, next }: Candidate): boolean {
  if (next !== terminal + 1 || !touchesPrevious(all, terminal)) return false;
  return /^\p{Ll}{2,}$/u.test(formAt(all, terminal - 1)) && /^\p{Lu}(?:\p{Ll}|$)/u.test(formAt(all, next));
}

/** `in the U.S. He` but not `the U.S. Army`, `Mr. Will` or, in a headline, `U.S. And China Agree`. */
function abbreviationEnds(all: Tokenized, { terminal, word }: Candidate): boolean {
  const stem = formAt(all, terminal).slice(0, -1).toLowerCase();
  if (stem.length === 1 || neverLast.some((words) => words.has(stem))) return false;
  const first = formAt(all, word);
  if (!startsWithCapital(first)) return false;
  return stem === 'etc' || (sentenceOpeners.has(first.toLowerCase()) && !isHeadline(all, terminal));
}

/** No longer word near `index` on its line begins with a small letter. */
function isHeadline(all: Tokenized, index: number): boolean {
  for (let at = index; at >= index - headlineWindow && at >= 0; at--) {
    if (/^\p{Ll}{5}/u.test(formAt(all, at))) return false;
    if (startsLine(all, at)) break;
  }
  for (let at = index + 1; at <= index + headlineWindow && formAt(all, at) !== '' && !startsLine(all, at); at++) {
    if (/^\p{Ll}{5}/u.test(formAt(all, at))) return false;
  }
  return true;
}

/** `1.`, `a.` and `IV.` before an item of a list: first in the sentence or after a colon or bullet. */
function isItemNumber(all: Tokenized, terminal: number, start: number): boolean {
  if (terminal - 1 > start && !/^[:;*•·]$/u.test(formAt(all, terminal - 2))) return false;
  return /^(?:\p{Nd}{1,3}|\p{Nd}{1,2}(?:\.\p{Nd}{1,2}){1,3}|[A-Za-z]|[IVXivx]{1,4})$/u.test(formAt(all, terminal - 1));
}

/**
 * Small letters after the mark: `“Why?” she asked`, `waited ... and` and `Yahoo! shares` go on; texts that do without
 * capitals begin sentences so, after a full stop that belongs to no short word.
 */
function smallLetterOpens(all: Tokenized, { terminal, quoted, word }: Candidate): boolean {
  const mark = formAt(all, terminal);
  if (quoted) return false;
  if (/^[!?]+$/u.test(mark)) return smallOpeners.has(formAt(all, word));
  if (mark !== '.') return false;
  const before = formAt(all, terminal - 1);
  return !/^(?:\p{L}|\p{Lu}\p{Ll}{1,3})$/u.test(before);
}

/** A name and a verb of speech: `Ada Jones asked`, `Mr. Jones said`. */
function isAttribution(all: Tokenized, index: number): boolean {
  let at = index;
  while (at < index + 4 && startsWithCapital(formAt(all, at))) at++;
  return at > index && speechVerbs.has(formAt(all, at));
}

function startsWithCapital(form: string): boolean {
  return /^\p{Lu}/u.test(form);
}

/** Begins with a small letter; names such as iPhone are not meant. */
function isSmall(form: string): boolean {
  return /^\p{Ll}/u.test(form) && !/^\p{Ll}+\p{Lu}/u.test(form);
}

function isWord(form: string): boolean {
  return /^[\p{L}\p{N}]/u.test(form);
}
