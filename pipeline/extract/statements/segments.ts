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

/** ` - ` for a dash. */
const isSpacedHyphen = (tokens: readonly Token[], at: number): boolean => {
  const [before, hyphen, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (hyphen?.form !== '-' || before === undefined || after === undefined) return false;
  return before.end < hyphen.start && hyphen.end < after.start;
};

/** The commas, dashes, semicolons and colons that stand outside quotation marks and brackets. */
export function outerMarks(tokens: readonly Token[]): number[] {
  const found: number[] = [];
  let depth = 0;
  for (const [at, { form, xpos }] of tokens.entries()) {
    if (/^[“‘([]$/.test(form) || xpos === '``') depth++;
    else if (/^[”)\]]$/.test(form) || xpos === "''") depth = Math.max(0, depth - 1);
    else if (depth === 0 && (separator.test(form) || isSpacedHyphen(tokens, at))) found.push(at);
  }
  return found;
}

/** Whether a stretch holds a finite verb that stands in no relative or adverbial clause. */
export const hasFiniteVerb = (tokens: readonly Token[], { from, to }: Stretch): boolean =>
  tokens.slice(from, to).some(({ xpos, upos, deprel, head }) => {
    const clause = upos === 'AUX' ? tokens[head]?.deprel : deprel;
    return /^(?:VERB|AUX)$/.test(upos) && /^(?:MD|VB[DZP])$/.test(xpos) && !/^(?:acl:relcl|advcl)$/.test(clause ?? '');
  });
