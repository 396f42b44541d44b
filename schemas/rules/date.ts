import type { Rule } from './rule.ts';

/** What finds a time expression and its value. */
export const dateRules = {
  'date/iso': {
    description: 'Year, month and day in figures.',
    example: '2026-11-21 → 2026-11-21',
  },
  'date/day-month-year': {
    description: 'Day, month and year with the month in letters.',
    example: '21 November 2026 → 2026-11-21',
  },
  'date/month-day-year': {
    description: 'Month, day and year with the month in letters.',
    example: 'Dec. 15, 2020 → 2020-12-15',
  },
  'date/month-year': {
    description: 'Month and year.',
    example: 'April 2019 → 2019-04',
  },
  'date/year': {
    description: 'A year after a preposition of time.',
    example: 'since 2012 → 2012',
  },
  'date/year-range': {
    description: 'The second year of a range.',
    example: 'between 2012 and 2019 → 2019',
  },
  'date/decade': {
    description: 'A decade.',
    example: 'the 1960s → 196',
  },
  'date/duration': {
    description: 'A number and a unit of time that are not relative to a day.',
    example: 'for seven years → P7Y',
  },
} as const satisfies Readonly<Record<string, Rule>>;
