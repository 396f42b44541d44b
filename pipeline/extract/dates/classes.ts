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
import { belowHundred, type ClassReading, goesOn, number, ordinal, startsNumber, vague } from './numbers.ts';
import type { Unit } from './units.ts';

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
  MARK: mark,
  FISCAL: fiscalYear,
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
    return value < 2200 &&
      startsNumber(units, at) &&
      !goesOn(units, at) &&
      !isPlural(units, at) &&
      !isInSeries(units, at)
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

/** Whether a number is the first of three with dashes between, as in a telephone number or a day in figures. */
function isInSeries(units: readonly Unit[], at: number): boolean {
  return (
    [1, 3].every((step) => units[at + step]?.glued === true && units[at + step]?.word === '-') &&
    /^\d/.test(units[at + 2]?.word ?? '')
  );
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

/** The year from 1930 to 2029 that two figures stand for. */
export function fullYear(figures: number): number {
  return figures < 30 ? 2000 + figures : 1900 + figures;
}

/** `’98`. */
function shortYear(units: readonly Unit[], at: number): ClassReading | null {
  const figure = units[at + 1];
  if (!/^['’‘]$/.test(units[at]?.word ?? '') || units[at]?.glued === true) return null;
  if (
    figure?.glued !== true ||
    !/^\d\d$/.test(figure.word) ||
    (units[at + 2]?.glued === true && /^[\p{L}\d%]/u.test(units[at + 2]?.word ?? ''))
  )
    return null;
  return { value: fullYear(Number(figure.word)), end: at + 2 };
}

/** `Q3`, `H1`: the part of a year. */
function mark(units: readonly Unit[], at: number, text: string): ClassReading | null {
  const [letter, number] = [units[at], units[at + 1]];
  if (
    letter === undefined ||
    number?.glued !== true ||
    (units[at + 2]?.glued === true && /^[\p{L}\d]/u.test(units[at + 2]?.word ?? ''))
  )
    return null;
  const written = text.slice(letter.start, number.end);
  return /^(?:Q[1-4]|H[12])$/.test(written) ? { value: written, end: at + 2 } : null;
}

/** `FY2019`, `FY19`. */
function fiscalYear(units: readonly Unit[], at: number): ClassReading | null {
  const figures = units[at]?.word === 'fy' ? (units[at + 1]?.word ?? '') : '';
  if (!/^(?:[12]\d{3}|\d\d)$/.test(figures) || goesOn(units, at + 1)) return null;
  return { value: figures.length === 2 ? fullYear(Number(figures)) : Number(figures), end: at + 2 };
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
