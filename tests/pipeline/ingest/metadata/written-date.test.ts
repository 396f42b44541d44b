import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthNumber, provenDayFirst, writtenDates } from '../../../../pipeline/ingest/metadata/written-date.ts';

const days = (text: string, language: string | null = null, dayFirst: boolean | null = null): string[] =>
  writtenDates(text, { language, dayFirst }).map(({ day }) => day);

describe('writtenDates', () => {
  it.each([
    ['4 March 2026'],
    ['March 4th, 2026'],
    ['Mar. 4, 2026, 10:15'],
    ['4. März 2026'],
    ['4 de marzo de 2026'],
    ['4º de março de 2026'],
    ['4 mars 2026 à 10h'],
    ['4 Marzo 2026'],
    ['04-Mar-2026'],
    ['4 марта 2026 г.'],
    ['4 Μαρτίου 2026'],
    ['4. maaliskuuta 2026'],
    ['4 Mart 2026'],
    ['2026. március 4.'],
    ['2026 m. kovo 4 d.'],
    ['2026. gada 4. martā'],
    ['4 tháng 3, 2026'],
    ['2026年3月4日'],
    ['2026년 3월 4일'],
    ['٤ مارس ٢٠٢٦'],
    ['4 آذار / مارس 2026'],
    ['๔ มีนาคม ๒๕๖๙'],
    ['4 במרץ 2026'],
    ['04 مارس، 2026'],
    ['4. marta 2026.'],
    ['4 Μάρτιος 2026'],
    ['۱۳ اسفند ۱۴۰۴'],
    ['令和8年3月4日'],
    ['平成38年3月4日'],
    ['04.03.2026 22:30'],
    ['4. 3. 26'],
    ['2026/3/4'],
    ['2026-03-04T10:00'],
  ])('reads %s', (text) => {
    expect(days(text)).toEqual(['2026-03-04']);
  });

  it('reads a month that begins as a connecting word does', () => {
    expect(days('28. Dezember 2022')).toEqual(['2022-12-28']);
    expect(days('3 of October 2022')).toEqual(['2022-10-03']);
  });

  it('reads figures of the Persian calendar in Persian alone', () => {
    expect(days('۱۴۰۴/۱۲/۱۳', 'fa')).toEqual(['2026-03-04']);
    expect(days('1404/12/13', 'en')).toEqual([]);
  });

  it('reads other spellings of a month', () => {
    expect(days('4 फरवरी 2026', 'hi')).toEqual(['2026-02-04']);
    expect(days('4. avgusta 2026', 'sl')).toEqual(['2026-08-04']);
  });

  it('reads slashes by the country, or by what only one reading allows', () => {
    expect(days('03/04/2026', 'en', true)).toEqual(['2026-04-03']);
    expect(days('03/04/2026', 'en', false)).toEqual(['2026-03-04']);
    expect(days('03/04/2026')).toEqual([]);
    expect(days('25/12/2026', 'en', false)).toEqual(['2026-12-25']);
  });

  it('reads a name that languages disagree on in the language of the page only', () => {
    expect(days('4 listopada 2026', 'pl')).toEqual(['2026-11-04']);
    expect(days('4 listopada 2026', 'hr')).toEqual(['2026-10-04']);
    expect(days('4 listopada 2026', 'de')).toEqual([]);
  });

  it.each(['30 February 2026', 'March 2026', 'release 10.3.26.1', '192.168.20.26', '4 March 1889', 'tel. 04-2026-33'])(
    'finds no date in %s',
    (text) => {
      expect(days(text)).toEqual([]);
    },
  );

  it('gives all dates of a line with their places', () => {
    expect(writtenDates('From 1 May 2026 to May 3, 2026.', { language: 'en', dayFirst: null })).toEqual([
      { day: '2026-05-01', start: 5, end: 15 },
      { day: '2026-05-03', start: 19, end: 30 },
    ]);
  });

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void days(text, 'en', true)));
  });

  it('reads back every day that it could be given', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split('-');
        expect(days(`${dayOfMonth}.${month}.${year}`)).toEqual([iso]);
      }),
    );
  });
});

it('knows the order of day and month that dates prove', () => {
  expect(provenDayFirst('from 25/12/2026 to 01/02/2027')).toBe(true);
  expect(provenDayFirst('12/25/2026')).toBe(false);
  expect(provenDayFirst('01/02/2027')).toBeNull();
});

it('knows months with and without accents and points', () => {
  expect(['Février', 'fevr.', 'MÄRZ', 'Mrz', 'ابريل', 'Agosto'].map((word) => monthNumber(word, null))).toEqual([
    2, 2, 3, 3, 4, 8,
  ]);
  expect(monthNumber('Montag', 'de')).toBeNull();
});
