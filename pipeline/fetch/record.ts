import { join } from 'node:path';
import type { Effects } from '../effects.ts';
import { fetchIndexName } from '../ingest/sources.ts';
import {
  type ArchiveOptions,
  type ArchiveSeries,
  type Archives,
  archiveSeries,
  openArchives,
  type Place,
  reconcile,
} from './archive.ts';
import { headerOf, mediaTypeOf } from './content.ts';
import { type Entry, isSettled } from './entry.ts';
import type { Page, Validators } from './fetcher.ts';
import { appendable, readIndex, rewriteIndex } from './index-file.ts';
import {
  type Capture,
  digestOf,
  metadataRecord,
  requestRecord,
  responseRecord,
  revisitRecord,
  timeOf,
  type WarcRecord,
} from './warc.ts';

/** What was fetched into a folder, now and before. */
export interface FetchRecord {
  /** Number of this run: of one that was cut short, its number is kept until it is done. */
  readonly run: number;
  readonly isResumed: boolean;
  /** Addresses that this run needs not ask any more, as asked for and as found. */
  readonly settled: ReadonlySet<string>;
  /** Addresses that a run before this one has fetched. */
  readonly knows: (url: string) => boolean;
  readonly validatorsOf: (url: string) => Validators | null;
  /** Resolves when so few pages wait to be written that memory has room for another. */
  readonly room: () => Promise<void>;
  /** Keeps a page, or that it is what it was; resolves when it is written. Calls may overlap. */
  readonly keep: (url: string, page: Page) => Promise<Entry>;
  /** Notes what else became of an address. */
  readonly note: (facts: Pick<Entry, 'url' | 'outcome'> & Partial<Entry>) => Promise<void>;
  /** Writes what is left to the disk. @param isDone whether the run has done all that it should */
  readonly close: (isDone: boolean) => Promise<void>;
}

/** Columns of an entry that has no answer. */
const nothing = {
  final_url: null,
  status: null,
  code: null,
  message: null,
  media_type: null,
  digest: null,
  etag: null,
  last_modified: null,
  file: null,
  offset: null,
  length: null,
} as const;

/**
 * Opens the record in a folder: web archives with every answer, and an index with a line for what became of every
 * address. Both only grow. A page is in the archive before it is in the index, so that whatever ends a run, at most the
 * end of the last archive is cut off and the index is completed from the archive.
 *
 * @throws RecordError (io), from every call, where the disk does not take what is written
 */
export async function openRecord(
  folder: string,
  options: Omit<ArchiveOptions, 'series'>,
  effects: Effects,
): Promise<FetchRecord> {
  const path = join(folder, fetchIndexName);
  const index = await readIndex(path, effects);
  const check = (series: ArchiveSeries) => reconcile(folder, series, index.entries, effects);
  const reconciled = { fetched: await check('fetched'), revisits: await check('revisits') };
  const kept = new Set(archiveSeries.flatMap((series) => reconciled[series].kept));
  const found = archiveSeries.flatMap((series) => reconciled[series].found);
  const entries = [...index.entries.filter((entry) => entry.file === null || kept.has(entry)), ...found];
  const isMended = index.isCut || found.length > 0 || entries.length < index.entries.length;
  const isUnfinished = index.begun > index.finished;
  const run = isUnfinished ? index.begun : index.begun + 1;
  if (isMended) await rewriteIndex(path, entries, index, effects);

  const settled = new Set<string>();
  const earlier = new Map<string, Entry>();
  const learn = (entry: Entry): void => {
    if (entry.digest !== null) earlier.set(entry.final_url ?? entry.url, entry);
    if (entry.run !== run || !isSettled(entry)) return;
    settled.add(entry.url);
    if (entry.final_url !== null && entry.outcome !== 'redirected') settled.add(entry.final_url);
  };
  for (const entry of entries) learn(entry);
  const known = new Set(entries.filter(({ digest }) => digest !== null).map(({ url }) => url));

  const lines = await appendable(path, effects);
  if (!isUnfinished) await lines.add({ run, started: timeOf(effects.now()) });
  // Each run begins archives of its own: what an earlier one has written does not change, nor what is built from it.
  const open = (series: ArchiveSeries): Archives => {
    const { last, highest } = reconciled[series];
    return openArchives(folder, { last: isUnfinished ? last : null, highest }, { ...options, series }, effects);
  };
  const archives = { fetched: open('fetched'), revisits: open('revisits') };
  const inTurn = oneAtATime();

  return {
    run,
    isResumed: isUnfinished,
    settled,
    knows: (url) => known.has(url),
    validatorsOf(url) {
      const entry = earlier.get(url);
      if (entry === undefined || (entry.etag === null && entry.last_modified === null)) return null;
      return { etag: entry.etag, lastModified: entry.last_modified };
    },
    room: inTurn.room,
    keep: (url, page) =>
      inTurn.add(async () => {
        const capture: Capture = { url: page.url, date: timeOf(effects.now()) };
        const before = earlier.get(page.url);
        const answer = answerRecord(capture, page, before);
        const archive = archives[isSame(page, before) ? 'revisits' : 'fetched'];
        const entryAt = (place: Place): Entry => entryOf(url, page, { run, capture, before, place });
        const others = (place: Place): WarcRecord[] => [
          requestRecord(capture, requestOf(page), answer),
          metadataRecord(capture, entryAt(place), answer),
        ];
        const entry = entryAt(await archive.append(answer, others));
        await lines.add(entry);
        learn(entry);
        return entry;
      }),
    note: ({ url, outcome, ...facts }) =>
      inTurn.add(() => lines.add({ run, url, outcome, date: timeOf(effects.now()), ...nothing, ...facts })),
    close: (isDone) =>
      inTurn.add(async () => {
        await archives.fetched.close();
        await archives.revisits.close();
        if (isDone) await lines.add({ run, finished: timeOf(effects.now()) });
        await lines.close();
      }),
  };
}

/** Pages that may wait to be written. */
const mostWaiting = 8;

/** Work that is done one after the other. */
function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    room: async (): Promise<void> => {
      while (waiting > mostWaiting) await last;
    },
    add<Result>(work: () => Promise<Result>): Promise<Result> {
      waiting++;
      const result = last.then(work).finally(() => waiting--);
      last = result.catch(() => {});
      return result;
    },
  };
}

/** A page whose bytes are those of before is a revisit too, though its server sent them again. */
function isSame(page: Page, before: Entry | undefined): before is Entry & { digest: string } {
  return before?.digest != null && (page.status === 304 || digestOf(page.body) === before.digest);
}

function answerRecord(capture: Capture, page: Page, before: Entry | undefined): WarcRecord {
  const start = `HTTP/${page.version} ${page.status} ${page.reason}`.trimEnd();
  const message = { start, headers: page.headers, body: page.body };
  if (!isSame(page, before)) return responseRecord(capture, message);
  const reason = page.status === 304 ? 'server-not-modified' : 'identical-payload-digest';
  return revisitRecord(capture, message, { date: before.date, digest: before.digest }, reason);
}

function requestOf({ url, sent }: Page): { start: string; headers: Page['sent']; body: Uint8Array } {
  const { pathname, search } = new URL(url);
  return { start: `GET ${pathname}${search} HTTP/1.1`, headers: sent, body: new Uint8Array() };
}

function entryOf(
  url: string,
  page: Page,
  known: { run: number; capture: Capture; before: Entry | undefined; place: Place },
): Entry {
  const { run, capture, before, place } = known;
  const same = isSame(page, before);
  return {
    run,
    url,
    outcome: same ? 'unchanged' : 'fetched',
    date: capture.date,
    final_url: page.url,
    status: page.status,
    code: null,
    message: null,
    media_type: mediaTypeOf(page.headers) ?? (same ? before.media_type : null),
    digest: same ? before.digest : digestOf(page.body),
    etag: headerOf(page.headers, 'etag') ?? (same ? before.etag : null),
    last_modified: headerOf(page.headers, 'last-modified') ?? (same ? before.last_modified : null),
    ...place,
  };
}
