import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Effects } from '../effects.ts';
import { generator } from '../program.ts';
import { cannotWrite } from '../publish/sink.ts';
import { type Entry, entrySchema } from './entry.ts';
import { infoRecord, type PackedRecord, packedRecord, packedRecords, timeOf, type WarcRecord } from './warc.ts';

/** Where the answer of a unit came to lie. */
export interface Place {
  readonly file: string;
  readonly offset: number;
  readonly length: number;
}

/** A series of web archives in a folder, the last of which grows. */
export interface Archives {
  /**
   * Writes the records of one answer as a unit: that of the answer first, then the others, of which the last holds the
   * entry of the index, made once the place is known. A unit of which a part is missing is cut off when the folder is
   * opened again.
   */
  readonly append: (answer: WarcRecord, others: (place: Place) => readonly WarcRecord[]) => Promise<Place>;
  readonly close: () => Promise<void>;
}

/** The field of an archive's first record that tells whose it is, up to the version. */
const ownField = `software: ${generator.split(' ')[0]} `;
/**
 * The two series of archives in a folder: of pages, and of what is said of pages that are what they were. The latter hold
 * no article, so that a build need not read them and nothing changes for it.
 */
export const archiveSeries = ['fetched', 'revisits'] as const;
export type ArchiveSeries = (typeof archiveSeries)[number];

const fileName = (series: ArchiveSeries, number: number): string =>
  `${series}-${String(number).padStart(5, '0')}.warc.gz`;
/** A file of no more bytes may have been cut within the record that says whose it is. */
const shortestInfo = 1000;
const filePattern = /^([a-z]+)-(\d{5})\.warc\.gz$/;

/** The series and number in the name of a file; null where it is no archive of a record. */
function numberOf(name: string, series: ArchiveSeries): number | null {
  const [, prefix, digits] = filePattern.exec(name) ?? [];
  return prefix === series ? Number(digits) : null;
}

/** What the index says of a series of archives, and what they say themselves. */
export interface Reconciled {
  /** Entries of the index whose answers are in these archives. */
  readonly kept: readonly Entry[];
  /** Entries of answers that the index does not have. */
  readonly found: readonly Entry[];
  /** The last file and its size; null where a new one is to be begun. */
  readonly last: { readonly number: number; readonly size: number } | null;
  /** The highest number of a file. */
  readonly highest: number;
}

/** The most bytes of a record that is read back: more than any limit on pages allows, whatever it was when it was written. */
const longestRecord = 2 ** 30;

/**
 * Compares the archives of a folder with its index after whatever ended the run before: what was cut short at the end of
 * a file is cut off, answers that the index lacks are found, and entries of answers that the disk lost are dropped.
 */
export async function reconcile(
  folder: string,
  series: ArchiveSeries,
  all: readonly Entry[],
  effects: Effects,
): Promise<Reconciled> {
  const names = (await effects.files.readdir(folder)).filter((name) => numberOf(name, series) !== null).sort();
  const entries = all.filter(({ file }) => file !== null && numberOf(file, series) !== null);
  const sizes = new Map<string, number>();
  const found: Entry[] = [];
  for (const name of names) {
    const own = entries.filter(({ file }) => file === name);
    const { size } = await effects.files.stat(join(folder, name));
    const from = own.reduce((most, entry) => (endOf(entry) <= size ? Math.max(most, entry.offset ?? 0) : most), 0);
    const isLast = name === names.at(-1);
    if (!isLast && own.length > 0) {
      sizes.set(name, size);
      continue;
    }
    const tail = await readTail(join(folder, name), from, effects);
    if (own.length === 0 && !tail.isOwn && size > shortestInfo) continue;
    sizes.set(name, tail.end);
    if (tail.end < size) await effects.files.truncate(join(folder, name), tail.end);
    const known = new Set(own.map(({ offset }) => offset));
    found.push(...tail.entries.filter(({ file, offset }) => file === name && !known.has(offset)));
  }
  const lies = (entry: Entry): boolean => endOf(entry) <= (sizes.get(entry.file ?? '') ?? 0);
  const last = names.at(-1);
  const size = sizes.get(last ?? '');
  const highest = last === undefined ? 0 : (numberOf(last, series) ?? 0);
  return {
    kept: entries.filter(lies),
    found,
    last: size === undefined ? null : { number: highest, size },
    highest,
  };
}

/** Where the answer of an entry ends in its file. */
function endOf({ offset, length }: Entry): number {
  return (offset ?? 0) + (length ?? 0);
}

interface Tail {
  /** Whether the file was begun by this program. */
  readonly isOwn: boolean;
  readonly entries: readonly Entry[];
  /** Where the last whole unit ends. */
  readonly end: number;
}

/** The units of a file from a byte at which one begins. */
async function readTail(path: string, from: number, effects: Effects): Promise<Tail> {
  const bytes = await readFrom(path, from, effects);
  let end = from;
  let isOwn = false;
  const entries: Entry[] = [];
  for (const record of packedRecords(bytes, longestRecord)) {
    const entry = entryIn(record);
    if (isInfo(record)) isOwn = true;
    if (entry !== null) entries.push(entry);
    if (entry !== null || isInfo(record)) end = from + record.end;
  }
  return { isOwn, entries, end };
}

async function readFrom(path: string, from: number, effects: Effects): Promise<Uint8Array> {
  const handle = await effects.files.open(path, 'r');
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.max(0, size - from));
    for (let done = 0; done < bytes.length; ) {
      const { bytesRead } = await handle.read(bytes, done, bytes.length - done, from + done);
      if (bytesRead === 0) return bytes.subarray(0, done);
      done += bytesRead;
    }
    return bytes;
  } finally {
    await handle.close();
  }
}

function typeOf({ headers }: WarcRecord): string {
  return headers.find(([name]) => name === 'WARC-Type')?.[1] ?? '';
}

function isInfo(record: PackedRecord): boolean {
  return typeOf(record) === 'warcinfo' && Buffer.from(record.block).toString('utf8').startsWith(ownField);
}

function entryIn(record: PackedRecord): Entry | null {
  if (typeOf(record) !== 'metadata') return null;
  try {
    return entrySchema.safeParse(JSON.parse(Buffer.from(record.block).toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

export interface ArchiveOptions {
  readonly series: ArchiveSeries;
  /** Bytes after which a new file is begun. */
  readonly fileBytes: number;
  readonly userAgent: string;
}

/**
 * Opens the archives of a folder to add to them.
 *
 * @throws RecordError (io), from every call, where the disk does not take what is written
 */
export function openArchives(
  folder: string,
  { last, highest }: Pick<Reconciled, 'last' | 'highest'>,
  options: ArchiveOptions,
  effects: Effects,
): Archives {
  let number = last?.number ?? highest + 1;
  let size = last?.size ?? 0;
  let handle: FileHandle | null = null;
  // After half a unit nothing must follow: what is cut off at the next opening would go with it.
  let broken: { readonly error: unknown } | null = null;

  const write = async (bytes: Uint8Array): Promise<void> => {
    const path = join(folder, fileName(options.series, number));
    try {
      handle ??= await effects.files.open(path, 'a');
      for (let done = 0; done < bytes.length; )
        done += (await handle.write(bytes, done, bytes.length - done)).bytesWritten;
    } catch (thrown) {
      broken = { error: cannotWrite(path, thrown) };
      throw broken.error;
    }
    size += bytes.length;
  };
  const close = async (): Promise<void> => {
    const open = handle;
    handle = null;
    if (open === null) return;
    try {
      await open.sync();
    } finally {
      await open.close();
    }
  };

  return {
    async append(answer, others) {
      if (broken !== null) throw broken.error;
      if (size >= options.fileBytes) {
        await close();
        number++;
        size = 0;
      }
      if (size === 0) {
        const date = timeOf(effects.now());
        const fields = [
          ['software', generator],
          ['format', 'WARC File Format 1.1'],
          ['robots', 'obey'],
          ['http-header-user-agent', options.userAgent],
        ] as const;
        await write(await packedRecord(infoRecord(fileName(options.series, number), date, fields)));
      }
      const packed = await packedRecord(answer);
      const place: Place = { file: fileName(options.series, number), offset: size, length: packed.length };
      const rest = await Promise.all(others(place).map(packedRecord));
      await write(Buffer.concat([packed, ...rest]));
      return place;
    },
    close,
  };
}
