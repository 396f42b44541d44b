import type { RuleId } from '../../schemas/rules.ts';
import { type Attribution, attributionAfter, attributionBefore, dashName } from './attribution.ts';
import type { ExtractedQuote, Span } from './extract.ts';
import { closesLikeClause, isTitle, opensLikeSentence, type Quotation, quotedWords } from './quotations.ts';
import { type Reading, sentenceAt, tokenAt } from './reading.ts';
import { reportedClause } from './reported-clause.ts';
import { isCapitalised, isWord, type Token } from './tokens.ts';

/** A statement with the words that attribute it, before its speaker is resolved. */
export interface Statement {
  readonly parts: readonly Span[];
  readonly type: ExtractedQuote['type'];
  readonly attribution: Attribution | null;
  /** Indexes of the readings that hold the first part, the last part and the attribution. */
  readonly first: number;
  readonly last: number;
  readonly source: number;
  readonly rule: RuleId;
}

/** A statement to which parts may still be added. */
interface Draft extends Statement {
  readonly parts: Span[];
}

/** What stands around a quotation. */
interface Surroundings {
  readonly before: Attribution | null;
  readonly after: Attribution | null;
  /** Whether the quotation is all of its sentences. */
  readonly whole: boolean;
  /** Whether it opens its passage. */
  readonly first: boolean;
  /** Token index that the statement before it reaches to in the same passage. */
  readonly used: number;
}

/** A quotation of fewer words is a term or a nickname, unless a cue stands right beside it. */
const fewestWords = 3;
/** In tokens: what may stand between an attribution and the part that goes on: `on Monday in Arn, `. */
const longestAdjunct = 16;

/** The statements that the quotations make, in text order. A quotation that is no statement makes none. */
export function findStatements(
  readings: readonly Reading[],
  quotations: readonly Quotation[],
  text: string,
): Statement[] {
  const statements: Draft[] = [];
  let current: Draft | null = null;
  for (const [index, quotation] of quotations.entries()) {
    const reading = readings[quotation.reading];
    const previous = quotations[index - 1] ?? null;
    if (reading === undefined || quotation.start < (statements.at(-1)?.parts.at(-1)?.end ?? 0)) continue;
    const around = surroundings(reading, quotation, previous, quotations[index + 1], current, text);
    if (current !== null && previous !== null && goesOn(reading, previous, quotation, around, text)) {
      current = extended(current, quotation, previous, around);
      statements[statements.length - 1] = current;
    } else {
      current = statementOf(readings, quotation, around, text);
      if (current) statements.push(current);
    }
  }
  return statements;
}

function surroundings(
  reading: Reading,
  quotation: Quotation,
  previous: Quotation | null,
  next: Quotation | undefined,
  current: Statement | null,
  text: string,
): Surroundings {
  const { tokens } = reading;
  const open = Math.max(0, tokenAt(reading, quotation.start) - 1);
  const close = afterMarks(tokens, tokenAt(reading, quotation.end));
  const used = usedBefore(reading, quotation, previous, current);
  const own = sentenceAt(reading, tokens[open]?.start ?? reading.start);
  const following = sentenceAt(reading, tokens[close]?.start ?? reading.end);
  const limit =
    next?.reading === quotation.reading ? Math.min(following.to, tokenAt(reading, next.start) - 1) : following.to;
  return {
    before: used <= open ? attributionBefore(tokens, Math.max(own.from, used), open) : null,
    after: mayFollow(tokens, close, limit, quotation, text)
      ? (attributionAfter(tokens, close, limit) ?? dashName(tokens, close))
      : null,
    whole: (own.from === open || used === open) && (close >= tokens.length || following.from === close),
    first: open === 0,
    used,
  };
}

function usedBefore(
  reading: Reading,
  quotation: Quotation,
  previous: Quotation | null,
  current: Statement | null,
): number {
  if (previous?.reading !== quotation.reading) return 0;
  const marks = afterMarks(reading.tokens, tokenAt(reading, previous.end));
  return current?.source === quotation.reading ? Math.max(marks, current.attribution?.to ?? 0) : marks;
}

/** The index of the first token that is no closing mark. */
function afterMarks(tokens: readonly Token[], from: number): number {
  let at = from;
  while (/^[”’"'»]$/.test(tokens[at]?.text ?? '')) at++;
  return at;
}

/** An attribution may stand behind: the quotation ends in a comma, or in a full stop before small letters or a dash. */
function mayFollow(tokens: readonly Token[], at: number, limit: number, quotation: Quotation, text: string): boolean {
  if (quotation.open || at >= limit) return false;
  if (/^[,—–―-]$/.test(tokens[at]?.text ?? '')) return true;
  if (!closesLikeClause(text, quotation) || tokens[limit - 1]?.text === ':') return false;
  return text.charAt(quotation.end - 1) !== '.' || !isCapitalised(tokens[at]);
}

/** The quotation is a further part of the statement before it. */
function goesOn(
  reading: Reading,
  previous: Quotation,
  quotation: Quotation,
  around: Surroundings,
  text: string,
): boolean {
  if (previous.open && previous.reading === quotation.reading - 1) return true;
  if (previous.reading !== quotation.reading || around.before !== null || around.after !== null) return false;
  const open = tokenAt(reading, quotation.start) - 1;
  if (open - around.used < longestAdjunct) {
    const between = reading.tokens.slice(around.used, open);
    if (between.every((token) => !isWord(token) || /^(?:and|but|because|so)$/.test(token.text))) return true;
    if (between.at(-1)?.text === ',' && sentenceAt(reading, previous.end).to > open) return true;
  }
  return opensLikeSentence(text, quotation) && !isTitle(text, quotation) && quotedWords(text, quotation) >= fewestWords;
}

/** The statement with one more part; its list of parts is the same one, grown. */
function extended(statement: Draft, quotation: Quotation, previous: Quotation, around: Surroundings): Draft {
  statement.parts.push({ start: quotation.start, end: quotation.end });
  const longer = { ...statement, last: quotation.reading };
  if (statement.attribution === null && around.after) {
    return {
      ...longer,
      attribution: around.after,
      source: quotation.reading,
      rule: previous.open ? 'quote/open-paragraph' : 'quote/cue-after',
    };
  }
  if (previous.open) return { ...longer, rule: 'quote/open-paragraph' };
  return statement.rule === 'quote/cue-after' ? { ...longer, rule: 'quote/split' } : longer;
}

function statementOf(
  readings: readonly Reading[],
  quotation: Quotation,
  around: Surroundings,
  text: string,
): Draft | null {
  const { reading: at, start, end } = quotation;
  const reading = readings[at];
  const words = quotedWords(text, quotation);
  if (words === 0 || reading === undefined) return null;
  const whole = { parts: [{ start, end }], type: 'direct' as const, first: at, last: at };
  const isTerm = isTitle(text, quotation) && !around.whole && !around.first;
  if (around.after && !(isTerm && around.before === null && !opensClause(reading, quotation))) {
    const rule = around.after.cue === null ? 'quote/dash-name' : 'quote/cue-after';
    return { ...whole, attribution: around.after, source: at, rule };
  }
  const introduced = around.before !== null && isIntroduced(reading, quotation);
  if (around.before && (introduced || (opensLikeSentence(text, quotation) && words >= fewestWords && !isTerm))) {
    return { ...whole, attribution: around.before, source: at, rule: 'quote/cue-before' };
  }
  const clause = quotation.open ? null : reportedClause(reading, quotation, around.used);
  if (clause) {
    const { span, type, attribution } = clause;
    const parts = type === 'direct' && span.end - end < 3 ? [{ start, end }] : [span];
    return { parts, type, first: at, last: at, attribution, source: at, rule: 'quote/reported-clause' };
  }
  const above = around.first && words >= fewestWords ? announcedAbove(readings[at - 1]) : null;
  if (above) return { ...whole, attribution: above, source: at - 1, rule: 'quote/announced-above' };
  const isComplete = quotation.open || /[.?!…]$/u.test(text.slice(start, end));
  const isStatement = around.whole && isComplete && opensLikeSentence(text, quotation) && words > fewestWords;
  return isStatement ? { ...whole, attribution: null, source: at, rule: 'quote/no-cue' } : null;
}

/** A colon or a comma stands before the quotation: `he said, “`. */
function isIntroduced(reading: Reading, quotation: Quotation): boolean {
  return /^[:,]$/.test(reading.tokens[tokenAt(reading, quotation.start) - 2]?.text ?? '');
}

/** Nothing or punctuation stands before the quotation; not a preposition, as in `on “The Morning Show,”`. */
function opensClause(reading: Reading, quotation: Quotation): boolean {
  const open = tokenAt(reading, quotation.start) - 1;
  return (
    sentenceAt(reading, quotation.start - 1).from === open || /^[,:;(—–―]$/.test(reading.tokens[open - 1]?.text ?? '')
  );
}

/** `Ruiz continued:` at the end of the passage above. */
function announcedAbove(reading: Reading | undefined): Attribution | null {
  if (reading?.role !== 'body' || reading.tokens.at(-1)?.text !== ':') return null;
  const { tokens } = reading;
  return attributionBefore(tokens, reading.sentences.at(-1)?.from ?? 0, tokens.length);
}
