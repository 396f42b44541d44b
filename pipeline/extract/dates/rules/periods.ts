import { wordList } from '../../../language/lexicon/word-list.ts';
import { type CalendarUnit, four, inYear, monthIn, moved, quarterOf, yearIn } from '../arithmetic.ts';
import { absolute, type Context, numberOf, plain, type Reading, relative, type Values, wordOf } from '../context.ts';
import type { DateRule } from './rule.ts';

/** Quarters, halves, seasons and the periods of business news: `the third quarter`, `a year earlier`. */
export const periodRules: readonly DateRule[] = [
  {
    rule: 'date/quarter-of-year',
    patterns: [
      'the? fiscal? ORD -? quarter|half of fiscal? YEAR',
      'the? fiscal? ORD -? quarter|half ,? YEAR',
      'the? fiscal? which:last|final|latter quarter|half of fiscal? YEAR',
      'the? fiscal? YEAR ORD -? quarter|half',
      "YEAR 's ORD -? quarter|half",
    ],
    read: (values) => absolute(partOfYear(values, numberOf(values, 'year'))),
  },
  {
    rule: 'date/quarter-of-year',
    patterns: [
      "which:last|this|next year 's fiscal? ORD -? quarter|half",
      'the? fiscal? ORD -? quarter|half of which:last|this|next year',
      'the? fiscal? ORD -? quarter|half which:last|this|next year',
      'the? fiscal? ORD -? quarter|half of which:the fiscal? year',
      'the? part:last|final|latter quarter|half of which:last|this|next|the year',
    ],
    read: (values, { day }) =>
      relative(day, (anchor) =>
        partOfYear(values, yearIn(anchor) + ({ last: -1, next: 1 }[wordOf(values, 'which')] ?? 0)),
      ),
  },
  {
    rule: 'date/quarter-of-year',
    patterns: ['MARK ,? of? YEAR', 'YEAR MARK'],
    read: (values) => absolute(`${four(numberOf(values, 'year'))}-${wordOf(values, 'mark')}`),
  },
  {
    rule: 'date/quarter',
    patterns: ['MARK'],
    read: (values, context) => markedPeriod(wordOf(values, 'mark'), context),
  },
  {
    rule: 'date/quarter',
    patterns: ['the? fiscal? -? ORD -? quarter', 'the? fiscal? which:final quarter', 'ORD - half'],
    read: (values, context) => quarter(values, context),
  },
  {
    rule: 'date/season-of-year',
    patterns: ['the? SEASON ,? of? YEAR', 'the? SEASON of? SHORTYEAR'],
    read: (values) =>
      absolute(
        `${four(numberOf(values, values['year'] === undefined ? 'shortyear' : 'year'))}-${wordOf(values, 'season')}`,
      ),
  },
  {
    rule: 'date/season',
    patterns: [
      'which:last|this|next|previous|following SEASON',
      'this|the which:past|coming|last|next|previous|following SEASON',
      'the SEASON',
      'SEASON',
    ],
    read: (values, context) => season(values, context),
  },
  {
    rule: 'date/year-ago-period',
    patterns: ['a year ago|earlier', 'year - ago|earlier'],
    read: (_, context) => yearAgo(context),
  },
  {
    rule: 'date/year-ago-period',
    patterns: [
      'the? comparable|same|corresponding? year -? ago|earlier ORD? -? quarter|period',
      'the same|corresponding|comparable quarter|period a year ago|earlier',
      'the same|corresponding|comparable quarter|period in? of? last year',
      'the quarter|period a year ago|earlier',
      "last year 's ORD? quarter|period",
      'the year -? ago|earlier half|month|week',
    ],
    read: (_, context) => yearAgo(context),
  },
  {
    rule: 'date/year-ago-period',
    patterns: [
      'the? same|corresponding|comparable quarter|period of|in YEAR',
      'the YEAR quarter|period',
      "YEAR 's quarter|period",
    ],
    read: (values, { lastQuarter }) => {
      const year = numberOf(values, 'year');
      return lastQuarter === null
        ? absolute(four(year))
        : { type: 'DATE', value: inYear(lastQuarter, year), anchor: lastQuarter };
    },
  },
  {
    rule: 'date/latest-period',
    patterns: ['the latest|recent quarter|period', 'the most recent quarter|period'],
    read: (_, context) => latest(context),
  },
  {
    rule: 'date/latest-period',
    patterns: ['the latest|recent fiscal? year', 'the most recent fiscal? year'],
    read: (_, { day }) => relative(day, (anchor) => moved(anchor, -1, 'Y')),
  },
  {
    rule: 'date/same-period',
    patterns: ['the UNIT', 'the|its full fiscal? UNIT', 'the fiscal UNIT', 'this quarter'],
    read: (values, context) => samePeriod(values, context),
  },
  {
    rule: 'date/year-end',
    patterns: ['the? year -? end', "year 's end", "the year 's end"],
    read: (_, context) => yearEnd(context),
  },
];

/** `1984-Q3`, `1989-H2`; null for a fifth quarter. */
function partOfYear(values: Values, year: number): string | null {
  const isHalf = values['quarter|half'] === 'half';
  const count = isHalf ? 2 : 4;
  const number = values['ord'] === undefined ? count : numberOf(values, 'ord');
  return number > count ? null : `${four(year)}-${isHalf ? 'H' : 'Q'}${number}`;
}

/** `Q3`, `H1`. */
function markedPeriod(mark: string, context: Context): Reading | null {
  return nearestPart(mark.startsWith('H'), Number(mark.slice(1)), false, context);
}

function quarter(values: Values, context: Context): Reading | null {
  const isHalf = values['half'] !== undefined;
  const number = values['ord'] === undefined ? 4 : numberOf(values, 'ord');
  return number > (isHalf ? 2 : 4) ? null : nearestPart(isHalf, number, values['fiscal'] !== undefined, context);
}

/**
 * The quarter or half of this year; the last year's where this one's is more than one ahead and the sentence does not
 * look ahead, and the next year's where it does and this one's is long over.
 */
function nearestPart(isHalf: boolean, number: number, isFiscal: boolean, context: Context): Reading | null {
  return relative(context.day, (anchor) => {
    const now = Math.ceil(monthIn(anchor) / (isHalf ? 6 : 3));
    const isPast = number - now > 1 && (isFiscal || context.direction() !== 'future');
    const isNext = now - number > 1 && !isFiscal && context.direction() === 'future';
    return `${four(yearIn(anchor) + (isNext ? 1 : isPast ? -1 : 0))}-${isHalf ? 'H' : 'Q'}${number}`;
  });
}

/** `fall` and `spring` may be verbs: without a determiner they count after a preposition of time only. */
function season(values: Values, context: Context): Reading | null {
  const letters = wordOf(values, 'season');
  const which = wordOf(values, 'which');
  const isBare = which === '' && values['the'] === undefined;
  if (context.upos() !== '' && !/NOUN|PROPN/.test(context.upos())) return null;
  if (isBare && !/^(?:in|since|by|until|during|early|late|mid|-|every)$/.test(context.word(-1))) return null;
  if (which === '' && letters === 'FA' && /^(?:of|in)$/.test(context.word(1))) return null;
  return relative(context.day, (anchor) => {
    const first = { SP: 3, SU: 6, FA: 9, WI: 12 }[letters] ?? 1;
    const month = monthIn(anchor);
    const year = yearIn(anchor);
    const isWinterNow = letters === 'WI' && month < 3;
    const within = month >= first && month < first + 3;
    const direction = /^(?:last|past|previous)$/.test(which)
      ? 'past'
      : /^(?:next|coming|following)$/.test(which)
        ? 'future'
        : which === 'this'
          ? null
          : context.direction();
    if (which === 'this') return `${four(year)}-${letters}`;
    if (direction === 'future')
      return `${four(first > month || (within && which === '') ? year : year + 1)}-${letters}`;
    if (within && (which === 'last' || which === 'previous')) return `${four(year - 1)}-${letters}`;
    return `${four(isWinterNow || first > month ? year - 1 : year)}-${letters}`;
  });
}

/**
 * `a year earlier`: the month of a year before where the sentence names a month, else the quarter where one is spoken
 * of, else the year before.
 */
function yearAgo({ day, lastQuarter, sentenceDate }: Context): Reading | null {
  const month = /^\d{4}-\d\d$/.test(sentenceDate ?? '') ? sentenceDate : null;
  if (month !== null) return relative(month, (anchor) => inYear(anchor, yearIn(anchor) - 1));
  if (lastQuarter !== null) return relative(lastQuarter, (anchor) => inYear(anchor, yearIn(anchor) - 1));
  return relative(day, (anchor) => moved(anchor, -1, 'Y'));
}

/** The quarter spoken of, or the last one that was over on the article’s day. */
function latest({ day, lastQuarter }: Context): Reading | null {
  if (lastQuarter !== null) return relative(lastQuarter, (anchor) => anchor);
  return relative(day, (anchor) => moved(anchor, -1, 'Q'));
}

/** Words before `the day` that speak of the day told of: `to end the day`, `later in the day`. */
const beforeDay = wordList(
  'end ended ending ends finish finished finishing close closed in during for on started began',
);

/** Words before `the week` that speak of the present one. */
const beforeWeek = wordList('for of in during on over through ended finished closed started began');

/** Words before `the year` that speak of the present one. */
const beforeYear = wordList('for of in during this through by on over');

/** Words after a period that tell which one is meant: `the week after the vote`. */
const tellingWords = wordList('of when that after before he she they it we i you the to');

/** `the quarter`, `the day`: the one spoken of, or that of the article's day. `the year ended May 31` is a length. */
function samePeriod(values: Values, context: Context): Reading | null {
  if (values['this'] !== undefined) return relative(context.day, quarterOf);
  const unit = wordOf(values, 'unit');
  const before = context.word(-1);
  const after = context.word(1);
  const present = (anchor: string): string | null => moved(anchor, 0, unit as CalendarUnit);
  if (unit === 'Q') {
    const { lastQuarter, day } = context;
    return lastQuarter === null ? relative(day, (anchor) => moved(anchor, -1, 'Q')) : relative(lastQuarter, (it) => it);
  }
  if (unit === 'Y') {
    if (/^(?:ended|ending|to|through|that)$/.test(after)) return plain('DURATION', 'P1Y');
    const isWhole = values['fiscal'] !== undefined || values['the|its'] !== undefined;
    return /^(?:of|when|in)$/.test(after) || !(isWhole || beforeYear.has(before))
      ? null
      : relative(context.day, present);
  }
  if (tellingWords.has(after)) return null;
  if (unit === 'D') return beforeDay.has(before) ? relative(context.lastDay ?? context.day, (it) => it) : null;
  return /^[WM]$/.test(unit) && beforeWeek.has(before) ? relative(context.day, present) : null;
}

/** The end of this year, but with `since` or of a past that is over the end of the last. */
function yearEnd(context: Context): Reading | null {
  const isLast = context.word(-1) === 'since' || context.word(-1) === 'from';
  return relative(context.day, (anchor) => (isLast ? `${four(yearIn(anchor) - 1)}-12-31` : anchor.slice(0, 4)));
}
