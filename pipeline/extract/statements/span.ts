import type { QuoteRow } from '../../../schemas/quotes.ts';
import type { Token } from '../../language/sentence.ts';
import type { Span } from '../extract.ts';
import type { Quotation } from '../quotations.ts';
import type { Stretch } from './clause-tree.ts';

const hasLetters = ({ form }: Token): boolean => /[\p{L}\p{N}]/u.test(form);
/** The share of words inside marks from which a statement is direct. */
const directShare = 0.95;

/** The text of a stretch without the punctuation at its ends; null where nothing but punctuation is left. */
export function spanOf(tokens: readonly Token[], { from, to }: Stretch, text: string): Span | null {
  let start = Math.max(from, 0);
  let end = Math.min(to, tokens.length);
  const bare = (index: number): boolean => {
    const token = tokens[index];
    return token !== undefined && !hasLetters(token) && !/^[$€£#([]/.test(token.form);
  };
  const closing = (index: number): boolean => /^(?:[)\]%”’?!]|['"])$/.test(tokens[index]?.form ?? '');
  while (start < end && bare(start) && !/^[“‘"]$/.test(tokens[start]?.form ?? '')) start++;
  while (end > start && bare(end - 1) && !closing(end - 1)) end--;
  const first = tokens[start];
  const last = tokens[end - 1];
  if (first === undefined || last === undefined || start >= end) return null;
  if (!tokens.slice(start, end).some(hasLetters)) return null;
  return unmarked({ start: first.start, end: last.end }, text);
}

/** A span without the quotation marks that enclose all of it. */
function unmarked({ start, end }: Span, text: string): Span {
  const inner = text.slice(start + 1, end - 1);
  const enclosed = /^[“"]/.test(text.charAt(start)) && /[”"]/.test(text.charAt(end - 1)) && !/[“”"]/.test(inner);
  return enclosed ? { start: start + 1, end: end - 1 } : { start, end };
}

/** direct, mixed or indirect by the share of the words of the parts that lie inside quotations. */
export function typeOf(
  tokens: readonly Token[],
  parts: readonly Span[],
  quotations: readonly Quotation[],
): QuoteRow['type'] {
  const inParts = within(parts);
  const inQuotations = within(quotations);
  let words = 0;
  let quoted = 0;
  for (const token of tokens) {
    const isQuoted = inQuotations(token);
    if (!inParts(token) || !hasLetters(token)) continue;
    words++;
    if (isQuoted) quoted++;
  }
  if (quoted === 0) return 'indirect';
  return quoted >= directShare * words ? 'direct' : 'mixed';
}

/** Whether spans in text order hold a further one; asked in text order, in time linear in both together. */
function within(spans: readonly Span[]): (asked: Span) => boolean {
  let next = 0;
  return ({ start, end }) => {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) < end) next++;
    const span = spans[next];
    return span !== undefined && span.start <= start && end <= span.end;
  };
}
