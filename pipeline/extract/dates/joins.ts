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
  if (first.type === 'TIME' && second.type === 'DATE' && (isDay(second.value) || second.value === null)) {
    const time = /T.*$/.exec(first.value ?? '');
    return {
      ...first,
      ...span,
      anchor: second.anchor,
      value: time !== null && second.value !== null ? `${second.value}${time[0]}` : null,
    };
  }
  return null;
}
