import { expect, it } from 'vitest';
import { findDates } from '../../../../pipeline/extract/dates/dates.ts';
import { explainDate } from '../../../../pipeline/extract/dates/explain.ts';
import { bareDocument } from './reading.ts';

it.each([
  ['on Monday', '2020-12-15', 'Monday: the last Monday before 2020-12-15, or that day itself → 2020-12-14'],
  ['next Friday', '2020-12-15', 'next Friday: the Friday after 2020-12-15 → 2020-12-18'],
  ['last Tuesday', '2020-12-15', 'last Tuesday: the Tuesday before 2020-12-15 → 2020-12-08'],
  ['in April', '2020-12-15', 'April: the last such month before 2020-12-15, or that month itself → 2020-04'],
  ['on 2 January', '2020-12-15', '2 January: the next such day after 2020-12-15 → 2021-01-02'],
  ['yesterday', '2020-12-15', 'yesterday: the day before 2020-12-15 → 2020-12-14'],
  ['this week', '2020-12-15', 'this week: the week of 2020-12-15 → 2020-W51'],
  ['last year', '2020-12-15', 'last year: the year before 2020-12-15 → 2019'],
  ['two years ago', '2020-12-15', 'two years ago: so long before 2020-12-15, the day of the article → 2018'],
  ['in 2012', '2020-12-15', '2012: as it is written → 2012'],
  ['for seven years', '2020-12-15', 'seven years: a length of time → P7Y'],
  ['on Monday', null, 'Monday: relative to the day of the article → no value, for that day is unknown'],
])('tells how the value of %s came about with the day %s', (text, day, sentence) => {
  const document = bareDocument(`They sailed ${text}.`);
  const rows = findDates(document, day).map(({ start, end, ...date }) => ({
    ...date,
    text: document.text.slice(start, end),
  }));
  expect(rows.map(explainDate)).toEqual([sentence]);
});
