// Reckoning with calendar dates as TIMEX3 writes them: 2020-12-15, 2020-12, 2020-W51, 2020-Q4, 2020.

const msPerDay = 86_400_000;

/** A unit of time that dates can be moved by. */
export type CalendarUnit = 'D' | 'W' | 'M' | 'Q' | 'Y';

/** `2020-12-15`; null for a day that no calendar has. */
export function dayOf(year: number, month: number, day: number): string | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
    ? `${monthOf(year, month)}-${two(day)}`
    : null;
}

/** `2020-12`. */
export function monthOf(year: number, month: number): string {
  return `${four(year)}-${two(month)}`;
}

/** `0987`. */
export function four(year: number): string {
  return String(year).padStart(4, '0');
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether a value names one day. */
export function isDay(value: string | null): value is string {
  return value !== null && /^\d{4}-\d\d-\d\d$/.test(value);
}

/** The year of a date value. */
export function yearIn(value: string): number {
  return Number(value.slice(0, 4));
}

/** The month of a day or month, 1 to 12. */
export function monthIn(value: string): number {
  return Number(value.slice(5, 7));
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayIn(day: string): number {
  return ((((serial(day) + 3) % 7) + 7) % 7) + 1;
}

/** The day that is so many days later, or earlier where the number is negative. */
export function addDays(day: string, days: number): string {
  return fromSerial(serial(day) + days);
}

/** Days from one day to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return serial(to) - serial(from);
}

/** ISO 8601 week, `2020-W51`: weeks begin on Monday and belong to the year of their Thursday. */
export function weekOf(day: string): string {
  const thursday = addDays(day, 4 - weekdayIn(day));
  const week = Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
  return `${thursday.slice(0, 4)}-W${two(week)}`;
}

/** `2020-Q4`. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(monthIn(day) / 3)}`;
}

/** The day, week, month, quarter or year that holds a day. */
export function holding(day: string, unit: CalendarUnit): string {
  if (unit === 'D') return day;
  if (unit === 'W') return weekOf(day);
  if (unit === 'Q') return quarterOf(day);
  return day.slice(0, unit === 'M' ? 7 : 4);
}

/**
 * Moves a day by units and gives the result as exact as the unit: `2020-12-15` less 2 years is `2018`, less a month
 * `2020-11`. Null beyond the years of four figures.
 */
export function moved(day: string, count: number, unit: CalendarUnit): string | null {
  if (Math.abs(count) > 100_000) return null;
  if (unit === 'D' || unit === 'W') return inRange(holding(addDays(day, unit === 'D' ? count : 7 * count), unit));
  const months = count * { M: 1, Q: 3, Y: 12 }[unit];
  const index = yearIn(day) * 12 + monthIn(day) - 1 + months;
  return inRange(holding(`${monthOf(Math.floor(index / 12), (index % 12) + 1)}-01`, unit));
}

/** The same day, month, quarter or season of another year; the last of February where that year has no 29th. */
export function inYear(value: string, year: number): string {
  const rest = value.slice(4);
  return `${four(year)}${rest === '-02-29' && daysIn(year, 2) === 28 ? '-02-28' : rest}`;
}

/** The months in which seasons and the second half of a year begin. */
const partStarts: Readonly<Record<string, string>> = { SP: '03', SU: '06', H2: '07', FA: '09', WI: '12' };

/** A first day of what a value names, for comparing dates of different exactness; null where it names no time. */
export function firstDay(value: string): string | null {
  const year = value.slice(0, 4);
  if (!/^\d{4}(?:-|$|T)/.test(value)) return null;
  const day = /^\d{4}-\d\d-\d\d/.exec(value);
  if (day) return day[0];
  if (/^\d{4}-\d\d$/.test(value)) return `${value}-01`;
  const quarter = /^\d{4}-Q([1-4])$/.exec(value);
  if (quarter) return `${year}-${two(Number(quarter[1]) * 3 - 2)}-01`;
  const week = /^\d{4}-W(\d\d)/.exec(value);
  if (week) {
    const fourth = `${year}-01-04`;
    return addDays(fourth, 1 - weekdayIn(fourth) + 7 * (Number(week[1]) - 1));
  }
  const part = /^\d{4}-(SP|SU|FA|WI|H2)$/.exec(value);
  return `${year}-${partStarts[part?.[1] ?? ''] ?? '01'}-01`;
}

function inRange(value: string): string | null {
  return /^\d{4}(?:-|$)/.test(value) ? value : null;
}

function serial(day: string): number {
  return Math.floor(Date.UTC(yearIn(day), monthIn(day) - 1, Number(day.slice(8, 10))) / msPerDay);
}

function fromSerial(days: number): string {
  return new Date(days * msPerDay).toISOString().slice(0, 10);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
