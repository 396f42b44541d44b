import * as fileSystem from 'node:fs/promises';
import type { Effects } from '../effects.ts';

/** Files whose bytes are at hand, by absolute path, as a file system that has no others and is only read. */
export function heldFiles(held: ReadonlyMap<string, Uint8Array>): Effects['files'] {
  const bytesAt = (path: string): Uint8Array => {
    const bytes = held.get(path);
    if (bytes === undefined) throw Object.assign(new Error(`There is no ${path}`), { code: 'ENOENT' });
    return bytes;
  };
  const reading = {
    stat: async (path: string) => ({ size: bytesAt(path).length, isFile: () => true, isDirectory: () => false }),
    readFile: async (path: string) => Buffer.from(bytesAt(path)),
    open: async (path: string) => {
      const bytes = bytesAt(path);
      let place = 0;
      return {
        async read(buffer: Uint8Array, offset: number, length: number) {
          const part = bytes.subarray(place, place + length);
          buffer.set(part, offset);
          place += part.length;
          return { bytesRead: part.length, buffer };
        },
        close: async () => {},
      };
    },
  };
  return { ...fileSystem, ...reading } as unknown as Effects['files'];
}
