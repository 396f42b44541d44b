import { join } from 'node:path';
import type { Effects } from '../effects.ts';
import { compareCodePoints, lowerBound } from '../offsets.ts';
import { textLines } from './reader.ts';

/** A text with what it is sorted by. The text has no line feed. */
export interface Line {
  readonly key: string;
  readonly text: string;
}

/** An empty folder for files on the way, which whoever made it removes. */
export interface Scratch {
  readonly folder: string;
  readonly files: Effects['files'];
  /** UTF-16 units of lines that are held before they are written to a file. @default 4 Mi */
  readonly held?: number;
}

/** Sorts lines that may be more than memory holds. */
export interface LineSorter {
  add(lines: readonly Line[]): Promise<void>;
  /** The lines by key in code point order, those of one key as they were added; as often as they are asked for. */
  sorted(): Promise<() => AsyncIterable<readonly Line[]>>;
}

const heldAtMost = 1 << 22;
/** Files that are merged into one. More would be open at once, fewer would be written over more often. */
const filesAtMost = 32;
/** Bytes read at a time from each of the files that are merged. */
const chunkSize = 1 << 16;
/** Lines handed on together. */
const portionLines = 256;

/**
 * A merge sort on disk (Knuth, The Art of Computer Programming 3, 5.4): what is more than is held is sorted and written
 * to files, and these are merged where they are many. What is less never leaves memory.
 *
 * @param scratch where the files go; null to hold all in memory.
 * @param name what the names of the files begin with.
 */
export function lineSorter(scratch: Scratch | null, name: string): LineSorter {
  const held = scratch?.held ?? heldAtMost;
  let lines: Line[] = [];
  let length = 0;
  let written = 0;
  /** Files by how often their lines were merged, each list from the oldest. */
  const levels: string[][] = [];

  const write = async ({ folder, files }: Scratch, level: number, run: AsyncIterable<readonly Line[]>) => {
    const path = join(folder, `${name}-${written++}`);
    await files.writeFile(path, textOf(run));
    const paths = [...(levels[level] ?? []), path];
    levels[level] = paths;
    if (paths.length < filesAtMost) return;
    levels[level] = [];
    await write({ folder, files }, level + 1, merged(paths.map((part) => readRun(files, part))));
    for (const part of paths) await files.rm(part);
  };
  const spill = async (into: Scratch): Promise<void> => {
    const run = lines.sort(byKey);
    lines = [];
    length = 0;
    await write(into, 0, portionsOf(run));
  };

  return {
    async add(more) {
      for (const line of more) {
        lines.push(line);
        length += line.key.length + line.text.length;
        if (scratch !== null && length > held) await spill(scratch);
      }
    },
    async sorted() {
      if (scratch === null || written === 0) {
        const run = lines.sort(byKey);
        return () => portionsOf(run);
      }
      if (lines.length > 0) await spill(scratch);
      const paths = levels.toReversed().flat();
      return () => merged(paths.map((path) => readRun(scratch.files, path)));
    },
  };
}

const byKey = (left: Line, right: Line): number => compareCodePoints(left.key, right.key);

async function* portionsOf(lines: readonly Line[]): AsyncGenerator<readonly Line[]> {
  for (let start = 0; start < lines.length; start += portionLines) yield lines.slice(start, start + portionLines);
}

/** A file holds two lines a line: its key as JSON, for it may hold a line feed, and its text. */
async function* textOf(run: AsyncIterable<readonly Line[]>): AsyncGenerator<string> {
  for await (const portion of run) yield portion.map(({ key, text }) => `${JSON.stringify(key)}\n${text}\n`).join('');
}

async function* readRun(files: Effects['files'], path: string): AsyncGenerator<readonly Line[]> {
  let key: string | null = null;
  for await (const lines of textLines(files, path, chunkSize)) {
    const portion: Line[] = [];
    for (const line of lines) {
      if (key === null) key = JSON.parse(line) as string;
      else {
        portion.push({ key, text: line });
        key = null;
      }
    }
    yield portion;
  }
}

/** A run that is being read: the lines that were read of it, and which of them is next. */
interface Head {
  readonly run: AsyncIterator<readonly Line[]>;
  /** Runs of lower rank go first where keys are the same. */
  readonly rank: number;
  lines: readonly Line[];
  place: number;
}

/** Sorted runs as one. The heads stay sorted, so that the next line is that of the first. */
async function* merged(runs: readonly AsyncIterable<readonly Line[]>[]): AsyncGenerator<readonly Line[]> {
  const all = runs.map((run, rank): Head => ({ run: run[Symbol.asyncIterator](), rank, lines: [], place: 0 }));
  const heads: Head[] = [];
  const enter = (head: Head): void => {
    const place = lowerBound(heads, (other) => compareHeads(other, head) < 0);
    heads.splice(place, 0, head);
  };
  try {
    for (const head of all) if (await fill(head)) enter(head);
    let portion: Line[] = [];
    for (let head = heads.shift(); head !== undefined; head = heads.shift()) {
      portion.push(head.lines[head.place++] as Line);
      if (portion.length === portionLines) {
        yield portion;
        portion = [];
      }
      if (head.place < head.lines.length || (await fill(head))) enter(head);
    }
    if (portion.length > 0) yield portion;
  } finally {
    for (const { run } of all) await run.return?.();
  }
}

/** Reads the next lines of a run; false where there are none. */
async function fill(head: Head): Promise<boolean> {
  for (;;) {
    const { done, value } = await head.run.next();
    if (done) return false;
    head.lines = value;
    head.place = 0;
    if (value.length > 0) return true;
  }
}

function compareHeads(left: Head, right: Head): number {
  return compareCodePoints(keyOf(left), keyOf(right)) || left.rank - right.rank;
}

const keyOf = ({ lines, place }: Head): string => lines[place]?.key ?? '';
