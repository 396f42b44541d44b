import {
  addDays,
  type CalendarUnit,
  daysBetween,
  firstDay,
  four,
  isDay,
  moved,
  weekdayIn,
  weekOf,
  yearIn,
} from '../arithmetic.ts';
import { type Context, numberOf, type Reading, relative, type Values, wordOf } from '../context.ts';
import type { DateRule } from './rule.ts';

const lastWords = 'last|past|previous|preceding';
const nextWords = 'next|coming|following|upcoming';

/** Dates that are told from the article’s day or from a date in the text: `yesterday`, `last week`, `two years ago`. */
export const relativeRules: readonly DateRule[] = [
  {
    rule: 'date/deictic-day',
    patterns: ['which:today|yesterday|tomorrow', 'the day which:before yesterday', 'the day which:after tomorrow'],
    read: (values, { day }) => relative(day, (anchor) => addDays(anchor, deicticSteps[wordOf(values, 'which')] ?? 0)),
  },
  {
    rule: 'date/weekday',
    patterns: ['WEEKDAY'],
    read: (values, context) => weekday(numberOf(values, 'weekday'), context),
  },
  {
    rule: 'date/relative-weekday',
    patterns: [
      'which:last|this|next WEEKDAY',
      'this which:coming|past|last WEEKDAY',
      'the which:previous|preceding|following|next|same WEEKDAY',
      'WEEKDAY which:last|next week',
      'WEEKDAY of? which:last|this|next week',
    ],
    read: (values, context) => relativeWeekday(values, context),
  },
  {
    rule: 'date/relative-unit',
    patterns: [
      `which:${lastWords}|${nextWords}|this|current calendar|fiscal|financial|tax|school|academic? UNIT`,
      `the which:past|next|current|coming|last calendar|fiscal|financial|full? UNIT`,
      `this which:past|coming|last UNIT`,
      'the which:next UNIT or so',
    ],
    read: (values, context) => relativeUnit(values, context),
  },
  {
    rule: 'date/relative-unit',
    patterns: [
      'which:last|this|next weekend',
      'the|this which:past|coming|previous|following weekend',
      'which:the weekend',
      'which:weekend !of',
    ],
    read: (values, context) => weekend(values, context),
  },
  {
    rule: 'date/ago',
    patterns: [
      'NUM UNIT ago',
      'NUM UNITS ago',
      'NUM - UNIT - ago',
      'NUM UNIT or so ago',
      'NUM and a half UNITS ago',
      'NUM which:more|further UNITS ago',
    ],
    read: (values, { day }) => shifted(values, day, -1),
  },
  {
    rule: 'date/ago',
    patterns: ['NUM UNIT from now|today', 'NUM UNITS from now|today', 'NUM UNITS hence'],
    read: (values, { day }) => shifted(values, day, 1),
  },
  {
    rule: 'date/ago',
    patterns: ['a UNIT from WEEKDAY'],
    read: (values, context) =>
      relative(context.day, (anchor) => addDays(weekdayAfter(anchor, numberOf(values, 'weekday'), false), 7)),
  },
  {
    rule: 'date/earlier-later',
    patterns: ['NUM UNIT which:earlier|later|previously', 'NUM UNITS which:earlier|later|previously'],
    read: (values, context) => earlierOrLater(values, context),
  },
  {
    rule: 'date/neighbouring-day',
    patterns: [
      'the which:same|following|next|previous|preceding UNIT',
      'that which:same UNIT',
      'that UNIT',
      'the UNIT which:before|after|previous|earlier',
    ],
    read: (values, context) => neighbour(values, context),
  },
  {
    rule: 'date/holiday',
    patterns: [
      'which:christmas|thanksgiving|halloween YEAR?',
      'which:thanksgiving day YEAR?',
      'which:christmas eve|day YEAR?',
      "new year 's which:day|eve YEAR?",
      "valentine 's which:day",
    ],
    read: (values, context) => holiday(values, context),
  },
];

const deicticSteps: Readonly<Record<string, number>> = { yesterday: -1, tomorrow: 1, before: -2, after: 2 };

/** The news rule: the last such day or today, and the next one where the sentence looks ahead. */
function weekday(number: number, context: Context): Reading | null {
  return relative(context.day, (anchor) =>
    context.direction() === 'future' ? weekdayAfter(anchor, number, false) : weekdayBefore(anchor, number, true),
  );
}

function weekdayBefore(day: string, number: number, orItself: boolean): string {
  const back = (weekdayIn(day) - number + 7) % 7;
  return addDays(day, -(back === 0 && !orItself ? 7 : back));
}

function weekdayAfter(day: string, number: number, orItself: boolean): string {
  const ahead = (number - weekdayIn(day) + 7) % 7;
  return addDays(day, ahead === 0 && !orItself ? 7 : ahead);
}

function relativeWeekday(values: Values, context: Context): Reading | null {
  const number = numberOf(values, 'weekday');
  const which = wordOf(values, 'which');
  if (values['week'] !== undefined) {
    const weeks = { last: -7, next: 7 }[which] ?? 0;
    return relative(context.day, (anchor) => addDays(anchor, weeks + number - weekdayIn(anchor)));
  }
  const isTold =
    /^(?:previous|preceding|following|same)$/.test(which) || (which === 'next' && values['the'] !== undefined);
  return relative(isTold ? (context.lastDay ?? context.day) : context.day, (anchor) => {
    if (/^(?:last|past|previous|preceding)$/.test(which)) return weekdayBefore(anchor, number, false);
    if (which === 'same') return weekdayBefore(anchor, number, true);
    if (which === 'this')
      return context.direction() === 'past' ? weekdayBefore(anchor, number, true) : weekdayAfter(anchor, number, true);
    return weekdayAfter(anchor, number, false);
  });
}

function step(which: string): number {
  return lastWords.split('|').includes(which) ? -1 : nextWords.split('|').includes(which) ? 1 : 0;
}

/** `last year`, `the following month`, `this decade`. */
function relativeUnit(values: Values, context: Context): Reading | null {
  const unit = wordOf(values, 'unit');
  const which = wordOf(values, 'which');
  const isTold = /^(?:previous|preceding|following)$/.test(which);
  const from = isTold ? (asDay(context.lastDate) ?? context.day) : context.day;
  if (unit === 'E')
    return relative(from, (anchor) => four(Math.floor((yearIn(anchor) + 10 * step(which)) / 10)).slice(1));
  if (!isCalendarUnit(unit)) return null;
  if (unit === 'D') return null;
  return relative(from, (anchor) => moved(anchor, step(which), unit));
}

function weekend(values: Values, context: Context): Reading | null {
  const which = wordOf(values, 'which');
  const isPast = step(which) === -1 || (which !== 'this' && step(which) === 0 && context.direction() !== 'future');
  return relative(context.day, (anchor) => {
    const weekday = weekdayIn(anchor);
    const back = isPast && weekday < 6 ? -7 : which === 'last' && weekday >= 6 ? -7 : 0;
    const ahead = which === 'next' ? 7 : 0;
    return `${weekOf(addDays(anchor, back + ahead))}-WE`;
  });
}

/** As exact as the unit, but weeks, which are counted to the day. */
function shifted(values: Values, from: string | null, sign: 1 | -1): Reading | null {
  const unit = wordOf(values, values['units'] === undefined ? 'unit' : 'units');
  const count = numberOf(values, 'num') + (values['half'] === undefined ? 0 : 0.5);
  return relative(from, (anchor) => shift(anchor, sign * count, unit));
}

function shift(anchor: string, count: number, unit: string): string | null {
  if (unit === 'E' || unit === 'C') {
    const year = yearIn(anchor) + Math.round(count * (unit === 'E' ? 10 : 100));
    return year > 0 && year < 9999 ? four(year) : null;
  }
  if (unit === 'W') return moved(anchor, Math.round(7 * count), 'D');
  if (isCalendarUnit(unit)) return moved(anchor, count < 0 ? -Math.floor(-count) : Math.floor(count), unit);
  return null;
}

/** Years before or after a year, days before or after a day: of a coarser date finer units are not counted. */
function earlierOrLater(values: Values, context: Context): Reading | null {
  const unit = wordOf(values, values['units'] === undefined ? 'unit' : 'units');
  if (/^T|^Q$/.test(unit)) return null;
  const isEarlier = wordOf(values, 'which') !== 'later';
  if (unit === 'Y' && isEarlier && numberOf(values, 'num') === 1) return null;
  const anchor = unit === 'Y' ? asDay(context.lastDate) : unit === 'M' ? asDay(context.lastDate) : context.lastDay;
  const from = anchor ?? (isEarlier ? context.day : null);
  if (from === null) return null;
  const found = shifted(values, from, isEarlier ? -1 : 1);
  return found === null || unit === 'D' || unit === 'W' || from === context.day
    ? found
    : { ...found, anchor: context.lastDate };
}

function neighbour(values: Values, context: Context): Reading | null {
  const unit = wordOf(values, 'unit');
  const which = wordOf(values, 'which');
  if (!isCalendarUnit(unit)) return null;
  if (values['which'] === undefined && (unit === 'D' || unit === 'Q')) {
    const known = unit === 'D' ? context.lastDay : context.lastQuarter;
    return known === null ? null : { type: 'DATE', value: known, anchor: known };
  }
  if (/^(?:before|after)$/.test(which) && !/^(?:|[.,;:!?”"]|and|but|when|he|she|they|in|at|on)$/.test(context.word(1)))
    return null;
  const anchor = (unit === 'D' ? context.lastDay : asDay(context.lastDate)) ?? context.day;
  const steps = step(which) + ({ before: -1, earlier: -1, after: 1 }[which] ?? 0);
  const found = relative(anchor, (from) => moved(from, steps, unit));
  return found === null
    ? null
    : {
        ...found,
        anchor: context.lastDate !== null && !isDay(context.lastDate) && unit !== 'D' ? context.lastDate : found.anchor,
      };
}

function asDay(value: string | null): string | null {
  return value === null ? null : firstDay(value);
}

function isCalendarUnit(unit: string): unit is CalendarUnit {
  return /^[DWMQY]$/.test(unit);
}

/** Fixed days of the year, and Thanksgiving, the fourth Thursday of November. */
function holiday(values: Values, context: Context): Reading | null {
  const which = wordOf(values, 'which');
  const name = values['new'] === undefined ? which : `new year ${which}`;
  const inOneYear = (year: number): string => {
    if (name === 'thanksgiving') return addDays(weekdayAfter(`${four(year)}-11-01`, 4, true), 21);
    const isEve = values['eve|day'] === 'eve';
    return `${four(year)}-${isEve ? '12-24' : (holidays[name] ?? '12-25')}`;
  };
  if (typeof values['year'] === 'number')
    return { type: 'DATE', value: inOneYear(numberOf(values, 'year')), anchor: null };
  return relative(context.day, (anchor) => {
    const days = [-1, 0, 1].map((years) => inOneYear(yearIn(anchor) + years));
    const before = days.findLast((each) => each <= anchor) ?? anchor;
    const after = days.find((each) => each >= anchor) ?? anchor;
    const direction = context.direction();
    if (direction !== null) return direction === 'past' ? before : after;
    return daysBetween(before, anchor) < daysBetween(anchor, after) ? before : after;
  });
}

const holidays: Readonly<Record<string, string>> = {
  christmas: '12-25',
  halloween: '10-31',
  'new year day': '01-01',
  'new year eve': '12-31',
  day: '02-14',
};
