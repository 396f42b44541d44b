import type { DateRow } from '../../../schemas/dates.ts';
import type { RuleId } from '../../../schemas/rules.ts';
import { type CalendarUnit, firstDay, holding, isDay, weekdayIn } from './arithmetic.ts';

type Explained = Pick<DateRow, 'text' | 'type' | 'value' | 'anchor' | 'rule'>;

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * One sentence of how the value of a published row came about:
 * `Monday: the last Monday before 2020-12-15, or that day itself → 2020-12-14`.
 */
export function explainDate(row: Explained): string {
  const value = row.value ?? 'no value, for that day is unknown';
  return `${row.text.replace(/\s+/g, ' ')}: ${(ways[row.rule] ?? read)(row)} → ${value}`;
}

type Way = (row: Explained) => string;

const read: Way = () => 'as it is written';

/** Rules whose values are reckoned; all others give what is written. */
const ways: Partial<Record<RuleId, Way>> = {
  'date/numeric': against((_, anchor) => `month and day in the order that is nearer to ${anchor}`),
  'date/month-year': against((_, anchor) => `that month of a year told from ${anchor}`),
  'date/month-day': against((value, anchor) => oneOf('such day', value, anchor)),
  'date/month': against((value, anchor) => oneOf('such month', value, anchor)),
  'date/quarter': against((value, anchor) => oneOf('such period', value, anchor)),
  'date/season': against((value, anchor) => oneOf('such season', value, anchor)),
  'date/holiday': against((value, anchor) => oneOf('such day', value, anchor)),
  'date/weekday': against((value, anchor) => oneOf(weekdayName(value), value, anchor)),
  'date/relative-weekday': against((value, anchor) => `the ${weekdayName(value)} ${placeOf(value, anchor)}`),
  'date/quarter-of-year': against((_, anchor) => `that part of a year told from ${anchor}`),
  'date/week-of-month': against((_, anchor) => `counted within the month told from ${anchor}`),
  'date/year-end': against((_, anchor) => `the end of a year told from ${anchor}`),
  'date/deictic-day': against((value, anchor) => `the day ${placeOf(value, anchor)}`),
  'date/relative-unit': against((value, anchor) => `the ${kindOf(value)} ${placeOf(value, anchor)}`),
  'date/ago': against((value, anchor) => `so long ${placeOf(value, anchor)}, the day of the article`),
  'date/earlier-later': against((value, anchor) => `so long ${placeOf(value, anchor)}, the date named before`),
  'date/before-after': against((value, anchor) => `so long ${placeOf(value, anchor)}, the date that follows`),
  'date/neighbouring-day': against((value, anchor) => `the ${kindOf(value)} ${placeOf(value, anchor)}`),
  'date/same-period': against((value, anchor) => `the ${kindOf(value)} spoken of, told from ${anchor}`),
  'date/latest-period': against((value, anchor) => `the last ${kindOf(value)} spoken of or over, told from ${anchor}`),
  'date/year-ago-period': against((value, anchor) => `the ${kindOf(value)} spoken of in another year than ${anchor}`),
  'date/century': against((_, anchor) => `a century told from ${anchor}`),
  'date/part-of-day': against((_, anchor) => `that part of a day told from ${anchor}`),
  'date/clock': against((_, anchor) => `that time of a day told from ${anchor}`),
  'date/present': () => 'the time of speaking, without a date',
  'date/past': () => 'some time in the past, without a date',
  'date/future': () => 'some time in the future, without a date',
  'date/duration': () => 'a length of time',
  'date/vague-duration': () => 'a length of time whose number is left open (X)',
  'date/adjacent-duration': () => 'a length of time that ends or begins where the text says',
  'date/every': () => 'a time that recurs',
  'date/rate': () => 'the unit of time that the amount is for',
  'date/recurrent': () => 'a time that recurs',
};

/** How a value was reckoned from its anchor; as it is written where there is none, and nothing where it has no value. */
function against(way: (value: string, anchor: string) => string): Way {
  return ({ value, anchor }) => {
    if (value === null) return 'relative to the day of the article';
    return anchor === null ? 'as it is written' : way(value, anchor);
  };
}

/** Which of the like is meant is told by where the value lies. */
function oneOf(name: string, value: string, anchor: string): string {
  return placeOf(value, anchor).startsWith('after')
    ? `the next ${name} after ${anchor}`
    : `the last ${name} before ${anchor}, or that ${kindOf(value)} itself`;
}

/** `before 2020-12-15`, `after 2020-12-15`, or `of 2020-12-15`, which the value holds or is. */
function placeOf(value: string, anchor: string): string {
  const found = firstDay(value);
  const from = firstDay(anchor);
  if (found === null || from === null) return `told from ${anchor}`;
  if (found > from) return `after ${anchor}`;
  const unit = unitsOfKinds[kindOf(value)];
  return found === from || (unit !== undefined && holding(from, unit) === value) ? `of ${anchor}` : `before ${anchor}`;
}

const unitsOfKinds: Readonly<Record<string, CalendarUnit>> = {
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
};

/** What a value names, by its form. */
function kindOf(value: string): string {
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/^P/, 'length of time'],
    [/^\d{4}-\d\d-\d\d/, 'day'],
    [/^\d{4}-\d\d$/, 'month'],
    [/^\d{4}-W\d\d-WE$/, 'weekend'],
    [/^\d{4}-W/, 'week'],
    [/^\d{4}-Q/, 'quarter'],
    [/^\d{4}$/, 'year'],
    [/^\d{3}$/, 'decade'],
  ];
  return kinds.find(([form]) => form.test(value))?.[1] ?? 'period';
}

function weekdayName(value: string): string {
  return (isDay(value) ? weekdayNames[weekdayIn(value) - 1] : undefined) ?? 'weekday';
}
