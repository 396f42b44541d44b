import { cleanAuthors } from './authors.ts';
import { jsonLdMetadata } from './json-ld.ts';
import { type Authors, authorsOf } from './metadata/byline.ts';
import { type Headline, headlineOf } from './metadata/headline.ts';
import { type MetaColumn, metaNames } from './metadata/lexicon/meta-names.ts';
import { surveyPage } from './metadata/page-survey.ts';
import { type Publication, publicationOf } from './metadata/publication.ts';
import { readingOf } from './metadata/reading.ts';
import { type DocumentMetadata, languageOf } from './metadata.ts';
import type { PageElement } from './page/element.ts';
import { parseStatedDate } from './stated-date.ts';
import { canonicalUrl, isFrontPage } from './url.ts';

/** What is known of a page from outside it. */
export interface PageContext {
  /** The address that it was fetched from; what the page states of its own address comes first. */
  readonly url?: string;
  /** The day on which it was fetched, YYYY-MM-DD: a later day that it states is not believed. */
  readonly fetchedOn?: string;
}

/** A value with the place where it was read. */
export interface Sourced<Value, Source = string> {
  readonly value: Value;
  readonly source: Source;
}

/** What a page states of its article, each value with its source; null where it states none that can be understood. */
export interface PageStatements {
  readonly url: Sourced<string> | null;
  readonly title: Headline | null;
  readonly authors: Authors | null;
  readonly publisher: Sourced<string> | null;
  readonly section: Sourced<string> | null;
  readonly publication: Publication | null;
  readonly updated: Sourced<string> | null;
  readonly language: Sourced<string> | null;
  readonly licence: Sourced<string> | null;
}

/** What a page states of its article, as a document of any format states it. */
export function pageMetadata(page: PageElement, context: PageContext = {}): DocumentMetadata {
  const { url, title, authors, publisher, section, publication, updated, language, licence } = pageStatements(
    page,
    context,
  );
  const stated: DocumentMetadata = {};
  if (url !== null) stated.url = url.value;
  if (title !== null) stated.title = title.value;
  if (authors !== null) stated.authors = [...authors.value];
  if (publisher !== null) stated.publisher = publisher.value;
  if (section !== null) stated.section = section.value;
  if (publication !== null) {
    stated.published_on = publication.value.day;
    if (publication.value.instant !== null) stated.published_at = publication.value.instant;
    stated.published_from = publication.from;
  }
  if (updated !== null) stated.updated_at = updated.value;
  if (language !== null) stated.language = language.value;
  if (licence !== null) stated.licence = licence.value;
  return stated;
}

/** The same with the source of each value. The order of the sources of a column is that of the lists below. */
export function pageStatements(page: PageElement, context: PageContext = {}): PageStatements {
  const survey = surveyPage(page);
  const meta = (column: MetaColumn): string[] => metaNames[column].flatMap((name) => survey.meta.get(name) ?? []);
  const link = (rel: string): readonly string[] => survey.links.get(rel) ?? [];
  const titles = [...meta('title'), ...survey.titles].join('\n');
  const linked = jsonLdMetadata(survey.jsonLd, (headline) => headline !== '' && titles.includes(headline));
  const urls = understood<string>(
    [
      ['link', link('canonical')],
      ['meta', meta('url')],
      ['json-ld', [linked.url]],
      ['context', [context.url]],
    ],
    isArticleUrl,
  );
  const publishers = understood<string>([
    ['json-ld', [linked.publisher]],
    ['meta', meta('publisher')],
  ]);
  const language = understood<string>(
    [
      ['html', [survey.language]],
      ['json-ld', [linked.language]],
      ['meta', meta('language')],
    ],
    (tag) => languageOf(tag) !== null,
  )[0];
  const host = hostOf(urls[0]?.value ?? context.url ?? link('canonical')[0]);
  const sites = [...publishers.map(({ value }) => value), ...(host === null ? [] : [host])];
  const title = headlineOf({ survey, linked: linked.title, meta: meta('title'), sites });
  const publication = publicationOf({
    survey,
    linked,
    published: meta('published'),
    changed: meta('updated'),
    urls: urls.map(({ value }) => value),
    headline: title?.value ?? null,
    reading: readingOf(survey, language?.value ?? null, host),
    fetchedOn: context.fetchedOn ?? null,
  });
  const authors = authorsOf({
    survey,
    linked: linked.authors ?? [],
    meta: metaNames.authors.map((name) => survey.meta.get(name) ?? []),
    sites,
    clean: cleanAuthors,
  });
  return {
    url: urls[0] ?? null,
    title,
    authors,
    publisher: publishers[0] ?? null,
    section: first(
      understood([
        ['json-ld', [linked.section]],
        ['meta', meta('section')],
      ]),
    ),
    publication,
    updated: first(
      understood(
        [
          ['json-ld', [linked.updated_at]],
          ['meta', meta('updated')],
          [
            'microdata',
            survey.marks
              .filter(({ itemprop }) => itemprop === 'datemodified')
              .map(({ datetime, content }) => datetime || content),
          ],
        ],
        (value) => parseStatedDate(value) !== null,
      ),
    ),
    language: language ?? null,
    licence: first(
      understood([
        ['json-ld', [linked.licence]],
        ['link', link('license')],
        ['meta', meta('licence')],
      ]),
    ),
  };
}

/** The values that are there and can be understood, each with its source, in order. */
function understood<Value extends string>(
  lists: readonly (readonly [source: string, values: readonly (Value | undefined)[]])[],
  isUnderstood: (value: string) => boolean = () => true,
): Sourced<string>[] {
  return lists.flatMap(([source, values]) =>
    values.flatMap((value) => {
      const trimmed = value?.trim() ?? '';
      return trimmed !== '' && isUnderstood(trimmed) ? [{ value: trimmed, source }] : [];
    }),
  );
}

function first(values: readonly Sourced<string>[]): Sourced<string> | null {
  return values[0] ?? null;
}

/** The address of a front page is never an article's: a site that states it everywhere would make all pages one. */
function isArticleUrl(value: string): boolean {
  const url = canonicalUrl(value);
  return url !== null && !isFrontPage(url);
}

function hostOf(address: string | undefined): string | null {
  const url = address === undefined ? null : canonicalUrl(address);
  return url === null ? null : new URL(url).hostname;
}
