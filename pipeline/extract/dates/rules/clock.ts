import { wordList } from '../../../language/lexicon/word-list.ts';
import { addDays } from '../arithmetic.ts';
import { type Context, numberOf, type Reading, type Values, wordOf } from '../context.ts';
import type { DateRule } from './rule.ts';

/** Times of day and parts of the day. */
export const clockRules: readonly DateRule[] = [
  {
    rule: 'date/clock',
    patterns: ['CLOCK ZONE?', "NUM o'clock", "NUM o'clock in the PART"],
    read: (values, context) => clock(values, context),
  },
  {
    rule: 'date/clock',
    patterns: ['which:noon|midnight|midday ZONE?'],
    read: (values, context) => named(values, context),
  },
  {
    rule: 'date/part-of-day',
    patterns: ['which:this|last|yesterday|tomorrow|today PART', 'which:tonight'],
    read: (values, context) => partOfDay(values, context),
  },
  {
    rule: 'date/part-of-day',
    patterns: [
      'the PART',
      'which:that|same PART',
      'which:overnight',
      'mid -? PART',
      'the which:next|following|previous PART',
      'PART >trading',
    ],
    read: (values, context) => partOfSameDay(values, context),
  },
];

/** The time of day in 24 hours, on the day of the sentence or the article. */
function clock(values: Values, context: Context): Reading | null {
  const time = values['clock'] === undefined ? oClock(values) : written(wordOf(values, 'clock'));
  return time === null ? null : onDay(`T${time}${wordOf(values, 'zone')}`, context);
}

function oClock(values: Values): string | null {
  const hour = numberOf(values, 'num');
  if (hour < 1 || hour > 12 || !Number.isInteger(hour)) return null;
  const isLater = /^T(?:AF|EV|NI)$/.test(wordOf(values, 'part')) && hour < 12;
  return `${two(isLater ? hour + 12 : hour)}:00`;
}

/** `6:40 p.m.` → 18:40. A bare `6.40` or `6` is no time; `16:00` is. */
function written(text: string): string | null {
  const match = /^(\d+)(?:[:.h](\d\d))?(?::(\d\d))?\s?(?:([ap])\.?\s?m)?/i.exec(text);
  if (match === null) return null;
  const [, hours = '', minutes, seconds, half] = match;
  const hour = Number(hours);
  if (Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 59 || hour > (half === undefined ? 24 : 12)) return null;
  const isAfternoon = half?.toLowerCase() === 'p';
  const inDay = half === undefined ? hour : (hour % 12) + (isAfternoon ? 12 : 0);
  return `${two(inDay)}:${minutes ?? '00'}${seconds === undefined ? '' : `:${seconds}`}`;
}

function named(values: Values, context: Context): Reading | null {
  const which = wordOf(values, 'which');
  return onDay(`T${which === 'midnight' ? '24' : '12'}:00${wordOf(values, 'zone')}`, context);
}

/** A time of day, on its day where one is known. */
function onDay(time: string, context: Context): Reading | null {
  const day = context.sentenceDay ?? context.day;
  return { type: 'TIME', value: day === null ? time : `${day}${time}`, anchor: day };
}

const steps: Readonly<Record<string, number>> = { last: -1, yesterday: -1, tomorrow: 1 };

function partOfDay(values: Values, { day }: Context): Reading | null {
  const which = wordOf(values, 'which');
  const part = values['part'] === undefined ? 'TNI' : wordOf(values, 'part');
  return { type: 'TIME', value: day === null ? null : `${addDays(day, steps[which] ?? 0)}${part}`, anchor: day };
}

/** Prepositions before `the morning`. */
const beforePart = wordList('in during on of through by for');

/** `the morning`, `that night`: of the day named last, or the article’s. */
function partOfSameDay(values: Values, context: Context): Reading | null {
  const which = wordOf(values, 'which');
  if (values['the'] !== undefined && which === '' && !beforePart.has(context.word(-1))) return null;
  if (values['the'] !== undefined && context.word(1) === 'of') return null;
  const day = context.lastDay ?? context.day;
  const move = { next: 1, following: 1, previous: -1, overnight: -1 }[which] ?? 0;
  const part = which === 'overnight' ? 'TNI' : wordOf(values, 'part');
  return { type: 'TIME', value: day === null ? null : `${addDays(day, move)}${part}`, anchor: day };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
