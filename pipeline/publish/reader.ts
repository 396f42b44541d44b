import type { FileHandle } from 'node:fs/promises';
import type { Effects } from '../effects.ts';
import { isSystemError, messageOf, RecordError } from '../error.ts';

/** Bytes read at a time from a text file. */
const chunkSize = 1 << 20;

/** The complaint about a file that cannot be read. */
export function cannotRead(path: string, thrown: unknown): RecordError {
  const message = `Cannot read ${path}: ${messageOf(thrown)}. Check that it is there and that you may read it.`;
  return new RecordError('io', 'cannot-read', message, { cause: thrown });
}

/** The complaint about a file that is not what its name says. */
export function damaged(path: string, fault: string, options?: ErrorOptions): RecordError {
  return new RecordError('data', 'damaged-file', `${path} ${fault}. Build the version again.`, options);
}

/** Opens a file, yields what `use` makes of it, and closes it however that ends. */
export async function* withFile<Item>(
  files: Effects['files'],
  path: string,
  use: (handle: FileHandle) => AsyncIterable<Item>,
): AsyncGenerator<Item> {
  const handle = await files.open(path, 'r').catch((thrown: unknown) => {
    throw cannotRead(path, thrown);
  });
  try {
    yield* use(handle);
  } catch (thrown) {
    if (isSystemError(thrown)) throw cannotRead(path, thrown);
    if (thrown instanceof RecordError) throw thrown;
    throw damaged(path, `cannot be read: ${messageOf(thrown)}`, { cause: thrown });
  } finally {
    await handle.close().catch(() => {});
  }
}

/** The text of a file in chunks of as many bytes. Bytes that are no UTF-8 are an error. */
export function textChunks(files: Effects['files'], path: string, bytes: number = chunkSize): AsyncGenerator<string> {
  return withFile(files, path, async function* (handle) {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const buffer = Buffer.allocUnsafe(bytes);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, bytes, null);
      yield decoder.decode(buffer.subarray(0, bytesRead), { stream: bytesRead > 0 });
      if (bytesRead === 0) return;
    }
  });
}

/** The lines of a file without their line feeds, in portions. Text after the last line feed is an error. */
export async function* textLines(files: Effects['files'], path: string, bytes?: number): AsyncGenerator<string[]> {
  let rest = '';
  for await (const chunk of textChunks(files, path, bytes)) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  if (rest !== '') throw damaged(path, 'does not end with a line feed');
}
