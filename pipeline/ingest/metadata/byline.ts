import { looksPersonal, withoutPrefix } from '../authors.ts';
import { isSiteName } from './headline.ts';
import { authorNames, bylinePrefixes, inlineBylinePrefixes, notAuthorNames } from './lexicon/byline-words.ts';
import type { Mark, PageLine, PageSurvey } from './page-survey.ts';
import { monthNumber } from './written-date.ts';

/** Where the authors of a page were read, the surest first. */
export type AuthorSource = 'json-ld' | 'meta' | 'microdata' | 'link' | 'marked' | 'byline';

export interface Authors {
  readonly value: readonly string[];
  readonly source: AuthorSource;
}

export interface AuthorStatements {
  readonly survey: PageSurvey;
  readonly linked: readonly string[];
  /** Values of `<meta>` by name, the surest name first. */
  readonly meta: readonly (readonly string[])[];
  /** Names of the site. */
  readonly sites: readonly string[];
  /** Gives the names in a statement; none where it names nobody. */
  readonly clean: (stated: readonly string[]) => string[];
}

/** A page that states more names than these states those of other pages or of its references. */
const [mostStated, mostMarked] = [30, 8];
/** The longest text of an element that is read as a byline, in UTF-16 units. */
const longestByline = 120;

/**
 * Who wrote a page, by the first source that names a person; where none does, by the first that names an organization
 * or account which is not the site itself.
 */
export function authorsOf(statements: AuthorStatements): Authors | null {
  const { survey, linked, meta, sites, clean } = statements;
  const headlineAt = survey.headings.find(({ text }) => text !== '')?.place.at ?? null;
  const lists: readonly [AuthorSource, readonly string[]][] = [
    ['json-ld', linked],
    ...meta.map((values): [AuthorSource, readonly string[]] => ['meta', values]),
    ['meta', labelledMeta(survey)],
    ...markedAuthors(survey, headlineAt),
    ['byline', bylines(survey.lines, headlineAt)],
  ];
  const found = lists.flatMap(([source, stated]): Authors[] => {
    const names = clean(stated).filter((name) => !sites.some((site) => isSiteName(name, site)));
    const most = source === 'json-ld' || source === 'meta' ? mostStated : mostMarked;
    return names.length > 0 && names.length <= most ? [{ value: names, source }] : [];
  });
  return found.find(({ value }) => value.some(looksPersonal)) ?? found[0] ?? null;
}

/** `<meta name="twitter:label1" content="Written by">` says what `twitter:data1` is. */
function labelledMeta({ meta }: PageSurvey): string[] {
  return ['1', '2'].flatMap((number) => {
    const label = meta.get(`twitter:label${number}`)?.[0]?.toLowerCase().replace(/:$/, '') ?? '';
    return bylinePrefixes.has(label) ? (meta.get(`twitter:data${number}`) ?? []).slice(0, 1) : [];
  });
}

function markedAuthors(survey: PageSurvey, headlineAt: number | null): [AuthorSource, string[]][] {
  const marks = survey.marks.filter(({ place, text }) => !place.margin && text !== '' && text.length <= longestByline);
  const property = marks.filter(({ itemprop }) => itemprop === 'author' || itemprop === 'creator');
  const linked = marks.filter(({ rel }) => rel.split(' ').includes('author'));
  const named = marks.filter(
    ({ words }) => words.some((word) => authorNames.has(word)) && !words.some((word) => notAuthorNames.has(word)),
  );
  return [
    ['microdata', nearHeadline(property, headlineAt)],
    ['link', nearHeadline(linked, headlineAt)],
    ['marked', nearHeadline(named, headlineAt).slice(0, 1)],
  ];
}

/** Nodes between names that stand side by side. */
const sideBySide = 40;

/** What stands nearest to the headline, and all that stands beside it, in page order. */
function nearHeadline(marks: readonly Mark[], headlineAt: number | null): string[] {
  const from = headlineAt ?? 0;
  const distance = ({ place: { at } }: Mark): number => (at >= from ? at - from : 3 * (from - at));
  const sorted = marks.toSorted((a, b) => distance(a) - distance(b) || a.place.at - b.place.at);
  const first = sorted[0]?.place.at ?? 0;
  return sorted
    .filter(({ place }) => Math.abs(place.at - first) <= sideBySide)
    .toSorted((a, b) => a.place.at - b.place.at)
    .map(({ text }) => text);
}

/** The first line after the headline that is a byline: `By Ana Ruiz`, `4 March 2026 by Ana Ruiz`, `Author:` above a name. */
function bylines(lines: readonly PageLine[], headlineAt: number | null): string[] {
  for (const [index, { text, place }] of lines.entries()) {
    if (place.margin || text.length > longestByline || (headlineAt !== null && place.at < headlineAt)) continue;
    const next = lines[index + 1]?.text ?? '';
    const isLabel = bylinePrefixes.has(text.toLowerCase().replace(/\s*[:：]$/, ''));
    const name = isLabel ? nameIn(next) : (bylineName(text) ?? inlineName(text));
    if (name !== null) return [name];
  }
  return [];
}

/** "By Ana Ruiz, 4 March 2026" → "Ana Ruiz"; null where a line is no byline. */
export function bylineName(line: string): string | null {
  const rest = withoutPrefix(line);
  const name = rest.length < line.trim().length && rest !== line ? nameIn(rest) : null;
  // One word with a capital after "Von" is as often a noun.
  return name === null || (/\p{Lu}/u.test(name) && !name.includes(' ')) ? null : name;
}

/** "Posted on 4 March 2026 by Ana Ruiz" → "Ana Ruiz": only in a line that also has a date or a time. */
function inlineName(line: string): string | null {
  if (!/\d{4}|\d\d[.:]\d\d/.test(line)) return null;
  const words = line.split(' ');
  const at = words.findLastIndex((word) => inlineBylinePrefixes.has(word.toLowerCase().replace(/:$/, '')));
  const name = at === -1 ? null : nameIn(words.slice(at + 1).join(' '));
  return name === null || monthNumber(name, null) !== null ? null : name;
}

/** Particles within names of persons. */
const particles = 'de|del|della|der|den|di|da|dos|du|van|von|zu|bin|al|el|la|le|y|ter|ten|af';
const personName = new RegExp(
  `^(?:(?:Dr|Prof)\\.? )*(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:${particles}))*(?=$|[\\s,|•·–—()/:;@]) ?){1,5}`,
  'u',
);
const nameWithoutCase = /^[\p{Script=Han}\p{Script=Hangul}]{2,4}(?![\p{L}])/u;

/** The name of a person that a text begins with: one word to five, each with a capital. */
function nameIn(text: string): string | null {
  const name = (personName.exec(text)?.[0] ?? nameWithoutCase.exec(text)?.[0] ?? '').trim();
  return name.length < 2 ? null : name;
}
