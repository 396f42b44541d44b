import { describe, expect, it } from 'vitest';
import {
  dayParts,
  monthNumbers,
  seasons,
  timeUnitPlurals,
  timeUnits,
  timeZones,
  weekdayAbbreviations,
  weekdayNumbers,
} from '../../../../../pipeline/extract/dates/lexicon/calendar.ts';
import { lineWords } from '../../../../../pipeline/extract/dates/lexicon/date-line-words.ts';
import {
  forwardVerbs,
  futureHeads,
  pastHeads,
  scheduledVerbs,
} from '../../../../../pipeline/extract/dates/lexicon/direction-words.ts';
import { ordinals, smallNumbers, tens, vagueNumbers } from '../../../../../pipeline/extract/dates/lexicon/numbers.ts';
import {
  approximatingWords,
  countedNouns,
  numberingWords,
} from '../../../../../pipeline/extract/dates/lexicon/year-neighbours.ts';

it.each([
  ['months', monthNumbers.keys()],
  ['weekdays', weekdayNumbers.keys()],
  ['abbreviated weekdays', weekdayAbbreviations.keys()],
  ['seasons', seasons.keys()],
  ['parts of the day', dayParts.keys()],
  ['units', timeUnits.keys()],
  ['zones', timeZones.keys()],
  ['vague numbers', vagueNumbers],
  ['words of date lines', lineWords],
  ['words that look ahead', forwardVerbs],
  ['words that look back', pastHeads],
  ['verbs of plans', scheduledVerbs],
  ['counted nouns', countedNouns],
  ['words before numbers', new Set([...approximatingWords, ...numberingWords])],
])('%s are in lower case', (_, words) => {
  const list = [...words];
  expect(list.length).toBeGreaterThan(0);
  expect(list.filter((word) => word !== word.toLowerCase() || word === '')).toEqual([]);
});

describe('the calendar', () => {
  it('counts from one', () => {
    expect([monthNumbers.get('jan'), monthNumbers.get('december'), weekdayNumbers.get('sunday')]).toEqual([1, 12, 7]);
  });

  it('has a plural for every unit', () => {
    expect(new Set(timeUnitPlurals.values())).toEqual(new Set(timeUnits.values()));
    expect([timeUnitPlurals.get('centuries'), timeUnitPlurals.get('days')]).toEqual(['C', 'D']);
  });
});

it('numbers stand in their order', () => {
  expect([smallNumbers.get('zero'), smallNumbers.get('nineteen'), tens.get('ninety')]).toEqual([0, 19, 90]);
  expect([ordinals.get('first'), ordinals.get('twentieth'), ordinals.get('thirtieth')]).toEqual([1, 20, 30]);
});

it('what looks ahead does not look back', () => {
  expect([...futureHeads].filter((word) => pastHeads.has(word))).toEqual([]);
});
