import { messageOf, RecordError, systemCode } from '../error.ts';
import {
  type Format,
  type InnerFile,
  type InnerReader,
  isRefusal,
  isStreamed,
  type OpenBytes,
  type ReadContext,
  type Reading,
  type Refusal,
  type StreamedFormat,
  type WholeFormat,
} from './draft.ts';
import { BytesError, gunzipped } from './file-bytes.ts';
import { formatsOf, formatWithRoot, isGzip, rootElementOf } from './formats.ts';
import { openText } from './text-stream.ts';

/** A file with the format to read it by: in memory, or opened as often as it is read. */
export type Readable =
  | { readonly format: WholeFormat /** Unpacked. */; readonly bytes: Uint8Array }
  | { readonly format: StreamedFormat /** Gives unpacked bytes. */; readonly open: OpenBytes };

/**
 * All that a file gives, in its order. What is wrong with the bytes, and an error in the reader of its format, is a
 * refusal after what could be read.
 *
 * @param failureOf what is said of errors of the bytes
 */
export async function* readingsOf(
  file: Readable,
  context: ReadContext,
  failureOf: (error: unknown) => Pick<Refusal, 'code' | 'message'>,
): AsyncGenerator<Reading, undefined> {
  try {
    yield* 'bytes' in file ? file.format.read(file.bytes, context) : file.format.readStream(file.open, context);
  } catch (error) {
    // An installation that lacks a part is no fault of the file.
    if (error instanceof RecordError || systemCode(error) === 'ERR_MODULE_NOT_FOUND') throw error;
    const isOfBytes = error instanceof BytesError || /^E[A-Z]+$/.test(systemCode(error) ?? '');
    yield { record: null, original: null, ...(isOfBytes ? failureOf(error) : unreadable(error)) };
  }
}

function unreadable(error: unknown): Pick<Refusal, 'code' | 'message'> {
  const reason = messageOf(error)
    .replace(/\s+/g, ' ')
    .slice(0, 200)
    .replace(/[.\s]+$/, '');
  return { code: 'bad-document', message: `The document could not be read: ${reason}. Give its text as .txt.` };
}

/** Files may lie in an archive that lies in an archive, and no deeper. */
const deepestArchive = 2;

/** Reads the files in archives by the formats of a registry. */
export function innerReader(
  registry: readonly Format[],
  { columns, maxBytes }: Pick<ReadContext, 'columns' | 'maxBytes'>,
  depth: number = 1,
): InnerReader {
  const context: ReadContext = {
    columns,
    maxBytes,
    ...(depth < deepestArchive ? { inner: innerReader(registry, { columns, maxBytes }, depth + 1) } : {}),
  };
  return {
    knows: (path) => formatsOf(path, registry).length > 0,
    async *read(file) {
      for await (const reading of readInner(file, registry, context)) {
        yield { ...reading, record: reading.record === null ? file.path : `${file.path}#${reading.record}` };
      }
    },
  };
}

async function* readInner(
  { path, bytes, beside }: InnerFile,
  registry: readonly Format[],
  context: ReadContext,
): AsyncGenerator<Reading, undefined> {
  const failureOf = (error: unknown): Pick<Refusal, 'code' | 'message'> =>
    error instanceof BytesError ? error.failure : unreadable(error);
  const open: OpenBytes = isGzip(path) ? () => gunzipped(once(bytes), context.maxBytes) : () => once(bytes);
  let format: Format | null;
  let file: Readable;
  try {
    const candidates = formatsOf(path, registry);
    format = candidates.length === 1 ? (candidates[0] ?? null) : formatWithRoot(candidates, await rootOf(open));
    if (format === null) {
      const message = 'It is XML of no kind that is known by its root element, or no XML. Leave it out.';
      yield { record: null, code: 'unknown-format', message, original: null };
      return;
    }
    const asIs: OpenBytes = () => once(bytes);
    file = isStreamed(format)
      ? { format, open: format.unpacksGzip ? asIs : open }
      : { format, bytes: await whole(open, context.maxBytes) };
  } catch (error) {
    yield { record: null, original: null, ...failureOf(error) };
    return;
  }
  for await (const reading of readingsOf(file, context, failureOf)) {
    if (isRefusal(reading)) yield reading;
    else yield { mediaType: format.mediaType, ...reading, beside: { ...beside, ...reading.beside } };
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, undefined> {
  for (let start = 0; start < bytes.length; start += innerChunk) yield bytes.subarray(start, start + innerChunk);
}

const innerChunk = 1 << 16;

/** All the bytes of a file. @throws BytesError (too-large) */
async function whole(open: OpenBytes, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of open()) {
    length += chunk.length;
    if (length > maxBytes) {
      const message = `It is larger than ${maxBytes} bytes, once unpacked. Split it, or raise the limit on bytes.`;
      throw new BytesError({ code: 'too-large', message });
    }
    chunks.push(chunk);
  }
  return chunks.length === 1 ? (chunks[0] ?? new Uint8Array()) : Buffer.concat(chunks);
}

/** The root element of what may be XML; null where it is none. */
export async function rootOf(open: OpenBytes): Promise<string | null> {
  for await (const text of (await openText(open())) ?? []) return rootElementOf(text);
  return null;
}
