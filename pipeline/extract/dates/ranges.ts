import { dayOf, four, isDay, monthIn, yearIn } from './arithmetic.ts';
import type { Found } from './dates.ts';
import { smallNumbers } from './lexicon/numbers.ts';
import type { Unit } from './units.ts';

const links: ReadonlySet<string> = new Set(['-', '–', '—', 'to', 'and', 'or', 'through']);

/** The first end of a range whose unit stands with its second: `3` of `3-5 May`, `60` of `between 60 and 90 days`. */
export function rangeStart(units: readonly Unit[], found: Found, from: number): Found | null {
  const at = found.first - 2;
  const link = units[at + 1];
  const number = units[at];
  if (at < from || number === undefined || link === undefined || !links.has(link.word)) return null;
  if (found.type === 'DURATION') {
    const count = numberIn(number.word);
    const length = /^(PT?)\d+([A-Z])$/.exec(found.value ?? '');
    if (found.rule !== 'date/duration' || count === null || length === null || isPartOfNumber(units, at)) return null;
    if (numberIn(units[found.first]?.word ?? '') === null) return null;
    return { ...found, value: `${length[1]}${count}${length[2]}`, first: at, end: at + 1 };
  }
  const startsWithDay = /^\d{1,2}$/.test(units[found.first]?.word ?? '');
  if (!isDay(found.value) || !startsWithDay || !/^\d{1,2}$/.test(number.word) || isPartOfNumber(units, at)) return null;
  const value = dayOf(yearIn(found.value), monthIn(found.value), Number(number.word));
  return value === null || value >= found.value ? null : { ...found, value, first: at, end: at + 1 };
}

/** The second end of a range that leaves out what the first has named: `5` of `May 3-5`, `99` of `1998-99`. */
export function rangeEnd(units: readonly Unit[], found: Found): Found | null {
  const link = units[found.end];
  const number = units[found.end + 1];
  if (link === undefined || number === undefined || !links.has(link.word) || !/^\d{1,2}$/.test(number.word))
    return null;
  const after = units[found.end + 2];
  if (after?.glued === true && /^[\d:%/\p{L}]/u.test(after.word)) return null;
  const end = found.end + 2;
  const value = found.value ?? '';
  if (/^date\/(?:year|fiscal-year)$/.test(found.rule) && link.glued && number.glued && number.word.length === 2) {
    const year = Math.floor(yearIn(value) / 100) * 100 + Number(number.word);
    const following = year > yearIn(value) ? year : year + 100;
    if (following - yearIn(value) > 50) return null;
    return { ...found, rule: 'date/year-range', value: four(following), first: found.end + 1, end };
  }
  const endsWithDay = /^\d{1,2}$|^(?:st|nd|rd|th)$/.test(units[found.end - 1]?.word ?? '');
  if (found.rule !== 'date/month-day' || !endsWithDay || !isDay(value)) return null;
  if (/^(?:\p{L}+s|percent|of)$/u.test(after?.word ?? '') && !link.glued) return null;
  const day = dayOf(yearIn(value), monthIn(value), Number(number.word));
  return day === null || day <= value ? null : { ...found, value: day, first: found.end + 1, end };
}

function numberIn(word: string): number | null {
  if (/^\d{1,4}$/.test(word)) return Number(word);
  return smallNumbers.get(word) ?? null;
}

function isPartOfNumber(units: readonly Unit[], at: number): boolean {
  return units[at]?.glued === true && /^[\p{L}\d$€£¥#.,:/]/u.test(units[at - 1]?.word ?? '');
}
