import {
  dayParts,
  decadeWords,
  monthNumbers,
  seasons,
  timeUnitPlurals,
  timeUnits,
  timeZones,
  weekdayAbbreviations,
  weekdayNumbers,
} from './lexicon/calendar.ts';
import { multipliers, ordinals, smallNumbers, tens, vagueNumbers } from './lexicon/numbers.ts';
import type { Unit } from './units.ts';

/** What a class of words reads at a unit: its value, and the index of the unit after it. */
export interface ClassReading {
  readonly value: number | string;
  readonly end: number;
}

type Reader = (units: readonly Unit[], at: number, text: string) => ClassReading | null;

/** The classes of words that patterns name in capitals. */
export const classes: Readonly<Record<string, Reader>> = {
  NUM: number,
  VAGUE: vague,
  ORD: ordinal,
  UNIT: unitOf((word) => timeUnits.get(word)),
  UNITS: unitOf((word) => timeUnitPlurals.get(word)),
  WEEKDAY: weekday,
  WEEKDAYS: unitOf((word) => (word.endsWith('s') ? weekdayNumbers.get(word.slice(0, -1)) : undefined)),
  MONTH: month,
  DAY: dayOfMonth,
  YEAR: year,
  DECADE: decade,
  SHORTYEAR: shortYear,
  SEASON: unitOf((word) => seasons.get(word)),
  PART: unitOf((word) => dayParts.get(word)),
  PARTS: unitOf((word) => (word.endsWith('s') ? dayParts.get(word.slice(0, -1)) : undefined)),
  ISO: written(/\d{4}-\d\d-\d\d(?![\d-])/y),
  SLASHED: written(/\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d)(?![\d/])/y),
  CLOCK: written(
    /\d{1,2}(?::\d\d(?::\d\d)?(?:\s?[ap]\.?\s?m\b\.?)?|(?:[.]\d\d)?\s?[ap]\.?\s?m\b\.?|h\d\d\b)(?![\d:])/iy,
  ),
  ZONE: zone,
};

/** A unit by its word alone. */
function unitOf(valueIn: (word: string) => number | string | undefined): Reader {
  return (units, at) => {
    const value = valueIn(units[at]?.word ?? '');
    return value === undefined ? null : { value, end: at + 1 };
  };
}

/** Characters that are read as they stand: dates and times in figures. */
function written(pattern: RegExp): Reader {
  return (units, at, text) => {
    const unit = units[at];
    if (unit === undefined || !startsNumber(units, at)) return null;
    pattern.lastIndex = unit.start;
    const match = pattern.exec(text);
    if (match === null) return null;
    const endIndex = unit.start + match[0].length;
    let end = at + 1;
    while (end < units.length && (units[end]?.start ?? endIndex) < endIndex) end++;
    return units[end - 1]?.end === endIndex ? { value: match[0], end } : null;
  };
}

/** Figures that are no part of a sum, a decimal or a longer number: not `$20`, `1,990` or `#3`. */
function startsNumber(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (unit === undefined || !/^\d/.test(unit.word)) return false;
  return !unit.glued || !/^[\p{L}\d$€£¥#.,:/’'%]$|^\p{L}/u.test(units[at - 1]?.word ?? '') || isOpening(units, at - 1);
}

/** An apostrophe or stop that does not belong to a number before it, as in `Sept.30` or `p.m.5`. */
function isOpening(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  return units[at]?.word === '.' && before !== undefined && !/^\d/.test(before.word);
}

/** Whether a number goes on after this unit: `1,990`, `3.5`, `20%`, `8/9`. */
function goesOn(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  if (next?.glued !== true) return false;
  if (next.word === '%') return true;
  return /^[.,:/]$/.test(next.word) && units[at + 2]?.glued === true && /^\d/.test(units[at + 2]?.word ?? '');
}

/** `12`, `1,200`, `2 1/2`, `3.5`, `twenty-four`, `a hundred`, `a couple of`, `a`, `an`, `half a`. */
function number(units: readonly Unit[], at: number): ClassReading | null {
  const word = units[at]?.word ?? '';
  if (/^\d/.test(word)) return figures(units, at);
  if (word === 'a' || word === 'an') return counted(units, at);
  if (word === 'half' && /^an?$/.test(units[at + 1]?.word ?? '')) return { value: 0.5, end: at + 2 };
  if (word === 'couple') return { value: 2, end: units[at + 1]?.word === 'of' ? at + 2 : at + 1 };
  if (word === 'single' && units[at + 1]?.word === '-') return { value: 1, end: at + 1 };
  return numberInWords(units, at);
}

function counted(units: readonly Unit[], at: number): ClassReading {
  const next = units[at + 1]?.word ?? '';
  if (next === 'couple') return { value: 2, end: units[at + 2]?.word === 'of' ? at + 3 : at + 2 };
  if (next === 'dozen') return { value: 12, end: at + 2 };
  const multiplier = multipliers.get(next);
  if (multiplier !== undefined) return { value: multiplier, end: at + 2 };
  if (next === 'single' || next === 'full' || next === 'whole' || next === 'further') return { value: 1, end: at + 2 };
  return { value: 1, end: at + 1 };
}

function figures(units: readonly Unit[], at: number): ClassReading | null {
  if (!startsNumber(units, at)) return null;
  let value = units[at]?.word ?? '';
  let end = at + 1;
  while (units[end]?.word === ',' && units[end]?.glued === true && /^\d{3}$/.test(units[end + 1]?.word ?? '')) {
    value += units[end + 1]?.word;
    end += 2;
  }
  if (
    units[end]?.word === '.' &&
    units[end]?.glued === true &&
    units[end + 1]?.glued === true &&
    /^\d/.test(units[end + 1]?.word ?? '')
  ) {
    value += `.${units[end + 1]?.word}`;
    end += 2;
  }
  if (units[end + 1]?.word === '/' && units[end + 1]?.glued === true) {
    const share = Number(units[end]?.word) / Number(units[end + 2]?.word);
    if (share > 0 && share < 1) return { value: Number(value) + share, end: end + 3 };
  }
  return value.length > 9 || units[end]?.word === '%' ? null : { value: Number(value), end };
}

/** `three`, `twenty four`, `twenty-four`, `two hundred and ten`, `two thousand`. */
function numberInWords(units: readonly Unit[], at: number): ClassReading | null {
  const first = belowHundred(units, at);
  if (first === null) return null;
  let { value, end } = first;
  let multiplier = multipliers.get(units[end]?.word ?? '');
  while (multiplier !== undefined && value < 1e6) {
    value *= multiplier;
    end++;
    const rest = belowHundred(units, units[end]?.word === 'and' ? end + 1 : end);
    if (rest !== null) {
      value += rest.value;
      end = rest.end;
    }
    multiplier = multipliers.get(units[end]?.word ?? '');
  }
  return { value, end };
}

function belowHundred(units: readonly Unit[], at: number): { value: number; end: number } | null {
  const word = units[at]?.word ?? '';
  const small = smallNumbers.get(word);
  if (small !== undefined) return { value: small, end: at + 1 };
  const ten = tens.get(word);
  if (ten === undefined) return null;
  const unitAt = units[at + 1]?.word === '-' ? at + 2 : at + 1;
  const unit = smallNumbers.get(units[unitAt]?.word ?? '');
  return unit !== undefined && unit > 0 && unit < 10
    ? { value: ten + unit, end: unitAt + 1 }
    : { value: ten, end: at + 1 };
}

/** `several`, `a few`, `a number of`. */
function vague(units: readonly Unit[], at: number): ClassReading | null {
  for (let length = 3; length >= 1; length--) {
    const words = units.slice(at, at + length).map(({ word }) => word);
    if (vagueNumbers.has(words.join(' '))) return { value: 'X', end: at + length };
  }
  return null;
}

/** `third`, `twenty-first`, `21st`. */
function ordinal(units: readonly Unit[], at: number): ClassReading | null {
  const word = units[at]?.word ?? '';
  const named = ordinals.get(word);
  if (named !== undefined) return { value: named, end: at + 1 };
  if (/^\d{1,2}$/.test(word) && startsNumber(units, at) && hasOrdinalEnding(units, at + 1))
    return { value: Number(word), end: at + 2 };
  const ten = tens.get(word);
  const unitAt = units[at + 1]?.word === '-' ? at + 2 : at + 1;
  const unit = ordinals.get(units[unitAt]?.word ?? '');
  return ten !== undefined && unit !== undefined && unit < 10 ? { value: ten + unit, end: unitAt + 1 } : null;
}

function hasOrdinalEnding(units: readonly Unit[], at: number): boolean {
  return units[at]?.glued === true && /^(?:st|nd|rd|th)$/.test(units[at]?.word ?? '');
}

/** `Monday`; `Mon.`. */
function weekday(units: readonly Unit[], at: number, text: string): ClassReading | null {
  const unit = units[at];
  if (unit === undefined || !isCapital(unit, text)) return null;
  const value = weekdayNumbers.get(unit.word);
  if (value !== undefined) return { value, end: at + 1 };
  const short = weekdayAbbreviations.get(unit.word);
  return short !== undefined && units[at + 1]?.word === '.' && units[at + 1]?.glued === true
    ? { value: short, end: at + 2 }
    : null;
}

/** `May`, `Sept.`, `Sept`. */
function month(units: readonly Unit[], at: number, text: string): ClassReading | null {
  const unit = units[at];
  if (unit === undefined || !isCapital(unit, text)) return null;
  const value = monthNumbers.get(unit.word);
  if (value === undefined) return null;
  const stop = units[at + 1];
  return {
    value,
    end:
      unit.word.length <= 4 &&
      unit.word !== 'may' &&
      unit.word !== 'june' &&
      unit.word !== 'july' &&
      stop?.word === '.' &&
      stop.glued
        ? at + 2
        : at + 1,
  };
}

/** A day of the month: `3`, `3rd`, `third`, `21st`. */
function dayOfMonth(units: readonly Unit[], at: number): ClassReading | null {
  const spoken = ordinal(units, at);
  if (spoken !== null) return Number(spoken.value) <= 31 ? spoken : null;
  const word = units[at]?.word ?? '';
  if (!/^[0-3]?\d$/.test(word) || !startsNumber(units, at) || goesOn(units, at)) return null;
  const value = Number(word);
  return value >= 1 && value <= 31 ? { value, end: at + 1 } : null;
}

/** `1984`; `nineteen ninety-six`, `two thousand`, `two thousand and four`. */
function year(units: readonly Unit[], at: number): ClassReading | null {
  const word = units[at]?.word ?? '';
  if (/^[12]\d{3}$/.test(word)) {
    const value = Number(word);
    return value < 2200 && startsNumber(units, at) && !goesOn(units, at) && !isPlural(units, at)
      ? { value, end: at + 1 }
      : null;
  }
  const century = word === 'nineteen' ? 1900 : word === 'eighteen' ? 1800 : word === 'twenty' ? 2000 : 0;
  if (century > 0) {
    const rest = belowHundred(units, at + 1);
    return rest !== null && rest.value >= (century === 2000 ? 11 : 10)
      ? { value: century + rest.value, end: rest.end }
      : null;
  }
  if (word !== 'two' || units[at + 1]?.word !== 'thousand') return null;
  const rest = belowHundred(units, units[at + 2]?.word === 'and' ? at + 3 : at + 2);
  return rest === null ? { value: 2000, end: at + 2 } : { value: 2000 + rest.value, end: rest.end };
}

function isPlural(units: readonly Unit[], at: number): boolean {
  return units[at + 1]?.glued === true && /^'?s$/.test(units[at + 1]?.word ?? '') && units[at + 1]?.word === 's';
}

/** `1960s`, `'60s`, `60s`, `nineties`: the three figures that its years share. */
function decade(units: readonly Unit[], at: number): ClassReading | null {
  const named = decadeWords.get(units[at]?.word ?? '');
  if (named !== undefined) return { value: 190 + named, end: at + 1 };
  const from = units[at]?.word === "'" || units[at]?.word === '’' || units[at]?.word === '‘' ? at + 1 : at;
  const word = units[from]?.word ?? '';
  const ending = units[from + 1];
  const quoted = units[from + 1]?.word === "'s";
  if (ending?.glued !== true || !(ending.word === 's' || quoted)) return null;
  if (/^[12]\d\d0$/.test(word) && from === at && startsNumber(units, at))
    return { value: Number(word) / 10, end: from + 2 };
  if (!/^[2-9]0$/.test(word) || quoted) return null;
  return { value: 190 + Number(word) / 10, end: from + 2 };
}

/** `’98`: the year within a century of 1930. */
function shortYear(units: readonly Unit[], at: number): ClassReading | null {
  const figure = units[at + 1];
  if (!/^['’‘]$/.test(units[at]?.word ?? '') || units[at]?.glued === true) return null;
  if (
    figure?.glued !== true ||
    !/^\d\d$/.test(figure.word) ||
    (units[at + 2]?.glued === true && /^[\p{L}\d%]/u.test(units[at + 2]?.word ?? ''))
  )
    return null;
  const value = Number(figure.word);
  return { value: value < 30 ? 2000 + value : 1900 + value, end: at + 2 };
}

/** `EST`, `(GMT +8)`, `UTC`. */
function zone(units: readonly Unit[], at: number, text: string): ClassReading | null {
  const inBrackets = units[at]?.word === '(';
  const from = inBrackets ? at + 1 : at;
  const unit = units[from];
  const value =
    unit === undefined || !/^[A-Z]+$/.test(text.slice(unit.start, unit.end)) ? undefined : timeZones.get(unit.word);
  if (value === undefined) return null;
  if (!inBrackets) return { value, end: from + 1 };
  for (let end = from + 1; end < from + 5; end++) {
    if (units[end]?.word === ')') return { value: end > from + 1 ? '' : value, end: end + 1 };
  }
  return null;
}

function isCapital(unit: Unit, text: string): boolean {
  return /^\p{Lu}/u.test(text.charAt(unit.start));
}
