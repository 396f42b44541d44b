import { four, inYear, monthIn, moved, quarterOf, yearIn } from '../arithmetic.ts';
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

function quarter(values: Values, context: Context): Reading | null {
  const isHalf = values['half'] !== undefined;
  const number = values['ord'] === undefined ? 4 : numberOf(values, 'ord');
  if (number > (isHalf ? 2 : 4)) return null;
  return relative(context.day, (anchor) => {
    const length = isHalf ? 6 : 3;
    const now = Math.ceil(monthIn(anchor) / length);
    const isFiscal = values['fiscal'] !== undefined;
    const isAhead = number > now && number - now > 1 && (isFiscal || context.direction() !== 'future');
    const isNext = number < now && context.direction() === 'future' && now - number > 1 && !isFiscal;
    return `${four(yearIn(anchor) + (isNext ? 1 : isAhead ? -1 : 0))}-${isHalf ? 'H' : 'Q'}${number}`;
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

/** `a year earlier`: the quarter of a year before where a quarter is spoken of, the year before otherwise. */
function yearAgo({ day, lastQuarter }: Context): Reading | null {
  if (lastQuarter !== null) return relative(lastQuarter, (anchor) => inYear(anchor, yearIn(anchor) - 1));
  return relative(day, (anchor) => moved(anchor, -1, 'Y'));
}

/** The quarter spoken of, or the last one that was over on the article’s day. */
function latest({ day, lastQuarter }: Context): Reading | null {
  if (lastQuarter !== null) return relative(lastQuarter, (anchor) => anchor);
  return relative(day, (anchor) => moved(anchor, -1, 'Q'));
}

/** `the quarter`, `the day`: the one spoken of, or that of the article’s day. `the year ended May 31` is a length. */
function samePeriod(values: Values, context: Context): Reading | null {
  const unit = wordOf(values, 'unit');
  const isFiscal = values['fiscal'] !== undefined;
  if (values['this'] !== undefined) return relative(context.day, quarterOf);
  if (unit === 'Y' && /^(?:ended|ending|to|through|that)$/.test(context.word(1))) return plain('DURATION', 'P1Y');
  if (unit === 'Q' || unit === 'Y') {
    if (/^(?:of|when|that|in)$/.test(context.word(1)) && unit === 'Y') return null;
    if (unit === 'Q')
      return context.lastQuarter === null
        ? relative(context.day, (anchor) => moved(anchor, -1, 'Q'))
        : relative(context.lastQuarter, (anchor) => anchor);
    if (
      !isFiscal &&
      values['the|its'] === undefined &&
      !/^(?:for|of|in|during|this|through|by|on|over)$/.test(context.word(-1))
    )
      return null;
    return relative(context.day, (anchor) => anchor.slice(0, 4));
  }
  if (/^(?:of|when|that|after|before|he|she|they|it|we|i|you|the|to)$/.test(context.word(1))) return null;
  const before = context.word(-1);
  if (unit === 'D')
    return /^(?:end|ended|ending|ends|finish|finished|finishing|close|closed|in|during|for|on|of|started|began)$/.test(
      before,
    ) && context.word(-2) !== 'one'
      ? relative(context.lastDay ?? context.day, (anchor) => anchor)
      : null;
  if (unit === 'W' || unit === 'M')
    return /^(?:for|of|in|during|on|over|through|ended|finished|closed|started|began)$/.test(before)
      ? relative(context.day, (anchor) => moved(anchor, 0, unit))
      : null;
  return null;
}

/** The end of this year, but with `since` or of a past that is over the end of the last. */
function yearEnd(context: Context): Reading | null {
  const isLast = context.word(-1) === 'since' || context.word(-1) === 'from';
  return relative(context.day, (anchor) => (isLast ? `${four(yearIn(anchor) - 1)}-12-31` : anchor.slice(0, 4)));
}
