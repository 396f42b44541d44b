import type { StatedMetadata } from '../../../schemas/collection.ts';
import { parseStatedDate, type StatedDate } from '../stated-date.ts';
import { canonicalUrl, dayInUrl } from '../url.ts';
import { changeWords, dateNames, otherDateWords, publicationNames } from './lexicon/date-words.ts';
import type { Mark, PageSurvey } from './page-survey.ts';
import { labelWords, type ShownDates, shownDates } from './shown-dates.ts';
import { type DateReading, writtenDates } from './written-date.ts';

/** Where the day of publication of a page was read, the surest first. */
export const publicationSources = [
  'json-ld',
  'meta',
  'microdata',
  'time',
  'url',
  'marked',
  'dated',
  'headline',
  'label',
  'change',
  'change-label',
  'margin-time',
  'script',
  'text',
  'margin',
  'image',
] as const;
export type PublicationSource = (typeof publicationSources)[number];

export interface Publication {
  /** The day is in the offset of the page where that can be known. */
  readonly value: StatedDate;
  readonly source: PublicationSource;
  /** The same as the column `published_from` gives it. */
  readonly from: 'metadata' | 'url' | 'text';
}

/** What is known of a page beside what its body shows. */
export interface PageFacts {
  readonly survey: PageSurvey;
  readonly linked: StatedMetadata;
  /** Values of `<meta>` that state the publication, and the last change. */
  readonly published: readonly string[];
  readonly changed: readonly string[];
  /** Addresses of the page, the surest first. */
  readonly urls: readonly string[];
  readonly headline: string | null;
  readonly reading: DateReading;
  /** The day on which the page was fetched, where known: nothing after it is believed. */
  readonly fetchedOn: string | null;
}

/** A date of a page, and whether its time is written in UTC: then its day may be that of no reader. */
interface PageDate extends StatedDate {
  readonly inUtc?: boolean;
}

type Reader = (facts: PageFacts, body: ShownDates) => PageDate[];

const readers: Readonly<Record<PublicationSource, Reader>> = {
  'json-ld': ({ linked, reading }) => dates([linked.published_at], reading),
  meta: ({ published, reading }) => dates(published, reading),
  microdata: ({ survey, reading }) =>
    survey.marks
      .filter((mark) => !mark.place.margin && isPublicationProperty(mark))
      .flatMap((mark) => machineDates(mark, reading)),
  time: ({ survey, reading }, body) =>
    nearest(survey.marks.filter(isPublicationTime), body).flatMap((mark) => machineDates(mark, reading)),
  url: ({ urls }) => urls.flatMap((url) => dates([urlDay(url)], plain)),
  marked: (facts, body) => markedDates(facts, body),
  dated: (facts, body) => datedNear(facts, body),
  headline: (_, body) => body.nearHeadline.map(({ day }) => ({ day, instant: null })),
  label: (_, body) => body.labelled.map(({ day }) => ({ day, instant: null })),
  change: ({ survey, linked, changed, reading }, body) => [
    ...dates([linked.updated_at, ...changed], reading),
    ...nearest(
      survey.marks.filter((mark) => !mark.place.margin && isChange(mark)),
      body,
    ).flatMap((mark) => machineDates(mark, reading)),
  ],
  'change-label': (_, body) => body.changed.map(({ day }) => ({ day, instant: null })),
  script: ({ survey, reading }) => dates(survey.scripts.flatMap(scriptDates), reading),
  text: (_, body) => body.others.map(({ day }) => ({ day, instant: null })),
  'margin-time': ({ survey, reading }) =>
    single(survey.marks.filter(isMarginTime).flatMap((mark) => machineDates(mark, reading))),
  margin: (_, body) => single(body.inMargins.map(({ day }) => ({ day, instant: null }))),
  image: ({ survey }) =>
    [...(survey.meta.get('og:image') ?? []), ...survey.images].flatMap((image) => dates([imageDay(image)], plain)),
};

const plain: DateReading = { language: null, dayFirst: null };

/**
 * When a page was published, by the first source of `publicationSources` that gives a day which can be. A day of
 * change stands in where no other is stated; dates of comments, of other articles and of events do not.
 */
export function publicationOf(facts: PageFacts): Publication | null {
  const body = shownDates(facts.survey, facts.headline, facts.reading);
  const shown = new Set(body.nearHeadline.concat(body.labelled).map(({ day }) => day));
  for (const source of publicationSources) {
    const date = readers[source](facts, body).find((found) => canBe(found.day, facts));
    if (date === undefined) continue;
    return { value: localDay(turned(date, shown), facts, body), source, from: columnOf(source) };
  }
  return null;
}

/** `11/01/2023` read as the first of November where the page shows that day beside its headline, and not the other. */
function turned(date: PageDate, shown: ReadonlySet<string>): PageDate {
  const [year = '', month = '', day = ''] = date.day.split('-');
  const other = `${year}-${day}-${month}`;
  return date.instant === null && !shown.has(date.day) && shown.has(other) ? { day: other, instant: null } : date;
}

const textSources: ReadonlySet<PublicationSource> = new Set([
  'marked',
  'headline',
  'dated',
  'label',
  'change-label',
  'text',
  'margin',
]);

function columnOf(source: PublicationSource): Publication['from'] {
  if (source === 'url' || source === 'image') return 'url';
  return textSources.has(source) ? 'text' : 'metadata';
}

function canBe(day: string, { fetchedOn }: PageFacts): boolean {
  return day >= '1990' && day < '2100' && (fetchedOn === null || day <= fetchedOn);
}

/** A date from a statement: strictly, or else as it would be written for readers. */
function dates(values: readonly (string | null | undefined)[], reading: DateReading): PageDate[] {
  return values.flatMap((value): PageDate[] => {
    if (value === null || value === undefined) return [];
    const strict = parseStatedDate(value);
    if (strict !== null) return [{ ...strict, inUtc: /(?:z|utc|gmt|[+-]00:?00|^\d+)$/i.test(value.trim()) }];
    const [written] = writtenDates(value.slice(0, 100), reading);
    return written === undefined ? [] : [{ day: written.day, instant: null }];
  });
}

/**
 * An instant in UTC may fall on another day than where the page was made: the day in its address or beside its
 * headline is local, if it is that of the instant in some zone of the earth.
 */
function localDay({ day, instant, inUtc }: PageDate, { urls }: PageFacts, { nearHeadline }: ShownDates): StatedDate {
  if (instant === null || inUtc !== true) return { day, instant };
  const [shown] = [...urls.flatMap((url) => urlDay(url) ?? []), ...nearHeadline.map((date) => date.day)];
  return { day: shown !== undefined && isDayOf(shown, instant) ? shown : day, instant };
}

function isDayOf(day: string, instant: string): boolean {
  const hours = (Date.parse(instant) - Date.parse(`${day}T00:00:00Z`)) / 3_600_000;
  // Zones lie between 12 hours west and 14 hours east of UTC.
  return hours >= -14 && hours < 36;
}

function urlDay(url: string): string | null {
  const canonical = canonicalUrl(url);
  return canonical === null ? null : dayInUrl(canonical);
}

function hasWord(mark: Mark, list: ReadonlySet<string>): boolean {
  return mark.words.some((word) => list.has(word));
}

function isPublicationProperty(mark: Mark): boolean {
  return /(?:^|[: ])(?:datepublished|datecreated|issued|dc:date|pubdate)$/.test(
    `${mark.itemprop} ${mark.property}`.trim(),
  );
}

function isPublicationTime(mark: Mark): boolean {
  if (mark.place.margin || hasWord(mark, otherDateWords)) return false;
  const isTime = mark.element === 'time' || (mark.element === 'abbr' && mark.title !== '');
  return isTime && !isChange(mark);
}

/** `<time class="entry-date published updated">` is what a page has that was never changed. */
function isChange(mark: Mark): boolean {
  return (hasWord(mark, changeWords) && !hasWord(mark, publicationNames)) || startsWithChange(mark.text);
}

function startsWithChange(text: string): boolean {
  return labelWords(text.slice(0, 40)).some((word) => changeWords.has(word));
}

function machineDates(mark: Mark, reading: DateReading): PageDate[] {
  return dates([mark.datetime, mark.content, mark.title, mark.text], reading).slice(0, 1);
}

/** Marks in the order of their distance from the headline; those after it count as nearer. */
function nearest(marks: readonly Mark[], { headlineAt }: ShownDates): Mark[] {
  if (headlineAt === null) return [...marks];
  const distance = ({ place: { at } }: Mark): number => (at >= headlineAt ? at - headlineAt : 3 * (headlineAt - at));
  return marks.toSorted((a, b) => distance(a) - distance(b) || a.place.at - b.place.at);
}

/** Dates in elements whose names speak of publication, the nearest to the headline first. */
function markedDates({ survey, reading }: PageFacts, body: ShownDates): PageDate[] {
  const marks = survey.marks.filter((mark) => isDated(mark) && hasWord(mark, publicationNames));
  return nearest(marks, body).flatMap((mark) => machineDates(mark, reading));
}

/** Nodes between the headline and an element that is named a date: further off, it is of something else. */
const farthestDate = 400;

/** Dates in elements whose names speak of a date, near the headline. */
function datedNear({ survey, reading }: PageFacts, body: ShownDates): PageDate[] {
  const from = body.headlineAt;
  const marks = survey.marks.filter(
    (mark) =>
      isDated(mark) && hasWord(mark, dateNames) && (from === null || Math.abs(mark.place.at - from) <= farthestDate),
  );
  return nearest(marks, body).flatMap((mark) => machineDates(mark, reading));
}

function isDated(mark: Mark): boolean {
  const longest = mark.element === 'a' ? 30 : 120;
  return !mark.place.margin && !hasWord(mark, otherDateWords) && !isChange(mark) && mark.text.length <= longest;
}

/**
 * Days in the margins are believed only where all of them are one: what a page shows of other articles and of its own
 * making has several.
 */
function single(found: readonly PageDate[]): PageDate[] {
  return new Set(found.map(({ day }) => day)).size === 1 ? [...found] : [];
}

function isMarginTime(mark: Mark): boolean {
  return mark.place.margin && (mark.element === 'time' || isPublicationProperty(mark));
}

/** `"datePublished":"2026-03-04T…"` in what a page hands to its programs. */
function scriptDates(source: string): string[] {
  const keys =
    /["']?(?:date_?published|published_?(?:at|date|time|on)|pub(?:lish|lication)?_?(?:date|time)|first_?published(?:_?at)?|creat(?:ed_?at|ion_?date)|date_?created)["']?\s*[:=]\s*\\?["']([^"'\\]{8,40})/gi;
  return [...source.matchAll(keys)].slice(0, 5).flatMap(([, value]) => value ?? []);
}

/** The day in the address of an image: `/uploads/2026/03/04/`, `IMG_20260304.jpg`. */
function imageDay(image: string): string | null {
  const [, year, month, day] =
    /[/_-](20\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-])/.exec(image) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}
