import type { Span } from './extract.ts';
import { isQuoted, type MinedPassage } from './reading.ts';

/** What stands between an opening and a closing quotation mark; `start` and `end` leave the marks out. */
export interface Quotation extends Span {
  /** Index of the passage that holds it. */
  readonly passage: number;
  /** No mark closes it: it runs to the end of its passage and goes on in the next. */
  readonly open: boolean;
}

/** `perhaps`: a plural’s apostrophe, or a closing mark behind one: `the ‘bad losers’ in Arn`. */
type Facing = 'opening' | 'closing' | 'perhaps' | null;

/** The marks that quote in a passage, and which way one of them faces there. */
interface Style {
  readonly marks: RegExp;
  readonly facing: (text: string, at: number) => Facing;
}

const double: Style = {
  marks: /[“”„«»]/gu,
  facing: (text, at) => ('”»'.includes(text.charAt(at)) ? 'closing' : 'opening'),
};
const single: Style = {
  marks: /[‘’']/gu,
  facing: (text, at) => (opensSingle(text, at) ? 'opening' : closingSingle(text, at)),
};

/**
 * The quotations of the quoted passages, in text order; they neither overlap nor nest. Marks that nothing answers are
 * left alone, but for an opening one whose passage is followed by one that opens too: the quotation goes on there.
 * Single marks quote where they are the outer ones, which double ones stand inside, as in British papers; and in
 * headlines and captions without double ones.
 */
export function findQuotations(passages: readonly MinedPassage[], text: string): Quotation[] {
  const quoted = passages.map((passage) => (isQuoted(passage) ? text.slice(passage.start, passage.end) : ''));
  const style = styleOf(quoted);
  return passages.flatMap((passage, index) => {
    const words = quoted[index] ?? '';
    const own = isBesideBody(passage, index) && !/[“”„«»]/u.test(words) ? single : style;
    const next = quoted[index + 1] ?? '';
    const goesOn =
      passages[index + 1]?.role === passage.role && own.facing(next, 0) === 'opening' && /^[“„«‘']/.test(next);
    return inPassage(words, passage, index, own, goesOn);
  });
}

/** A headline, a caption or the like; a text without markup has its headline in its first passage. */
function isBesideBody({ role }: MinedPassage, index: number): boolean {
  return role !== 'body' || index === 0;
}

/** Which marks are the outer ones: of each passage those of the first quotation count, for what it holds stands inside. */
function styleOf(passages: readonly string[]): Style {
  let balance = 0;
  for (const passage of passages) {
    const first = passage.search(/[“„«]/u);
    const firstSingle = outerSingle(passage, first < 0 ? passage.length : first);
    if (firstSingle >= 0) balance--;
    else if (first >= 0) balance++;
  }
  return balance < 0 ? single : double;
}

/** Where the first single mark opens that another closes, before an index; -1 where none does. */
function outerSingle(passage: string, before: number): number {
  for (const { index } of passage.slice(0, before).matchAll(single.marks)) {
    if (!opensSingle(passage, index)) continue;
    const isClosed = [...passage.slice(index + 1).matchAll(single.marks)].some(
      (mark) => closingSingle(passage, index + 1 + mark.index) === 'closing',
    );
    return isClosed ? index : -1;
  }
  return -1;
}

function inPassage(words: string, passage: MinedPassage, index: number, style: Style, goesOn: boolean): Quotation[] {
  const found: Quotation[] = [];
  const add = (from: number, to: number, open: boolean): void => {
    const inner = words.slice(from, to);
    const start = passage.start + from + inner.length - inner.trimStart().length;
    const end = passage.start + from + inner.trimEnd().length;
    if (start < end) found.push({ start, end, passage: index, open });
  };
  let opened: number | null = null;
  let perhaps: number | null = null;
  const close = (at: number | null): void => {
    if (opened !== null && at !== null) add(opened, at, false);
    opened = null;
    perhaps = null;
  };
  for (const { index: at } of words.matchAll(style.marks)) {
    const facing = style.facing(words, at);
    if (facing === 'closing') close(at);
    else if (facing === 'perhaps' && opened !== null) perhaps ??= at;
    else if (facing === 'opening') {
      close(perhaps);
      opened = at + 1;
    }
  }
  const isFragment = perhaps !== null && opened !== null && /^\p{Ll}/u.test(words.slice(opened, opened + 2));
  if (opened !== null && goesOn && !isFragment) add(opened, words.length, true);
  else close(perhaps);
  return found;
}

/** Words that drop their first letters or digits behind an apostrophe: `’90s`, `’tis`. */
const shortened = /^(?:\d0s|\d\d\b|tis\b|twas\b|em\b|til\b|cause\b|bout\b|n\b)/iu;

/** A single mark opens before a word and behind none: not in `’90s`. */
function opensSingle(text: string, at: number): boolean {
  if (text.charAt(at) === '’' || isLetter(text.charAt(at - 1))) return false;
  const behind = text.slice(at + 1, at + 8);
  return /^[\p{L}\p{N}“"@#$£€([…-]/u.test(behind) && !(text.charAt(at) === "'" && shortened.test(behind));
}

/** A single mark after punctuation closes; after a plural and before a small letter perhaps: `the workers’ rights`. */
function closingSingle(text: string, at: number): Facing {
  const before = text.charAt(at - 1);
  if (text.charAt(at) === '‘' || isLetter(text.charAt(at + 1)) || /^\s?$/u.test(before)) return null;
  const isPlural = before === 's' && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 4));
  return isPlural ? 'perhaps' : 'closing';
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** Words, as one counts them, between two indexes. */
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
