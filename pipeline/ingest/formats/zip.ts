import { Unzip, type UnzipDecoder, type UnzipFile, UnzipInflate, UnzipPassThrough } from 'fflate';
import type { StreamedFormat } from '../draft.ts';
import { ArchiveError, type Entry, entryTooLarge, readArchive } from './archive.ts';

/** A zip archive of files in any format that is read. */
export const zipFormat: StreamedFormat = {
  name: 'zip',
  extensions: ['.zip'],
  mediaType: 'application/zip',
  readStream: (open, context) => readArchive(open, unzip, context),
};

/** Bytes given to the decompressor at a time: deflate expands 1032 times at most, so that memory is bounded. */
const portion = 1 << 13;
const stored = 0;
const deflated = 8;

/** The entries of a zip archive as they stand in it, whatever its directory says. */
export async function* unzip(
  chunks: AsyncIterable<Uint8Array>,
  wants: (path: string) => boolean,
  maxBytes: number,
): AsyncGenerator<Entry, undefined> {
  const ready: Entry[] = [];
  let found = 0;
  let open = 0;
  const onFile = (file: UnzipFile): void => {
    found++;
    // The separator of Windows is none in zip, but some programs write it.
    const path = file.name.replace(/\\/g, '/');
    const isWanted = !path.endsWith('/') && wants(path);
    if (file.compression !== stored && file.compression !== deflated) {
      if (isWanted) ready.push({ path, ...unknownPacking });
      return;
    }
    if (!isWanted) {
      // What is not started is kept in memory for whoever starts it later.
      file.ondata = () => {};
      file.start();
      return;
    }
    open++;
    let parts: Uint8Array[] | null = [];
    let length = 0;
    file.ondata = (error, data, isLast) => {
      if (parts === null) return;
      length += data?.length ?? 0;
      if (error !== null) ready.push({ path, ...damaged });
      else if (length > maxBytes) ready.push(entryTooLarge(path, maxBytes));
      else {
        parts.push(data.slice());
        if (!isLast) return;
        ready.push(
          file.originalSize !== undefined && file.originalSize !== length
            ? { path, ...damaged }
            : { path, bytes: Buffer.concat(parts) },
        );
      }
      parts = null;
      open--;
      file.terminate();
    };
    file.start();
  };
  const unpacker = new Unzip(onFile);
  for (const compression of [stored, deflated]) unpacker.register(decoderOf(compression, wants));
  let taken = 0;
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += portion) {
      taken += 1;
      push(unpacker, chunk.subarray(start, start + portion), false);
      yield* ready.splice(0);
    }
  }
  if (taken > 0) push(unpacker, new Uint8Array(), true);
  yield* ready.splice(0);
  if (found === 0) throw new ArchiveError('It is no zip archive, or an empty one.');
  if (open > 0) throw new ArchiveError('The archive is cut short.');
}

/** A decoder of entries that gives nothing of those that are not wanted, and does no work for them. */
function decoderOf(compression: number, wants: (path: string) => boolean) {
  return class implements UnzipDecoder {
    static readonly compression = compression;
    ondata: UnzipDecoder['ondata'] = () => {};
    #decoder: UnzipDecoder | null;

    constructor(name: string) {
      const isWanted = wants(name.replace(/\\/g, '/'));
      this.#decoder = !isWanted ? null : compression === deflated ? new UnzipInflate() : new UnzipPassThrough();
    }

    push(data: Uint8Array, isLast: boolean): void {
      if (this.#decoder === null) return;
      this.#decoder.ondata = this.ondata;
      this.#decoder.push(data, isLast);
    }

    terminate(): void {
      this.#decoder = null;
    }
  };
}

function push(unpacker: Unzip, bytes: Uint8Array, isLast: boolean): void {
  try {
    unpacker.push(bytes, isLast);
  } catch {
    throw new ArchiveError('The archive is damaged or cut short.');
  }
}

const damaged = {
  code: 'bad-archive',
  message: 'The entry is damaged or encrypted. Unpack it by hand, and give the file itself.',
} as const;

const unknownPacking = {
  code: 'bad-archive',
  message:
    'The entry is encrypted, or packed in another way than deflate. Unpack it by hand, and give the file itself.',
} as const;
