import { describe, expect, it } from 'vitest';
import { findDates } from '../../../../pipeline/extract/dates/dates.ts';
import { dates } from '../../../../schemas/dates.ts';
import { readText } from '../../../document.ts';
import { bareDocument, datesOf, ruledDatesOf } from './reading.ts';

/** A Tuesday. */
const day = '2020-12-15';

describe('what is written out', () => {
  it.each([
    ['on 2026-11-21', '2026-11-21 = 2026-11-21 by date/iso'],
    ['on 21 November 2026', '21 November 2026 = 2026-11-21 by date/day-month-year'],
    ['on the 3rd of May 2026', 'the 3rd of May 2026 = 2026-05-03 by date/day-month-year'],
    ['on Dec. 15, 2020', 'Dec. 15, 2020 = 2020-12-15 by date/month-day-year'],
    ['on Sunday, March 8, 2015', 'Sunday, March 8, 2015 = 2015-03-08 by date/month-day-year'],
    ['on 12/25/2019', '12/25/2019 = 2019-12-25 by date/numeric'],
    ['on 12/11/20', '12/11/20 = 2020-12-11 by date/numeric'],
    ['in April 2019', 'April 2019 = 2019-04 by date/month-year'],
    ['in June last year', 'June last year = 2019-06 by date/month-year'],
    ['since 2012', '2012 = 2012 by date/year'],
    ['in nineteen ninety-six', 'nineteen ninety-six = 1996 by date/year'],
    ['in ’98', '’98 = 1998 by date/short-year'],
    ['in fiscal 2019', 'fiscal 2019 = 2019 by date/fiscal-year'],
    ['in FY19', 'FY19 = 2019 by date/fiscal-year'],
    ['in Q3 2018', 'Q3 2018 = 2018-Q3 by date/quarter-of-year'],
    ['on Thanksgiving Day 1998', 'Thanksgiving Day 1998 = 1998-11-26 by date/holiday'],
    ['in the late 1960s', 'the late 1960s = 196 by date/decade'],
    ['in the ’80s', 'the ’80s = 198 by date/decade'],
    ['in the 19th century', 'the 19th century = 18 by date/century'],
    ['in the third quarter of 1984', 'the third quarter of 1984 = 1984-Q3 by date/quarter-of-year'],
    ['in the second half of 2018', 'the second half of 2018 = 2018-H2 by date/quarter-of-year'],
    ['in the winter of 1994', 'the winter of 1994 = 1994-WI by date/season-of-year'],
    ['in the last week of March 2009', 'the last week of March 2009 = 2009-W13 by date/week-of-month'],
    ['on the first Tuesday in May 2019', 'the first Tuesday in May 2019 = 2019-05-07 by date/week-of-month'],
    ['on Christmas Eve 2019', 'Christmas Eve 2019 = 2019-12-24 by date/holiday'],
    ['at the end of 2019', 'the end of 2019 = 2019 by date/year'],
    ['in mid-2019', 'mid-2019 = 2019 by date/year'],
  ])('reads %s', (text, date) => {
    expect(ruledDatesOf(bareDocument(`They sailed ${text}.`), day)).toEqual([date]);
  });
});

describe('what is told from the article’s day', () => {
  it.each([
    ['today', 'today = 2020-12-15 by date/deictic-day'],
    ['yesterday', 'yesterday = 2020-12-14 by date/deictic-day'],
    ['on Monday', 'Monday = 2020-12-14 by date/weekday'],
    ['on Tuesday', 'Tuesday = 2020-12-15 by date/weekday'],
    ['on Wednesday', 'Wednesday = 2020-12-09 by date/weekday'],
    ['last Tuesday', 'last Tuesday = 2020-12-08 by date/relative-weekday'],
    ['next Friday', 'next Friday = 2020-12-18 by date/relative-weekday'],
    ['on September 3', 'September 3 = 2020-09-03 by date/month-day'],
    ['on 2 January', '2 January = 2021-01-02 by date/month-day'],
    ['in April', 'April = 2020-04 by date/month'],
    ['last December', 'last December = 2019-12 by date/month'],
    ['last week', 'last week = 2020-W50 by date/relative-unit'],
    ['this month', 'this month = 2020-12 by date/relative-unit'],
    ['early next year', 'early next year = 2021 by date/relative-unit'],
    ['last weekend', 'last weekend = 2020-W50-WE by date/relative-unit'],
    ['in the past decade', 'the past decade = 201 by date/relative-unit'],
    ['ten days ago', 'ten days ago = 2020-12-05 by date/ago'],
    ['five months ago', 'five months ago = 2020-07 by date/ago'],
    ['about two years ago', 'about two years ago = 2018 by date/ago'],
    ['in the third quarter', 'the third quarter = 2020-Q3 by date/quarter'],
    ['last spring', 'last spring = 2020-SP by date/season'],
    ['in the year-ago quarter', 'the year-ago quarter = 2019 by date/year-ago-period'],
    ['by year-end', 'year-end = 2020 by date/year-end'],
    ['at 6:40 p.m.', '6:40 p.m. = 2020-12-15T18:40 by date/clock'],
    ['at 10 p.m. Wednesday', '10 p.m. Wednesday = 2020-12-09T22:00 by date/clock'],
    ['at 16:00 UTC today', '16:00 UTC today = 2020-12-15T16:00Z by date/clock'],
    ['at 10 p.m. on Wednesday', '10 p.m. = 2020-12-09T22:00 by date/clock', 'Wednesday = 2020-12-09 by date/weekday'],
    ['at noon Saturday', 'noon Saturday = 2020-12-12T12:00 by date/clock'],
    ['at Christmas', 'Christmas = 2020-12-25 by date/holiday'],
    ['this morning', 'this morning = 2020-12-15TMO by date/part-of-day'],
    ['last night', 'last night = 2020-12-14TNI by date/part-of-day'],
    ['on Friday evening', 'Friday evening = 2020-12-11TEV by date/part-of-day'],
  ])('resolves %s', (text, ...dates) => {
    expect(ruledDatesOf(bareDocument(`They sailed ${text}.`), day)).toEqual(dates);
  });

  it('has no value where that day is unknown, but for what is written out', () => {
    expect(
      datesOf(bareDocument('On Monday, in May, last year and at 5 p.m. they met; in 2019 they had not.'), null),
    ).toEqual([
      'Monday = DATE null',
      'May = DATE null',
      'last year = DATE null',
      '5 p.m. = TIME T17:00',
      '2019 = DATE 2019',
    ]);
  });

  it('puts a time on a day that is written out', () => {
    expect(datesOf(bareDocument('At 10 p.m. May 3, 2021, they met.'), null)).toEqual([
      '10 p.m. May 3, 2021 = TIME 2021-05-03T22:00',
    ]);
  });

  it('names the day it was resolved against', () => {
    const anchors = findDates(bareDocument('On Monday they met, and in 2019 they had not.'), day).map(
      ({ anchor }) => anchor,
    );
    expect(anchors).toEqual([day, null]);
  });
});

describe('the sentence', () => {
  it.each([
    ['The council met on Friday.', 'Friday = DATE 2020-12-11'],
    ['The council will meet on Friday.', 'Friday = DATE 2020-12-18'],
    ['The council is scheduled to meet Friday.', 'Friday = DATE 2020-12-18'],
    ['The ferry stays in port until Friday.', 'Friday = DATE 2020-12-18'],
    ['Ana Ruiz said on Friday that Norland would join.', 'Friday = DATE 2020-12-11'],
    ['The bill is due Friday.', 'Friday = DATE 2020-12-18'],
    ['The bridge will open in April.', 'April = DATE 2021-04'],
    ['The bridge opened in April.', 'April = DATE 2020-04'],
    ['The dividend is payable Jan. 2.', 'Jan. 2 = DATE 2021-01-02'],
    ['Bo Lind was arrested on March 31.', 'March 31 = DATE 2020-03-31'],
  ])('tells whether a date lies ahead: %s', async (text, date) => {
    expect(datesOf(await readText(text), day)).toEqual([date]);
  });

  it('keeps verbs and persons apart from months', async () => {
    expect(datesOf(await readText('The crews may march on Arn, said April Lind, who may leave.'), day)).toEqual([]);
  });

  it('leaves the article to the noun that a date modifies', async () => {
    expect(datesOf(await readText('The third-quarter loss was small.'), day)).toEqual(['third-quarter = DATE 2020-Q3']);
  });
});

describe('what is told from a date in the text', () => {
  it.each([
    [
      'On May 3, 2019 the ferry sank. The following day divers came.',
      ['May 3, 2019 = DATE 2019-05-03', 'The following day = DATE 2019-05-04'],
    ],
    [
      'On May 3, 2019 the ferry sank. Two days later divers came.',
      ['May 3, 2019 = DATE 2019-05-03', 'Two days later = DATE 2019-05-05'],
    ],
    [
      'It sank on May 3, 2019. On the same day divers came.',
      ['May 3, 2019 = DATE 2019-05-03', 'the same day = DATE 2019-05-03'],
    ],
    ['They met in 1996, and the following year they married.', ['1996 = DATE 1996', 'the following year = DATE 1997']],
    [
      'Net rose in the third quarter from a year earlier.',
      ['the third quarter = DATE 2020-Q3', 'a year earlier = DATE 2019-Q3'],
    ],
    [
      'Net rose in the third quarter. In the latest quarter costs fell.',
      ['the third quarter = DATE 2020-Q3', 'the latest quarter = DATE 2020-Q3'],
    ],
    ['It sank two days after May 3, 2019.', ['two days = DATE 2019-05-05', 'May 3, 2019 = DATE 2019-05-03']],
  ])('resolves %s', (text, dates) => {
    expect(datesOf(bareDocument(text), day)).toEqual(dates);
  });
});

describe('ranges', () => {
  it.each([
    ['from 2012 to 2019', ['2012 = DATE 2012', '2019 = DATE 2019']],
    ['in 1998-99', ['1998 = DATE 1998', '99 = DATE 1999']],
    ['on Dec. 3-5', ['Dec. 3 = DATE 2020-12-03', '5 = DATE 2020-12-05']],
    ['on 3-5 December', ['3 = DATE 2020-12-03', '5 December = DATE 2020-12-05']],
    ['between 60 and 90 days', ['60 = DURATION P60D', '90 days = DURATION P90D']],
  ])('have a row for each end: %s', (text, dates) => {
    expect(datesOf(bareDocument(`They sailed ${text}.`), day)).toEqual(dates);
  });
});

describe('lengths, sets and references', () => {
  it.each([
    ['for seven years', 'seven years = DURATION P7Y'],
    ['for nearly two hours', 'nearly two hours = DURATION PT2H'],
    ['on a five-year plan', 'five-year = DURATION P5Y'],
    ['for 2 1/2 years', '2 1/2 years = DURATION P2Y6M'],
    ['for a couple of years', 'a couple of years = DURATION P2Y'],
    ['for two decades', 'two decades = DURATION P20Y'],
    ['in the past three months', 'the past three months = DURATION P3M'],
    ['for several weeks', 'several weeks = DURATION PXW'],
    ['for days', 'days = DURATION PXD'],
    ['in recent years', 'recent years = DURATION PXY'],
    ['every Monday', 'every Monday = SET XXXX-WXX-1'],
    ['each year', 'each year = SET P1Y'],
    ['every two weeks', 'every two weeks = SET P2W'],
    ['twice a week', 'twice a week = SET P1W'],
    ['annually', 'annually = SET P1Y'],
    ['on Mondays', 'Mondays = SET XXXX-WXX-1'],
    ['recently', 'recently = DATE PAST_REF'],
    ['soon', 'soon = DATE FUTURE_REF'],
    ['then and now', 'now = DATE PRESENT_REF'],
    ['several years ago', 'several years ago = DATE PAST_REF'],
  ])('reads %s', (text, date) => {
    expect(datesOf(bareDocument(`They sailed ${text}.`), day)).toEqual([date]);
  });
});

describe('what is no date', () => {
  it.each([
    ['a day that no calendar has', 'on 2026-02-30'],
    ['an age', 'at seven years old with a 12-year-old boy'],
    ['a sum', 'for $2,012'],
    ['a number with a comma', 'with 2,012 boats'],
    ['a share', 'with three-quarters of the crew'],
    ['an ordinal', 'a second time'],
    ['a ratio', 'with odds of 24/7'],
    ['a title', 'as Ana Ruiz told Norland Today and This Week'],
    ['an age in tens', 'in their 80s'],
    ['a case by its number', 'in case 14-1418'],
    ['a score', 'to win 3-2'],
  ])('leaves out %s', (_, text) => {
    expect(datesOf(bareDocument(`They sailed ${text}.`), day)).toEqual([]);
  });
});

describe('any text', () => {
  const pieces = [
    'May',
    '3',
    ',',
    '2021',
    'the',
    'a',
    'year',
    'ago',
    'Monday',
    '-',
    '’',
    '98',
    's',
    '\u{1F600}',
    '\n',
    'last',
    'quarter',
    '.',
    '12:30',
    'p.m.',
    'every',
    '(',
    'GMT',
    '99999999999',
    'years',
    'two',
    'thousand',
    '1/2',
    'next',
    '0',
    'hundred',
    'later',
    'following',
  ];

  /** A fixed sequence that looks random: the same on every run. */
  function shuffled(seed: number, length: number): string {
    let state = seed;
    return Array.from({ length }, () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return pieces[state % pieces.length];
    }).join(state % 2 === 0 ? ' ' : '');
  }

  it('gives sorted spans within its passages that do not overlap', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const document = bareDocument(shuffled(seed, 80));
      let last = 0;
      for (const { start, end, type, value, anchor, rule } of findDates(document, seed % 3 === 0 ? null : day)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(document.passages.some((passage) => passage.start <= start && end <= passage.end)).toBe(true);
        expect(value ?? 'none', `${type} in ${document.text}`).not.toMatch(/NaN|undefined|null|Infinity/);
        expect(() =>
          dates.row.pick({ anchor: true, rule: true, type: true }).parse({ anchor, rule, type }),
        ).not.toThrow();
        last = end;
      }
    }
  });

  it.each(['', ' ', '\n\n', '…', '999999999999999999 years ago', 'a '.repeat(50), '-'.repeat(50), '0000-00-00'])(
    'does not throw on %j',
    (text) => {
      expect(() => findDates(bareDocument(text), day)).not.toThrow();
      expect(() => findDates(bareDocument(text), 'no day')).not.toThrow();
    },
  );

  it('takes time in proportion to its length', () => {
    const timed = (copies: number): number => {
      const document = bareDocument('the a last twenty 1990 - May - year of two thousand and '.repeat(copies));
      const from = process.cpuUsage();
      findDates(document, day);
      const { user, system } = process.cpuUsage(from);
      return user + system;
    };
    timed(500);
    expect(timed(8000) / Math.max(timed(1000), 1000)).toBeLessThan(40);
  });
});
