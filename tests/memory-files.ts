import type { Effects } from '../pipeline/effects.ts';

/** Every file by its path, with its bytes; null for a folder. */
export type Disk = Map<string, Uint8Array | null>;

/** An error as the system gives it. */
export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: made up by a test`), { code });
}

/**
 * A file system in memory: the calls of `node:fs/promises` that the pipeline makes, with absolute paths. A test can
 * look at the disk between two calls, keep a copy, and go on from it.
 */
export function memoryFiles(disk: Disk): Effects['files'] {
  const at = (path: string): Uint8Array | null => {
    const entry = disk.get(path);
    if (entry === undefined) throw systemError('ENOENT');
    return entry;
  };
  const bytesAt = (path: string): Uint8Array => {
    const entry = at(path);
    if (entry === null) throw systemError('EISDIR');
    return entry;
  };
  const put = (path: string, content: Uint8Array | null): void => {
    if (disk.get(path.slice(0, path.lastIndexOf('/'))) !== null) throw systemError('ENOENT');
    if (content !== null && disk.get(path) === null) throw systemError('EISDIR');
    disk.set(path, content);
  };
  const within = (folder: string): string[] => [...disk.keys()].filter((path) => path.startsWith(`${folder}/`));
  const dirent = (path: string) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    parentPath: path.slice(0, path.lastIndexOf('/')),
    isDirectory: () => disk.get(path) === null,
  });
  const handle = (path: string) => {
    let place = 0;
    return {
      fd: 0,
      stat: async () => ({ size: bytesAt(path).length }),
      async read(buffer: Uint8Array, offset: number, length: number, position: number | null) {
        const start = position ?? place;
        const bytes = bytesAt(path).subarray(start, start + length);
        buffer.set(bytes, offset);
        place = start + bytes.length;
        return { bytesRead: bytes.length, buffer };
      },
      async write(buffer: Uint8Array, offset: number, length: number) {
        put(path, Buffer.concat([bytesAt(path), buffer.subarray(offset, offset + length)]));
        return { bytesWritten: length, buffer };
      },
      sync: async () => {},
      close: async () => {},
    };
  };
  return {
    stat: async (path: string) => ({ mtimeMs: 0, isDirectory: () => at(path) === null }),
    async open(path: string, flags: string) {
      if (flags === 'r') at(path);
      else put(path, new Uint8Array());
      return handle(path);
    },
    async readFile(path: string, encoding?: 'utf8') {
      const bytes = Buffer.from(bytesAt(path));
      return encoding === undefined ? bytes : bytes.toString(encoding);
    },
    async writeFile(path: string, content: string, options?: { flag: string }) {
      if (options?.flag === 'wx' && disk.has(path)) throw systemError('EEXIST');
      put(path, Buffer.from(content));
    },
    async link(from: string, to: string) {
      if (disk.has(to)) throw systemError('EEXIST');
      put(to, bytesAt(from));
    },
    async mkdir(path: string, options?: { recursive: boolean }) {
      if (!disk.has(path)) put(path, null);
      else if (!options?.recursive) throw systemError('EEXIST');
    },
    async readdir(path: string, options?: { recursive: boolean }) {
      if (at(path) !== null) throw systemError('ENOTDIR');
      if (options?.recursive) return within(path).map(dirent);
      return within(path)
        .map((inner) => inner.slice(path.length + 1))
        .filter((name) => !name.includes('/'));
    },
    async rename(from: string, to: string) {
      const isFolder = at(from) === null;
      if (isFolder && within(to).length > 0) throw systemError('ENOTEMPTY');
      for (const path of [from, ...within(from)]) {
        put(to + path.slice(from.length), at(path));
        disk.delete(path);
      }
    },
    async rm(path: string, options: { force?: boolean; recursive?: boolean }) {
      if (!disk.has(path) && options.force) return;
      if (at(path) === null && !options.recursive) throw systemError('EISDIR');
      for (const inner of [path, ...within(path)]) disk.delete(inner);
    },
  } as unknown as Effects['files'];
}
