import type { Span } from '../extract.ts';

/** What patterns of time expressions are matched against: a word, a run of digits, or one other character. */
export interface Unit extends Span {
  /** The characters in lower case, the apostrophe straight. */
  readonly word: string;
  /** Follows the unit before it without white space. */
  readonly glued: boolean;
}

const unitPattern = /o['’]clock|['’]s(?!\p{L})|\p{L}+|\d+|\S/giu;

/** Cuts a stretch of text into units; `p.m.` gives four and `year’s` two, whatever a tokenizer holds of them. */
export function unitsOf(text: string, start: number, end: number): Unit[] {
  const units: Unit[] = [];
  let last = -1;
  for (const match of text.slice(start, end).matchAll(unitPattern)) {
    const from = start + match.index;
    const to = from + match[0].length;
    units.push({ start: from, end: to, word: match[0].toLowerCase().replace('’', "'"), glued: from === last });
    last = to;
  }
  return units;
}
