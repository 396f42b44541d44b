import { multipliers, ordinals, smallNumbers, tens, vagueNumbers } from './lexicon/numbers.ts';
import type { Unit } from './units.ts';

/** What a class of words reads at a unit: its value, and the index of the unit after it. */
export interface ClassReading {
  readonly value: number | string;
  readonly end: number;
}

/** Figures that are no part of a sum, a decimal or a longer number: not `$20`, `1,990` or `#3`. */
export function startsNumber(units: readonly Unit[], at: number): boolean {
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
export function goesOn(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  if (next?.glued !== true) return false;
  if (next.word === '%') return true;
  return /^[.,:/]$/.test(next.word) && units[at + 2]?.glued === true && /^\d/.test(units[at + 2]?.word ?? '');
}

/** `12`, `1,200`, `2 1/2`, `3.5`, `twenty-four`, `a hundred`, `a couple of`, `a`, `an`, `half a`. */
export function number(units: readonly Unit[], at: number): ClassReading | null {
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

export function belowHundred(units: readonly Unit[], at: number): { value: number; end: number } | null {
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
export function vague(units: readonly Unit[], at: number): ClassReading | null {
  for (let length = 3; length >= 1; length--) {
    const words = units.slice(at, at + length).map(({ word }) => word);
    if (vagueNumbers.has(words.join(' '))) return { value: 'X', end: at + length };
  }
  return null;
}

/** `third`, `twenty-first`, `21st`. */
export function ordinal(units: readonly Unit[], at: number): ClassReading | null {
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
