import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { StatedMetadata } from '../../schemas/collection.ts';
import type { RejectCode } from '../../schemas/reject.ts';
import type { Effects } from '../effects.ts';
import { RecordError, systemCode } from '../error.ts';
import { sha256 } from '../ids.ts';
import { readFileMetadata } from './collection.ts';
import type { Format } from './draft.ts';
import { formatOf, formats, isGzip } from './formats.ts';
import type { SourceFile } from './sources.ts';

/** A source file in memory. */
export interface Content {
  readonly format: Format;
  /** Unpacked. */
  readonly bytes: Uint8Array;
  /** Of the bytes on disk. */
  readonly sha256: string;
  /** What `<file>.meta.json` states. */
  readonly stated: StatedMetadata;
}

/** Why a source file has no content. */
export interface Failure {
  readonly code: RejectCode;
  readonly message: string;
}

export interface ReadLimits {
  readonly maxBytes: number;
  readonly timeoutMilliseconds: number;
}

/**
 * Reads and unpacks a source file with its metadata. It never throws: whatever goes wrong is a failure.
 * When time is up the read is ended, not merely left behind, and a read that does not end is not waited for.
 */
export async function readSource(source: SourceFile, limits: ReadLimits, effects: Effects): Promise<Content | Failure> {
  const format = formatOf(source.path);
  if (format === null) return unknownFormat();
  const signal = AbortSignal.timeout(limits.timeoutMilliseconds);
  try {
    const content = await beforeAbort(signal, readContent(source, limits.maxBytes, signal, effects));
    return 'code' in content ? content : { format, ...content };
  } catch (error) {
    if (signal.aborted) {
      const message = `Reading took longer than ${limits.timeoutMilliseconds} ms. Raise the limit on time, or copy the file nearer.`;
      return { code: 'timed-out', message };
    }
    if (error instanceof RecordError) return { code: 'bad-metadata', message: error.message };
    const reason = systemCode(error) ?? 'unknown error';
    return { code: 'unreadable-file', message: `The file cannot be read (${reason}). Check its permissions.` };
  }
}

async function readContent(
  source: SourceFile,
  maxBytes: number,
  signal: AbortSignal,
  effects: Effects,
): Promise<Omit<Content, 'format'> | Failure> {
  const stats = await effects.files.stat(source.file);
  // Opening a pipe or a device could wait for ever, beyond the reach of any signal.
  if (!stats.isFile())
    return { code: 'unreadable-file', message: 'It is no regular file. Give a copy of its content.' };
  if (stats.size > maxBytes) return tooLarge(maxBytes);
  signal.throwIfAborted();
  const packed = await effects.files.readFile(source.file, { signal });
  signal.throwIfAborted();
  const bytes = isGzip(source.path) ? await unpack(packed, maxBytes) : packed;
  if ('code' in bytes) return bytes;
  if (bytes.length > maxBytes) return tooLarge(maxBytes);
  const stated = await readFileMetadata(source, signal, effects);
  return { bytes, sha256: sha256(packed), stated };
}

function unknownFormat(): Failure {
  const known = formats.flatMap(({ extensions }) => extensions).join(', ');
  return {
    code: 'unknown-format',
    message: `No reader is registered for this name. Known are ${known}, also with .gz.`,
  };
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
    const message = 'The compressed data is damaged or cut short. Fetch or pack the file again.';
    return { code: 'bad-gzip', message };
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
