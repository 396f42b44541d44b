import { setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { type Effects, silentEffects } from '../effects.ts';
import { RecordError } from '../error.ts';
import { canonicalUrl } from '../ingest/url.ts';
import { compareCodePoints } from '../offsets.ts';
import { generator } from '../program.ts';
import { withLock } from '../publish/lock.ts';
import { cannotWrite } from '../publish/sink.ts';
import { longestTimer } from '../timer.ts';
import { unpackedFile } from './content.ts';
import { type Exchange, nodeExchange } from './exchange.ts';
import { type Failure, type FailureCode, failure, isFailure } from './failure.ts';
import { type FetcherOptions, listShare, newFetcher, type Page } from './fetcher.ts';
import { newLanes } from './lanes.ts';
import { type Link, listedIn, listedInFile, siteOf } from './lists.ts';
import { openRecord } from './record.ts';

/** What is fetched, where to, and how. */
export interface FetchOptions extends Partial<FetcherOptions> {
  /** Files of addresses, feeds and sitemaps as files or addresses, addresses of pages. */
  readonly lists: readonly string[];
  /** Folder of the record. */
  readonly out: string;
  /** The most addresses of a run. @default 100000 */
  readonly limit?: number;
  /** Bytes after which a new archive is begun. @default 268435456 (256 MiB) */
  readonly fileBytes?: number;
  /** Whether hosts may be asked whose address is not public. @default false */
  readonly allowPrivate?: boolean;
  /** Whether a feed or sitemap of one site may list pages of another. @default false */
  readonly anySite?: boolean;
  /** Whether only addresses are asked for that were never fetched. @default false */
  readonly newOnly?: boolean;
}

/** What a run has done. */
export interface FetchResult {
  readonly out: string;
  readonly run: number;
  /** Whether this run goes on with one that was cut short. */
  readonly resumed: boolean;
  readonly fetched: number;
  readonly unchanged: number;
  /** Addresses that lead to one that is fetched by itself. */
  readonly redirected: number;
  /** Addresses that the run had asked for before it was cut short, or that were fetched before where only new ones are. */
  readonly skipped: number;
  readonly failed: number;
  /** How many failed of each code, by code. */
  readonly failures: Readonly<Partial<Record<FailureCode, number>>>;
  /** Whether the limit on addresses was reached. */
  readonly isLimited: boolean;
}

export const fetchDefaults = {
  userAgent: `${generator.replace(' ', '/')} (+https://www.npmjs.com/package/${generator.split(' ')[0]})`,
  perHost: 1,
  concurrency: 8,
  delay: 1000,
  maxBytes: 16 * 1024 * 1024,
  timeout: 60_000,
  tries: 4,
  retryDelay: 1000,
  longestWait: 300_000,
  limit: 100_000,
  fileBytes: 256 * 1024 * 1024,
  allowPrivate: false,
  anySite: false,
  newOnly: false,
} as const satisfies Required<Omit<FetchOptions, 'lists' | 'out'>>;

/** The highest limit on bytes of a page: what is at work at the same time is held in memory. */
const largestPage = 256 * 1024 * 1024;

/** The world beyond the disk, as far as a fetch needs it. */
export interface Web {
  readonly exchange: Exchange;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** The web itself. */
export function realWeb({ allowPrivate }: { readonly allowPrivate: boolean }): Web {
  return {
    exchange: nodeExchange({ allowPrivate }),
    wait: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }),
  };
}

/** Indexes of sitemaps may list indexes, so deep. */
const deepestList = 3;
interface Target {
  readonly url: string;
  /** How deep in lists a list at this address is; null where it can be none. */
  readonly depth: number | null;
}

/**
 * Fetches the pages that lists name and keeps them in a folder, as web archives that can be built from. What a run that
 * was cut short has fetched is not asked for again; a run after one that was done asks only for what has changed.
 *
 * @throws RecordError (usage) where an option is out of range; (io) where a list cannot be read or the record not be
 *   written, or another fetch holds the folder
 */
export async function fetchLists(
  options: FetchOptions,
  effects: Effects = silentEffects(),
  web?: Web,
): Promise<FetchResult> {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const settings = checked({ ...fetchDefaults, ...given } as Settings);
  try {
    await effects.files.mkdir(settings.out, { recursive: true });
  } catch (error) {
    throw cannotWrite(settings.out, error);
  }
  return await withLock(settings.out, effects, () => run(settings, effects, web ?? realWeb(settings)));
}

type Settings = Required<FetchOptions>;

function checked(settings: Settings): Settings {
  const leasts = {
    perHost: 1,
    concurrency: 1,
    delay: 0,
    maxBytes: 1,
    timeout: 1,
    tries: 1,
    retryDelay: 0,
    limit: 1,
  } as const;
  for (const [name, least] of Object.entries(leasts)) {
    const value = settings[name as keyof typeof leasts];
    if (Number.isSafeInteger(value) && value >= least) continue;
    throw new RecordError(
      'usage',
      'bad-option',
      `Expected \`${name}\` to be an integer >= ${least}, got \`${value}\`.`,
    );
  }
  for (const name of ['delay', 'timeout', 'retryDelay', 'longestWait'] as const) {
    if (settings[name] <= longestTimer) continue;
    const message = `Expected \`${name}\` to be <= ${longestTimer}, got \`${settings[name]}\`.`;
    throw new RecordError('usage', 'bad-option', message);
  }
  if (settings.maxBytes > largestPage) {
    const message = `Expected \`maxBytes\` to be <= ${largestPage}, got \`${settings.maxBytes}\`.`;
    throw new RecordError('usage', 'bad-option', message);
  }
  if (/^[\x21-\x7e][\x20-\x7e]{0,299}$/.test(settings.userAgent)) return settings;
  throw new RecordError('usage', 'bad-option', 'Expected `userAgent` to be a line of up to 300 characters of ASCII.');
}

async function run(settings: Settings, effects: Effects, web: Web): Promise<FetchResult> {
  const record = await openRecord(settings.out, settings, effects);
  const counts = { fetched: 0, unchanged: 0, redirected: 0, skipped: 0, failed: 0 };
  const failures = new Map<FailureCode, number>();
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  const clock = { now: effects.now, wait: web.wait };
  const exchange: Exchange = async (request, limits) => {
    await record.room();
    return await web.exchange(request, limits);
  };
  const fetch = newFetcher(settings, exchange, clock, stop.signal);
  const seen = new Set<string>();
  const lanes = newLanes(() => stop.abort());
  let isLimited = false;
  let areListsRead = false;
  let total = 0;
  let done = 0;

  const tell = (): void => effects.progress({ stage: 'fetch', done: ++done, total: areListsRead ? total : null });
  const fail = async (url: string, { code, message, status }: Failure): Promise<void> => {
    await record.note({ url, outcome: 'failed', code, message, status });
    counts.failed++;
    failures.set(code, (failures.get(code) ?? 0) + 1);
  };

  const add = (target: Target): void => {
    if (seen.has(target.url)) return;
    if (seen.size >= settings.limit) {
      isLimited = true;
      return;
    }
    seen.add(target.url);
    total++;
    const isKnown = record.settled.has(target.url) || (settings.newOnly && record.knows(target.url));
    if (isKnown) skip();
    else lanes.add(new URL(target.url).hostname, () => settle(target));
  };
  const skip = (): void => {
    counts.skipped++;
    tell();
  };
  const refuse = async (given: string): Promise<void> => {
    if (seen.has(given)) return;
    seen.add(given);
    total++;
    if (record.settled.has(given)) return skip();
    await fail(given, failure('bad-url', 'It is no address of the web.'));
    tell();
  };
  const addLinks = async (links: AsyncIterable<Link>, from: string | null, depth: number): Promise<void> => {
    for await (const { url, given, isList } of links) {
      if (url === null) await refuse(given);
      else if (from === null || settings.anySite || siteOf(url) === siteOf(from)) {
        if (isList && depth >= deepestList) await fail(url, failure('bad-list', 'Its sitemaps are nested too deep.'));
        else add({ url, depth: isList ? depth + 1 : null });
      }
    }
  };

  const settle = async (target: Target): Promise<void> => {
    const result = await fetch(target.url, {
      mayBeList: target.depth !== null,
      validatorsOf: record.validatorsOf,
      // A page that several addresses lead to is fetched once: by the first that gets there.
      follows: (url) => {
        if (seen.has(url) || record.settled.has(url)) return false;
        seen.add(url);
        return true;
      },
    });
    if ('elsewhere' in result) {
      await record.note({ url: target.url, outcome: 'redirected', final_url: result.elsewhere });
      counts.redirected++;
    } else if (isFailure(result)) await fail(target.url, result);
    else if (!(await isListOf(result, target))) await keep(target.url, result);
    tell();
  };

  const keep = async (url: string, page: Page): Promise<void> => {
    const isTooLarge = Math.max(page.body.length, page.payload.length) > settings.maxBytes;
    const { status } = page;
    if (isTooLarge)
      return await fail(url, failure('too-large', `It is larger than ${settings.maxBytes} bytes.`, { status }));
    counts[(await record.keep(url, page)).outcome === 'unchanged' ? 'unchanged' : 'fetched']++;
  };

  /** Whether a page is a list; if it is, its addresses are added. */
  const isListOf = async (page: Page, { url, depth }: Target): Promise<boolean> => {
    if (depth === null) return false;
    const bytes = await unpackedFile(page.payload, settings.maxBytes * listShare);
    const links = isFailure(bytes) ? null : await listedIn(bytes, page.url);
    if (links !== null) await addLinks(links, page.url, depth);
    else if (depth > 0) await fail(url, failure('bad-list', 'It is no sitemap that can be read.'));
    return links !== null || depth > 0;
  };

  let isDone = false;
  try {
    for (const list of settings.lists) {
      const url = /^https?:\/\//i.test(list) ? canonicalUrl(list) : null;
      if (url !== null) add({ url, depth: 0 });
      else await addLinks(await openList(list, settings, effects), null, 0);
    }
    areListsRead = true;
    await lanes.finished();
    isDone = true;
  } finally {
    stop.abort();
    await record.close(isDone);
  }
  const sorted = [...failures].sort(([a], [b]) => compareCodePoints(a, b));
  const { out } = settings;
  return {
    out,
    run: record.run,
    resumed: record.isResumed,
    ...counts,
    failures: Object.fromEntries(sorted),
    isLimited,
  };
}

async function openList(list: string, { maxBytes }: Settings, effects: Effects): Promise<AsyncIterable<Link>> {
  try {
    return await listedInFile(list, maxBytes * listShare, effects);
  } catch (error) {
    if (error instanceof RecordError) throw error;
    const message = `There is no list of addresses at "${list}" that can be read. Check the path, or give an http or https address.`;
    throw new RecordError('usage', 'no-such-list', message, { cause: error });
  }
}
