import type { FileHandle } from 'node:fs/promises';
import type { Effects } from '../effects.ts';
import { systemCode } from '../error.ts';
import { cannotWrite } from '../publish/sink.ts';
import { type Entry, readIndexLine } from './entry.ts';
import { timeOf } from './warc.ts';

/** What a file of an index holds. */
export interface Index {
  readonly entries: readonly Entry[];
  /** The last run that began, and the last that was done; 0 for none. */
  readonly begun: number;
  readonly finished: number;
  /** Whether a line was cut short, or is none of an index. */
  readonly isCut: boolean;
}

/** Reads an index; one that is not there is empty. @throws what the disk throws */
export async function readIndex(path: string, effects: Effects): Promise<Index> {
  const text = await effects.files.readFile(path, 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n');
  const end = lines.pop();
  const entries: Entry[] = [];
  let begun = 0;
  let finished = 0;
  let isCut = end !== '';
  for (const line of lines) {
    const read = readIndexLine(line);
    if (read === null) isCut = true;
    else if ('entry' in read) entries.push(read.entry);
    else if (read.run.finished !== undefined) finished = Math.max(finished, read.run.run);
    else begun = Math.max(begun, read.run.run);
  }
  // A line that tells of a run can be lost, but not that there was one.
  const seen = entries.reduce((most, entry) => Math.max(most, entry.run), 0);
  return { entries, begun: Math.max(begun, seen), finished, isCut };
}

/** Puts a mended index in the place of the old one, at once. */
export async function rewriteIndex(
  path: string,
  entries: readonly Entry[],
  { begun, finished }: Index,
  effects: Effects,
): Promise<void> {
  const draft = `${path}.part`;
  const runs = [{ run: begun, started: entries[0]?.date ?? timeOf(effects.now()) }];
  const done = finished > 0 ? [{ run: finished, finished: entries.at(-1)?.date ?? timeOf(effects.now()) }] : [];
  const values = [...(begun > 0 ? runs : []), ...entries, ...done];
  try {
    await effects.files.writeFile(draft, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
    await effects.files.rename(draft, path);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** A file that lines of JSON are added to, each in one write. */
export async function appendable(path: string, effects: Effects) {
  const orSay = async <Result>(work: Promise<Result>): Promise<Result> =>
    await work.catch((error: unknown) => {
      throw cannotWrite(path, error);
    });
  const handle: FileHandle = await orSay(effects.files.open(path, 'a'));
  return {
    add: async (value: unknown): Promise<void> => {
      const bytes = Buffer.from(`${JSON.stringify(value)}\n`);
      for (let done = 0; done < bytes.length; ) {
        done += (await orSay(handle.write(bytes, done, bytes.length - done))).bytesWritten;
      }
    },
    close: async (): Promise<void> => {
      try {
        await orSay(handle.sync());
      } finally {
        await handle.close();
      }
    },
  };
}
