import type { BlockHint } from '../../article.ts';
import { type Line, lettersIn } from '../block-text.ts';
import type { Outline, OutlineLine, Region } from './outline.ts';
import { rootOf } from './root.ts';
import { type Kind, type Survey, surveyOf } from './survey.ts';

/** The article in a page. */
export interface MainText {
  /** In page order. Furniture inside the article is among them, with hints that say so. */
  readonly lines: readonly Line[];
  /** How many letters its text has, in lines that are neither furniture nor headline, byline, date or caption. */
  readonly letters: number;
}

/**
 * The lines of the article in a page, from its headline to the end of the region with its text. What stands between the
 * headline and the text is taken where it says what it is or is long enough to be a summary.
 *
 * @param title the title that the page states, or null
 */
export function mainText(outline: Outline, title: string | null): MainText {
  const survey = surveyOf(outline);
  const root = survey.regions[rootOf(survey) ?? -1];
  if (root === undefined) return { lines: [], letters: 0 };
  const text = textWithin(survey, root);
  const lines = [...opening(survey, root, text, title), ...running(survey, root, text)];
  const labelled = withLabels(lines);
  return { lines: labelled, letters: lettersIn(labelled.filter(({ hint }) => textHints.has(hint))) };
}

/** First and last line of the running text. */
interface Text {
  readonly first: number;
  readonly last: number;
}

function textWithin(survey: Survey, { start, end }: Region): Text {
  let first = end;
  let last = start;
  for (let index = start; index < end; index++) {
    if (!isText(survey, index)) continue;
    first = Math.min(first, index);
    last = index;
  }
  return first > last ? { first: start, last: start } : { first, last };
}

function isText({ lines, isProse, kinds }: Survey, index: number): boolean {
  return isProse[index] === true && kinds[lines[index]?.region ?? -1] === null;
}

/** Hints of furniture inside the article; what belongs to the site or to readers is left out. */
const hintOfKind: Readonly<Record<NonNullable<Kind>, BlockHint | null>> = {
  comments: null,
  page: null,
  links: 'links',
  card: 'links',
  form: 'form',
  aside: 'aside',
};

/** Hints of lines that are no text. */
const outsideHints: ReadonlySet<BlockHint> = new Set(['links', 'form', 'aside']);

/** Hints of lines that are text. */
const textHints: ReadonlySet<BlockHint> = new Set(['paragraph', 'heading', 'list', 'table', 'dek']);

/** Hints of lines that are text or nothing, as their neighbours are. */
const plainHints: ReadonlySet<BlockHint> = new Set(['paragraph', 'heading', 'list']);

/** A line with fewer letters than these is a scrap where it stands apart. */
const leastLetters = 40;

function opening(survey: Survey, root: Region, { first }: Text, title: string | null): Line[] {
  const { lines, kinds } = survey;
  const headline = headlineBefore(survey, first, title);
  const found: Line[] = [];
  for (let index = headline ?? root.start; index < first; index++) {
    const line = lines[index];
    if (line === undefined) continue;
    const kind = kinds[line.region] ?? null;
    const hint = index === headline ? 'title' : kind === null ? openingHint(survey, index, first) : hintOfKind[kind];
    if (hint !== null && (index >= root.start || !outsideHints.has(hint))) found.push({ text: line.text, hint });
  }
  return found;
}

function openingHint(survey: Survey, index: number, first: number): BlockHint {
  const line = survey.lines[index];
  if (line === undefined) return 'aside';
  const isKept = !plainHints.has(line.hint) || isText(survey, index) || (survey.sizes[index] ?? 0) >= leastLetters;
  return isKept || areSiblings(survey, index, first) ? line.hint : 'aside';
}

/** A headline stands at most this many lines before the text. */
const farthestHeadline = 60;

/** The headline is the nearest heading before the text that says the title, else the nearest of the first rank. */
function headlineBefore({ lines, regions }: Survey, first: number, title: string | null): number | null {
  const words = title === null ? null : bare(title);
  let found: number | null = null;
  for (let index = first - 1; index >= Math.max(0, first - farthestHeadline); index--) {
    const line = lines[index];
    if (line?.hint !== 'heading') continue;
    if (bare(line.text) === words) return index;
    if (found === null && regions[line.region]?.name === 'h1') found = index;
  }
  return found;
}

function running(survey: Survey, { end }: Region, { first, last }: Text): Line[] {
  const { lines, kinds } = survey;
  const found: Line[] = [];
  for (let index = first; index < end; index++) {
    const line = lines[index];
    if (line === undefined) continue;
    const kind = kinds[line.region] ?? null;
    const isWithin = index <= last || areSiblings(survey, index, last);
    const hint = kind !== null ? hintOfKind[kind] : isWithin ? innerHint(survey, index) : closingHint(line);
    if (hint !== null) found.push({ text: line.text, hint });
  }
  return found;
}

/** Elements whose short lines are text; those of others are buttons and labels. */
const lineElements: ReadonlySet<string> = new Set('p li dt dd td th tr blockquote pre h1 h2 h3 h4 h5 h6'.split(' '));

function innerHint(survey: Survey, index: number): BlockHint {
  const { lines, regions, isProse, sizes } = survey;
  const line = lines[index];
  const region = regions[line?.region ?? -1];
  if (line === undefined || region === undefined) return 'aside';
  const isLong = isText(survey, index) || (sizes[index] ?? 0) >= leastLetters;
  if (isLong || line.hint !== 'paragraph' || lineElements.has(region.name)) return line.hint;
  const neighbours = [-2, -1, 1, 2].map((step) => index + step);
  return neighbours.some((other) => lines[other]?.region === line.region && isProse[other]) ? line.hint : 'aside';
}

/** The share of its letters that makes an item behind the text a link. */
const closingLinkShare = 0.3;

function closingHint(line: OutlineLine): BlockHint {
  if (line.hint === 'list' && line.linked >= line.letters * closingLinkShare) return 'links';
  return line.letters >= leastLetters || line.hint === 'list' || !plainHints.has(line.hint) ? line.hint : 'aside';
}

function areSiblings({ lines, regions }: Survey, index: number, other: number): boolean {
  const one = lines[index]?.region ?? -1;
  const two = lines[other]?.region ?? -1;
  return one === two || (regions[one] !== undefined && regions[one]?.parent === regions[two]?.parent);
}

/** A heading longer than this is a sentence of the text. */
const longestLabel = 70;

/** Headings that have nothing under them but links and other furniture are the labels of these. */
function withLabels(lines: readonly Line[]): Line[] {
  const found: Line[] = [];
  let under: BlockHint | null = 'aside';
  for (const line of lines.toReversed()) {
    const isHeading = line.hint === 'heading' && line.text.length <= longestLabel;
    found.push(isHeading && under !== null ? { text: line.text, hint: under } : line);
    if (isHeading) under = 'aside';
    else under = under !== null && outsideHints.has(line.hint) ? line.hint : null;
  }
  return found.reverse();
}

/** The letters and digits of a text, for comparing it with another. */
export function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]{1,1000}/gu, '');
}
