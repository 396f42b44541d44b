import { describe, expect, it } from 'vitest';
import { sequencesOf } from '../../../../pipeline/extract/dates/pattern.ts';
import { unitsOf } from '../../../../pipeline/extract/dates/units.ts';

/** The longest reading of a pattern at the beginning of a text, as what it covers and its values. */
function read(pattern: string, text: string): [string, Record<string, number | string>] | null {
  const units = unitsOf(text, 0, text.length);
  const matches = sequencesOf(pattern).flatMap(({ match }) => match(units, 0, text) ?? []);
  const longest = matches.sort((a, b) => b.end - a.end)[0];
  return longest === undefined ? null : [text.slice(0, units[longest.end - 1]?.end ?? 0), { ...longest.values }];
}

describe('a pattern', () => {
  it('reads classes by their names', () => {
    expect(read('MONTH DAY ,? YEAR', 'May 3, 2021 was')).toEqual([
      'May 3, 2021',
      { month: 5, day: 3, ',': ',', year: 2021 },
    ]);
    expect(read('MONTH DAY ,? YEAR', 'May 3 was')).toBeNull();
  });

  it('names words', () => {
    expect(read('which:last|next UNIT', 'next week')).toEqual(['next week', { which: 'next', unit: 'W' }]);
  });

  it('leaves out what must follow, and fails before what must not', () => {
    expect(read('NUM UNITS >after', 'two days after')).toEqual(['two days', { num: 2, units: 'D' }]);
    expect(read('NUM UNITS !old', 'two years old')).toBeNull();
  });
});

it.each([
  ['NUM', 'twenty-four', 24],
  ['NUM', '1,200', 1200],
  ['NUM', '2 1/2', 2.5],
  ['NUM', 'a couple of', 2],
  ['NUM', 'two hundred and ten', 210],
  ['ORD', '21st', 21],
  ['ORD', 'twenty-first', 21],
  ['YEAR', 'nineteen ninety-six', 1996],
  ['YEAR', 'two thousand and four', 2004],
  ['DECADE', '1960s', 196],
  ['DECADE', '’60s', 196],
  ['SHORTYEAR', '’98', 1998],
  ['SHORTYEAR', '’04', 2004],
  ['MONTH', 'Sept.', 9],
  ['WEEKDAY', 'Mon.', 1],
  ['CLOCK', '6:40 p.m.', '6:40 p.m.'],
])('%s reads %s', (name, text, value) => {
  expect(read(name, `${text} x`)).toEqual([text, { [name.toLowerCase()]: value }]);
});

it.each([
  ['YEAR', '2,012'],
  ['YEAR', '2012.5'],
  ['YEAR', '2012%'],
  ['YEAR', '1960s'],
  ['DAY', '32'],
  ['MONTH', 'may'],
  ['WEEKDAY', 'Sun'],
  ['SHORTYEAR', '’98th'],
])('%s does not read %s', (name, text) => {
  expect(read(name, `${text} x`)).toBeNull();
});
