/** Names of the months of the Persian solar calendar, the first begins in March, as `foldedWord` folds them. */
const months = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر ابان اذر دی بهمن اسفند'.split(' ');

/** The number of a month of the Persian calendar, 1 to 12, by its folded name; null where it names none. */
export function persianMonth(name: string): number | null {
  const index = months.indexOf(name);
  return index === -1 ? null : index + 1;
}

/** The day before 1 Farvardin 979, a year that begins a cycle, falls this many days after the first of 1600. */
const [firstYear, daysBefore] = [979, 79];

/**
 * The day of a date of the Persian calendar (Iran, Afghanistan) as year, month and day of the Gregorian one. Years with
 * a leap day follow one another as in the arithmetic cycle of 33 years, which holds from 1244 to 1472 (1865 to 2093).
 */
export function gregorianOf(year: number, month: number, day: number): [year: number, month: number, day: number] {
  const years = year - firstYear;
  const leapDays = Math.floor(years / 33) * 8 + Math.floor(((years % 33) + 3) / 4);
  // Six months of 31 days, then months of 30.
  const inYear = (month - 1) * 30 + Math.min(month - 1, 6) + day - 1;
  const date = new Date(Date.UTC(1600, 0, 1 + daysBefore + 365 * years + leapDays + inYear));
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}
