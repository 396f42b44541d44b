import { type Context, plain, type Reading } from '../context.ts';
import type { DateRule } from './rule.ts';

/** Words for the present, the past and the future without a date. */
export const referenceRules: readonly DateRule[] = [
  {
    rule: 'date/present',
    patterns: [
      'now',
      'right now',
      'just now',
      'currently',
      'current',
      'these days',
      'at which:present',
      'at the present time',
      'the present',
      'presently',
      'nowadays',
    ],
    read: () => plain('DATE', 'PRESENT_REF'),
  },
  {
    rule: 'date/past',
    patterns: [
      'more? recently',
      'recent',
      'the recent past',
      'the past',
      'lately',
      'VAGUE UNITS ago',
      'years ago',
      'months ago',
      'decades ago',
      'long ago',
      'UNITS ago',
      'not long ago',
      'past years',
      'the distant past',
    ],
    read: (values, context) => past(values, context),
  },
  {
    rule: 'date/past',
    patterns: ['once'],
    read: (_, context) =>
      /^(?:a|an|the|its|his|her|their)$/.test(context.word(-1)) ? plain('DATE', 'PAST_REF') : null,
  },
  {
    rule: 'date/future',
    patterns: [
      'soon !after|as',
      'the? near|nearby|immediate|foreseeable future',
      'the future',
      'the near|short|long term',
      'coming|future UNITS',
      'a later date|time',
      'as soon as possible',
      'one day',
    ],
    read: (values, context) => future(values, context),
  },
];

/** `the past` by itself, not of what it is past. */
function past(values: Readonly<Record<string, number | string>>, context: Context): Reading | null {
  if (values['past'] !== undefined && /NOUN|PROPN|NUM|ADJ/.test(context.upos(1))) return null;
  return plain('DATE', 'PAST_REF');
}

/** `one day` lies ahead where its sentence does; it is a length of time otherwise. */
function future(values: Readonly<Record<string, number | string>>, context: Context): Reading | null {
  if (values['one'] !== undefined && context.direction() !== 'future') return null;
  return plain('DATE', 'FUTURE_REF');
}
