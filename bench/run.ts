import { execFile } from 'node:child_process';
import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { formats } from '../pipeline/publish/formats.ts';
import { bars, type Figures, figuresTable, type Pair } from './figures.ts';
import type { Measurement } from './measure.ts';

/** Bytes of a row in the largest file. */
const rowBytes = 1000;

type Measure = (subject: string, rows: number) => Promise<Measurement>;

/**
 * Measures each subject beside the bare loop, in as many rounds as are asked for, and prints the figures. Every
 * measurement is a process of its own, and no more than one file is there at a time.
 */
async function main([rows = '1000000', rounds = '5']: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    await checkSpace(folder, Number(rows));
    const before = loads();
    const figures = await measureAll(Number(rows), Number(rounds), measureIn(folder));
    process.stdout.write(
      `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; load average ${before} before, ${loads()} after. ` +
        `${Number(rows)} rows, median of ${rounds} rounds.\n\n${figuresTable(figures)}\n`,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

const loads = (): string =>
  loadavg()
    .map((load) => load.toFixed(1))
    .join(', ');

async function checkSpace(folder: string, rows: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const needed = 2 * 3 * rows * rowBytes;
  if (bavail * bsize > needed) return;
  throw new RangeError(`${folder} needs ${needed} free bytes. Give fewer rows, or another disk with TMPDIR.`);
}

/** A measurement that takes longer than a thousandth of a second a row has gone wrong, and is ended. */
function measureIn(folder: string): Measure {
  const program = join(import.meta.dirname, 'measure.js');
  const path = join(folder, 'quotes');
  return async (subject, rows) => {
    const limit = { timeout: 60_000 + rows };
    const { stdout } = await promisify(execFile)(process.execPath, [program, subject, String(rows), path], limit);
    const keepsFile = subject.startsWith('write');
    if (!keepsFile) await rm(path, { force: true });
    return JSON.parse(stdout) as Measurement;
  };
}

/** The subjects that are measured together: a reader reads what the writer before it wrote. */
const groups: readonly (readonly string[])[] = [
  ...formats.map(({ name }) => [`write ${name}`, `read ${name}`]),
  ['validate'],
];

async function measureAll(rows: number, rounds: number, measure: Measure): Promise<Figures[]> {
  const pairs = new Map<string, Pair[]>(groups.flat().map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const group of groups) {
      for (const [name, pair] of await measureGroup(group, rows, round % 2 === 0, measure)) pairs.get(name)?.push(pair);
    }
  }
  const figures: Figures[] = [];
  for (const [name, ofName] of pairs) {
    const isWriter = bars[name] !== undefined;
    figures.push({ name, rows, pairs: ofName, threefold: isWriter ? await measure(name, 3 * rows) : null });
  }
  return figures;
}

/** The loop comes first in one round and last in the next, so that a load that grows is not held against one side. */
async function measureGroup(
  group: readonly string[],
  rows: number,
  isLoopFirst: boolean,
  measure: Measure,
): Promise<Map<string, Pair>> {
  const first = isLoopFirst ? await measure('loop', rows) : null;
  const measured = new Map<string, Measurement>();
  for (const name of group) measured.set(name, await measure(name, rows));
  const loop = first ?? (await measure('loop', rows));
  return new Map([...measured].map(([name, subject]) => [name, { loop, subject }]));
}

await main(process.argv.slice(2));
