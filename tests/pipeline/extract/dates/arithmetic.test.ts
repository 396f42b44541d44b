import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayOf,
  daysBetween,
  firstDay,
  inYear,
  moved,
  quarterOf,
  weekdayIn,
  weekOf,
} from '../../../../pipeline/extract/dates/arithmetic.ts';

describe('days', () => {
  it('are those of the calendar', () => {
    expect([dayOf(2020, 2, 29), dayOf(2021, 2, 29), dayOf(2021, 13, 1), dayOf(2021, 1, 0)]).toEqual([
      '2020-02-29',
      null,
      null,
      null,
    ]);
  });

  it('are added over the ends of months, years and centuries', () => {
    expect([addDays('2020-02-28', 2), addDays('2020-01-01', -1), addDays('1899-12-31', 1)]).toEqual([
      '2020-03-01',
      '2019-12-31',
      '1900-01-01',
    ]);
    expect(daysBetween('2020-02-01', '2020-03-01')).toBe(29);
  });

  it('know their weekday, before 1970 too', () => {
    expect([weekdayIn('2020-12-14'), weekdayIn('2020-12-20'), weekdayIn('1945-05-08')]).toEqual([1, 7, 2]);
  });
});

it.each([
  ['2020-12-31', '2020-W53'],
  ['2021-01-03', '2020-W53'],
  ['2021-01-04', '2021-W01'],
  ['2018-12-31', '2019-W01'],
])('the week of %s is %s', (day, week) => {
  expect(weekOf(day)).toBe(week);
});

it.each([
  ['2020-12-15', -2, 'Y', '2018'],
  ['2020-01-15', -1, 'M', '2019-12'],
  ['2020-01-31', 1, 'M', '2020-02'],
  ['2020-01-15', -1, 'Q', '2019-Q4'],
  ['2021-01-04', -1, 'W', '2020-W53'],
  ['2020-12-15', 10, 'D', '2020-12-25'],
  ['2020-12-15', -5000, 'Y', null],
  ['2020-12-15', 1e9, 'D', null],
] as const)('%s moved by %d %s is %s', (day, count, unit, value) => {
  expect(moved(day, count, unit)).toBe(value);
});

it('takes values to another year', () => {
  expect([inYear('1989-Q3', 1988), inYear('2020-02-29', 2019), quarterOf('2020-07-01')]).toEqual([
    '1988-Q3',
    '2019-02-28',
    '2020-Q3',
  ]);
});

it.each([
  ['2020', '2020-01-01'],
  ['2020-05', '2020-05-01'],
  ['2020-Q2', '2020-04-01'],
  ['2020-W53', '2020-12-28'],
  ['2020-SU', '2020-06-01'],
  ['2020-H2', '2020-07-01'],
  ['2020-05-03T18:00', '2020-05-03'],
  ['PAST_REF', null],
  ['196', null],
])('the first day of %s is %s', (value, day) => {
  expect(firstDay(value)).toBe(day);
});
