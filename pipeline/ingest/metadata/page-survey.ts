import { isElement, type PageElement, type PageNode, textOf } from '../page/element.ts';
import { authorNames, authorPaths } from './lexicon/byline-words.ts';
import { changeWords, dateNames, publicationNames } from './lexicon/date-words.ts';
import {
  articleWords,
  contentElements,
  headlessElements,
  lineElements,
  marginElements,
  marginWords,
} from './lexicon/page-words.ts';

/** An element that says by its name, class, id or an attribute what it holds. */
export interface Mark {
  readonly element: string;
  /** Words of class, id, itemprop, rel, property and data-testid, in lower case: `entryDate` is entry and date. */
  readonly words: readonly string[];
  readonly itemprop: string;
  readonly property: string;
  readonly rel: string;
  /** Text on one line; empty where it is longer than a statement of metadata. */
  readonly text: string;
  /** The same as its blocks break it. */
  readonly lines: readonly string[];
  /** Whether it is a link to what else an author wrote: `/author/ana-ruiz`. */
  readonly leadsToAuthor: boolean;
  readonly datetime: string;
  readonly content: string;
  readonly title: string;
  readonly place: Place;
}

/** A line of visible text, as its blocks break it. */
export interface PageLine {
  readonly text: string;
  readonly place: Place;
}

export interface Place {
  /** Number of the node in document order. */
  readonly at: number;
  /** Whether it stands in a margin of the page: navigation, comments, related articles, a footer. */
  readonly margin: boolean;
}

/** What a page holds that can state metadata, read in one walk. */
export interface PageSurvey {
  /** `<meta>` by name, property, itemprop or http-equiv in lower case. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** Addresses of `<link>` and `<a>` by rel in lower case. */
  readonly links: ReadonlyMap<string, readonly string[]>;
  readonly language: string;
  readonly jsonLd: readonly string[];
  /** Scripts of data, and of settings that a page hands to its programs. */
  readonly scripts: readonly string[];
  readonly titles: readonly string[];
  /** First-level headings outside the margins. */
  readonly headings: readonly Mark[];
  /** Second- and third-level headings outside the margins. */
  readonly subheadings: readonly string[];
  readonly marks: readonly Mark[];
  readonly lines: readonly PageLine[];
  readonly images: readonly string[];
}

/** Elements that state something by themselves. */
const statingElements: ReadonlySet<string> = new Set(['time', 'abbr']);

/** Words of names that say an element states a day or an author. */
const statingWords: ReadonlySet<string> = new Set([
  ...publicationNames,
  ...dateNames,
  ...changeWords,
  ...authorNames,
  'author',
  'creator',
]);

/** The longest text of an element that is read as metadata, and of a line that is kept, in UTF-16 units. */
const longestMark = 200;
const longestLine = 400;
/** Of one text, no more is looked at for a line. */
const longestText = 20_000;
/** The most elements within one whose text is read. */
const mostNodes = 200;
/** A page has no more of these that matter. */
const mostKept = 4000;
const mostHeadings = 100;
/** Nothing is read from more of a script than this, in UTF-16 units. */
const longestScript = 400_000;

type Draft<Value> = Omit<Value, 'place'> & { readonly at: number };

/** The margins are known only when the walk is over: an element that holds the headline or most of the text is none. */
interface Walk {
  readonly meta: Map<string, string[]>;
  readonly links: Map<string, string[]>;
  readonly jsonLd: string[];
  readonly scripts: string[];
  readonly titles: string[];
  readonly headings: Draft<Mark>[];
  readonly subheadings: Draft<PageLine>[];
  readonly marks: Draft<Mark>[];
  readonly lines: Draft<PageLine>[];
  readonly images: string[];
  readonly margins: Margin[];
  /** Names of elements that were split before. */
  readonly words: Map<string, readonly string[]>;
  /** Pieces of the line that is being read, and their length. */
  pieces: string[];
  lineLength: number;
  lineAt: number;
  at: number;
  letters: number;
}

interface Margin {
  readonly start: number;
  readonly end: number;
  readonly letters: number;
}

/** Reads a page once, without changing it. Linear in the size of the page. */
export function surveyPage(page: PageElement): PageSurvey {
  const walk: Walk = {
    meta: new Map(),
    links: new Map(),
    jsonLd: [],
    scripts: [],
    titles: [],
    headings: [],
    subheadings: [],
    marks: [],
    lines: [],
    images: [],
    margins: [],
    words: new Map(),
    pieces: [],
    lineLength: 0,
    lineAt: 0,
    at: 0,
    letters: 0,
  };
  visit(page, walk);
  endLine(walk);
  const isMargin = marginTest(walk);
  const placed = <Value>({ at, ...rest }: Draft<Value>): Value =>
    ({ ...rest, place: { at, margin: isMargin(at) } }) as Value;
  return {
    ...walk,
    language: page.attributes['lang']?.trim() ?? '',
    headings: walk.headings.map(placed<Mark>).filter(({ place }) => !place.margin),
    subheadings: walk.subheadings.map(placed<PageLine>).flatMap(({ text, place }) => (place.margin ? [] : text)),
    marks: walk.marks.toSorted((a, b) => a.at - b.at).map(placed<Mark>),
    lines: walk.lines.map(placed<PageLine>),
  };
}

function visit(element: PageElement, walk: Walk): void {
  const { name } = element;
  if (name === 'meta') readMeta(element, walk);
  else if (name === 'link') addLink(element, walk);
  else if (name === 'script') readScript(element, walk);
  else if (name === 'title') add(walk.titles, oneLine(textOf(element)));
  else if (name === 'img') add(walk.images, element.attributes['src'] ?? '');
  if (headlessElements.has(name) || name === 'title') return;
  const breaks = lineElements.has(name);
  if (breaks) endLine(walk);
  const start = ++walk.at;
  const lettersBefore = walk.letters;
  for (const child of element.children) visitNode(child, walk);
  if (breaks) endLine(walk);
  const letters = walk.letters - lettersBefore;
  const words = wordsOf(element, walk.words);
  if (isMarginElement(name, words)) walk.margins.push({ start, end: walk.at, letters });
  readMark(element, words, letters, start, walk);
  if (name === 'a') addLink(element, walk);
}

function visitNode(node: PageNode, walk: Walk): void {
  if (isElement(node)) visit(node, walk);
  else {
    if (walk.pieces.length === 0) walk.lineAt = ++walk.at;
    const { length } = node.trim();
    walk.letters += length;
    if (walk.lineLength <= longestLine) {
      walk.pieces.push(node.slice(0, longestText));
      walk.lineLength += length;
    }
  }
}

function endLine(walk: Walk): void {
  if (walk.lineLength > 0 && walk.lines.length < mostKept) {
    const text = oneLine(walk.pieces.join('')).slice(0, longestLine);
    if (text !== '') walk.lines.push({ text, at: walk.lineAt });
  }
  walk.pieces = [];
  walk.lineLength = 0;
}

function readMeta(element: PageElement, walk: Walk): void {
  const content = oneLine(element.attributes['content']);
  if (content === '') return;
  for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
    const name = element.attributes[key]?.trim().toLowerCase() ?? '';
    if (name !== '') append(walk.meta, name, content);
  }
}

function addLink(element: PageElement, walk: Walk): void {
  const rel = element.attributes['rel']?.trim().toLowerCase() ?? '';
  const href = element.attributes['href']?.trim() ?? '';
  if (rel !== '' && href !== '') append(walk.links, rel, href);
}

function readScript(element: PageElement, walk: Walk): void {
  const source = textOf(element);
  const type = element.attributes['type'] ?? '';
  if (/ld\+json/i.test(type)) add(walk.jsonLd, source);
  else if (source.length > 20) add(walk.scripts, source.slice(0, longestScript));
}

function readMark(element: PageElement, words: readonly string[], letters: number, at: number, walk: Walk): void {
  const { name } = element;
  const isHeading = name === 'h1';
  if (
    (name === 'h2' || name === 'h3') &&
    letters <= longestMark &&
    walk.at - at <= mostNodes &&
    walk.subheadings.length < mostKept
  ) {
    walk.subheadings.push({ text: visibleLines(element).join(' '), at });
  }
  const attribute = (key: string): string => oneLine(element.attributes[key]);
  const leadsToAuthor = name === 'a' && isAuthorAddress(attribute('href'));
  const states =
    isHeading || leadsToAuthor || statingElements.has(name) || words.some((word) => statingWords.has(word));
  if (!states || walk.marks.length >= mostKept) return;
  const isShort = letters <= (isHeading ? 2 * longestMark : longestMark) && walk.at - at <= mostNodes;
  const lines = isShort ? visibleLines(element) : [];
  const mark = {
    element: name,
    words,
    itemprop: attribute('itemprop').toLowerCase(),
    property: attribute('property').toLowerCase(),
    rel: attribute('rel').toLowerCase(),
    text: lines.join(' '),
    lines,
    leadsToAuthor,
    datetime: attribute('datetime'),
    content: attribute('content'),
    title: attribute('title'),
    at,
  };
  if (isHeading) {
    if (walk.headings.length < mostHeadings) walk.headings.push(mark);
  } else if (mark.text !== '' || mark.datetime !== '' || mark.content !== '' || mark.title !== '')
    walk.marks.push(mark);
}

/** `/author/ana-ruiz`, `https://post.example/autor/ana-ruiz-12.html`: the page of one author, not of all. */
function isAuthorAddress(href: string): boolean {
  const segments = href
    .toLowerCase()
    .replace(/[?#].*$/, '')
    .split('/');
  return segments.some((segment, index) => authorPaths.has(segment) && (segments[index + 1] ?? '').length > 2);
}

/** Text of a small element and none of its scripts, as its blocks break it. */
function visibleLines(element: PageElement): string[] {
  const pieces: string[] = [];
  const collect = (node: PageNode): void => {
    if (!isElement(node)) pieces.push(node.replaceAll('\n', ' '));
    else if (!headlessElements.has(node.name)) {
      const breaks = lineElements.has(node.name);
      if (breaks) pieces.push('\n');
      for (const child of node.children) collect(child);
      if (breaks) pieces.push('\n');
    }
  };
  collect(element);
  return pieces
    .join('')
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
}

/** Attributes by which an element says what it holds. */
const namingAttributes = ['class', 'id', 'itemprop', 'rel', 'property', 'data-testid', 'data-test'];

function wordsOf(element: PageElement, known: Map<string, readonly string[]>): readonly string[] {
  const written = namingAttributes.flatMap((key) => element.attributes[key] ?? []).join(' ');
  const before = known.get(written);
  if (before !== undefined) return before;
  const words = written === '' ? [] : nameWords(written);
  known.set(written, words);
  return words;
}

/** `entryDate post-meta` → entry, date, post, meta. At most the first 300 UTF-16 units. */
export function nameWords(names: string): string[] {
  return names
    .slice(0, 300)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

function isMarginElement(name: string, words: readonly string[]): boolean {
  if (contentElements.has(name)) return false;
  if (marginElements.has(name) || words.includes('footer')) return !words.some((word) => articleWords.has(word));
  return words.some((word) => marginWords.has(word));
}

/** Of the text of a page, an element with more than this share is no margin of it. */
const largestMargin = 0.5;

function marginTest({ margins, headings, letters }: Walk): (at: number) => boolean {
  const headingsAt = headings.filter(({ text }) => text !== '').map(({ at }) => at);
  const holdsHeading = ({ start, end }: Margin): boolean => headingsAt.some((at) => at >= start && at <= end);
  const sorted = margins
    .filter((margin) => margin.letters <= largestMargin * letters && !holdsHeading(margin))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const outermost: Margin[] = [];
  for (const margin of sorted) if (margin.start > (outermost.at(-1)?.end ?? -1)) outermost.push(margin);
  return (at) => {
    let [low, high] = [0, outermost.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((outermost[middle]?.end ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return (outermost[low]?.start ?? Number.POSITIVE_INFINITY) <= at;
  };
}

/** White space that is not a single space. */
const looseSpace = /[^\S ]\s*| \s+/g;

function oneLine(value: string | undefined): string {
  return (value ?? '').replace(looseSpace, ' ').trim();
}

function add(list: string[], value: string): void {
  if (value !== '' && list.length < mostKept) list.push(value);
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.length < mostKept) list.push(value);
}
