import type { RuleId } from '../../../schemas/rules.ts';
import type { Document } from '../document.ts';
import type { ExtractedDate } from '../extract.ts';
import { isDay } from './arithmetic.ts';
import type { Context, Reading } from './context.ts';
import { countedFrom, joined, timeOn } from './joins.ts';
import { dayParts } from './lexicon/calendar.ts';
import { withModifiers } from './modifiers.ts';
import { type Placement, placementsOf } from './placement.ts';
import { rangeEnd, rangeStart } from './ranges.ts';
import { matchesAt } from './rules/index.ts';
import { nothingSpoken, type Spoken, spokenAfter, spokenIn } from './spoken.ts';
import { type Unit, unitsOf } from './units.ts';

/** An expression with the index of its first unit and of the unit after it. */
export interface Found extends Reading {
  readonly rule: RuleId;
  readonly first: number;
  readonly end: number;
}

/** A passage while it is read. */
interface Passage {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly placement: Placement;
  /** The day of the article. */
  readonly day: string | null;
}

/**
 * The time expressions of the passages as TIMEX3 has them, in text order and without overlap; offsets are UTF-16
 * indexes into the repaired text.
 *
 * @param day of the article, YYYY-MM-DD, against which relative expressions are resolved; without it they have no value
 */
export function findDates(document: Document, day: string | null): ExtractedDate[] {
  const placements = placementsOf(document);
  let spoken = nothingSpoken;
  return document.passages.flatMap(({ start, end }, index) => {
    const units = unitsOf(document.text, start, end);
    const passage = {
      text: document.text,
      units,
      placement: placements[index] as Placement,
      day: isDay(day) ? day : null,
    };
    const read = readPassage(passage, spoken);
    spoken = read.spoken;
    return read.found.map((found): ExtractedDate => {
      const { type, value, anchor, rule } = found;
      return {
        start: units[found.first]?.start ?? start,
        end: units[found.end - 1]?.end ?? end,
        type,
        value,
        anchor,
        rule,
      };
    });
  });
}

function readPassage(passage: Passage, before: Spoken): { found: Found[]; spoken: Spoken } {
  const { units, placement } = passage;
  const found: Found[] = [];
  let spoken = before;
  let at = 0;
  while (at < units.length) {
    const from = found.at(-1)?.end ?? 0;
    const next = expressionAt(passage, at, from, spoken);
    if (next === null) {
      at++;
      continue;
    }
    const last = found.at(-1);
    const whole = last === undefined ? null : joined(units, last, next);
    if (whole === null) {
      const counted = last === undefined ? null : (countedFrom(units, last, next) ?? timeOn(units, last, next));
      if (counted !== null) found[found.length - 1] = counted;
      const start = rangeStart(units, next, from);
      if (start !== null) found.push(start);
      found.push(next);
    } else found[found.length - 1] = whole;
    const end = rangeEnd(units, next);
    if (end !== null) found.push(end);
    const newest = found.at(-1) as Found;
    spoken = spokenAfter(spoken, newest, placement.sentenceAt(units[newest.first]?.start ?? 0), passage.day);
    at = newest.end;
  }
  return { found, spoken };
}

/** Rules whose words are common in names: `USA Today`, `Daily News`, a person called April. */
const notInNames: ReadonlySet<RuleId> = new Set([
  'date/deictic-day',
  'date/month',
  'date/weekday',
  'date/season',
  'date/recurrent',
  'date/present',
  'date/holiday',
  'date/past',
  'date/future',
  'date/part-of-day',
  'date/vague-duration',
  'date/same-period',
]);

function expressionAt(passage: Passage, at: number, from: number, spoken: Spoken): Found | null {
  const { units, text, placement } = passage;
  for (const match of matchesAt(units, at, text)) {
    const reading = match.rule.read(match.values, contextOf(passage, at, match.end, spoken));
    if (reading === null) continue;
    const { rule } = match.rule;
    const start = units[at]?.start ?? 0;
    const last = units[match.end - 1];
    if (last === undefined) continue;
    if (notInNames.has(rule) && placement.isWithinName({ start, end: last.end })) continue;
    if (isTitle(passage, at, match.end, rule)) continue;
    const found = withPartOfDay(units, { ...reading, rule, first: at, end: match.end });
    const modified = withModifiers(units, found.first, from, found, found.rule);
    return { ...found, first: modified < at ? modified : withoutArticle(passage, found) };
  }
  return null;
}

const plainWords: ReadonlySet<RuleId> = new Set([
  'date/relative-unit',
  'date/deictic-day',
  'date/present',
  'date/past',
  'date/future',
  'date/recurrent',
  'date/same-period',
  'date/duration',
]);

/** Words that are written small but for a title: ABC’s “This Week”. Headlines may write any word large. */
function isTitle({ units, text, placement }: Passage, first: number, end: number, rule: RuleId): boolean {
  const last = units[end - 1];
  if (last === undefined || !plainWords.has(rule) || !/^\p{Lu}\p{Ll}/u.test(text.slice(last.start, last.end)))
    return false;
  const before = units[end - 2];
  const isAfterWord =
    before !== undefined &&
    /^[\p{L}\d]/u.test(before.word) &&
    !(end - 1 === first && placement.sentenceAt(last.start)?.start === last.start);
  return isAfterWord && placement.sentenceAt(last.start)?.role !== 'headline';
}

/** `the third-quarter sales`: the article belongs to the sales. */
function withoutArticle({ units, placement }: Passage, { first, end, rule }: Found): number {
  const isArticle = /^(?:the|its|a)$/.test(units[first]?.word ?? '') && end > first + 1;
  if (!isArticle || !/^date\/(?:quarter|quarter-of-year|year-ago-period)$/.test(rule)) return first;
  return placement.isAttributive(units[end - 1]?.start ?? 0) ? first + 1 : first;
}

/** `Friday morning`: a day and a part of it. */
function withPartOfDay(units: readonly Unit[], found: Found): Found {
  const part = dayParts.get(units[found.end]?.word ?? '');
  if (part === undefined || found.type !== 'DATE' || !(isDay(found.value) || found.rule === 'date/weekday'))
    return found;
  return {
    ...found,
    rule: 'date/part-of-day',
    type: 'TIME',
    value: found.value === null ? null : `${found.value}${part}`,
    end: found.end + 1,
  };
}

function contextOf({ units, placement, day }: Passage, first: number, end: number, spoken: Spoken): Context {
  const startOf = (index: number): number => units[index]?.start ?? -1;
  return {
    day,
    ...spokenIn(spoken, placement.sentenceAt(startOf(first))),
    direction: () => placement.directionAt(startOf(end - 1)),
    ownDirection: () => placement.directionAt(startOf(end - 1), 1),
    upos: (offset = 0) => placement.uposAt(startOf(end - 1 + offset)),
    isNameTail: () => placement.isNameTail({ start: startOf(first), end: units[end - 1]?.end ?? -1 }),
    word: (offset) => units[offset < 0 ? first + offset : end - 1 + offset]?.word ?? '',
  };
}
