import type { PageSurvey } from './page-survey.ts';

/** Where the headline of a page was read. */
export type HeadlineSource = 'json-ld' | 'meta' | 'heading' | 'title';

export interface Headline {
  readonly value: string;
  readonly source: HeadlineSource;
}

/** What states a headline, each in page order. */
export interface HeadlineStatements {
  readonly survey: PageSurvey;
  readonly linked: string | undefined;
  readonly meta: readonly string[];
  /** Names of the site: its publisher, its name in Open Graph, its host. */
  readonly sites: readonly string[];
}

/** What is longer is cut: no headline is, in UTF-16 units. */
const longestHeadline = 500;

/**
 * The headline of a page, without the name of the site. The first-level heading wins where it says what JSON-LD,
 * `<meta>` or `<title>` state in other words, without what stands above the headline in it. Then a heading that is a
 * part of `<title>`, a heading that stands alone, JSON-LD, `<meta>`, `<title>` in this order.
 */
export function headlineOf({ survey, linked, meta, sites: known }: HeadlineStatements): Headline | null {
  const title = (survey.titles[0] ?? '').slice(0, longestHeadline);
  const given = [linked ?? '', ...meta].filter((text) => text !== '').map((text) => text.slice(0, longestHeadline));
  const sites = [...known, ...siteNamesIn(title, given)];
  const clean = (value: string | undefined): string | null => (value === undefined ? null : withoutSite(value, sites));
  const stated = given.flatMap((text) => clean(text) ?? []);
  const headings = survey.headings.map(({ text }) => text).filter((text) => clean(text) !== null);
  const parts = partsOf(title)
    .map(({ text }) => text)
    .filter((text) => clean(text) !== null);
  const heading =
    agreeingHeading(headings, stated) ??
    equalHeading([...headings, ...survey.subheadings], stated.length > 0 ? stated : parts) ??
    loneHeading(headings, stated.length > 0 || parts.length > 1);
  if (heading !== null) return { value: heading, source: 'heading' };
  const [ofLinked, ofMeta, ofTitle] = [
    clean(linked?.slice(0, longestHeadline)),
    clean(meta[0]?.slice(0, longestHeadline)),
    clean(title),
  ];
  if (ofLinked !== null && ofLinked !== '') return { value: ofLinked, source: 'json-ld' };
  if (ofMeta !== null) return { value: ofMeta, source: 'meta' };
  return ofTitle === null ? null : { value: ofTitle, source: 'title' };
}

/** The share of its words that a heading must have in common with a statement. */
const agreement = 0.5;

/** The heading nearest to a statement; where it ends with one, what stands before is a line above the headline. */
function agreeingHeading(headings: readonly string[], stated: readonly string[]): string | null {
  const scored = headings.map((text) => ({
    text,
    score: Math.max(0, ...stated.map((other) => commonWords(text, other))),
  }));
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  if (best === undefined || best.score < agreement) return null;
  const tail = stated.find((text) => words(text).length >= 3 && bare(best.text).endsWith(bare(text)));
  return tail !== undefined && bare(tail) !== bare(best.text) ? tail : best.text;
}

function equalHeading(headings: readonly string[], stated: readonly string[]): string | null {
  const sought = new Set(stated.map(bare));
  const equal = headings.filter((text) => bare(text).length > 3 && sought.has(bare(text)));
  return equal.toSorted((a, b) => bare(b).length - bare(a).length)[0] ?? null;
}

/** A page with one heading means it, unless it is so short that it may name the site, a section or a series. */
function loneHeading([only, ...more]: readonly string[], isStatedElsewhere: boolean): string | null {
  if (only === undefined || more.length > 0) return null;
  return words(only).length >= (isStatedElsewhere ? 4 : 1) ? only : null;
}

/** Where `<title>` is a stated headline and more, what follows it at its end is the name of the site. */
function siteNamesIn(title: string, stated: readonly string[]): string[] {
  const parts = partsOf(title);
  const last = parts.at(-1);
  if (last === undefined || parts.length < 2) return [];
  const rest = bare(title.slice(0, last.start));
  return stated.some((text) => bare(text) === rest) ? [last.text] : [];
}

/** The words of the shorter that the longer has too, as a share of the shorter; a single word in common says little. */
function commonWords(a: string, b: string): number {
  const [first, second] = [new Set(words(a)), new Set(words(b))];
  const [small, large] = first.size <= second.size ? [first, second] : [second, first];
  const common = [...small].filter((word) => large.has(word)).length;
  if (small.size === 0) return 0;
  return small.size === 1 && large.size > 3 ? 0.3 * common : common / small.size;
}

function bare(text: string): string {
  return words(text).join('');
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

const separators = '|–—:·•»«-';

/** "Mayor resigns - The Example Times", "The Example Times: Mayor resigns" → "Mayor resigns"; null where nothing else is left. */
export function withoutSite(title: string, sites: readonly string[]): string | null {
  let rest = title.trim();
  if (sites.some((site) => isSiteName(rest, site))) return null;
  const parts = partsOf(rest);
  while (parts.length > 1 && sites.some((site) => isSiteName(parts.at(-1)?.text ?? '', site))) parts.pop();
  while (parts.length > 1 && sites.some((site) => isSiteName(parts[0]?.text ?? '', site))) parts.shift();
  const [first, last] = [parts[0], parts.at(-1)];
  if (first !== undefined && last !== undefined) rest = rest.slice(first.start, last.end);
  return rest === '' ? null : rest;
}

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The parts of a title between separators that stand apart from the words around them, or bars, which always do. */
function partsOf(title: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const match of title.matchAll(/\s*[|｜]\s*|\s+(?:[–—·•»«-]|::|>+)\s+|:\s+/gu)) {
    parts.push({ text: title.slice(start, match.index), start, end: match.index });
    start = match.index + match[0].length;
  }
  parts.push({ text: title.slice(start), start, end: title.length });
  return parts.filter(({ text }) => text.trim() !== '' && !separators.includes(text.trim()));
}

/** Whether a part of a title is the name of the site, give or take its article, its top-level domain and spaces. */
export function isSiteName(text: string, site: string): boolean {
  const [a, b] = [bareName(text), bareName(site)];
  return a !== '' && b !== '' && a === b;
}

function bareName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\d?|m|amp)\./, '')
    .replace(/^(?:the|der|die|das|le|la|el|il)\s+/, '')
    .replace(/\.(?:com?|org|net|info|news|tv|eu|[a-z]{2})(?:\.[a-z]{2})?$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
