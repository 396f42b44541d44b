import type { Rule } from './rule.ts';

/** What finds a time expression and its value. */
export const dateRules = {
  'date/iso': {
    description: 'Year, month and day in figures, the year first.',
    example: '2026-11-21 → 2026-11-21',
  },
  'date/numeric': {
    description:
      'Month, day and year in figures. Where both orders are days, the one nearer to the article’s day; the year alone where that day is unknown.',
    example: '11/21/2026 → 2026-11-21',
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
    description: 'Month and year; the year may be relative to that of the article’s day.',
    example: 'April 2019 → 2019-04; in June last year, of an article of 2019 → 2018-06',
  },
  'date/month-day': {
    description:
      'Month and day without a year: the nearest such day to the article’s day, or the next or last one where the verb tells.',
    example: 'payable Jan. 2, of an article of 2 November 1989 → 1990-01-02',
  },
  'date/month': {
    description: 'A month without a year: the last one, or the next one where the verb or preposition tells so.',
    example: 'They met in April, of an article of 24 November 2004 → 2004-04',
  },
  'date/week-of-month': {
    description: 'A week or weekday of a named month, counted from its beginning or end.',
    example: 'the last week of March, of an article of 1 April 2009 → 2009-W13',
  },
  'date/year': {
    description: 'A year of four figures, or in words.',
    example: 'since 2012 → 2012; nineteen ninety-six → 1996',
  },
  'date/short-year': {
    description: 'A year of two figures after an apostrophe.',
    example: 'the summer of ’98 → 1998-SU; in ’98 → 1998',
  },
  'date/year-range': {
    description: 'The second year of a range that is written in two figures.',
    example: '98 of 1997-98 → 1998',
  },
  'date/year-end': {
    description: 'The end of the year of the article’s day, or the last one where the preposition tells so.',
    example: 'by year-end, of an article of 2 November 1989 → 1989',
  },
  'date/fiscal-year': {
    description: 'A fiscal year by its number.',
    example: 'fiscal 2019 → 2019',
  },
  'date/decade': {
    description: 'A decade: the first three figures of its years.',
    example: 'the 1960s → 196; the nineties → 199',
  },
  'date/century': {
    description: 'A century: the first two figures of its years.',
    example: 'the 20th century → 19',
  },
  'date/quarter-of-year': {
    description: 'A quarter or half of a year that is named with it.',
    example: 'the third quarter of 1984 → 1984-Q3; the second half of this year, of 1989 → 1989-H2',
  },
  'date/quarter': {
    description: 'A quarter or half without its year: the last one begun, or the next one where the verb tells so.',
    example: 'In the third quarter sales fell, of an article of 2 November 1989 → 1989-Q3',
  },
  'date/season-of-year': {
    description: 'A season and its year.',
    example: 'the winter of 1994 → 1994-WI',
  },
  'date/season': {
    description: 'A season without its year: the last one begun, or the next one where the verb tells so.',
    example: 'last spring, of an article of 26 October 1989 → 1989-SP',
  },
  'date/weekday': {
    description:
      'A weekday: the last one before the article’s day or that day itself, and the next one where the verb or preposition tells so.',
    example: 'said on Monday, of an article of 15 December 2020 → 2020-12-14',
  },
  'date/relative-weekday': {
    description: 'A weekday with last, next, this or the like.',
    example: 'next Friday, of an article of 15 December 2020 → 2020-12-18',
  },
  'date/deictic-day': {
    description: 'Today, yesterday, tomorrow.',
    example: 'yesterday, of an article of 1 March 2020 → 2020-02-29',
  },
  'date/relative-unit': {
    description: 'Last, this or next with a unit of time, month or weekend.',
    example: 'next year, of an article of 15 December 2020 → 2021',
  },
  'date/ago': {
    description: 'So many units of time ago, or from now: as exact as the unit.',
    example: 'two years ago, of an article of 15 December 2020 → 2018',
  },
  'date/earlier-later': {
    description: 'So many units of time before or after the date that the text named last.',
    example: 'On 3 May … two days later → the 5th of May',
  },
  'date/before-after': {
    description: 'So many units of time before or after the date that follows.',
    example: 'two days after 3 May 2019 → 2019-05-05',
  },
  'date/neighbouring-day': {
    description: 'The same, the next or the previous day, week, month or year of the date that the text named last.',
    example: 'On 3 May 2019 … the following day → 2019-05-04',
  },
  'date/same-period': {
    description: 'A period named again by its unit: the last such period of the text, or the one of the article’s day.',
    example: 'In the third quarter … for the quarter → 1989-Q3',
  },
  'date/latest-period': {
    description: 'The latest quarter, period or fiscal year: the last of the text, or the last complete one.',
    example: 'in the latest quarter, of an article of 2 November 1989 → 1989-Q3',
  },
  'date/year-ago-period': {
    description: 'A year before the period that is spoken of: before its quarter where it is one.',
    example: 'In the third quarter … from a year earlier, of an article of 1989 → 1988-Q3',
  },
  'date/holiday': {
    description: 'A holiday of a fixed day, or counted within a month, in its year or the nearest one.',
    example: 'Christmas Eve 2019 → 2019-12-24',
  },
  'date/present': {
    description: 'Words for the time of speaking without a date.',
    example: 'now → PRESENT_REF',
  },
  'date/past': {
    description: 'Words for some time in the past.',
    example: 'recently → PAST_REF',
  },
  'date/future': {
    description: 'Words for some time in the future.',
    example: 'soon → FUTURE_REF',
  },
  'date/clock': {
    description:
      'A time of day, on the day named with it, or last in its sentence, or else the article’s day; the time alone where none is known.',
    example: '10 p.m. Wednesday, of an article of 13 February 1998 → 1998-02-11T22:00',
  },
  'date/part-of-day': {
    description: 'A part of a day.',
    example: 'this morning, of an article of 9 January 2008 → 2008-01-09TMO; last night → 2008-01-08TNI',
  },
  'date/duration': {
    description: 'A number of units of time.',
    example: 'for seven years → P7Y; a two-hour meeting → PT2H',
  },
  'date/vague-duration': {
    description: 'Units of time without a number: X stands for it.',
    example: 'several years → PXY; for days → PXD',
  },
  'date/adjacent-duration': {
    description: 'A number of units of time that end or begin at the article’s day, or begin a longer period.',
    example: 'the past three months → P3M; the first nine months → P9M',
  },
  'date/every': {
    description: 'A set: each day, weekday, month or so.',
    example: 'every Monday → XXXX-WXX-1; each year → P1Y',
  },
  'date/rate': {
    description: 'A set: so much or so often a unit of time.',
    example: '$20 a year → P1Y; twice a week → P1W',
  },
  'date/recurrent': {
    description: 'A set in one word.',
    example: 'weekly → P1W; annually → P1Y',
  },
} as const satisfies Readonly<Record<string, Rule>>;
