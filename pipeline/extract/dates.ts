import type { RuleId } from '../../schemas/rules.ts';
import type { ExtractedDate } from './extract.ts';
import { durationUnits, monthNumbers, numberWords } from './lexicon/calendar.ts';
import type { Reading } from './reading.ts';

interface DatePattern {
  readonly rule: RuleId;
  readonly type: ExtractedDate['type'];
  readonly pattern: RegExp;
  /** The TIMEX3 value of a match, or null where the match is no date after all. */
  readonly value: (groups: Readonly<Record<string, string | undefined>>) => string | null;
}

const monthNames = [...monthNumbers.keys()].map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`);
// Longest first, or Sep would take the beginning of September.
const month = `(?<month>${monthNames.sort((a, b) => b.length - a.length).join('|')})\\b\\.?`;
const day = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?';
const year = '(?<year>(?:1[5-9]|20)\\d\\d)';
const bounded = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}$€£#-])${pattern}(?![\\p{L}\\p{N}%-])`, 'gu');

/** The most telling first: what one has taken, a later one leaves alone. */
const patterns: readonly DatePattern[] = [
  {
    rule: 'date/iso',
    type: 'DATE',
    pattern: bounded('(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)'),
    value: (date) => dayValue(date['year'], Number(date['month']), date['day']),
  },
  {
    rule: 'date/day-month-year',
    type: 'DATE',
    pattern: bounded(`${day} (?:of )?${month},? ${year}`),
    value: (date) => dayValue(date['year'], monthNumber(date['month']), date['day']),
  },
  {
    rule: 'date/month-day-year',
    type: 'DATE',
    pattern: bounded(`${month} ${day}, ?${year}`),
    value: (date) => dayValue(date['year'], monthNumber(date['month']), date['day']),
  },
  {
    rule: 'date/month-year',
    type: 'DATE',
    pattern: bounded(`${month},? (?:of )?${year}`),
    value: (date) => `${date['year']}-${twoDigits(monthNumber(date['month']))}`,
  },
  {
    rule: 'date/decade',
    type: 'DATE',
    pattern: bounded('(?<=\\bthe (?:early |late |mid-?)?)(?<decade>(?:1[5-9]|20)\\d)0s'),
    value: (date) => date['decade'] ?? null,
  },
  {
    rule: 'date/year',
    type: 'DATE',
    pattern: bounded(
      `(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ff]rom|[Bb]etween|[Bb]efore|[Aa]fter|[Bb]y|[Dd]uring) )${year}(?! [a-z]+(?:s|ren|ple)\\b)`,
    ),
    value: (date) => date['year'] ?? null,
  },
  {
    rule: 'date/year-range',
    type: 'DATE',
    pattern: bounded(`(?<=\\b(?:[Ff]rom|[Bb]etween) (?:1[5-9]|20)\\d\\d (?:to|and|until) )${year}`),
    value: (date) => date['year'] ?? null,
  },
  {
    rule: 'date/duration',
    type: 'DURATION',
    pattern: bounded(
      `(?<!\\b(?:[Ii]n|to|or|[a-z]+ty) )(?<![\\d/] )(?!one day|one second)(?<number>\\d{1,3}|${[...numberWords.keys()].join('|')}) (?<unit>${[...durationUnits.keys()].join('|')})(?:s|(?<=(?:1|one) [a-z]+))(?! (?:old|ago|later|earlier|before|after|from|into)\\b)`,
    ),
    value: (date) => durationValue(date['number'], date['unit']),
  },
];

/** The absolute dates and plain durations of the passages, in text order. What is relative to another day is left out. */
export function findDates(readings: readonly Reading[], text: string): ExtractedDate[] {
  return readings.flatMap((reading) => datesIn(text.slice(reading.start, reading.end), reading.start));
}

function datesIn(passage: string, offset: number): ExtractedDate[] {
  if (!/\d|second|minute|hour|day|week|month|year/.test(passage)) return [];
  const taken = new Uint8Array(passage.length);
  const dates = patterns.flatMap(({ rule, type, pattern, value }) =>
    [...passage.matchAll(pattern)].flatMap((match): ExtractedDate[] => {
      const start = match.index;
      const end = start + match[0].length;
      const timex = value(match.groups ?? {});
      if (timex === null || taken[start] === 1 || taken[end - 1] === 1) return [];
      taken.fill(1, start, end);
      return [{ start: offset + start, end: offset + end, type, value: timex, anchor: null, rule }];
    }),
  );
  return dates.sort((a, b) => a.start - b.start);
}

function monthNumber(name: string | undefined): number {
  return monthNumbers.get((name ?? '').toLowerCase()) ?? 0;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** `2020-12-15`; null for a day that no calendar has. */
function dayValue(yearText: string | undefined, monthValue: number, dayText: string | undefined): string | null {
  const dayNumber = Number(dayText);
  const isDay =
    monthValue >= 1 && monthValue <= 12 && dayNumber >= 1 && dayNumber <= daysIn(Number(yearText), monthValue);
  return isDay ? `${yearText}-${twoDigits(monthValue)}-${twoDigits(dayNumber)}` : null;
}

function daysIn(yearNumber: number, monthValue: number): number {
  return new Date(Date.UTC(yearNumber, monthValue, 0)).getUTCDate();
}

function durationValue(numberText: string | undefined, unit: string | undefined): string | null {
  const amount = numberWords.get(numberText ?? '') ?? Number(numberText);
  return durationUnits.get(unit ?? '')?.replace('#', String(amount)) ?? null;
}
