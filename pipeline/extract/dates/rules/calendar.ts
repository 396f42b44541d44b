import { addDays, dayOf, daysBetween, daysIn, four, monthOf, weekdayIn, weekOf, yearIn } from '../arithmetic.ts';
import { fullYear } from '../classes.ts';
import { absolute, type Context, numberOf, type Reading, relative, type Values, wordOf } from '../context.ts';
import {
  ageWords,
  approximatingWords,
  countedNouns,
  numberingWords,
  shortYearLeads,
} from '../lexicon/year-neighbours.ts';
import { nearestDay, nearestMonth } from '../nearest.ts';
import type { DateRule } from './rule.ts';

/** Days, months and years by the calendar: `May 3, 2021`, `in April`, `1998`, `the 1960s`. */
export const calendarRules: readonly DateRule[] = [
  { rule: 'date/iso', patterns: ['ISO'], read: (values) => absolute(isoDay(wordOf(values, 'iso'))) },
  {
    rule: 'date/numeric',
    patterns: ['SLASHED'],
    read: (values, context) => slashed(wordOf(values, 'slashed'), context),
  },
  {
    rule: 'date/month-day-year',
    patterns: ['MONTH DAY ,? YEAR', 'MONTH the DAY ,? YEAR', 'MONTH DAY ,? SHORTYEAR'],
    read: (values) => absolute(dayOf(yearOf(values), numberOf(values, 'month'), numberOf(values, 'day'))),
  },
  {
    rule: 'date/day-month-year',
    patterns: ['the? DAY of? MONTH ,? YEAR', 'DAY - MONTH - YEAR'],
    read: (values) => absolute(dayOf(yearOf(values), numberOf(values, 'month'), numberOf(values, 'day'))),
  },
  {
    rule: 'date/month-year',
    patterns: ['MONTH ,? of? YEAR', 'MONTH SHORTYEAR', 'MONTH - YEAR'],
    read: (values) => absolute(monthOf(yearOf(values), numberOf(values, 'month'))),
  },
  {
    rule: 'date/month-year',
    patterns: ['MONTH of? which:last|this|next year', 'MONTH of? which:the same year', 'MONTH of which:that year'],
    read: (values, { day, lastDate }) =>
      /last|this|next/.test(wordOf(values, 'which'))
        ? relative(day, (anchor) => monthOf(yearIn(anchor) + yearStep(values), numberOf(values, 'month')))
        : relative(lastDate ?? day, (anchor) => monthOf(yearIn(anchor), numberOf(values, 'month'))),
  },
  {
    rule: 'date/month-day',
    patterns: ['MONTH DAY', 'MONTH the DAY', 'the? DAY of? MONTH'],
    read: (values, context) => (isMonthName(values, context) ? nearestDay(values, context) : null),
  },
  {
    rule: 'date/month-day',
    patterns: ['MONTH DAY of? which:last|this|next year', 'MONTH DAY ,? which:last|this|next year'],
    read: (values, { day }) =>
      relative(day, (anchor) =>
        dayOf(yearIn(anchor) + yearStep(values), numberOf(values, 'month'), numberOf(values, 'day')),
      ),
  },
  {
    rule: 'date/week-of-month',
    patterns: [
      'the? ORD week of|in MONTH YEAR?',
      'the? part:last|final week of|in MONTH YEAR?',
      'the? ORD WEEKDAY of|in MONTH YEAR?',
      'the? part:last|final WEEKDAY of|in MONTH YEAR?',
    ],
    read: (values, context) => withinMonth(values, context),
  },
  {
    rule: 'date/month',
    patterns: ['MONTH', 'which:last|this|next|previous MONTH', 'this which:past|coming MONTH'],
    read: (values, context) => (isMonthName(values, context) ? nearestMonth(values, context) : null),
  },
  { rule: 'date/year', patterns: ['YEAR', 'the year YEAR'], read: (values, context) => year(values, context) },
  {
    rule: 'date/short-year',
    patterns: ['SHORTYEAR'],
    read: (values, context) =>
      shortYearLeads.has(context.word(-1)) ? absolute(four(numberOf(values, 'shortyear'))) : null,
  },
  {
    rule: 'date/fiscal-year',
    patterns: ['fiscal year? YEAR', 'the? fiscal - YEAR', 'FISCAL'],
    read: (values) => absolute(four(numberOf(values, values['year'] === undefined ? 'fiscal' : 'year'))),
  },
  {
    rule: 'date/decade',
    patterns: ['the? DECADE'],
    read: (values, context) => decade(values, context),
  },
  {
    rule: 'date/century',
    patterns: ['the? ORD -? century'],
    read: (values) => absolute(String(numberOf(values, 'ord') - 1).padStart(2, '0')),
  },
  {
    rule: 'date/century',
    patterns: ['which:this|the|last|next|past century'],
    read: (values, { day }) => century(values, day),
  },
];

function yearOf(values: Values): number {
  return numberOf(values, values['year'] === undefined ? 'shortyear' : 'year');
}

function yearStep(values: Values): number {
  return { last: -1, next: 1 }[wordOf(values, 'which')] ?? 0;
}

function isoDay(written: string): string | null {
  const [year = 0, month = 0, day = 0] = written.split('-').map(Number);
  return dayOf(year, month, day);
}

/** `7/8/07`: the order of month and day that is nearer to the article’s day, or the only one there is. */
function slashed(written: string, { day }: Context): Reading | null {
  const [first = 0, second = 0, tail = 0] = written.split('/').map(Number);
  const year = tail > 99 ? tail : fullYear(tail);
  const readings = [dayOf(year, first, second), dayOf(year, second, first)].filter((value) => value !== null);
  const [one, other] = readings;
  if (one === undefined || other === undefined || one === other) return absolute(one ?? null);
  if (day === null) return absolute(four(year));
  const nearer = Math.abs(daysBetween(day, other)) < Math.abs(daysBetween(day, one)) ? other : one;
  return { type: 'DATE', value: nearer, anchor: day };
}

/** May as a verb, March as a walk, April as a person: the tags tell. */
function isMonthName(values: Values, context: Context): boolean {
  const month = numberOf(values, 'month');
  if (values['day'] !== undefined && month !== 5) return true;
  const tag = context.upos();
  return tag === '' || (month === 5 || month === 3 ? tag === 'PROPN' || tag === 'NUM' : tag !== 'VERB');
}

/** Figures that count or number something are no year: `1900 miles`, `about 1500`, `flight 1990`, `No. 14-1418`. */
function year(values: Values, context: Context): Reading | null {
  const value = numberOf(values, 'year');
  if (values['the'] !== undefined) return absolute(four(value));
  const before = context.word(-1);
  const isCommonYear = value >= 1900 && value <= 2050;
  if (value < 1200 || countedNouns.has(context.word(1)) || numberingWords.has(before)) return null;
  if (!isCommonYear && (approximatingWords.has(before) || context.word(1) === 'to')) return null;
  if (before === '-' && /^\d{1,3}$/.test(context.word(-2))) return null;
  return context.isNameTail() && before !== 'of' ? null : absolute(four(value));
}

/** `the sixties`, `the 1960s and 70s`; not `in his sixties`, `in the upper 70s`. */
function decade(values: Values, context: Context): Reading | null {
  const isBare = values['the'] === undefined;
  const before = context.word(-1);
  if (isBare && (ageWords.has(before) || (context.word(0).endsWith('ies') && !/^(?:early|late|mid|-)$/.test(before))))
    return null;
  return absolute(four(numberOf(values, 'decade')).slice(1));
}

function century(values: Values, day: string | null): Reading | null {
  const step = { last: -1, past: -1, next: 1 }[wordOf(values, 'which')] ?? 0;
  return relative(day, (anchor) => String(Math.floor(yearIn(anchor) / 100) + step).padStart(2, '0'));
}

/** `the last week of March`: weeks are counted by their Thursdays. */
function withinMonth(values: Values, context: Context): Reading | null {
  const month =
    values['year'] === undefined
      ? nearestMonth(values, context)
      : absolute(monthOf(numberOf(values, 'year'), numberOf(values, 'month')));
  if (month?.value == null) return month;
  const first = `${month.value}-01`;
  const last = `${month.value}-${daysIn(yearIn(first), numberOf(values, 'month'))}`;
  const weekday = values['weekday'] === undefined ? 4 : numberOf(values, 'weekday');
  const number = numberOf(values, 'ord');
  const day =
    values['ord'] === undefined
      ? addDays(last, -((weekdayIn(last) - weekday + 7) % 7))
      : addDays(first, ((weekday - weekdayIn(first) + 7) % 7) + 7 * (number - 1));
  if (number > 5 || day > last) return null;
  return { ...month, value: values['weekday'] === undefined ? weekOf(day) : day };
}
