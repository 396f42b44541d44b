import { basename } from 'node:path';
import type { Effects } from '../effects.ts';
import { RecordError } from '../error.ts';
import { decode, decodeXml } from '../ingest/decode.ts';
import { feedFormat, isJsonFeed } from '../ingest/formats/feed.ts';
import { entriesOf } from '../ingest/formats/feed-entries.ts';
import { readSitemap, sitemapFormat } from '../ingest/formats/sitemap.ts';
import { rootElementOf } from '../ingest/formats.ts';
import { parseJson } from '../ingest/json.ts';
import { canonicalUrl } from '../ingest/url.ts';
import { unpackedFile } from './content.ts';
import { isFailure } from './failure.ts';

/** An address that a list names. */
export interface Link {
  /** In one spelling; null where what the list has is no address of the web. */
  readonly url: string | null;
  /** As the list has it. */
  readonly given: string;
  /** Whether it is the address of another list. */
  readonly isList: boolean;
}

/**
 * The addresses that a feed (RSS, Atom, JSON Feed), a sitemap or an index of sitemaps lists, in its order; null where the
 * bytes are none of these.
 *
 * @param base where it was found: what relative addresses count from
 */
export async function listedIn(bytes: Uint8Array, base: string | null): Promise<AsyncIterable<Link> | null> {
  const text = decodeXml(bytes.subarray(0, beginning));
  const root = text === null ? null : rootElementOf(text);
  if (root !== null && sitemapFormat.roots?.includes(root)) return sitemapLinks(bytes, base);
  if (root !== null && feedFormat.roots?.includes(root)) return await feedLinks(decodeXml(bytes), base);
  const json = text?.trimStart().startsWith('{') ? parseJson(decode(bytes) ?? '') : null;
  return json !== null && isJsonFeed(json.value) ? await feedLinks(json.value, base) : null;
}

/** Bytes in which the root element of a list stands. */
const beginning = 8192;

async function* sitemapLinks(bytes: Uint8Array, base: string | null): AsyncGenerator<Link, undefined> {
  const open = async function* (): AsyncGenerator<Uint8Array, undefined> {
    yield bytes;
  };
  for await (const { kind, url } of readSitemap(open)) yield linkOf(url, base, kind === 'sitemap');
}

async function feedLinks(feed: unknown, base: string | null): Promise<AsyncIterable<Link> | null> {
  const { parseFeed } = await import('feedsmith');
  try {
    const entries = entriesOf(parseFeed(feed));
    return links(entries.flatMap(({ stated }) => (stated.url === undefined ? [] : [linkOf(stated.url, base, false)])));
  } catch {
    return null;
  }
}

async function* links(all: readonly Link[]): AsyncGenerator<Link, undefined> {
  yield* all;
}

function linkOf(given: string, base: string | null, isList: boolean): Link {
  const trimmed = given.trim();
  const absolute =
    base !== null && !/^https?:/i.test(trimmed) && URL.canParse(trimmed, base) ? new URL(trimmed, base).href : trimmed;
  return { url: canonicalUrl(absolute), given: trimmed, isList };
}

/**
 * The addresses in a file: of a feed or sitemap, or one a line. Empty lines and those that begin with # hold none.
 *
 * @throws RecordError (io) where the file cannot be read; (data) where it is no text or unpacks to more than `maxBytes`
 */
export async function listedInFile(path: string, maxBytes: number, effects: Effects): Promise<AsyncIterable<Link>> {
  const bytes = await unpackedFile(await effects.files.readFile(path), maxBytes);
  if (isFailure(bytes)) throw new RecordError('data', 'bad-list', `"${path}" cannot be unpacked. ${bytes.message}`);
  const listed = await listedIn(bytes, null);
  if (listed !== null) return listed;
  const text = decode(bytes);
  if (text === null)
    throw new RecordError('data', 'bad-list', `"${basename(path)}" is no text. Give a list of addresses.`);
  return lineLinks(text);
}

async function* lineLinks(text: string): AsyncGenerator<Link, undefined> {
  for (const line of text.split('\n')) {
    const given = line.trim();
    if (given !== '' && !given.startsWith('#')) yield linkOf(given, null, false);
  }
}

/** Second-level names under which countries register names of organizations. Compiled for this project by hand. */
const sharedSuffixes: ReadonlySet<string> = new Set([
  'ac',
  'co',
  'com',
  'edu',
  'go',
  'gob',
  'gov',
  'gv',
  'mil',
  'ne',
  'net',
  'nom',
  'or',
  'org',
]);

/** What the hosts of one site have in common: `www.example.co.uk` and `feeds.example.co.uk` are `example.co.uk`. */
export function siteOf(url: string): string {
  const { hostname } = new URL(url);
  if (/^\[|^[\d.]+$/.test(hostname)) return hostname;
  const labels = hostname.replace(/\.$/, '').split('.');
  const [second = '', country = ''] = labels.slice(-2);
  return labels.slice(country.length === 2 && sharedSuffixes.has(second) ? -3 : -2).join('.');
}
