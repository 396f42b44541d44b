import type { Token } from '../../language/sentence.ts';
import type { Stretch } from './clause-tree.ts';

/** What stands between two commas or dashes of a sentence; token indexes, without the marks. */
export type Segment = Stretch;

const separator = /^(?:[,;:]|[—–]|--)$/;

/** The segments of a sentence; marks inside quotation marks and brackets do not part them. */
export function segmentsOf(tokens: readonly Token[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const at of outerMarks(tokens)) {
    if (at > from) segments.push({ from, to: at });
    from = at + 1;
  }
  const to = lastWord(tokens) + 1;
  if (to > from) segments.push({ from, to });
  return segments;
}

/** The index of the last token that is no punctuation; -1 where there is none. */
export function lastWord(tokens: readonly Token[]): number {
  return tokens.findLastIndex(({ upos, form }) => upos !== 'PUNCT' || /^[”’)\]]$/.test(form));
}

/** The commas, dashes, semicolons and colons that stand outside quotation marks and brackets. */
export function outerMarks(tokens: readonly Token[]): number[] {
  const found: number[] = [];
  let depth = 0;
  for (const [at, { form, xpos }] of tokens.entries()) {
    if (/^[“‘([]$/.test(form) || xpos === '``') depth++;
    else if (/^[”)\]]$/.test(form) || xpos === "''") depth = Math.max(0, depth - 1);
    else if (depth === 0 && separator.test(form)) found.push(at);
  }
  return found;
}
