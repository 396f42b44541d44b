import { describe, expect, it } from 'vitest';
import { shown } from './article.ts';

describe('dates', () => {
  it.each([
    ['on 2026-11-21', '2026-11-21 = DATE 2026-11-21'],
    ['on 21 November 2026', '21 November 2026 = DATE 2026-11-21'],
    ['on the 3rd of May 2026', '3rd of May 2026 = DATE 2026-05-03'],
    ['on November 21, 2026', 'November 21, 2026 = DATE 2026-11-21'],
    ['on Dec. 15, 2020', 'Dec. 15, 2020 = DATE 2020-12-15'],
    ['in April 2019', 'April 2019 = DATE 2019-04'],
    ['since 2012', '2012 = DATE 2012'],
    ['in the late 1960s', '1960s = DATE 196'],
    ['for seven years', 'seven years = DURATION P7Y'],
    ['for 20 minutes', '20 minutes = DURATION PT20M'],
  ])('reads %s', (text, date) => {
    expect(shown(`They sailed ${text}.`).dates).toEqual([date]);
  });

  it('reads both years of a range', () => {
    expect(shown('They sailed between 2012 and 2019.').dates).toEqual(['2012 = DATE 2012', '2019 = DATE 2019']);
  });

  it.each([
    ['a day that no calendar has', 'on 2026-02-30'],
    ['a weekday', 'on Monday'],
    ['a day without a year', 'on 21 November'],
    ['an age', 'at seven years old'],
    ['what is relative', 'seven years ago'],
    ['a number of things', 'with 2012 boats'],
    ['a sum', 'for $2,012'],
    ['may as a verb', 'and may 2 of them'],
  ])('reads nothing in %s', (_, text) => {
    expect(shown(`They sailed ${text}.`).dates).toEqual([]);
  });
});
