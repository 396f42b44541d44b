import { type Attribution, isActive } from './attribution.ts';
import { type Cue, cueAt } from './cues.ts';
import { weekdays } from './dates/lexicon/calendar.ts';
import type { ExtractedQuote, Span } from './extract.ts';
import { determiners, pronouns } from './lexicon/function-words.ts';
import type { Quotation } from './quotations.ts';
import { type Reading, sentenceAt, tokenAt } from './reading.ts';
import { phraseBefore } from './speaker-phrase.ts';
import { isCapitalised, isWord, type Token } from './tokens.ts';

/** A clause after a cue that quotes some of its words: `that the ferry was “a disgrace” to the town`. */
export interface ReportedClause {
  readonly span: Span;
  readonly type: ExtractedQuote['type'];
  readonly attribution: Attribution;
}

/** The share of words inside marks from which a statement is direct. */
const directShare = 0.95;
/** How far behind the cue `that` may stand: `told reporters in Arn on Monday that`. */
const longestBridge = 8;
const clauseCues: ReadonlySet<string> = new Set(['say', 'promise']);
/** Verbs that have the person spoken to behind them, so that the content begins at `that` or `to`. */
const addresseeCues: ReadonlySet<string> = new Set(['tell', 'inform', 'warn', 'advise', 'email', 'text']);

/**
 * The reported clause of the sentence in which a quoted fragment stands: from `that`, or right from the cue, to the end
 * of the sentence or to a participle that begins a further report. Null where the sentence does not plainly have one.
 */
export function reportedClause(reading: Reading, quotation: Quotation, least: number): ReportedClause | null {
  const { tokens } = reading;
  const open = tokenAt(reading, quotation.start) - 1;
  const sentence = sentenceAt(reading, quotation.start);
  for (let at = Math.max(sentence.from, least); at < open; at++) {
    const cue = cueAt(tokens, at);
    if (
      cue === null ||
      cue.weak ||
      cue.participle ||
      !clauseCues.has(cue.class) ||
      !isActive(tokens, cue, sentence.from)
    )
      continue;
    const speaker = phraseBefore(tokens, at, Math.max(sentence.from, least));
    const from = speaker && clauseStart(tokens, cue, open);
    if (!speaker || from === null) return null;
    const to = clauseEnd(reading, quotation, sentence.to);
    const span = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
    return span.end < quotation.end
      ? null
      : { span, type: typeOf(tokens, from, to), attribution: { cue, speaker, to } };
  }
  return null;
}

/** Where the content begins: right after the verb where a clause plainly does, else at `that` or `to`. */
function clauseStart(tokens: readonly Token[], cue: Cue, open: number): number | null {
  const at = weekdays.has(tokens[cue.to]?.folded ?? '') ? cue.to + 1 : cue.to;
  const first = tokens[at];
  if (first !== undefined && !addresseeCues.has(cue.lemma)) {
    const isClause = at === open || pronouns.has(first.folded) || determiners.has(first.folded) || isCapitalised(first);
    if (isClause) return at;
  }
  for (let index = at; index < Math.min(open, at + longestBridge); index++) {
    const word = tokens[index]?.text;
    if (word === 'that' || (word === 'to' && index === open - 1))
      return /^[,:]$/.test(tokens[index - 1]?.text ?? '') ? null : index;
  }
  return null;
}

/** Where the content ends: before the full stop, or before what begins anew: `, adding`, `, but`, `, and he`. */
function clauseEnd(reading: Reading, quotation: Quotation, limit: number): number {
  const { tokens } = reading;
  const close = tokenAt(reading, quotation.end);
  let inside = false;
  for (let at = close + 1; at < limit; at++) {
    const mark = tokens[at]?.text ?? '';
    if (mark === '“') inside = true;
    else if (mark === '”') inside = false;
    else if (mark === ',' && !inside && beginsAnew(tokens, at + 1)) return at;
  }
  const last = tokens[limit - 1]?.text ?? '';
  return /^[.!?;]$/.test(last) ? limit - 1 : limit;
}

function beginsAnew(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (word === 'and') return /^(?:he|she|they|it|we)$/.test(tokens[at + 1]?.text ?? '');
  return /^(?:according|but|though|although|while)$/.test(word) || (cueAt(tokens, at)?.participle ?? false);
}

function typeOf(tokens: readonly Token[], from: number, to: number): ExtractedQuote['type'] {
  let inside = false;
  let quoted = 0;
  let all = 0;
  for (let at = from; at < to; at++) {
    if (tokens[at]?.text === '“') inside = true;
    else if (tokens[at]?.text === '”') inside = false;
    else if (isWord(tokens[at])) {
      all++;
      if (inside) quoted++;
    }
  }
  return quoted >= directShare * all ? 'direct' : 'mixed';
}
