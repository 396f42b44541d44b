import { expect, it } from 'vitest';
import { openingClasses } from '../../../../../pipeline/extract/dates/openings.ts';
import { dateRuleTable } from '../../../../../pipeline/extract/dates/rules/index.ts';
import { dateRules } from '../../../../../schemas/rules/date.ts';

it('makes every registered rule, but for those of two expressions together', () => {
  const made = new Set<string>(dateRuleTable.map(({ rule }) => rule));
  const ofTwo = ['date/year-range', 'date/before-after'];
  expect(Object.keys(dateRules).filter((rule) => !made.has(rule))).toEqual(ofTwo);
});

it('tells which classes a word can begin', () => {
  expect([openingClasses('1998'), openingClasses('monday'), openingClasses('harbour')]).toEqual([
    ['NUM', 'DAY', 'YEAR', 'ORD', 'CLOCK', 'ISO', 'SLASHED', 'DECADE'],
    ['WEEKDAY'],
    [],
  ]);
});
