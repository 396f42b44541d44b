import type { DateRow } from '../../../schemas/dates.ts';
import type { RuleId } from '../../../schemas/rules.ts';
import { firstDay, isDay, weekdayIn } from './arithmetic.ts';

type Explained = Pick<DateRow, 'text' | 'type' | 'value' | 'anchor' | 'rule'>;

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * One sentence of how the value of a published row came about:
 * `Monday: the last Monday before 2020-12-15, or that day itself → 2020-12-14`.
 */
export function explainDate(row: Explained): string {
  const value = row.value ?? 'no value, for the day of the article is unknown';
  return `${row.text.replace(/\s+/g, ' ')}: ${(ways[row.rule] ?? read)(row)} → ${value}`;
}

type Way = (row: Explained) => string;

const read: Way = () => 'as it is written';

/** Rules whose values are reckoned; all others give what is written. */
const ways: Partial<Record<RuleId, Way>> = {
  'date/numeric': ({ anchor }) =>
    anchor === null ? 'as it is written' : `month and day in the order that is nearer to ${anchor}`,
  'date/month-year': ({ anchor }) =>
    anchor === null ? 'as it is written' : `that month of the year relative to ${anchor}`,
  'date/month-day': (row) => nearest(row, 'such day'),
  'date/month': (row) => nearest(row, 'such month'),
  'date/quarter': (row) => nearest(row, 'such period'),
  'date/season': (row) => nearest(row, 'such season'),
  'date/holiday': (row) => nearest(row, 'such day'),
  'date/weekday': (row) => nearest(row, weekdayName(row)),
  'date/relative-weekday': (row) => nearest(row, weekdayName(row)),
  'date/quarter-of-year': relativeTo('that period of the year'),
  'date/season-of-year': relativeTo('that season of the year'),
  'date/week-of-month': relativeTo('counted within the month'),
  'date/year-end': relativeTo('the end of the year'),
  'date/deictic-day': relativeTo('a day'),
  'date/relative-unit': relativeTo('a period'),
  'date/ago': relativeTo('counted from the article’s day,'),
  'date/earlier-later': relativeTo('counted from the date last named,'),
  'date/before-after': relativeTo('counted from the date that follows,'),
  'date/neighbouring-day': relativeTo('next to, or the same as, the date last named,'),
  'date/same-period': relativeTo('the period spoken of'),
  'date/latest-period': relativeTo('the last such period'),
  'date/year-ago-period': relativeTo('a year before the period spoken of,'),
  'date/part-of-day': relativeTo('that part of the day'),
  'date/clock': relativeTo('that time on the day'),
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

function relativeTo(what: string): Way {
  return ({ anchor }) =>
    anchor === null ? `${what.replace(/,$/, '')} as it is written` : `${what} relative to ${anchor}`;
}

/** Which of the like is meant is told by where the value lies: before its anchor, after it or around it. */
function nearest({ value, anchor }: Explained, what: string): string {
  if (anchor === null || value === null) return `the ${what}`;
  const found = firstDay(value);
  const from = firstDay(anchor);
  if (found === null || from === null) return `the ${what} relative to ${anchor}`;
  if (found > from) return `the ${what} after ${anchor}`;
  return `the last ${what} before ${anchor}, or that ${isDay(value) ? 'day' : 'period'} itself`;
}

function weekdayName({ value }: Explained): string {
  return (isDay(value) ? weekdayNames[weekdayIn(value) - 1] : undefined) ?? 'weekday';
}
