import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { StatedMetadata } from '../../schemas/collection.ts';
import type { Effects } from '../effects.ts';
import { RecordError, systemCode } from '../error.ts';
import { sha256 } from '../ids.ts';
import { readFileMetadata } from './collection.ts';
import { type Format, isStreamed, type OpenBytes, type WholeFormat } from './draft.ts';
import { BytesError, badGzip, type Failure, fileBytes, gunzipped, timedOut } from './file-bytes.ts';
import { formats, formatsOf, formatWithRoot, isGzip } from './formats.ts';
import { type Readable, rootOf } from './readings.ts';
import type { SourceFile } from './sources.ts';

/** A source file that can be read. */
export type Content = Readable & {
  /** Of the bytes on disk. */
  readonly sha256: string;
  /** What `<file>.meta.json` states. */
  readonly stated: StatedMetadata;
};

export interface ReadLimits {
  readonly maxBytes: number;
  readonly timeoutMilliseconds: number;
}

/**
 * Reads and unpacks a source file with its metadata, or makes sure that one too large for memory can be read. It never
 * throws: whatever goes wrong is a failure. When time is up the read is ended, not merely left behind, and a read that
 * does not end is not waited for.
 *
 * @param registry the formats that there are
 */
export async function readSource(
  source: SourceFile,
  limits: ReadLimits,
  effects: Effects,
  registry: readonly Format[] = formats,
): Promise<Content | Failure> {
  const candidates = formatsOf(source.path, registry);
  if (candidates.length === 0) return unknownFormat(registry);
  const signal = AbortSignal.timeout(limits.timeoutMilliseconds);
  try {
    return await readContent(source, candidates, limits, signal, effects);
  } catch (error) {
    return failureOf(error, signal, limits);
  }
}

/** What is said of anything that was thrown while a file was read. */
export function failureOf(error: unknown, signal: AbortSignal | null, limits: ReadLimits): Failure {
  if (error instanceof BytesError) return error.failure;
  if (signal?.aborted) return timedOut(limits.timeoutMilliseconds);
  if (error instanceof RecordError) return { code: 'bad-metadata', message: error.message };
  const reason = systemCode(error) ?? 'unknown error';
  return { code: 'unreadable-file', message: `The file cannot be read (${reason}). Check its permissions.` };
}

async function readContent(
  source: SourceFile,
  candidates: readonly Format[],
  limits: ReadLimits,
  signal: AbortSignal,
  effects: Effects,
): Promise<Content | Failure> {
  const stats = await beforeAbort(signal, effects.files.stat(source.file));
  // Opening a pipe or a device could wait for ever, beyond the reach of any signal.
  if (!stats.isFile())
    return { code: 'unreadable-file', message: 'It is no regular file. Give a copy of its content.' };
  const { maxBytes, timeoutMilliseconds } = limits;
  const packed = (): AsyncIterable<Uint8Array> => fileBytes(source.file, timeoutMilliseconds, effects);
  const open: OpenBytes = isGzip(source.path) ? () => gunzipped(packed(), maxBytes) : packed;
  const format = candidates.length === 1 ? candidates[0] : formatWithRoot(candidates, await rootOf(open));
  if (format === undefined || format === null) return unknownRoot(candidates);
  if (isStreamed(format)) {
    const hash = await hashOf(packed());
    const stated = await beforeAbort(signal, readFileMetadata(source, signal, effects));
    return { format, open: format.unpacksGzip ? packed : open, sha256: hash, stated };
  }
  if (stats.size > maxBytes) return tooLarge(maxBytes);
  signal.throwIfAborted();
  return await beforeAbort(signal, readWhole(source, format, maxBytes, signal, effects));
}

async function readWhole(
  source: SourceFile,
  format: WholeFormat,
  maxBytes: number,
  signal: AbortSignal,
  effects: Effects,
): Promise<Content | Failure> {
  const packed = await effects.files.readFile(source.file, { signal });
  signal.throwIfAborted();
  const bytes = isGzip(source.path) ? await unpack(packed, maxBytes) : packed;
  if ('code' in bytes) return bytes;
  if (bytes.length > maxBytes) return tooLarge(maxBytes);
  const stated = await readFileMetadata(source, signal, effects);
  return { format, bytes, sha256: sha256(packed), stated };
}

async function hashOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

function unknownFormat(registry: readonly Format[]): Failure {
  const known = [...new Set(registry.flatMap(({ extensions }) => extensions))].join(', ');
  return {
    code: 'unknown-format',
    message: `No reader is registered for this name. Known are ${known}, also with .gz.`,
  };
}

function unknownRoot(candidates: readonly Format[]): Failure {
  const known = candidates.flatMap(({ roots = [] }) => roots).join(', ');
  const message = `It is XML of no kind that is known by its root element, or no XML. Known are ${known}.`;
  return { code: 'unknown-format', message };
}

function tooLarge(maxBytes: number): Failure {
  const message = `The file is larger than ${maxBytes} bytes, once unpacked. Split it, or raise the limit on bytes.`;
  return { code: 'too-large', message };
}

const inflate = promisify(gunzip);

async function unpack(packed: Uint8Array, maxBytes: number): Promise<Uint8Array | Failure> {
  try {
    return await inflate(packed, { maxOutputLength: maxBytes });
  } catch (error) {
    if (systemCode(error) === 'ERR_BUFFER_TOO_LARGE') return tooLarge(maxBytes);
    return badGzip;
  }
}

/** The result of some work, or the reason of the signal if that comes first. */
function beforeAbort<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  return new Promise((fulfil, reject) => {
    const abort = (): void => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    work.then(fulfil, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
