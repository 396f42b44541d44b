import { createHash, type Hash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { GazetteerSource } from '../schemas/manifest.ts';
import type { Effects } from './effects.ts';
import { RecordError, systemCode } from './error.ts';
import { linesOf } from './ingest/lines.ts';
import type { SourceFile } from './ingest/sources.ts';
import { type Gazetteer, joinGazetteers, readGazetteer } from './link/gazetteer/gazetteer.ts';
import { shippedGazetteer } from './link/gazetteer/shipped.ts';

/** A file of a gazetteer. */
export interface GazetteerFile {
  /** Absolute path. */
  readonly file: string;
  /** What published versions call it: the path that the collection states, or the name of a file that was given. */
  readonly path: string;
}

/** The files that a user gives and those that the collection at a root states, in this order, each once. */
export function gazetteerFiles(
  given: readonly string[],
  root: string | null,
  stated: readonly string[],
): GazetteerFile[] {
  const files = [
    ...given.map((path) => ({ file: resolve(path), path: basename(path) })),
    ...(root === null ? [] : stated.map((path) => ({ file: join(root, path), path }))),
  ];
  return files.filter(({ file }, index) => files.findIndex((other) => other.file === file) === index);
}

/** The sources that are no gazetteers: a gazetteer that lies among the articles holds none. */
export function withoutGazetteers(sources: readonly SourceFile[], gazetteers: readonly GazetteerFile[]): SourceFile[] {
  const leftOut = new Set(gazetteers.map(({ file }) => file));
  return sources.filter(({ file }) => !leftOut.has(file));
}

/** A gazetteer to link with, and the files it was read from with their sha256. */
export interface OpenedGazetteers {
  readonly gazetteer: Gazetteer;
  readonly files: readonly GazetteerSource[];
}

/**
 * Reads gazetteer files and joins them with the one that ships: what the first file states goes before the others,
 * what any file states before what ships.
 *
 * @throws RecordError of kind usage for a file that does not exist or has a line that is no entry, io for one that
 *   cannot be read
 */
export async function openGazetteers(files: readonly GazetteerFile[], effects: Effects): Promise<OpenedGazetteers> {
  const gazetteers: Gazetteer[] = [];
  const sources: GazetteerSource[] = [];
  for (const { file, path } of files) {
    const hash = createHash('sha256');
    gazetteers.push(await readGazetteer(gazetteerLines(file, effects, hash), file));
    sources.push({ path, sha256: hash.digest('hex') });
  }
  const gazetteer = files.length === 0 ? shippedGazetteer : joinGazetteers([...gazetteers, shippedGazetteer]);
  return { gazetteer, files: sources };
}

/** Bytes of a line beyond which it is cut, so that it is told as one that is no JSON. Items of Wikidata can be long. */
const longestLine = 64 * 1024 * 1024;

/**
 * The lines of a file, unpacked where its name ends in `.gz`.
 *
 * @param hash takes the bytes of the file as they lie on disk
 * @throws RecordError of kind usage where it does not exist or is packed badly, io where it cannot be read
 */
export async function* gazetteerLines(file: string, effects: Effects, hash?: Hash): AsyncGenerator<string, undefined> {
  try {
    const bytes = Readable.from(bytesOf(file, effects, hash), { objectMode: false });
    // What goes wrong on the way is thrown to the reader of the last stream.
    const unpacked = file.endsWith('.gz') ? pipeline(bytes, createGunzip(), () => {}) : bytes;
    yield* linesOf(unpacked, longestLine);
  } catch (error) {
    throw tellFailure(file, error);
  }
}

async function* bytesOf(file: string, effects: Effects, hash: Hash | undefined): AsyncGenerator<Buffer, undefined> {
  const handle = await effects.files.open(file);
  for await (const chunk of handle.createReadStream()) {
    hash?.update(chunk);
    yield chunk;
  }
}

function tellFailure(file: string, error: unknown): unknown {
  if (error instanceof RecordError) return error;
  const code = systemCode(error) ?? 'unknown error';
  const cause = { cause: error };
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new RecordError('usage', 'no-such-gazetteer', `There is no gazetteer at "${file}". Check the path.`, cause);
  if (code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE') {
    const message = `The compressed data of "${file}" is damaged or cut short. Fetch or pack the file again.`;
    return new RecordError('usage', 'bad-gazetteer', message, cause);
  }
  return new RecordError('io', 'unreadable-gazetteer', `"${file}" cannot be read (${code}). Check it.`, cause);
}
