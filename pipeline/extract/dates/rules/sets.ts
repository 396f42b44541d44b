import { type Context, numberOf, plain, type Reading, type Values, wordOf } from '../context.ts';
import { lengthOf } from '../lengths.ts';
import type { DateRule } from './rule.ts';

/** Times that recur: `every Monday`, `$20 a year`, `weekly`. */
export const setRules: readonly DateRule[] = [
  {
    rule: 'date/every',
    patterns: [
      'every|each other? UNIT',
      'every|each NUM UNITS',
      'every|each other? WEEKDAY PART?',
      'the? ORD WEEKDAY of every|each UNIT',
      'every|each MONTH',
      'every|each SEASON',
      'every|each PART',
      'every|each ORD UNIT',
    ],
    read: (values) => every(values),
  },
  { rule: 'date/every', patterns: ['WEEKDAYS', 'WEEKDAY PARTS'], read: (values) => every(values) },
  {
    rule: 'date/rate',
    patterns: ['a|an|per UNIT', 'once|twice a|per UNIT', 'NUM times a|per UNIT'],
    read: (values, context) => rate(values, context),
  },
  {
    rule: 'date/recurrent',
    patterns: ['which:annually|annual|yearly|monthly|weekly|daily|hourly|biweekly|biannual|biannually|nightly'],
    read: (values) => plain('SET', recurrent[wordOf(values, 'which')] ?? 'P1Y'),
  },
  {
    rule: 'date/recurrent',
    patterns: ['once|twice - which:yearly|monthly|weekly|daily'],
    read: (values) => plain('SET', recurrent[wordOf(values, 'which')] ?? 'P1Y'),
  },
  {
    rule: 'date/recurrent',
    patterns: ['quarterly'],
    read: (_, context) => (context.upos() === 'ADV' ? plain('SET', 'P3M') : null),
  },
];

const recurrent: Readonly<Record<string, string>> = {
  monthly: 'P1M',
  weekly: 'P1W',
  daily: 'P1D',
  nightly: 'P1D',
  hourly: 'PT1H',
  biweekly: 'P2W',
};

function every(values: Values): Reading | null {
  if (values['weekdays'] !== undefined) return plain('SET', `XXXX-WXX-${values['weekdays']}`);
  if (values['unit'] !== undefined && values['weekday'] !== undefined) return setOf(1, wordOf(values, 'unit'));
  if (values['weekday'] !== undefined)
    return plain(
      'SET',
      `XXXX-WXX-${values['weekday']}${wordOf(values, values['parts'] === undefined ? 'part' : 'parts')}`,
    );
  if (values['month'] !== undefined) return plain('SET', `XXXX-${String(values['month']).padStart(2, '0')}`);
  if (values['season'] !== undefined) return plain('SET', `XXXX-${wordOf(values, 'season')}`);
  if (values['part'] !== undefined) return plain('SET', `XXXX-XX-XX${wordOf(values, 'part')}`);
  const unit = wordOf(values, values['units'] === undefined ? 'unit' : 'units');
  const count =
    values['num'] !== undefined
      ? numberOf(values, 'num')
      : values['ord'] !== undefined
        ? numberOf(values, 'ord')
        : values['other'] === undefined
          ? 1
          : 2;
  return setOf(count, unit);
}

function setOf(count: number, unit: string): Reading | null {
  const length = lengthOf(count, unit);
  return length === null ? null : plain('SET', length);
}

/** `15 a year`, `33 dollars a day`, `once a week`: after a number, or a plural or sum that one stands before. */
function rate(values: Values, context: Context): Reading | null {
  const isCounted = values['once|twice'] !== undefined || values['times'] !== undefined || values['a|an|per'] === 'per';
  const before = context.word(-1);
  const isAmount = /^\d|^(?:million|billion|once|twice|times|dollars|percent|hundred|thousand)$|^[%]$/.test(before);
  const isCountedNoun =
    /s$/.test(before) &&
    /^\d|^(?:million|billion|hundred|thousand|one|two|three|four|five|six|ten|many)$/.test(context.word(-2));
  return isCounted || isAmount || isCountedNoun ? setOf(1, wordOf(values, 'unit')) : null;
}
