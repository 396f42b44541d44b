import { firstDay, isDay, moved } from './arithmetic.ts';
import type { Found } from './dates.ts';
import type { Unit } from './units.ts';

/** `two days after May 3`: the length before a date that it is counted from becomes a date of its own. */
export function countedFrom(units: readonly Unit[], length: Found, date: Found): Found | null {
  const link = units[length.end];
  if (
    length.rule !== 'date/duration' ||
    date.first !== length.end + 1 ||
    units[date.end]?.word === "'s" ||
    !/^(?:after|before|from)$/.test(link?.word ?? '')
  )
    return null;
  const [, count = '', unit = ''] = /^P(\d+)([DWMY])$/.exec(length.value ?? '') ?? [];
  const day = date.type === 'DATE' ? firstDay(date.value ?? '') : null;
  if (unit === '' || day === null || (!isDay(date.value) && unit !== 'Y' && unit !== 'M')) return null;
  const days = unit === 'W' ? 7 * Number(count) : Number(count);
  const value = moved(day, link?.word === 'before' ? -days : days, unit === 'Y' || unit === 'M' ? unit : 'D');
  return value === null ? null : { ...length, type: 'DATE', rule: 'date/before-after', value, anchor: date.value };
}

/** `10 a.m. on Wednesday`: a time is one of the day that follows it. */
export function timeOn(units: readonly Unit[], time: Found, date: Found): Found | null {
  if (time.rule !== 'date/clock' || date.first !== time.end + 1 || units[time.end]?.word !== 'on') return null;
  return date.type === 'DATE' && isDay(date.value) ? timeOfDay(time, date.value) : null;
}

function timeOfDay(time: Found, day: string): Found {
  const clock = /T.*$/.exec(time.value ?? '')?.[0];
  return { ...time, value: clock === undefined ? null : `${day}${clock}`, anchor: day };
}

/**
 * One expression of two that stand side by side: a weekday and its date (`Saturday, April 25`), a time and its day
 * (`10 p.m. Wednesday`). Null where they are two.
 */
export function joined(units: readonly Unit[], first: Found, second: Found): Found | null {
  const between = units.slice(first.end, second.first).map(({ word }) => word);
  if (between.length > 1 || (between.length === 1 && between[0] !== ',')) return null;
  const span = { first: first.first, end: second.end };
  const isDate = /^date\/(?:month-day|month-day-year|day-month-year|iso|numeric)$/.test(second.rule);
  if (isDate && /^date\/(?:weekday|relative-weekday|deictic-day)$/.test(first.rule)) return { ...second, ...span };
  if (first.type !== 'TIME' || second.type !== 'DATE') return null;
  if (second.value === null) return { ...first, ...span, value: null, anchor: null };
  return isDay(second.value) ? { ...timeOfDay(first, second.value), ...span, anchor: second.anchor } : null;
}
