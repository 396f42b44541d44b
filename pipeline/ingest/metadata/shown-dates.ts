import { changeWords, publicationLabels } from './lexicon/date-words.ts';
import type { PageLine, PageSurvey } from './page-survey.ts';
import { type DateReading, foldedWord, type WrittenDate, writtenDates } from './written-date.ts';

/** The dates that a reader of a page sees. */
export interface ShownDates {
  readonly headlineAt: number | null;
  /** In lines that say little but a date, near the headline, the nearest first. */
  readonly nearHeadline: readonly WrittenDate[];
  /** After a word such as "published". */
  readonly labelled: readonly WrittenDate[];
  /** After a word such as "updated". */
  readonly changed: readonly WrittenDate[];
  /** In other lines. */
  readonly others: readonly WrittenDate[];
  /** In other lines of the margins. */
  readonly inMargins: readonly WrittenDate[];
}

/** How many lines before and after the headline can hold its date. */
const [linesBefore, linesAfter] = [6, 14];
/** Letters that a line which states a date may have beside it: a weekday, a time, a name, a section. */
const mostBeside = 60;

/**
 * The dates in the visible lines of a page, by what stands around them.
 *
 * @param headline the headline as far as it is known, to find its line
 */
export function shownDates(survey: PageSurvey, headline: string | null, reading: DateReading): ShownDates {
  const { lines } = survey;
  const at = headlineLine(lines, survey, headline);
  const found = lines.map((line) => datesOfLine(line, reading));
  const near: { readonly date: WrittenDate; readonly distance: number }[] = [];
  for (let index = Math.max(0, at - linesBefore); at >= 0 && index <= at + linesAfter; index++) {
    const line = lines[index];
    const [date] = found[index] ?? [];
    if (line === undefined || date === undefined || line.place.margin) continue;
    const beside = line.text.length - (date.end - date.start);
    const label = labelOf(line.text, date) ?? labelBefore(lines[index - 1], date);
    if (beside > mostBeside || label === 'change') continue;
    near.push({ date, distance: index >= at ? index - at : 3 * (at - index) });
  }
  const labelled: WrittenDate[] = [];
  const changed: WrittenDate[] = [];
  const others: WrittenDate[] = [];
  const inMargins: WrittenDate[] = [];
  for (const [index, line] of lines.entries()) {
    for (const date of found[index] ?? []) {
      const label = labelOf(line.text, date) ?? labelBefore(lines[index - 1], date);
      if (label === 'change') changed.push(date);
      else if (label === 'publication') labelled.push(date);
      else (line.place.margin ? inMargins : others).push(date);
    }
  }
  return {
    headlineAt: lines[at]?.place.at ?? null,
    nearHeadline: near.sort((a, b) => a.distance - b.distance).map(({ date }) => date),
    labelled,
    changed,
    others,
    inMargins,
  };
}

function datesOfLine({ text }: PageLine, reading: DateReading): WrittenDate[] {
  return /\p{Nd}/u.test(text) ? writtenDates(text, reading) : [];
}

/** Nodes from the beginning of a heading to its text. */
const headingNodes = 6;

/** The line of the headline: of equal ones that of a heading, since a path to the page may end in it too. */
function headlineLine(lines: readonly PageLine[], survey: PageSurvey, headline: string | null): number {
  const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const sought = new Set(
    [headline ?? '', ...survey.headings.map(({ text }) => text)].map(bare).filter((text) => text.length > 5),
  );
  const equal = lines.flatMap(({ text, place }, index) => (!place.margin && sought.has(bare(text)) ? [index] : []));
  const inHeading = equal.find((index) => {
    const at = lines[index]?.place.at ?? 0;
    return survey.headings.some(({ place }) => at >= place.at && at <= place.at + headingNodes);
  });
  const exact = inHeading ?? equal[0];
  if (exact !== undefined) return exact;
  const first = survey.headings[0]?.place.at;
  return first === undefined ? -1 : lines.findIndex(({ place }) => place.at >= first);
}

/** What the words before a date in its line say of it; a change is said before or after it. */
function labelOf(text: string, date: WrittenDate): 'publication' | 'change' | null {
  const before = labelWords(text.slice(Math.max(0, date.start - 40), date.start)).slice(-4);
  const last = before.findLast((word) => changeWords.has(word) || isStrongLabel(word));
  if (last !== undefined) return changeWords.has(last) ? 'change' : 'publication';
  const after = labelWords(text.slice(date.end, date.end + 40)).slice(0, 4);
  const next = after.find((word) => changeWords.has(word) || isStrongLabel(word));
  return next === undefined ? null : changeWords.has(next) ? 'change' : 'publication';
}

/** A label on a line of its own: `Datum:` above the date. */
function labelBefore(line: PageLine | undefined, date: WrittenDate): 'publication' | 'change' | null {
  if (line === undefined || date.start > 3 || line.text.length > 30 || /\d/.test(line.text)) return null;
  return labelOf(line.text, { ...date, start: line.text.length, end: line.text.length });
}

function isStrongLabel(word: string): boolean {
  return word.length > 3 && publicationLabels.has(word);
}

/** The words of a label, folded. */
export function labelWords(text: string): string[] {
  return text
    .split(/[^\p{L}\p{M}]+/u)
    .map(foldedWord)
    .filter((word) => word !== '');
}
