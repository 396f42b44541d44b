import type { RuleId } from '../../schemas/rules.ts';
import { type Attribution, attributionAfter, attributionBefore } from './attribution.ts';
import type { ExtractedQuote, Span } from './extract.ts';
import { closesLikeClause, opensLikeSentence, type Quotation, quotedWords } from './quotations.ts';
import { type Reading, sentenceAt, tokenAt } from './reading.ts';
import { isCapitalised, type Token } from './tokens.ts';

/** A statement with the words that attribute it, before its speaker is resolved. */
export interface Statement {
  readonly parts: Span[];
  /** Index of the reading that holds the first part. */
  readonly first: number;
  readonly type: ExtractedQuote['type'];
  attribution: Attribution | null;
  /** Index of the reading that holds the attribution; that of the first part where there is none. */
  source: number;
  /** Index of the reading that holds the last part. */
  last: number;
  rule: RuleId;
}

/** A quotation of fewer words is a term or a nickname, unless a cue stands right beside it. */
const fewestWords = 3;

/** The statements that the quotations make, in text order. A quotation that is no statement makes none. */
export function findStatements(readings: readonly Reading[], quotations: readonly Quotation[], text: string): Statement[] {
  const statements: Statement[] = [];
  let previous: Quotation | null = null;
  let current: Statement | null = null;
  for (const [index, quotation] of quotations.entries()) {
    const reading = readings[quotation.reading];
    if (reading === undefined) continue;
    const next = quotations[index + 1];
    const gaps = gapsOf(reading, quotation, previous, next, current, text);
    const continued: Statement | null = current !== null && previous !== null && goesOn(previous, quotation, gaps, text) ? current : null;
    if (continued) {
      continued.parts.push({ start: quotation.start, end: quotation.end });
      continued.last = quotation.reading;
      if (continued.attribution === null && gaps.after) attribute(continued, gaps.after, quotation.reading, 'quote/cue-after');
      else if (previous?.open) continued.rule = 'quote/open-paragraph';
      else if (continued.rule === 'quote/cue-after') continued.rule = 'quote/split';
    } else {
      current = statementOf(readings, quotation, gaps, text);
      if (current) statements.push(current);
    }
    previous = quotation;
  }
  return statements;
}

/** What stands around a quotation. */
interface Gaps {
  readonly before: Attribution | null;
  readonly after: Attribution | null;
  /** Whether the quotation is all of its sentences. */
  readonly whole: boolean;
  /** Whether it opens its passage. */
  readonly first: boolean;
}

function gapsOf(
  reading: Reading,
  quotation: Quotation,
  previous: Quotation | null,
  next: Quotation | undefined,
  current: Statement | null,
  text: string,
): Gaps {
  const { tokens } = reading;
  const open = Math.max(0, tokenAt(reading, quotation.start) - 1);
  const close = afterMarks(tokens, tokenAt(reading, quotation.end));
  const sentence = sentenceAt(reading, tokens[open]?.start ?? reading.start);
  const used = previous?.reading === quotation.reading ? Math.max(tokenAt(reading, previous.end) + 1, current?.source === quotation.reading ? (current.attribution?.to ?? 0) : 0) : 0;
  const end = sentenceAt(reading, tokens[close]?.start ?? reading.end);
  const limit = next?.reading === quotation.reading ? Math.min(end.to, tokenAt(reading, next.start) - 1) : end.to;
  const after = mayFollow(tokens, close, limit, quotation, text) ? attributionAfter(tokens, close, limit) : null;
  const before = used <= open ? attributionBefore(tokens, Math.max(sentence.from, used), open) : null;
  const first = open === 0;
  const opens = first || sentence.from === open || used === open;
  const closes = close >= tokens.length || end.from === close;
  return { before, after, whole: opens && closes, first };
}

/** The index of the first token that is no closing mark. */
function afterMarks(tokens: readonly Token[], from: number): number {
  let at = from;
  while (/^[”’"'»]$/.test(tokens[at]?.text ?? '')) at++;
  return at;
}

/** An attribution may stand behind: the quotation ends in a comma, or in a full stop before small letters. */
function mayFollow(tokens: readonly Token[], at: number, limit: number, quotation: Quotation, text: string): boolean {
  if (quotation.open || at >= limit) return false;
  if (/^[,—–]$/.test(tokens[at]?.text ?? '')) return true;
  if (!closesLikeClause(text, quotation) || tokens[limit - 1]?.text === ':') return false;
  return text.charAt(quotation.end - 1) !== '.' || !isCapitalised(tokens[at]);
}

/** The quotation is a further part of the statement before it. */
function goesOn(previous: Quotation, quotation: Quotation, gaps: Gaps, text: string): boolean {
  if (previous.open && previous.reading === quotation.reading - 1) return true;
  if (previous.reading !== quotation.reading || gaps.before !== null || gaps.after !== null) return false;
  const between = text.slice(previous.end, quotation.start);
  return opensLikeSentence(text, quotation) || /,\s*[“‘«]$/u.test(between.slice(-8));
}

function statementOf(
  readings: readonly Reading[],
  quotation: Quotation,
  gaps: Gaps,
  text: string,
): Statement | null {
  const words = quotedWords(text, quotation);
  const statement: Statement = {
    parts: [{ start: quotation.start, end: quotation.end }],
    type: 'direct',
    attribution: null,
    first: quotation.reading,
    source: quotation.reading,
    last: quotation.reading,
    rule: 'quote/no-cue',
  };
  if (words === 0) return null;
  if (gaps.after) return attribute(statement, gaps.after, quotation.reading, 'quote/cue-after');
  if (gaps.before && (opensLikeSentence(text, quotation) || words >= fewestWords)) {
    return attribute(statement, gaps.before, quotation.reading, 'quote/cue-before');
  }
  const above = gaps.first ? announcedAbove(readings[quotation.reading - 1]) : null;
  if (above && words >= fewestWords) return attribute(statement, above, quotation.reading - 1, 'quote/announced-above');
  const isStatement = gaps.whole && opensLikeSentence(text, quotation) && words > fewestWords;
  return (isStatement && (quotation.open || /[.?!…]$/u.test(text.slice(quotation.start, quotation.end)))) ? statement : null;
}

/** `Ruiz continued:` at the end of the passage above. */
function announcedAbove(reading: Reading | undefined): Attribution | null {
  if (reading?.role !== 'body' || reading.tokens.at(-1)?.text !== ':') return null;
  const { tokens } = reading;
  return attributionBefore(tokens, reading.sentences.at(-1)?.from ?? 0, tokens.length);
}

function attribute(statement: Statement, attribution: Attribution, source: number, rule: RuleId): Statement {
  statement.attribution = attribution;
  statement.source = source;
  statement.rule = rule;
  return statement;
}
