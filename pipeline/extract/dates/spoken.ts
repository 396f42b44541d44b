import type { RuleId } from '../../../schemas/rules.ts';
import type { DocumentSentence } from '../document.ts';
import { isDay, quarterOf } from './arithmetic.ts';
import type { Found } from './dates.ts';

/** What the text has spoken of so far, which later expressions may refer to. */
export interface Spoken {
  readonly lastDay: string | null;
  readonly lastDate: string | null;
  readonly lastQuarter: string | null;
  /** The sentence of the last expression, and what was named in it. */
  readonly sentence: DocumentSentence | null;
  readonly sentenceDay: string | null;
  readonly sentenceDate: string | null;
}

export const nothingSpoken: Spoken = {
  lastDay: null,
  lastDate: null,
  lastQuarter: null,
  sentence: null,
  sentenceDay: null,
  sentenceDate: null,
};

/** What is spoken of where a sentence is read: of another sentence, nothing has been named in this one. */
export function spokenIn(spoken: Spoken, sentence: DocumentSentence | null): Spoken {
  return sentence !== null && spoken.sentence === sentence
    ? spoken
    : { ...spoken, sentence, sentenceDay: null, sentenceDate: null };
}

/**
 * What is spoken of once an expression of a sentence has been read.
 *
 * @param day of the article: a quarter counts as spoken of where it was over by then
 */
export function spokenAfter(
  before: Spoken,
  { type, value, rule }: Found,
  sentence: DocumentSentence | null,
  day: string | null,
): Spoken {
  const spoken = spokenIn(before, sentence);
  if (type === 'DURATION') {
    const isLonger = /^date\/(?:adjacent-duration|same-period)$/.test(rule) && /^P\d+[MY]$/.test(value ?? '');
    return isLonger ? { ...spoken, lastQuarter: null } : spoken;
  }
  const date = type === 'TIME' ? (value ?? '').slice(0, 10) : (value ?? '');
  if (type === 'SET' || !/^\d{4}(?:-|$)/.test(date)) return spoken;
  const lastDay = isDay(date) ? date : spoken.lastDay;
  const sentenceDay = isDay(date) ? date : spoken.sentenceDay;
  const lastQuarter = isReported(date, rule, spoken.lastQuarter, day) ? date : spoken.lastQuarter;
  return { ...spoken, lastDay, lastDate: date, lastQuarter, sentenceDay, sentenceDate: date };
}

/** A quarter that is over, and the newest of those named: what a report of earnings is about. */
function isReported(date: string, rule: RuleId, known: string | null, day: string | null): boolean {
  if (!/^date\/quarter/.test(rule) || !/^\d{4}-Q/.test(date)) return false;
  return (day === null || date < quarterOf(day)) && (known === null || date > known);
}
