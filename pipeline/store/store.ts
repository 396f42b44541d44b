import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Effects } from '../effects.ts';
import { messageOf, RecordError, systemCode } from '../error.ts';
import { entriesOf, entryOf, type Place, placeAt, readRecord, readRecordIn, segmentHead } from './segment.ts';

/**
 * Annotated articles on disk, each under a key that says what it was made from. Records are only ever added, each
 * process to files of its own, so that several may share a folder and one that is killed loses its last record at most.
 */
export interface Store {
  readonly has: (key: string) => boolean;
  /** The record of a key; null where there is none or its bytes are damaged, and then the key is forgotten. */
  readonly read: (key: string) => Uint8Array | null;
  /** Adds a record. Calls need not wait for each other. @throws RecordError of kind io where it cannot be written */
  readonly put: (key: string, record: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Bytes of a segment after which the next is begun. */
const segmentSize = 64 * 1024 * 1024;

/**
 * The most segments that are held open, the first, which a bounded cache loses first: builds that each add a little make
 * more of them than a process may have files.
 */
const mostOpen = 256;

interface Segment {
  readonly path: string;
  /** Null where it is opened anew for each record. */
  readonly handle: FileHandle | null;
}

/** The segment that records are added to. */
type OpenSegment = Segment & { readonly handle: FileHandle };

interface Held extends Place {
  readonly segment: Segment;
}

/** Opens the store of a folder, which is made where it is missing. @throws RecordError of kind io */
export async function openStore(folder: string, effects: Effects): Promise<Store> {
  const { files } = effects;
  const segments: Segment[] = [];
  const held = new Map<string, Held>();
  const closeAll = async (): Promise<void> => {
    for (const { handle } of segments) await handle?.close();
  };
  const openAll = async (): Promise<void> => {
    await files.mkdir(folder, { recursive: true });
    for (const name of await segmentNames(folder, effects)) {
      const path = join(folder, name);
      const handle = await files.open(path, 'r').catch(unlessGone);
      if (handle === null) continue;
      const isKept = segments.length < mostOpen;
      const segment = { path, handle: isKept ? handle : null };
      segments.push(segment);
      try {
        const { size } = await handle.stat();
        for (const { key, ...place } of entriesOf(handle, size)) held.set(key, { segment, ...place });
      } finally {
        if (!isKept) await handle.close();
      }
    }
  };
  await orSay(folder, openAll).catch(async (error: unknown) => {
    await closeAll();
    throw error;
  });
  let current: { readonly segment: OpenSegment; readonly size: number } | null = null;
  let writing: Promise<unknown> = Promise.resolve();
  const append = async (key: string, record: Uint8Array): Promise<void> => {
    if (held.has(key)) return;
    if (current === null || current.size > segmentSize) {
      const segment = await newSegment(folder, effects);
      segments.push(segment);
      current = { segment, size: segmentHead().length };
    }
    const entry = entryOf(key, record);
    const { segment, size } = current;
    // What could not be written whole ends its segment: nothing that stood after it would be found.
    current = null;
    await segment.handle.appendFile(entry);
    current = { segment, size: size + entry.length };
    held.set(key, { segment, ...placeAt(size, record) });
  };
  return {
    has: (key) => held.has(key),
    read: (key) => {
      const place = held.get(key);
      const record = place === undefined ? null : readHeld(place);
      if (record === null) held.delete(key);
      return record;
    },
    put: async (key, record) => {
      const written = writing.then(() => orSay(folder, () => append(key, record)));
      writing = written.catch(() => {});
      await written;
    },
    close: async () => {
      await writing;
      await closeAll();
    },
  };
}

function readHeld({ segment: { path, handle }, ...place }: Held): Uint8Array | null {
  return handle === null ? readRecordIn(path, place) : readRecord(handle, place);
}

/** Names of the segments of a folder in the order in which they were begun. */
export async function segmentNames(folder: string, { files }: Effects): Promise<string[]> {
  const names = (await files.readdir(folder).catch(unlessGone)) ?? [];
  return names.filter((name) => /^\d{8}\.segment$/.test(name)).sort();
}

/** Begins the next segment, whose name no other process has. */
async function newSegment(folder: string, effects: Effects): Promise<OpenSegment> {
  // Another process that bounds or clears the cache removes folders that hold nothing yet.
  await effects.files.mkdir(folder, { recursive: true });
  const last = (await segmentNames(folder, effects)).at(-1);
  for (let number = last === undefined ? 1 : Number.parseInt(last, 10) + 1; ; number++) {
    const name = `${String(number).padStart(8, '0')}.segment`;
    const path = join(folder, name);
    const handle = await effects.files.open(path, 'ax+').catch((error: unknown) => {
      if (systemCode(error) === 'EEXIST') return null;
      throw error;
    });
    if (handle === null) continue;
    try {
      await handle.appendFile(segmentHead());
    } catch (error) {
      await handle.close();
      throw error;
    }
    return { path, handle };
  }
}

/** Null for what is missing: another process may have removed it meanwhile. @throws what else went wrong */
export function unlessGone(error: unknown): null {
  if (systemCode(error) === 'ENOENT') return null;
  throw error;
}

/** Does work on a cache. @throws RecordError of kind io that says what to do, where it fails */
export async function orSay<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RecordError) throw error;
    const message = `The cache ${folder} cannot be used: ${messageOf(error)}. Free its disk, choose another with --cache, or build with --no-cache.`;
    throw new RecordError('io', 'cache-failed', message, { cause: error });
  }
}
