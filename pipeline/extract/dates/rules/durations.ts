import { type Context, numberOf, plain, type Reading, type Values, wordOf } from '../context.ts';
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
      `the? past|last|next|first|coming|previous|following|final|latest|preceding NUM ${kinds}? UNIT`,
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
  if (values['age'] !== undefined)
    return agedUnits.has(wordOf(values, 'age'))
      ? lengthOf(numberOf(values, 'num'), wordOf(values, 'age'), context)
      : null;
  const unit = wordOf(values, values['units'] === undefined ? 'unit' : 'units');
  if (unit === 'Q' && isShare(values, context)) return null;
  if (values['which'] !== undefined) return plain('DURATION', `P1${unit}`);
  return lengthOf(numberOf(values, 'num') + (values['half'] === undefined ? 0 : 0.5), unit, context);
}

/** What is so many weeks or months old is mostly a thing; of years it is mostly a person, whose age is no time. */
const agedUnits: ReadonlySet<string> = new Set(['D', 'W', 'M', 'E']);

/** `three-quarters of its food`, `a quarter`: a share. */
function isShare(values: Values, context: Context): boolean {
  return numberOf(values, 'num') === 1 || context.word(1) === 'of';
}

/** Written in the form of ISO 8601; decades, centuries and millennia as years. */
function lengthOf(count: number, unit: string, context: Context): Reading | null {
  const [letter, number] =
    unit === 'E'
      ? ['Y', count * 10]
      : unit === 'C'
        ? ['Y', count * 100]
        : unit === 'L'
          ? ['Y', count * 1000]
          : [unit, count];
  if (unit === 'TS' && isOrdinalSecond(count, context)) return null;
  if (!Number.isFinite(number) || number <= 0) return null;
  const sign = letter.startsWith('T') ? 'PT' : 'P';
  const short = letter.replace('T', '');
  const whole = Math.floor(number);
  if (whole !== number && short === 'Y' && whole > 0)
    return plain('DURATION', `P${whole}Y${Math.round((number - whole) * 12)}M`);
  if (number === 0.5 && letter === 'TH') return plain('DURATION', 'PT30M');
  if (number === 0.5 && letter === 'Y') return plain('DURATION', 'P6M');
  if (whole !== number && letter === 'TM' && whole > 0)
    return plain('DURATION', `PT${whole}M${Math.round((number - whole) * 60)}S`);
  if (whole !== number && letter === 'TH' && whole > 0)
    return plain('DURATION', `PT${whole}H${Math.round((number - whole) * 60)}M`);
  return plain('DURATION', `${sign}${number}${short}`);
}

/** `a second`, `one second look`: an ordinal. */
function isOrdinalSecond(count: number, context: Context): boolean {
  return count === 1 && /^(?:second)$/.test(context.word(0));
}

function vague(values: Values, context: Context): Reading | null {
  if (context.word(1) === 'old') return null;
  const unit = wordOf(values, values['units'] === undefined ? 'unit' : 'units');
  return plain('DURATION', unit.startsWith('T') ? `PTX${unit.slice(1)}` : `PX${unit}`);
}
