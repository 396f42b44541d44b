import type { parseFeed } from 'feedsmith';
import type { StatedMetadata } from '../../../schemas/collection.ts';

type ParsedFeed = ReturnType<typeof parseFeed<string>>;
type FeedOf<Name extends ParsedFeed['format']> = Extract<ParsedFeed, { format: Name }>['feed'];
type RssItem = NonNullable<FeedOf<'rss'>['items']>[number];

/** A text of a feed, as HTML or plain. */
export interface EntryText {
  readonly value: string;
  readonly isHtml: boolean;
}

/** An entry of a feed, whatever the kind of feed. */
export interface FeedEntry {
  /** The text in full, where the feed says that it is. */
  readonly content: EntryText | null;
  readonly summary: EntryText | null;
  /** The title may hold markup. Values that are not there are undefined or empty. */
  readonly stated: Partial<Readonly<Record<Exclude<keyof StatedMetadata, 'authors'>, string | undefined>>> & {
    readonly authors: string[];
  };
  /** What is said of its pictures. */
  readonly captions: readonly string[];
}

/**
 * The entries of a feed in its order. What an entry does not state is taken from the feed: publisher (the title of the
 * feed), language, licence and, in Atom and JSON Feed, authors.
 */
export function entriesOf(parsed: ParsedFeed): FeedEntry[] {
  if (parsed.format === 'rss') return (parsed.feed.items ?? []).map((item) => rssEntry(item, parsed.feed));
  if (parsed.format === 'rdf') return (parsed.feed.items ?? []).map((item) => rdfEntry(item, parsed.feed));
  if (parsed.format === 'atom') return (parsed.feed.entries ?? []).map((entry) => atomEntry(entry, parsed.feed));
  return (parsed.feed.items ?? []).map((item) => jsonEntry(item, parsed.feed));
}

function rssEntry(item: RssItem, feed: FeedOf<'rss'>): FeedEntry {
  const authors = item.dc?.creators ?? named(item.authors);
  return {
    content: htmlText(item.content?.encoded),
    summary: htmlText(item.description),
    stated: {
      url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
      title: item.title ?? item.dc?.titles?.[0],
      authors,
      publisher: item.source?.title ?? item.dc?.publishers?.[0] ?? feed.title,
      section: item.categories?.find(({ name }) => name !== undefined)?.name,
      published_at: item.pubDate ?? item.dc?.dates?.[0],
      updated_at: item.atom?.updated ?? item.dcterms?.modified?.[0],
      language: item.dc?.languages?.[0] ?? feed.language ?? feed.dc?.languages?.[0],
      licence: licenceOf(item) ?? licenceOf(feed) ?? item.dc?.rights?.[0] ?? feed.copyright ?? feed.dc?.rights?.[0],
    },
    captions: captionsOf(item.media),
  };
}

function rdfEntry(item: NonNullable<FeedOf<'rdf'>['items']>[number], feed: FeedOf<'rdf'>): FeedEntry {
  return {
    content: htmlText(item.content?.encoded),
    summary: htmlText(item.description ?? item.dc?.descriptions?.[0]),
    stated: {
      url: item.link,
      title: item.title,
      authors: item.dc?.creators ?? [],
      publisher: item.dc?.publishers?.[0] ?? feed.dc?.publishers?.[0] ?? feed.title,
      section: item.dc?.subjects?.[0],
      published_at: item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0],
      updated_at: item.dcterms?.modified?.[0],
      language: item.dc?.languages?.[0] ?? feed.dc?.languages?.[0],
      licence: item.dc?.rights?.[0] ?? feed.dc?.rights?.[0],
    },
    captions: captionsOf(item.media),
  };
}

function atomEntry(entry: NonNullable<FeedOf<'atom'>['entries']>[number], feed: FeedOf<'atom'>): FeedEntry {
  const alternate = entry.links?.find(({ rel = 'alternate', href }) => rel === 'alternate' && href !== undefined);
  const authors = named(entry.authors);
  return {
    content: atomText(entry.content),
    summary: atomText(entry.summary),
    stated: {
      url: alternate?.href,
      title: titleHtml(entry.title),
      authors: authors.length > 0 ? authors : named(entry.source?.authors ?? feed.authors),
      publisher: entry.source?.title?.value ?? feed.title?.value,
      section: entry.categories?.map(({ label, term }) => label ?? term).find((name) => name !== undefined),
      published_at: entry.published ?? entry.updated,
      updated_at: entry.updated,
      language: entry.xml?.lang ?? feed.xml?.lang,
      licence: licenceOf(entry) ?? entry.rights?.value ?? licenceOf(feed) ?? feed.rights?.value,
    },
    captions: captionsOf(entry.media),
  };
}

function jsonEntry(item: NonNullable<FeedOf<'json'>['items']>[number], feed: FeedOf<'json'>): FeedEntry {
  const authors = named(item.authors);
  return {
    content:
      htmlText(item.content_html) ??
      (item.content_text === undefined ? null : { value: item.content_text, isHtml: false }),
    summary: item.summary === undefined ? null : { value: item.summary, isHtml: false },
    stated: {
      url: item.url ?? item.external_url,
      title: escapedTitle(item.title),
      authors: authors.length > 0 ? authors : named(feed.authors),
      publisher: feed.title,
      section: item.tags?.[0],
      published_at: item.date_published,
      updated_at: item.date_modified,
      language: item.language ?? feed.language,
    },
    captions: [],
  };
}

function htmlText(value: string | undefined): EntryText | null {
  return value === undefined || value.trim() === '' ? null : { value, isHtml: true };
}

interface AtomText {
  readonly value?: string;
  readonly type?: string;
}

/** Without a type, the text of Atom is plain; content of another media type than text and HTML is none to read. */
function atomText(text: AtomText | undefined): EntryText | null {
  if (text?.value === undefined || text.value.trim() === '') return null;
  const type = text.type ?? 'text';
  if (type === 'html' || type === 'xhtml' || /html/.test(type)) return { value: text.value, isHtml: true };
  return type === 'text' || type.startsWith('text/plain') ? { value: text.value, isHtml: false } : null;
}

function titleHtml(title: AtomText | undefined): string | undefined {
  return atomText(title)?.isHtml === false ? escapedTitle(title?.value) : title?.value;
}

function escapedTitle(title: string | undefined): string | undefined {
  return title?.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** Names of persons, of whom some feeds state an address alone. */
function named(persons: readonly { readonly name?: string }[] | undefined): string[] {
  return (persons ?? []).flatMap(({ name }) => (name === undefined ? [] : [name]));
}

function licenceOf(of: {
  readonly creativeCommons?: { readonly licenses?: readonly string[] };
  readonly cc?: { readonly license?: string };
}): string | undefined {
  return of.creativeCommons?.licenses?.[0] ?? of.cc?.license;
}

function captionsOf(media: RssItem['media']): string[] {
  const groups = (media?.groups ?? []).flatMap((group) => group.contents ?? []);
  const described = [...(media?.contents ?? []), ...groups].map(({ description }) => description?.value);
  return [...described, media?.description?.value].flatMap((caption) => (caption === undefined ? [] : [caption]));
}
