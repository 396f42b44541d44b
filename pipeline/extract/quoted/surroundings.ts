import type { Token } from '../../language/sentence.ts';
import { closesLikeClause, opensLikeSentence, type Quotation } from '../quotations.ts';
import { type Reading, sentenceAt, tokenAt } from '../reading.ts';
import { type Attribution, attributionAfter, dashName } from './attribution.ts';
import { attributionBefore } from './introduction.ts';

/** What stands around a quotation in its passage; tokens of the passage. */
export interface Surroundings {
  readonly before: Attribution | null;
  readonly after: Attribution | null;
  /** The opening mark, and the first token behind the closing one. */
  readonly open: number;
  readonly close: number;
  /** Where the quotation before it, or the source of that, has ended. */
  readonly used: number;
  /** The quotation begins a sentence, or all before it in the sentence is used. */
  readonly opensSentence: boolean;
  /** A sentence ends where the quotation does. */
  readonly endsSentence: boolean;
}

/**
 * Reads what stands around a quotation: `used` is where the quotation before it, or the source of that, has ended in the
 * passage, and `next` the quotation behind it.
 */
export function surroundings(
  reading: Reading,
  quotation: Quotation,
  used: number,
  next: Quotation | null,
  text: string,
): Surroundings {
  const { tokens } = reading;
  const open = Math.max(0, tokenAt(reading, quotation.start) - 1);
  const close = afterMarks(reading, quotation);
  const own = sentenceAt(reading, tokens[open]?.start ?? reading.start);
  const following = sentenceAt(reading, tokens[close]?.start ?? reading.end);
  const nextOpen = next?.passage === quotation.passage ? tokenAt(reading, next.start) - 1 : tokens.length;
  const limit = Math.min(following.to, nextOpen);
  const mayFollow =
    !(next && limit === nextOpen && introduces(tokens, limit, quotation, next, text)) &&
    isFollowed(tokens, close, limit, quotation, text);
  return {
    before: used <= open ? attributionBefore(reading, Math.max(own.from, used), open) : null,
    after: mayFollow ? (attributionAfter(reading, close, limit) ?? dashName(reading, close)) : null,
    open,
    close,
    used,
    opensSentence: own.from === open || used === open,
    endsSentence: close >= tokens.length || following.from === close,
  };
}

/** The index of the first token behind a quotation that is no closing mark. */
export function afterMarks(reading: Reading, quotation: Quotation): number {
  let at = tokenAt(reading, quotation.end);
  while (/^[”’"'»]$/.test(reading.tokens[at]?.form ?? '')) at++;
  return at;
}

/** `“Why?” Lind answered, “We stay.”`: what stands between belongs to the second. */
function introduces(
  tokens: readonly Token[],
  limit: number,
  quotation: Quotation,
  next: Quotation,
  text: string,
): boolean {
  const mark = tokens[limit - 1]?.form ?? '';
  if (mark === ':') return true;
  return (
    mark === ',' &&
    text.charAt(quotation.end - 1) !== ',' &&
    /[.?!…]/.test(text.charAt(quotation.end - 1)) &&
    opensLikeSentence(text, next)
  );
}

/** An attribution may stand behind: the quotation ends in a comma, or in a full stop before small letters or a dash. */
function isFollowed(tokens: readonly Token[], at: number, limit: number, quotation: Quotation, text: string): boolean {
  if (quotation.open || at >= limit) return false;
  if (/^[,—–―-]$/.test(tokens[at]?.form ?? '')) return true;
  if (!closesLikeClause(text, quotation)) return false;
  return text.charAt(quotation.end - 1) !== '.' || !/^\p{Lu}/u.test(tokens[at]?.form ?? '');
}
