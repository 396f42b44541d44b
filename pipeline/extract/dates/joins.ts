import { isDay } from './arithmetic.ts';
import type { Found } from './dates.ts';
import type { Unit } from './units.ts';

/**
 * One expression of two that stand side by side: a weekday and its date (`Saturday, April 25`), a time and its day
 * (`10 p.m. Wednesday`). Null where they are two.
 */
export function joined(units: readonly Unit[], first: Found, second: Found): Found | null {
  const between = units.slice(first.end, second.first).map(({ word }) => word);
  if (between.length > 1 || (between.length === 1 && !/^[,(]$/.test(between[0] ?? ''))) return null;
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
