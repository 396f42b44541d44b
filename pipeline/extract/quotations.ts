import type { Span } from './extract.ts';
import { isQuoted, type MinedPassage } from './reading.ts';

/** What stands between an opening and a closing quotation mark; `start` and `end` leave the marks out. */
export interface Quotation extends Span {
  /** Index of the passage that holds it. */
  readonly passage: number;
  /** No mark closes it: it runs to the end of its passage and goes on in the next. */
  readonly open: boolean;
}

interface Style {
  readonly opening: ReadonlySet<string>;
  readonly closing: ReadonlySet<string>;
  readonly marks: RegExp;
}

const double: Style = { opening: new Set('“„«'), closing: new Set('”»'), marks: /[“”„«»]/gu };
const single: Style = { opening: new Set('‘'), closing: new Set('’'), marks: /[‘’]/gu };

/**
 * The quotations of the quoted passages, in text order; they neither overlap nor nest. Marks that nothing answers are
 * left alone, but for an opening one whose passage is followed by one that opens too: the quotation goes on there.
 * Single marks quote where they open more often than double ones, which then stand inside them, as in British papers.
 */
export function findQuotations(passages: readonly MinedPassage[], text: string): Quotation[] {
  const style = styleOf(passages, text);
  return passages.flatMap((passage, index) => {
    if (!isQuoted(passage)) return [];
    const next = passages[index + 1];
    const goesOn = next?.role === passage.role && style.opening.has(text.charAt(next.start));
    return inPassage(passage, index, text, style, goesOn);
  });
}

/** Which marks are the outer ones: of each passage those of the first quotation count, for what it holds stands inside. */
function styleOf(passages: readonly MinedPassage[], text: string): Style {
  let balance = 0;
  for (const { start, end } of passages) {
    const first = /[“„«]|(?<![\p{L}\p{N}])‘(?=[\p{L}\p{N}“…])/u.exec(text.slice(start, end));
    if (first) balance += first[0] === '‘' ? -1 : 1;
  }
  return balance < 0 ? single : double;
}

function inPassage(passage: MinedPassage, index: number, text: string, style: Style, goesOn: boolean): Quotation[] {
  const found: Quotation[] = [];
  let opened: number | null = null;
  for (const match of text.slice(passage.start, passage.end).matchAll(style.marks)) {
    const at = passage.start + match.index;
    if (style.opening.has(match[0])) {
      if (style === double || !isLetter(text.charAt(at - 1))) opened = at + 1;
    } else if (opened !== null && (style === double || closesSingle(text, at))) {
      found.push(...trimmed({ start: opened, end: at, passage: index, open: false }, text));
      opened = null;
    }
  }
  if (opened !== null && goesOn)
    found.push(...trimmed({ start: opened, end: passage.end, passage: index, open: true }, text));
  return found;
}

/** A single mark after punctuation closes; after a letter only where no small letter follows: not in `the workers’ rights`. */
function closesSingle(text: string, at: number): boolean {
  if (isLetter(text.charAt(at + 1))) return false;
  return (
    /[\p{P}\p{N}]/u.test(text.charAt(at - 1)) ||
    !/^\s\p{Ll}/u.test(text.slice(at + 1, at + 4)) ||
    text.charAt(at - 1) !== 's'
  );
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** The quotation without white space at its ends; nothing where nothing is left. */
function trimmed(quotation: Quotation, text: string): Quotation[] {
  let { start, end } = quotation;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return start < end ? [{ ...quotation, start, end }] : [];
}

export function quotedWords(text: string, quotation: Span): number {
  return text.slice(quotation.start, quotation.end).match(/[\p{L}\p{N}][\p{L}\p{N}’'-]{0,80}/gu)?.length ?? 0;
}

/** Begins as a sentence does: `We will`, not `a disgrace`. */
export function opensLikeSentence(text: string, quotation: Span): boolean {
  return /^[^\p{L}\p{N}]{0,4}[\p{Lu}\p{N}]/u.test(text.slice(quotation.start, quotation.start + 6));
}

/** Ends as a sentence does, or with the comma before its source: `We will,`. */
export function closesLikeClause(text: string, quotation: Span): boolean {
  return /[.,?!…—–-]\s?[’']?$/u.test(text.slice(Math.max(quotation.start, quotation.end - 3), quotation.end));
}

/** Words that a title writes small. */
const smallWords: ReadonlySet<string> = new Set(['and', 'for', 'from', 'nor', 'off', 'out', 'the', 'with']);

/** Every longer word has a capital: the title of a work or a programme, not a sentence. */
export function isTitle(text: string, quotation: Span): boolean {
  const start = text.slice(quotation.start, Math.min(quotation.end, quotation.start + 120));
  const words = (start.match(/\p{L}[\p{L}’'-]{2,80}/gu) ?? []).filter((word) => !smallWords.has(word));
  return words.length > 0 && words.length < 8 && words.every((word) => /^\p{Lu}/u.test(word));
}
