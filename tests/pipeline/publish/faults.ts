import type { FileHandle } from 'node:fs/promises';
import type { Effects } from '../../../pipeline/effects.ts';

/** A call of the file system: its number from 0, what is called, and the path that it is about. */
export interface Call {
  readonly number: number;
  readonly name: string;
  readonly path: string;
}

type Method = (...args: unknown[]) => Promise<unknown>;

/**
 * A file system that asks before every call, those of open files too. What `before` throws is what the call throws,
 * without having done anything; but a file that is to be closed is closed.
 */
export function watched(files: Effects['files'], before: (call: Call) => void): Effects['files'] {
  let number = 0;
  const watch = <T extends object>(target: T, pathOf: (args: readonly unknown[]) => string): T =>
    new Proxy(target, {
      get(_, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        const method = value.bind(target) as Method;
        return async (...args: unknown[]): Promise<unknown> => {
          const path = pathOf(args);
          try {
            before({ number: number++, name: String(name), path });
          } catch (error) {
            if (name === 'close') await method();
            throw error;
          }
          const result = await method(...args);
          return name === 'open' ? watch(result as FileHandle, () => path) : result;
        };
      },
    });
  return watch(files, ([path]) => String(path));
}
