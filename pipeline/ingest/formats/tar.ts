import { createTarDecoder } from 'modern-tar';
import type { StreamedFormat } from '../draft.ts';
import { ArchiveError, type Entry, entryTooLarge, readArchive } from './archive.ts';

/** A tar archive, also packed with gzip, of files in any format that is read. */
export const tarFormat: StreamedFormat = {
  name: 'tar',
  extensions: ['.tar'],
  mediaType: 'application/x-tar',
  readStream: (open, context) => readArchive(open, untar, context),
};

/** The files of a tar archive. Links and devices are passed over: there is nothing in them. */
export async function* untar(
  chunks: AsyncIterable<Uint8Array>,
  wants: (path: string) => boolean,
  maxBytes: number,
): AsyncGenerator<Entry, undefined> {
  const failure: { error: unknown } = { error: null };
  const entries = ReadableStream.from(rethrown(chunks, failure)).pipeThrough(createTarDecoder({ strict: true }));
  try {
    for await (const { header, body } of entries) {
      const path = header.name.replace(/^(?:\.\/)+/, '');
      const isWanted = (header.type === 'file' || header.type === undefined) && wants(path);
      // What is not wanted is read all the same: the decoder waits for a body that is left.
      const parts: Uint8Array[] = [];
      let length = 0;
      for await (const part of body) {
        length += part.length;
        if (isWanted && length <= maxBytes) parts.push(part);
        else parts.length = 0;
      }
      if (!isWanted) continue;
      yield length > maxBytes ? entryTooLarge(path, maxBytes) : { path, bytes: Buffer.concat(parts) };
    }
  } catch (error) {
    // What is wrong with the bytes themselves, such as their gzip, is for others to say.
    throw failure.error ?? new ArchiveError(`The archive is damaged or cut short (${messageOf(error)}).`);
  }
}

async function* rethrown(
  chunks: AsyncIterable<Uint8Array>,
  failure: { error: unknown },
): AsyncGenerator<Uint8Array, undefined> {
  try {
    yield* chunks;
  } catch (error) {
    failure.error = error;
    throw error;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : 'unknown error';
}
