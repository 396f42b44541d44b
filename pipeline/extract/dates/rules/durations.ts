import { type Context, numberOf, plain, type Reading, type Values, wordOf } from '../context.ts';
import { lengthOf, openLength } from '../lengths.ts';
import type { DateRule } from './rule.ts';

const kinds = 'trading|business|consecutive|straight|additional|more|full|working|other|whole|long';

/** Lengths of time: `seven years`, `a two-hour meeting`, `several weeks`, `the past three months`. */
export const durationRules: readonly DateRule[] = [
  {
    rule: 'date/duration',
    patterns: [
      `NUM ${kinds}? UNIT !old`,
      `NUM ${kinds}? UNITS !old`,
      'NUM - UNIT',
      'NUM - UNITS',
      'NUM - UNIT - long',
      'NUM UNIT - long',
      'NUM of a UNIT',
      'NUM UNITS or so',
      'NUM UNIT or two|so',
      'NUM - age:UNIT - old',
      'an additional|extra UNIT',
      'a|an which:third|second|fourth|fifth consecutive|straight? UNIT',
    ],
    read: (values, context) => duration(values, context),
  },
  {
    rule: 'date/duration',
    patterns: ['NUM and a half:half UNITS', 'NUM UNIT and a half:half', 'NUM - and - a - half:half - UNIT'],
    read: (values, context) => duration(values, context),
  },
  {
    rule: 'date/vague-duration',
    patterns: [
      `VAGUE ${kinds}? UNITS !old`,
      'VAGUE - UNIT',
      'VAGUE of? the UNITS',
      'recent UNITS',
      'recent UNITS and|or more:UNITS',
      'UNITS or more:UNITS',
      'UNITS - long',
      'over|through which:the UNITS',
    ],
    read: (values, context) => vague(values, context),
  },
  {
    rule: 'date/vague-duration',
    patterns: ['UNITS !old|later|earlier|ago'],
    read: (values, context) =>
      /^(?:for|in|within|over|after|following|spent|spend|spending|took|take|takes|taking|last|lasted|follows|wait|waited)$/.test(
        context.word(-1),
      )
        ? vague(values, context)
        : null,
  },
  {
    rule: 'date/adjacent-duration',
    patterns: [
      `the? past|last|next|first|coming|previous|following|final|latest|preceding|remaining|other NUM ${kinds}? UNITS`,
      'the? first|last|next|past NUM UNITS or so',
      'the NUM UNITS',
      'the? year -? ago|earlier NUM UNITS',
    ],
    read: (values, context) => duration(values, context),
  },
  {
    rule: 'date/adjacent-duration',
    patterns: [
      'the? past|last|next|first|coming|previous|following|final VAGUE UNITS',
      'the first|early|last|final UNITS',
      'the? past|last|next NUM to NUM UNITS',
      'the UNITS ahead',
    ],
    read: (values, context) => vague(values, context),
  },
];

function duration(values: Values, context: Context): Reading | null {
  if (/^(?:old|olds)$/.test(context.word(1)) || (context.word(1) === '-' && context.word(2) === 'old')) return null;
  const age = wordOf(values, 'age');
  if (age !== '') return agedUnits.has(age) ? measured(numberOf(values, 'num'), age) : null;
  if (values['units'] !== undefined && numberOf(values, 'num') === 1) return null;
  const unit = wordOf(values, values['units'] === undefined ? 'unit' : 'units');
  if (unit === 'Q' && isShare(values, context)) return null;
  if (values['which'] !== undefined) return plain('DURATION', `P1${unit}`);
  // `a second` and `one second look` count nothing.
  if (unit === 'TS' && values['units'] === undefined && numberOf(values, 'num') === 1) return null;
  return measured(numberOf(values, 'num') + (values['half'] === undefined ? 0 : 0.5), unit);
}

function measured(count: number, unit: string): Reading | null {
  const length = lengthOf(count, unit);
  return length === null ? null : plain('DURATION', length);
}

/** What is so many weeks or months old is mostly a thing; of years it is mostly a person, whose age is no time. */
const agedUnits: ReadonlySet<string> = new Set(['D', 'W', 'M', 'E']);

/** `three-quarters of its food`, `a quarter`: a share. */
function isShare(values: Values, context: Context): boolean {
  return numberOf(values, 'num') === 1 || context.word(1) === 'of';
}

function vague(values: Values, context: Context): Reading | null {
  if (context.word(1) === 'old') return null;
  const unit = wordOf(values, values['units'] === undefined ? 'unit' : 'units');
  return plain('DURATION', openLength(unit));
}
