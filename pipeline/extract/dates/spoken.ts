import type { DocumentSentence } from '../document.ts';
import { isDay, quarterOf } from './arithmetic.ts';
import type { Found } from './dates.ts';

/** What the text has spoken of so far, which later expressions may refer to. */
export interface Spoken {
  readonly lastDay: string | null;
  readonly lastDate: string | null;
  readonly lastQuarter: string | null;
  /** The day named last, and the sentence it was named in. */
  readonly day: string | null;
  readonly sentence: DocumentSentence | null;
}

export const nothingSpoken: Spoken = { lastDay: null, lastDate: null, lastQuarter: null, day: null, sentence: null };

/** What is spoken of once an expression has been read. */
export function spokenAfter(
  spoken: Spoken,
  found: Found,
  sentence: DocumentSentence | null,
  day: string | null,
): Spoken {
  const value = found.value ?? '';
  if (found.type === 'DURATION') {
    const isLonger = /^date\/(?:adjacent-duration|same-period)$/.test(found.rule) && /^P\d+[MY]$/.test(value);
    return isLonger ? { ...spoken, lastQuarter: null } : spoken;
  }
  if (found.type === 'TIME') {
    const day = value.slice(0, 10);
    return isDay(day) ? { ...spoken, lastDay: day, lastDate: day, day, sentence } : spoken;
  }
  if (found.type !== 'DATE' || !/^\d{4}(?:-|$)/.test(value)) return spoken;
  const isQuarter = /^date\/quarter/.test(found.rule) && /^\d{4}-Q/.test(value);
  const isOver = day === null || value < quarterOf(day);
  const isNewer = spoken.lastQuarter === null || value > spoken.lastQuarter;
  const lastQuarter = isQuarter && isOver && isNewer ? value : spoken.lastQuarter;
  if (!isDay(value)) return { ...spoken, lastDate: value, lastQuarter };
  return { lastDay: value, lastDate: value, lastQuarter, day: value, sentence };
}
