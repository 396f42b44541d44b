import type { StatedMetadata } from '../../schemas/collection.ts';
import { parseJson } from './json.ts';
import { elementsNamed, type PageElement, textOf as textWithin } from './page/element.ts';

/** An object of JSON-LD, as written: nothing of it is checked. */
export type LinkedItem = Readonly<Record<string, unknown>>;

/** Types of schema.org for an article, and for what else has authors and a day: a recipe, a film, a question. */
const articleType = /(?:Article|Report|BlogPosting|LiveBlogPosting|Review|SocialMediaPosting)$/;
const workType =
  /^(?:https?:\/\/schema\.org\/)?(?:Recipe|HowTo|VideoObject|PodcastEpisode|DiscussionForumPosting|QAPage|Question)$/;
const pageType = /(?:WebPage|ItemPage|AboutPage|FAQPage)$/;

const deepestItem = 8;
const mostItems = 500;

/** A script longer than this is none of an article, in UTF-16 units: what a parser makes of it takes many times its length. */
const longestScript = 2 * 1024 * 1024;

/**
 * What the JSON-LD of a page states of its article: the first article that the page is about, then another work, then
 * the page itself, of which only day, language, address and publisher are believed. Nothing where there is none.
 *
 * @param isOfPage whether a headline is that of the page: a page may list other articles beside its own
 */
export function jsonLdMetadata(
  sources: readonly string[],
  isOfPage: (headline: string) => boolean = () => true,
): StatedMetadata {
  const items = linkedItems(sources);
  const named = itemsById(items);
  const ofType = (type: RegExp): LinkedItem[] => items.filter((item) => typesOf(item).some((name) => type.test(name)));
  const articles = ofType(articleType);
  const works = ofType(workType);
  const work =
    articles.find((item) => isOfPage(headlineOf(item) ?? '')) ??
    articles[0] ??
    (works.length === 1 ? works[0] : undefined);
  const page = ofType(pageType)[0];
  const { title: _, authors: __, section: ___, ...ofPage } = page === undefined ? {} : statedBy(page, named);
  return { ...ofPage, ...(work === undefined ? {} : statedBy(work, named)) };
}

/** The objects of JSON-LD scripts, those of `@graph` and `mainEntity` among them, in the order written; at most 500. Scripts of more than 2 MiB are left out. */
export function linkedItems(sources: readonly string[]): LinkedItem[] {
  const items: LinkedItem[] = [];
  const collect = (value: unknown, depth: number): void => {
    if (depth > deepestItem || items.length >= mostItems || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const part of value) collect(part, depth + 1);
      return;
    }
    const item = { ...value } as LinkedItem;
    items.push(item);
    collect(item['@graph'], depth + 1);
    collect(item['mainEntity'], depth + 1);
    collect(item['mainEntityOfPage'], depth + 1);
  };
  for (const source of sources) if (source.length <= longestScript) collect(parseLoosely(source)?.value, 0);
  return items;
}

/** The sources of the JSON-LD scripts of a page, in page order. */
export function jsonLdScripts(page: PageElement): string[] {
  const scripts = elementsNamed(page, 'script');
  return scripts.filter(({ attributes }) => /ld\+json/i.test(attributes['type'] ?? '')).map(textWithin);
}

/** Pages wrap JSON-LD in comments for browsers of the nineties, break lines within strings and leave commas behind. */
function parseLoosely(source: string): { readonly value: unknown } | null {
  const bare = source.replace(
    /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|\]\]>|;)\s*$/g,
    '',
  );
  const mended = (): string => bare.replace(/\p{Cc}+/gu, ' ').replace(/,(?=\s*[}\]])/g, '');
  return parseJson(bare) ?? parseJson(mended());
}

function itemsById(items: readonly LinkedItem[]): ReadonlyMap<string, LinkedItem> {
  return new Map(
    items.flatMap((item): [string, LinkedItem][] =>
      typeof item['@id'] === 'string' && 'name' in item ? [[item['@id'], item]] : [],
    ),
  );
}

function typesOf(item: LinkedItem): string[] {
  return listOf(item['@type']).filter((type) => typeof type === 'string');
}

function headlineOf(item: LinkedItem): string | null {
  return textOf(item['headline']) ?? textOf(item['name']);
}

function statedBy(article: LinkedItem, named: ReadonlyMap<string, LinkedItem>): StatedMetadata {
  const stated: StatedMetadata = {};
  const set = (key: Exclude<keyof StatedMetadata, 'authors'>, value: string | null): void => {
    if (value !== null) stated[key] = value;
  };
  const publishers = listOf(article['publisher']).map((item) => resolved(item, named));
  set('url', textOf(article['url']) ?? textOf(article['mainEntityOfPage'], '@id') ?? textOf(article['@id']));
  set('title', headlineOf(article));
  set('publisher', textOf(publishers, 'name'));
  set('section', textOf(article['articleSection']));
  set('published_at', textOf(article['datePublished']) ?? textOf(article['uploadDate']));
  set('updated_at', textOf(article['dateModified']));
  set('language', textOf(article['inLanguage'], 'alternateName'));
  set('licence', textOf(article['license'], 'url'));
  const writers = [article['author'], article['creator']].map((value) =>
    listOf(value).flatMap((author) => namesOf(resolved(author, named))),
  );
  const authors = writers.find((names) => names.length > 0) ?? [];
  if (authors.length > 0) stated.authors = authors.map(decodeEntities);
  return stated;
}

/** An item that only gives its `@id` is the one of that id elsewhere in the page. */
function resolved(value: unknown, named: ReadonlyMap<string, LinkedItem>): unknown {
  if (typeof value !== 'object' || value === null || 'name' in value || !('@id' in value)) return value;
  return typeof value['@id'] === 'string' ? (named.get(value['@id']) ?? value) : value;
}

function namesOf(author: unknown): string[] {
  const { name, givenName, familyName } = typeof author === 'object' && author !== null ? (author as LinkedItem) : {};
  const parts = [givenName, familyName].filter((part) => typeof part === 'string').join(' ');
  const names = typeof author === 'object' && author !== null ? listOf(name ?? parts) : [author];
  return names.filter((name): name is string => typeof name === 'string' && name.trim() !== '');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** The first text in a value: itself, or the given property of an object; `@value` of a typed value. */
function textOf(value: unknown, property = '@value'): string | null {
  for (const part of listOf(value)) {
    if (typeof part === 'string' && part.trim() !== '') return decodeEntities(part.trim());
    if (property !== '' && typeof part === 'object' && part !== null) {
      const inner = textOf(({ ...part } as LinkedItem)[property], '');
      if (inner !== null) return inner;
    }
  }
  return null;
}

const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

/** Names of accents in entities such as `&eacute;`, and the marks that they combine with. */
const accents: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
};

/** Many pages escape their JSON-LD as if it were HTML: `&amp;` and `&#8217;` in headlines, `&oacute;` in names. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,7}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return namedEntity(String(name)) ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

function namedEntity(name: string): string | null {
  const accent = accents[name.slice(1)];
  return accent === undefined ? (entities[name.toLowerCase()] ?? null) : `${name[0]}${accent}`.normalize('NFC');
}
