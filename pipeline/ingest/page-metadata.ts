import type { StatedMetadata } from '../../schemas/collection.ts';
import { firstText } from './block-text.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { jsonLdMetadata } from './json-ld.ts';
import { languageOf } from './metadata.ts';
import { parseStatedDate } from './stated-date.ts';
import { canonicalUrl, isFrontPage } from './url.ts';

/**
 * Names of `<meta>` elements (name, property or itemprop, in lower case) that state a column, the surest first.
 * Sources: Open Graph, Dublin Core, schema.org, Parse.ly, and what news pages use.
 */
const metaNames = {
  title: ['og:title', 'parsely-title', 'dc.title', 'dcterms.title', 'headline', 'sailthru.title', 'twitter:title'],
  authors: ['author', 'parsely-author', 'dc.creator', 'dcterms.creator', 'byl', 'sailthru.author', 'article:author'],
  publisher: ['og:site_name', 'dc.publisher', 'application-name'],
  section: ['article:section', 'parsely-section'],
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'dc.date.issued',
    'dcterms.created',
    'dcterms.date',
    'dc.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publication_date',
    'sailthru.date',
    'article.published',
    'date',
  ],
  updated: ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'last-modified', 'lastmod'],
  language: ['content-language', 'dc.language', 'inlanguage', 'og:locale'],
  url: ['og:url', 'parsely-link'],
  licence: ['dcterms.license', 'dc.rights', 'license'],
} as const;

/**
 * What a page states of its article. For each column the first that can be understood of: JSON-LD of an article, then
 * `<meta>` in the order of the names above, then elements of the page (`<time>`, itemprop, rel, `<h1>`, `<title>`). But the URL is that of
 * `<link rel=canonical>` first and the language that of `<html lang>` first.
 */
export function pageMetadata(document: DomDocument): StatedMetadata {
  const meta = metaValues(document);
  const ofMeta = (names: readonly string[]): string[] => names.flatMap((name) => meta.get(name) ?? []);
  const ofAttribute = (selector: string, attribute: string): string[] =>
    present([...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute)));
  const linked = jsonLdMetadata(document);
  const publisher = present([linked.publisher, ...ofMeta(metaNames.publisher)])[0];
  const authors = [
    linked.authors ?? [],
    ...metaNames.authors.map((name) => meta.get(name) ?? []),
    authorElements(document),
  ].find((names) => names.some((name) => !/^https?:/.test(name)));
  const stated: StatedMetadata = {};
  const set = (key: Exclude<keyof StatedMetadata, 'authors'>, value: string | undefined): void => {
    if (value !== undefined) stated[key] = value;
  };
  set(
    'url',
    present([...ofAttribute('link[rel=canonical]', 'href'), ...ofMeta(metaNames.url), linked.url]).find(isArticleUrl),
  );
  set('title', titleOf(document, present([linked.title, ...ofMeta(metaNames.title)]), publisher));
  set('publisher', publisher);
  set('section', present([linked.section, ...ofMeta(metaNames.section)])[0]);
  set(
    'published_at',
    present([linked.published_at, ...ofMeta(metaNames.published), ...publicationTimes(document)]).find(isDate),
  );
  set('updated_at', present([linked.updated_at, ...ofMeta(metaNames.updated)]).find(isDate));
  set(
    'language',
    present([...ofAttribute('html', 'lang'), linked.language, ...ofMeta(metaNames.language)]).find(
      (tag) => languageOf(tag) !== null,
    ),
  );
  set('licence', present([linked.licence, ...ofAttribute('[rel=license]', 'href'), ...ofMeta(metaNames.licence)])[0]);
  if (authors !== undefined) stated.authors = authors;
  return stated;
}

function metaValues(document: DomDocument): ReadonlyMap<string, string[]> {
  const values = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.trim() ?? '';
    const keys = ['property', 'name', 'itemprop', 'http-equiv'].map((key) => element.getAttribute(key));
    for (const key of content === '' ? [] : present(keys)) {
      const name = key.toLowerCase();
      values.set(name, [...(values.get(name) ?? []), content]);
    }
  }
  return values;
}

function present(values: readonly (string | null | undefined)[]): string[] {
  return values.map((value) => value?.trim() ?? '').filter((value) => value !== '');
}

function isDate(value: string): boolean {
  return parseStatedDate(value) !== null;
}

/** The address of a front page is never an article's: a site that states it everywhere would make all pages one. */
function isArticleUrl(value: string): boolean {
  const url = canonicalUrl(value);
  return url !== null && !isFrontPage(url);
}

/** Times of the page that say they are of publication, or else the first in an article or a header. */
function publicationTimes(document: DomDocument): string[] {
  const selectors = [
    '[itemprop=datePublished]',
    'time[pubdate]',
    'time.published, time.entry-date, .published time',
    'article header time, article time, header time, main time',
    'time',
    '[class*=publish], [class*=date], [class*=Date]',
  ];
  return selectors.flatMap((selector) =>
    [...document.querySelectorAll(selector)]
      .slice(0, 3)
      .flatMap((element) =>
        present([element.getAttribute('datetime'), element.getAttribute('content'), element.textContent]),
      ),
  );
}

/** A page that marks more names than these marks the authors of other pages too. */
const mostAuthors = 4;

function authorElements(document: DomDocument): string[] {
  const selectors = ['[itemprop=author] [itemprop=name]', '[itemprop=author]', 'article [rel=author]', '[rel=author]'];
  for (const selector of selectors) {
    const names = present([...document.querySelectorAll(selector)].map((element: DomElement) => element.textContent));
    const short = new Set(names.filter((name) => name.length <= 100));
    if (short.size > 0 && short.size <= mostAuthors) return [...short];
  }
  return [];
}

/** The headline without the name of the site: as stated, else the page's only `<h1>`, else its `<title>`. */
function titleOf(document: DomDocument, stated: readonly string[], publisher: string | undefined): string | undefined {
  const headings = [...document.querySelectorAll('h1')];
  const heading = headings.length === 1 ? firstText(headings) : null;
  const title = firstText(document.querySelectorAll('title'));
  const found = present([...stated, heading, title])[0];
  return found === undefined ? undefined : withoutSite(found, publisher);
}

/** "Mayor resigns - The Example Times" → "Mayor resigns", where the publisher is known to be that. */
function withoutSite(title: string, publisher: string | undefined): string {
  if (publisher === undefined || !title.toLowerCase().endsWith(publisher.toLowerCase())) return title;
  const rest = title.slice(0, title.length - publisher.length).trimEnd();
  return /[|–—:·-]$/.test(rest) ? rest.replace(/\s*[|–—:·-]+$/, '') : title;
}
