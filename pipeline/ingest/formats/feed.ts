import type { StatedMetadata } from '../../../schemas/collection.ts';
import { decodeXml } from '../decode.ts';
import { excerptOf, type Reading, type Refusal, undecodable, type WholeFormat } from '../draft.ts';
import { lineOf } from '../metadata.ts';
import { escapeHtml } from '../xml.ts';
import { type EntryText, entriesOf, type FeedEntry } from './feed-entries.ts';
import { htmlDraft, lineOfHtml, statedOf } from './fragment.ts';

/**
 * RSS 0.9x, 1.0 and 2.0 and Atom: an article an entry that holds its full text. An entry that holds a summary only is a
 * refusal, for a summary is not the article. Entries are named by their number.
 */
export const feedFormat: WholeFormat = {
  name: 'feed',
  extensions: ['.xml', '.rss', '.atom', '.rdf'],
  mediaType: 'application/rss+xml',
  roots: ['rss', 'RDF', 'feed', 'channel'],
  async *read(bytes) {
    const text = decodeXml(bytes);
    if (text === null) yield undecodable();
    else yield* readFeed(text);
  },
};

/** Whether a value of JSON is a JSON Feed. */
export function isJsonFeed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('version' in value) || !('items' in value)) return false;
  return typeof value.version === 'string' && /^https?:\/\/jsonfeed\.org\/version\//.test(value.version);
}

/** The articles of a feed: the text of an XML feed, or a JSON Feed once parsed. */
export async function* readFeed(feed: unknown): AsyncGenerator<Reading, undefined> {
  const { parseFeed } = await import('feedsmith');
  let entries: readonly FeedEntry[];
  try {
    if (typeof feed === 'string' && isTangled(feed)) throw new Error('tangled');
    entries = entriesOf(parseFeed(feed));
  } catch {
    yield {
      record: null,
      code: 'bad-xml',
      message: 'It is no RSS, Atom or JSON feed that can be read. Fetch it again.',
      original: typeof feed === 'string' ? excerptOf(feed) : null,
    };
    return;
  }
  for (const [index, entry] of entries.entries()) yield await readEntry(entry, String(index + 1));
}

/** Units that the parser may look through for the ends of tags that have none. */
const mostLookedThrough = 500_000_000;

/** Whether there are so many tags without an end that the parser, which looks for each to the end of the feed, never ends. */
function isTangled(feed: string): boolean {
  const most = mostLookedThrough / Math.max(1, feed.length);
  const unended = /<[^<>]*(?=<)/g;
  let count = 0;
  while (unended.test(feed)) if (++count > most) return true;
  return false;
}

/** Letters that a description must have to pass for an article. */
const leastLetters = 1000;
/** How a text ends that goes on elsewhere. */
const cutEnd =
  /(?:…|\.\.\.|\[(?:…|\.\.\.|&#8230;)\]|\b(?:read more|continue reading|read the (?:full|rest)[^.]{0,40}))[\s\p{P}→»]*$/iu;

/** Units at the end of a text that are looked at for it. */
const longestEnd = 300;

async function readEntry(entry: FeedEntry, record: string): Promise<Reading> {
  const { content, summary, captions } = entry;
  const stated = statedOf({ ...entry.stated, title: await lineOfHtml(entry.stated.title) });
  const full = content ?? summary;
  if (full === null) return summaryOnly(record, stated, 'no text');
  const draft = await htmlDraft(record, htmlOf(full) + captionsHtml(captions, full.value), stated);
  const body = await htmlDraft(record, htmlOf(full), {});
  if (cutEnd.test(body.text.slice(-longestEnd))) return summaryOnly(record, stated, 'only the beginning of the text');
  const letters = body.text.replace(/\P{L}+/gu, '').length;
  return content === null && letters < leastLetters ? summaryOnly(record, stated, 'only a summary') : draft;
}

function summaryOnly(record: string, stated: StatedMetadata, what: string): Refusal {
  return {
    record,
    code: 'summary-only',
    message: `The entry holds ${what}. Fetch the page that it links to, and build from what was fetched.`,
    original: stated,
  };
}

function htmlOf({ value, isHtml }: EntryText): string {
  if (isHtml) return value;
  const paragraphs = value.split(/\n\s*\n|\r\n\s*\r\n/);
  return paragraphs.map((paragraph) => `<p>${escapePlain(paragraph)}</p>`).join('');
}

function escapePlain(text: string): string {
  return escapeHtml(text.replace(/&/g, '&amp;'));
}

/** What a feed says of pictures, beside a text that does not say it too. */
function captionsHtml(captions: readonly string[], text: string): string {
  return [...new Set(captions)]
    .filter((caption) => lineOf(caption) !== null && !text.includes(caption))
    .map((caption) => `<figure><figcaption>${escapePlain(caption)}</figcaption></figure>`)
    .join('');
}
