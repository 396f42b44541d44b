import {
  dayParts,
  decadeWords,
  monthNumbers,
  seasons,
  timeUnitPlurals,
  timeUnits,
  weekdayAbbreviations,
  weekdayNumbers,
} from './lexicon/calendar.ts';
import { ordinals, smallNumbers, tens, vagueNumbers } from './lexicon/numbers.ts';

const ofFigures = ['NUM', 'DAY', 'YEAR', 'ORD', 'CLOCK', 'ISO', 'SLASHED', 'DECADE'];
const none: readonly string[] = [];

const ofWords = new Map<string, string[]>();
for (const [words, names] of [
  [timeUnits.keys(), ['UNIT']],
  [timeUnitPlurals.keys(), ['UNITS']],
  [weekdayNumbers.keys(), ['WEEKDAY']],
  [weekdayAbbreviations.keys(), ['WEEKDAY']],
  [[...weekdayNumbers.keys()].map((day) => `${day}s`), ['WEEKDAYS']],
  [monthNumbers.keys(), ['MONTH']],
  [seasons.keys(), ['SEASON']],
  [['q', 'h'], ['MARK']],
  [['fy'], ['FISCAL']],
  [dayParts.keys(), ['PART']],
  [[...dayParts.keys()].map((part) => `${part}s`), ['PARTS']],
  [decadeWords.keys(), ['DECADE']],
  [ordinals.keys(), ['ORD', 'DAY']],
  [smallNumbers.keys(), ['NUM']],
  [tens.keys(), ['NUM', 'ORD', 'DAY']],
  [['two', 'eighteen', 'nineteen', 'twenty'], ['YEAR']],
  [['a', 'an', 'half', 'couple', 'single'], ['NUM']],
  [[...vagueNumbers].map((phrase) => phrase.split(' ', 1)[0] ?? ''), ['VAGUE']],
  [
    ["'", '’', '‘'],
    ['SHORTYEAR', 'DECADE'],
  ],
] as const) {
  for (const word of words) {
    const known = ofWords.get(word) ?? [];
    ofWords.set(word, [...new Set([...known, ...names])]);
  }
}

/** The classes that can begin with a word: what spares most words of a text any matching. */
export function openingClasses(word: string): readonly string[] {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57 ? ofFigures : (ofWords.get(word) ?? none);
}
