import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Effects } from '../effects.ts';
import { systemCode } from '../error.ts';
import { digitsOf, isKeyOf } from './method.ts';
import { cutKeyOf, type Entry, endOf, entriesOf, isSegment, readRecord, segmentHead } from './segment.ts';
import { openStore, orSay, type Store, segmentNames, unlessGone } from './store.ts';

/** Where a cache is by default, and the most bytes that it holds. */
export const cacheDefaults = { folder: '.on-the-record-cache', megabytes: 20_000 } as const;

/** What a cache holds of one method of annotating. */
export interface CachedMethod {
  /** Name of its folder: a number that tells which was begun first, and the hash of the method. */
  readonly name: string;
  readonly articles: number;
  readonly bytes: number;
  readonly segments: readonly CachedSegment[];
}

export interface CachedSegment {
  readonly name: string;
  readonly articles: number;
  readonly bytes: number;
}

/** Opens the store of a method in a cache, which is begun where it is missing. @throws RecordError of kind io */
export async function openCache(cache: string, method: string, effects: Effects): Promise<Store> {
  return await openStore(await orSay(cache, () => methodFolder(cache, method, effects)), effects);
}

/** A cache holds nothing that belongs under version control. */
const ignoreFile = '# Annotated articles, kept so that they need not be annotated again. Safe to delete.\n*\n';

async function methodFolder(cache: string, method: string, { files }: Effects): Promise<string> {
  await files.mkdir(cache, { recursive: true });
  await files.writeFile(join(cache, '.gitignore'), ignoreFile, { flag: 'wx' }).catch(unlessThere);
  const names = await methodNames(cache, { files });
  const known = names.find((name) => name.endsWith(`-${method}`));
  if (known !== undefined) return join(cache, known);
  const number = names.reduce((most, name) => Math.max(most, Number.parseInt(name, 10)), 0) + 1;
  const folder = join(cache, `${String(number).padStart(6, '0')}-${method}`);
  await files.mkdir(folder, { recursive: true });
  return folder;
}

/** Names of the folders of methods, in the order in which they were begun. */
async function methodNames(cache: string, { files }: Pick<Effects, 'files'>): Promise<string[]> {
  const names = (await files.readdir(cache).catch(unlessGone)) ?? [];
  return names.filter((name) => /^\d{6,}-[0-9a-f]{16}$/.test(name)).sort();
}

/** What a cache holds, by method, in the order in which they were begun. @throws RecordError of kind io */
export async function inspectCache(cache: string, effects: Effects): Promise<CachedMethod[]> {
  return await orSay(cache, () => inspectMethods(cache, effects));
}

async function inspectMethods(cache: string, effects: Effects): Promise<CachedMethod[]> {
  const methods: CachedMethod[] = [];
  for (const name of await methodNames(cache, effects)) {
    const folder = join(cache, name);
    const segments: CachedSegment[] = [];
    for (const segment of await segmentNames(folder, effects)) {
      const inspected = await inspectSegment(folder, segment, effects);
      if (inspected !== null) segments.push(inspected);
    }
    const sum = (of: 'articles' | 'bytes'): number => segments.reduce((total, segment) => total + segment[of], 0);
    methods.push({ name, articles: sum('articles'), bytes: sum('bytes'), segments });
  }
  return methods;
}

async function inspectSegment(folder: string, name: string, effects: Effects): Promise<CachedSegment | null> {
  return await inSegment(folder, name, effects, (entries, { size }) => {
    return { name, articles: entries.length, bytes: size };
  });
}

interface OpenedSegment {
  readonly handle: FileHandle;
  readonly size: number;
}

/** What is found in an open segment; null where another process removed it meanwhile. */
async function inSegment<Found>(
  folder: string,
  name: string,
  { files }: Effects,
  find: (entries: readonly Entry[], segment: OpenedSegment) => Found,
): Promise<Found | null> {
  const handle = await files.open(join(folder, name), 'r').catch(unlessGone);
  if (handle === null) return null;
  try {
    const { size } = await handle.stat();
    return find([...entriesOf(handle, size)], { handle, size });
  } finally {
    await handle.close();
  }
}

/** A segment of which not all is what was written. */
export interface DamagedSegment {
  readonly path: string;
  /** Records with other bytes than were written. */
  readonly records: number;
  /** Bytes behind its last whole record, in which no other is found. */
  readonly unread: number;
  /** Whether these are more than the half of a record that a build leaves which is ended: a damaged length hides records. */
  readonly hidesRecords: boolean;
}

/** Bytes that half a record may have, and more where the segment has longer ones. */
const longestHalf = 1024 * 1024;

/** Reads every record of a cache; gives the segments that are damaged, or end in half a record. */
export async function verifyCache(cache: string, effects: Effects): Promise<DamagedSegment[]> {
  const damaged: DamagedSegment[] = [];
  for (const { name, segments } of await inspectCache(cache, effects)) {
    for (const segment of segments) {
      const found = await inSegment(join(cache, name), segment.name, effects, verifySegment);
      if (found === null || (found.records === 0 && found.unread === 0)) continue;
      damaged.push({ path: join(cache, name, segment.name), ...found });
    }
  }
  return damaged;
}

function verifySegment(entries: readonly Entry[], { handle, size }: OpenedSegment): Omit<DamagedSegment, 'path'> {
  const end = isSegment(handle) ? endOf(entries) : 0;
  const longest = entries.reduce((most, { length }) => Math.max(most, length), longestHalf);
  const isBegun = end > 0 || size < segmentHead().length;
  return {
    records: entries.filter((entry) => readRecord(handle, entry) === null).length,
    unread: size - end,
    hidesRecords: !isBegun || size - end > longest,
  };
}

/**
 * Removes what was begun first until a cache takes no more than so many bytes: methods that are no longer used, then
 * segments of the one that is. A process that reads meanwhile goes on, or says which record it lost.
 *
 * @param kept the method in use, of which segments go only when nothing else is left. @default the newest
 * @returns the bytes that were freed
 * @throws RecordError of kind io
 */
export async function boundCache(cache: string, most: number, effects: Effects, kept?: string): Promise<number> {
  const methods = await orSay(cache, () => methodNames(cache, effects));
  const inUse = methods.find((name) => kept !== undefined && name.endsWith(`-${kept}`)) ?? methods.at(-1);
  const inOrder = [...methods.filter((name) => name !== inUse), ...(inUse === undefined ? [] : [inUse])];
  const segments = await orSay(cache, () => segmentSizes(cache, inOrder, effects));
  let total = segments.reduce((sum, { bytes }) => sum + bytes, 0);
  const before = total;
  for (const { path, bytes } of segments) {
    if (total <= most) break;
    await orSay(cache, () => effects.files.rm(path, { force: true }));
    total -= bytes;
  }
  for (const name of methods) await effects.files.rmdir(join(cache, name)).catch(() => {});
  return before - total;
}

/** The segments of methods by size alone: every build bounds its cache, and need not read it for that. */
async function segmentSizes(
  cache: string,
  methods: readonly string[],
  effects: Effects,
): Promise<{ readonly path: string; readonly bytes: number }[]> {
  const sizes: { readonly path: string; readonly bytes: number }[] = [];
  for (const method of methods) {
    for (const name of await segmentNames(join(cache, method), effects)) {
      const path = join(cache, method, name);
      const stats = await effects.files.stat(path).catch(unlessGone);
      if (stats !== null) sizes.push({ path, bytes: stats.size });
    }
  }
  return sizes;
}

/** Fewer bytes than any segment has, one of which no byte was written, too. */
const nothing = -1;

/** Removes all that a cache holds; gives the bytes that were freed. What else lies in the folder stays. */
export async function clearCache(cache: string, effects: Effects): Promise<number> {
  const freed = await boundCache(cache, nothing, effects);
  await effects.files.rm(join(cache, '.gitignore'), { force: true });
  await effects.files.rmdir(cache).catch(() => {});
  return freed;
}

/** Removes the segments in which any state of these articles stands, whatever the method. @throws RecordError of kind io */
export async function forgetArticles(cache: string, articleIds: Iterable<string>, effects: Effects): Promise<void> {
  const digits = new Set([...articleIds].map(digitsOf));
  if (digits.size > 0) await orSay(cache, () => forgetKeys(cache, digits, effects));
}

async function forgetKeys(cache: string, digits: ReadonlySet<string>, effects: Effects): Promise<void> {
  for (const name of await methodNames(cache, effects)) {
    const folder = join(cache, name);
    for (const segment of await segmentNames(folder, effects)) {
      const isConcerned = await inSegment(folder, segment, effects, (entries, { handle, size }) =>
        [...entries.map(({ key }) => key), cutKeyOf(handle, size, entries) ?? ''].some((key) => isKeyOf(key, digits)),
      );
      if (isConcerned) await effects.files.rm(join(folder, segment), { force: true });
    }
  }
}

function unlessThere(error: unknown): void {
  if (systemCode(error) !== 'EEXIST') throw error;
}
