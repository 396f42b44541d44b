import { looksPersonal, withoutPrefix } from '../authors.ts';
import { isSiteName } from './headline.ts';
import {
  authorNames,
  bylinePrefixes,
  bylineSuffixes,
  capitalPrefixes,
  inlineBylinePrefixes,
  joinedPrefixes,
  notAuthorNames,
  notAuthorParts,
} from './lexicon/byline-words.ts';
import type { Mark, PageSurvey } from './page-survey.ts';
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
 * or account which is not the site itself; where nobody else is named, the site, if the page calls it the author.
 */
export function authorsOf(statements: AuthorStatements): Authors | null {
  const { survey, linked, meta, sites, clean } = statements;
  const headlineAt = survey.headings.find(({ text }) => text !== '')?.place.at ?? null;
  const lists: readonly [AuthorSource, readonly string[]][] = [
    ['json-ld', linked],
    ...meta.map((values): [AuthorSource, readonly string[]] => ['meta', values]),
    ['meta', labelledMeta(survey)],
    ...markedAuthors(survey, headlineAt, clean),
    ['byline', bylines(survey, headlineAt)],
  ];
  const named = lists.flatMap(([source, stated]): Authors[] => {
    const value = clean(stated);
    const most = source === 'json-ld' || source === 'meta' ? mostStated : mostMarked;
    return value.length > 0 && value.length <= most ? [{ value, source }] : [];
  });
  const isSite = (name: string): boolean => sites.some((site) => isSiteName(name, site));
  const others = named.flatMap(({ value, source }): Authors[] => {
    const names = value.filter((name) => !isSite(name));
    return names.length > 0 ? [{ value: names, source }] : [];
  });
  return others.find(({ value }) => value.some(looksPersonal)) ?? others[0] ?? named[0] ?? null;
}

/** `<meta name="twitter:label1" content="Written by">` says what `twitter:data1` is. */
function labelledMeta({ meta }: PageSurvey): string[] {
  return ['1', '2'].flatMap((number) => {
    const label = meta.get(`twitter:label${number}`)?.[0]?.toLowerCase().replace(/:$/, '') ?? '';
    return bylinePrefixes.has(label) ? (meta.get(`twitter:data${number}`) ?? []).slice(0, 1) : [];
  });
}

function markedAuthors(
  { marks: all }: PageSurvey,
  headlineAt: number | null,
  clean: AuthorStatements['clean'],
): [AuthorSource, readonly string[]][] {
  const marks = all.filter(({ place, text, element }) => {
    return !place.margin && element !== 'time' && text !== '' && text.length <= longestByline;
  });
  const property = marks.filter(({ itemprop }) => itemprop === 'author' || itemprop === 'creator');
  const linked = marks.filter(({ rel }) => rel.split(' ').includes('author'));
  const leading = marks.filter(
    ({ leadsToAuthor, text, place: { at } }) =>
      leadsToAuthor && namesAt(text) === text && (headlineAt === null || Math.abs(at - headlineAt) <= farthestLink),
  );
  const named = nearest(marks.filter(namesAuthor), headlineAt);
  return [
    ['microdata', nearHeadline(property, headlineAt)],
    ['link', nearHeadline(linked, headlineAt)],
    ['link', nearHeadline(leading, headlineAt)],
    ['marked', namesMarked(named, clean)],
  ];
}

/** Nodes between the headline and a link to an author's page: further off, it leads to that of somebody else. */
const farthestLink = 150;

function namesAuthor({ words }: Mark): boolean {
  const at = words.findIndex((word) => authorNames.has(word));
  return (
    at !== -1 &&
    !words.some((word) => notAuthorNames.has(word)) &&
    !words.slice(at).some((word) => notAuthorParts.has(word))
  );
}

/** The nearest names: of a line that stands alone, or that look like names, since other lines hold offices and counts. */
function namesMarked(marks: readonly Mark[], clean: AuthorStatements['clean']): readonly string[] {
  const found = marks.find(({ lines }) => {
    const names = firstNames(lines, clean);
    return lines.length === 1 ? names.length > 0 && !names.some(isPhrase) : names.some(couldBeName);
  });
  return found === undefined ? [] : firstNames(found.lines, clean);
}

/** Three words in lower case are no name of a person or an account: `Petition backed by a friend`. */
function isPhrase(text: string): boolean {
  return (text.match(/(?<![\p{L}\p{M}])\p{Ll}{2,}(?![\p{L}\p{M}])/gu) ?? []).length > 2;
}

/** The names in the first line that has any: below it stand offices and dates. */
function firstNames(lines: readonly string[], clean: AuthorStatements['clean']): string[] {
  return lines.map((line) => clean([line])).find((names) => names.length > 0) ?? [];
}

/** In the order of their distance from the headline; what stands after it counts as nearer. */
function nearest(marks: readonly Mark[], headlineAt: number | null): Mark[] {
  const from = headlineAt ?? 0;
  const distance = ({ place: { at } }: Mark): number => (at >= from ? at - from : 3 * (from - at));
  return marks.toSorted((a, b) => distance(a) - distance(b) || a.place.at - b.place.at);
}

/** Nodes between names that stand side by side. */
const sideBySide = 40;

/** What stands nearest to the headline, and all that stands beside it, in page order. */
function nearHeadline(marks: readonly Mark[], headlineAt: number | null): string[] {
  const sorted = nearest(marks, headlineAt);
  const first = sorted[0]?.place.at ?? 0;
  return sorted
    .filter(({ place }) => Math.abs(place.at - first) <= sideBySide)
    .toSorted((a, b) => a.place.at - b.place.at)
    .map(({ text }) => text);
}

/** The first line after the headline that is a byline: `By Ana Ruiz`, `4 March 2026 by Ana Ruiz`, `Author:` above a name. */
function bylines({ lines, language }: PageSurvey, headlineAt: number | null): string[] {
  for (const [index, { text, place }] of lines.entries()) {
    if (place.margin || text.length > longestByline || (headlineAt !== null && place.at < headlineAt)) continue;
    const next = lines[index + 1]?.text ?? '';
    const isLabel = bylinePrefixes.has(text.toLowerCase().replace(/\s*[:：]$/, ''));
    const names = isLabel ? namesAt(next) : (bylineName(text, language) ?? inlineName(text));
    if (names !== null) return [names];
  }
  return [];
}

/**
 * "By Ana Ruiz and Bo Lind, 4 March 2026" → "Ana Ruiz and Bo Lind"; null where a line is no byline.
 *
 * @param language a tag, where known: "Di Ana Ruiz" is a byline in Italian alone
 */
export function bylineName(line: string, language = ''): string | null {
  const rest = restOfByline(line, language);
  const names = rest === null ? suffixedName(line) : namesAt(rest);
  // One word with a capital after "Von" is as often a noun.
  return names === null || (/\p{Lu}/u.test(names) && !names.includes(' ')) ? null : names;
}

function restOfByline(line: string, language: string): string | null {
  const rest = withoutPrefix(line);
  if (rest.length < line.trim().length && rest !== line) return rest;
  const [first = '', ...others] = line.split(' ');
  if (capitalPrefixes[language.split(/[-_]/)[0] ?? '']?.has(first.toLowerCase())) return others.join(' ');
  const joined = [...joinedPrefixes].find((prefix) => line.startsWith(prefix));
  return joined === undefined ? null : line.slice(joined.length);
}

/** "홍길동 기자" → "홍길동" */
function suffixedName(line: string): string | null {
  const [name = '', suffix = ''] = line.replace(/^[^\p{L}]+/u, '').split(/[^\p{L}]+/u);
  return bylineSuffixes.has(suffix) && nameOfSyllables.test(name) ? name : null;
}

/** "Posted on 4 March 2026 by Ana Ruiz", "2026-03-04 作者：林波": only in a line that also has a date or a time. */
function inlineName(line: string): string | null {
  if (!/\d{4}|\d\d[.:]\d\d/.test(line)) return null;
  const words = line.replace(/[:：]\s*/g, ': ').split(' ');
  const at = words.findLastIndex((word) => inlineBylinePrefixes.has(word.toLowerCase().replace(/:$/, '')));
  const names = at === -1 ? null : namesAt(words.slice(at + 1).join(' '));
  if (names === null || monthNumber(names, null) !== null) return null;
  return /\p{Lu}/u.test(names) || words[at]?.endsWith(':') ? names : null;
}

/** Particles within names of persons. */
const particles = 'de|del|della|der|den|di|da|dos|du|van|von|zu|bin|al|el|la|le|y|ter|ten|af';
const person = `(?:(?:Dr|Prof)\\.? )*(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:${particles}))*(?=$|[\\s,|•·–—()/:;@]) ?){1,5}`;
const persons = new RegExp(`^${person}(?:(?:, ?${person})*,? ?(?:and|und|et|y|e|og|och|en|i|и|та|&) ${person})?`, 'u');
const nameOfSyllables = /^[\p{Script=Han}\p{Script=Hangul}]{2,4}(?![\p{L}])/u;
/** Words of scripts that have no capitals: two to four, with nothing after them but what parts them from it. */
const namesWithoutCase =
  /^(?:(?:(?![\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])[\p{Lo}\p{M}.'’-])+ ?){2,4}(?=$|[,،|•·–—()/])/u;

/** The names of persons that a text begins with: one word to five each, with a capital where the script has them. */
function namesAt(text: string): string | null {
  const found = persons.exec(text)?.[0] ?? nameOfSyllables.exec(text)?.[0] ?? namesWithoutCase.exec(text)?.[0] ?? '';
  const words = found.trim().split(' ');
  const isDate = /^\d/.test(text.slice(found.length)) && monthNumber(words.at(-1) ?? '', null) !== null;
  const names = (isDate ? words.slice(0, -1) : words).join(' ');
  return names.length < 2 ? null : names;
}

/** Whether all of a text can be a name: its words have capitals, or it is one word. */
function couldBeName(name: string): boolean {
  return !name.includes(' ') || namesAt(name) === name;
}
