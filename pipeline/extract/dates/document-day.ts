import type { Article } from '../../article.ts';
import type { NormalizedArticle, Passage } from '../../normalize/normalize.ts';
import { isDay } from './arithmetic.ts';
import type { Context } from './context.ts';
import { lineWords, updateLabels } from './lexicon/date-line-words.ts';
import { matchesAt } from './rules/index.ts';
import { type Unit, unitsOf } from './units.ts';

/** The day that an article’s relative dates are resolved against, and where it was read. */
export interface DocumentDay {
  /** YYYY-MM-DD, or null where nothing states it. */
  readonly day: string | null;
  readonly from: 'metadata' | 'url' | 'text' | null;
}

/** How many passages from the top may hold a line of the date. */
const topPassages = 8;

/** The longest head of a story that is searched for its dateline, in UTF-16 units. */
const headLength = 120;

/**
 * The day of publication: as the metadata or the URL state it, else as the text does where it names a whole day in a
 * dateline or byline, in a line of its own near the top, or before the dash that opens the story
 * (`LONDON, May 3, 2021 (XYZ) —`). A date within the sentences of the story is never taken, nor one of an update.
 */
export function documentDay(article: NormalizedArticle, metadata: Article['metadata']): DocumentDay {
  if (metadata.published_on !== null)
    return { day: metadata.published_on, from: metadata.published_from ?? 'metadata' };
  const day = dayInText(article);
  return day === null ? { day: null, from: null } : { day, from: 'text' };
}

function dayInText({ repaired: { text }, passages }: NormalizedArticle): string | null {
  const story = passages.find((passage) => passage.role === 'body' && lineDays(text, passage).length === 0);
  const top = passages.slice(0, story === undefined ? topPassages : Math.min(topPassages, passages.indexOf(story)));
  const stated = passages.filter(
    (passage) => passage.role === 'dateline' || (passage.role === 'byline' && top.includes(passage)),
  );
  const [day] = [
    ...stated.flatMap(({ start, end }) => daysIn(text, start, Math.min(end, start + headLength))),
    ...top.flatMap((passage) => lineDays(text, passage)),
    ...(story === undefined ? [] : openingDays(text, story)),
  ];
  return day ?? null;
}

/** The days of a passage that says nothing but a date. */
function lineDays(text: string, { start, end }: Passage): string[] {
  if (end - start > headLength) return [];
  const isDateLine = unitsOf(text, start, end).every(({ word }) => !/^\p{L}/u.test(word) || lineWords.has(word));
  return isDateLine ? daysIn(text, start, end) : [];
}

/**
 * The day in the dateline that opens a story: `ARN, May 3, 2021 (NPA) —`, `ARN - 3 May 2021:`. Words before it are
 * names or belong to a date, and a dash or colon follows it.
 */
function openingDays(text: string, { start, end }: Passage): string[] {
  const units = unitsOf(text, start, Math.min(end, start + headLength));
  const isOfSentence = (unit: Unit): boolean =>
    /^[\p{Ll}?!“”"]/u.test(text.slice(unit.start, unit.end)) && !lineWords.has(unit.word);
  const sentence = units.findIndex(isOfSentence);
  const opening = sentence === -1 ? units : units.slice(0, sentence);
  if (/^(?:on|at|the|last)$/.test(opening[0]?.word ?? '')) return [];
  return wholeDaysOf(text, opening).flatMap(({ day, after }) => (endsDateline(opening, after) ? [day] : []));
}

/** Whether a dash or colon follows, the agency in brackets before it. */
function endsDateline(units: readonly Unit[], at: number): boolean {
  const isAgency = units[at]?.word === '(';
  const closing = units.findIndex(({ word }, index) => index > at && word === ')');
  return /^[—–―:-]$/.test(units[isAgency ? closing + 1 : at]?.word ?? '');
}

const wholeDays: ReadonlySet<string> = new Set([
  'date/iso',
  'date/numeric',
  'date/month-day-year',
  'date/day-month-year',
]);

/** The whole days that a stretch of text names, those of updates left out; an ambiguous 03/04/2021 is none. */
function daysIn(text: string, start: number, end: number): string[] {
  return wholeDaysOf(text, unitsOf(text, start, end)).map(({ day }) => day);
}

/** The same, each with the index of the unit after it. */
function wholeDaysOf(text: string, units: readonly Unit[]): { day: string; after: number }[] {
  return units.flatMap((_, at) => {
    const match = matchesAt(units, at, text).find(({ rule: { rule } }) => wholeDays.has(rule));
    const day = match?.rule.read(match.values, outside)?.value ?? null;
    return match !== undefined && isDay(day) && !isUpdate(units, at) ? [{ day, after: match.end }] : [];
  });
}

/** `Updated: 4 May 2021`: the nearest label before the date is one of a change. */
function isUpdate(units: readonly Unit[], at: number): boolean {
  const label = units
    .slice(Math.max(0, at - 6), at)
    .findLast(({ word }) => updateLabels.has(word) || word === 'published' || word === 'posted');
  return label !== undefined && updateLabels.has(label.word);
}

/** Nothing is known around a date that states itself. */
const outside: Context = {
  day: null,
  lastDay: null,
  lastDate: null,
  lastQuarter: null,
  sentenceDate: null,
  sentenceDay: null,
  direction: () => null,
  ownDirection: () => null,
  upos: () => '',
  word: () => '',
  isNameTail: () => false,
};
