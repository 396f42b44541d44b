import type { RuleId } from '../../../schemas/rules.ts';
import type { ExtractedCue, ExtractedQuote, Span } from '../extract.ts';
import { isTitle, opensLikeSentence, type Quotation, quotedWords } from '../quotations.ts';
import { type Reading, sentenceAt, type TokenRange } from '../reading.ts';
import type { Attribution } from './attribution.ts';
import { fewestWords, goesOn } from './continuation.ts';
import { attributionBefore } from './introduction.ts';
import { afterMarks, type Surroundings, surroundings } from './surroundings.ts';

/** A statement that stands in quotation marks, before its speaker is resolved; offsets are UTF-16 indexes. */
export interface QuotedStatement {
  /** In text order, without outer marks. */
  readonly parts: readonly Span[];
  readonly type: ExtractedQuote['type'];
  /** The noun phrase of the source; null where none stands beside it. */
  readonly speaker: Span | null;
  readonly cue: ExtractedCue | null;
  /** From the start of the first part's sentence to the end of the last part's, its source and cue included. */
  readonly sentence: Span;
  readonly rule: RuleId;
}

/** A statement to which parts may still be added. */
interface Draft {
  readonly parts: Span[];
  readonly attribution: Attribution | null;
  /** Indexes of the readings that hold the first part, the last part and the attribution. */
  readonly first: number;
  readonly last: number;
  readonly source: number;
  readonly rule: RuleId;
}

/** The statements that the quotations make, in text order. A quotation that is no statement makes none. */
export function findQuotedStatements(
  readings: readonly Reading[],
  quotations: readonly Quotation[],
  text: string,
): QuotedStatement[] {
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  for (const [index, quotation] of quotations.entries()) {
    const reading = readings[quotation.passage];
    const previous = quotations[index - 1] ?? null;
    if (reading === undefined || quotation.start < (drafts.at(-1)?.parts.at(-1)?.end ?? 0)) continue;
    const used = usedBefore(reading, quotation, previous, current);
    const around = surroundings(reading, quotation, used, quotations[index + 1] ?? null, text);
    if (current !== null && previous !== null && isFurtherPart(reading, current, previous, quotation, around, text)) {
      current = extended(current, quotation, previous, around);
      drafts[drafts.length - 1] = current;
    } else {
      current = draftOf(readings, quotation, around, text);
      if (current) drafts.push(current);
    }
  }
  return drafts.map((draft) => statementOf(draft, readings));
}

/** Where the quotation before, or its source, has ended in the passage. */
function usedBefore(reading: Reading, quotation: Quotation, previous: Quotation | null, current: Draft | null): number {
  if (previous?.passage !== quotation.passage) return 0;
  const marks = afterMarks(reading, previous);
  return current?.source === quotation.passage ? Math.max(marks, current.attribution?.to ?? 0) : marks;
}

/** A paragraph that opens with the mark left open before it goes on, unless it brings a source of its own. */
function isFurtherPart(
  reading: Reading,
  { attribution }: Draft,
  previous: Quotation,
  quotation: Quotation,
  around: Surroundings,
  text: string,
): boolean {
  if (previous.open && previous.passage === quotation.passage - 1) return attribution === null || around.after === null;
  return previous.passage === quotation.passage && goesOn(reading, previous, quotation, around, text);
}

/** The statement with one more part; its list of parts is the same one, grown. */
function extended(draft: Draft, quotation: Quotation, previous: Quotation, { after }: Surroundings): Draft {
  draft.parts.push({ start: quotation.start, end: quotation.end });
  const longer = { ...draft, last: quotation.passage };
  if (draft.attribution === null && after) {
    const rule = previous.open ? 'quote/open-paragraph' : 'quote/cue-after';
    return { ...longer, attribution: after, source: quotation.passage, rule };
  }
  if (previous.open) return { ...longer, rule: 'quote/open-paragraph' };
  return draft.rule === 'quote/cue-after' ? { ...longer, rule: 'quote/split' } : longer;
}

function draftOf(readings: readonly Reading[], quotation: Quotation, around: Surroundings, text: string): Draft | null {
  const { passage: at, start, end } = quotation;
  const words = quotedWords(text, quotation);
  const reading = readings[at];
  if (words === 0 || reading === undefined) return null;
  const whole = { parts: [{ start, end }], first: at, last: at };
  const { before, after, opensSentence, endsSentence } = around;
  const isWhole = opensSentence && endsSentence;
  const opensLike = opensLikeSentence(text, quotation);
  const isTerm = isTitle(text, quotation) && !isWhole && around.open > 0;
  if (after && !(isTerm && before === null && !opensSentence)) {
    const rule = after.cue === null ? 'quote/dash-name' : 'quote/cue-after';
    return { ...whole, attribution: after, source: at, rule };
  }
  const isIntroduced = /^[:,]$/.test(reading.tokens[around.open - 1]?.form ?? '');
  if (before && (isIntroduced || (opensLike && words >= fewestWords && !isTerm)))
    return { ...whole, attribution: before, source: at, rule: 'quote/cue-before' };
  const above = around.open === 0 && words >= fewestWords ? announcedAbove(readings[at - 1]) : null;
  if (above) return { ...whole, attribution: above, source: at - 1, rule: 'quote/announced-above' };
  if (words > 1 && isHeadlineQuotation(reading, around))
    return { ...whole, attribution: null, source: at, rule: 'quote/no-cue' };
  const isComplete = quotation.open || /[.?!…]$/u.test(text.slice(start, end));
  return isWhole && isComplete && opensLike && !isTerm
    ? { ...whole, attribution: null, source: at, rule: 'quote/no-cue' }
    : null;
}

/** `‘We sail’: ferry saved` and `Ferry saved: ‘We sail’`: a headline with a quotation and a colon beside it. */
function isHeadlineQuotation({ role, tokens }: Reading, { open, close }: Surroundings): boolean {
  if (role !== 'headline' && role !== 'dek') return false;
  const opens = open === 0 && tokens[close]?.form === ':';
  return opens || (close >= tokens.length && tokens[open - 1]?.form === ':');
}

/** `Ruiz continued:` at the end of the passage above. */
function announcedAbove(reading: Reading | undefined): Attribution | null {
  if (reading?.role !== 'body' || reading.tokens.at(-1)?.form !== ':') return null;
  return attributionBefore(reading, reading.sentences.at(-1)?.from ?? 0, reading.tokens.length);
}

function statementOf(
  { parts, attribution, first, last, source, rule }: Draft,
  readings: readonly Reading[],
): QuotedStatement {
  const tokens = readings[source]?.tokens ?? [];
  const spanOf = ({ from, to }: TokenRange): Span => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  });
  const found = attribution?.cue ?? null;
  const cue = found && { ...spanOf(found), lemma: found.lemma, class: found.class };
  const speaker = attribution?.speaker ? spanOf(attribution.speaker) : null;
  const sentence = sentenceOf(parts, cue, readings[first], readings[last], readings[source]);
  return { parts, type: 'direct', speaker, cue, sentence, rule };
}

function sentenceOf(
  parts: readonly Span[],
  cue: Span | null,
  first: Reading | undefined,
  last: Reading | undefined,
  source: Reading | undefined,
): Span {
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? start;
  const opening = first ? sentenceAt(first, start).start : start;
  const closing = last ? sentenceAt(last, end - 1).end : end;
  const cueSentence = cue && source ? sentenceAt(source, cue.start) : null;
  return {
    start: cueSentence && source === first ? Math.min(opening, cueSentence.start) : opening,
    end: cueSentence && source === last ? Math.max(closing, cueSentence.end) : closing,
  };
}
