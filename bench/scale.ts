import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Length, writeArticles } from './article-files.ts';
import type { BuildMeasurement } from './build-measurement.ts';
import type { StageMeasurement } from './measure-stages.ts';
import {
  incrementTable,
  memoryPlot,
  memoryTable,
  type ScaleFigures,
  stagesPlot,
  stagesTable,
  threadsTable,
} from './scale-figures.ts';

const root = process.cwd();
const results = join(root, 'bench/scale.json');
const seed = 1;

/** Articles of each length that are measured stage by stage: as many words of each. */
const articlesOfLength: Readonly<Record<Length, number>> = { short: 250, report: 60, long: 20, dossier: 5 };

/** Reports that threads are compared with: so many that opening the models and compiling them weighs little. */
const articlesForThreads = 300;

/** What can be measured, by name. The arguments are numbers. */
const subjects: {
  readonly [Name in keyof Required<ScaleFigures>]: (numbers: readonly number[]) => Promise<unknown[]>;
} = {
  memory: (sizes) =>
    oneByOne(sizes, (size) =>
      withArticles(size, 'short', async (folder) => {
        const known = ['--known', `${seed}/short`];
        return { length: 'short', measurement: await measured('measure-build.js', [...folder, ...known]) };
      }),
    ),
  stages: () =>
    oneByOne(Object.entries(articlesOfLength), ([length, count]) =>
      withArticles(count, length as Length, async (folder) => ({
        length,
        measurement: await measured<StageMeasurement>('measure-stages.js', folder),
      })),
    ),
  threads: (numbers) =>
    withArticles(articlesForThreads, 'report', (folder) =>
      oneByOne([...numbers, ...numbers.toReversed()], async (threads) => {
        await rm(folder[1], { recursive: true, force: true });
        return { threads, measurement: await measured('measure-build.js', [...folder, '--threads', `${threads}`]) };
      }),
    ),
  increment: (sizes) =>
    oneByOne(sizes, (size) =>
      withArticles(
        size,
        'report',
        async (folder) => {
          const again = [...folder, '--known', `${seed}/report`, '--cache', join(folder[1], '../cache')];
          const full = await measured<BuildMeasurement>('measure-build.js', again);
          await changeOne(join(folder[0], '0/news-1.txt.meta.json'));
          const changed = await measured<BuildMeasurement>('measure-build.js', again);
          return { length: 'report', measurement: { full, changed } };
        },
        'txt',
      ),
    ),
};

/** Measures what the arguments name — memory, stages, threads or increment, and numbers — or draws what was measured. */
async function main([name = '', ...numbers]: readonly string[]): Promise<void> {
  const known = JSON.parse(await readFile(results, 'utf8').catch(() => '{}')) as ScaleFigures;
  const subject = subjects[name as keyof ScaleFigures];
  if (subject === undefined && name !== 'draw')
    throw new RangeError(`There is nothing to measure by the name of ${name}`);
  const before = loads();
  const items = subject && (await subject(numbers.map(Number)));
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; load average ${before} before, ${loads()} after`;
  const figures = items ? ({ ...known, [name]: { machine, items } } as ScaleFigures) : known;
  if (items) await writeFile(results, `${JSON.stringify(figures, null, 1)}\n`);
  await draw(figures);
}

async function draw({ memory, stages, threads, increment }: ScaleFigures): Promise<void> {
  const told = (name: string, figures: { readonly machine: string }, table: string): void => {
    process.stdout.write(`${name} (${figures.machine})\n\n${table}\n\n`);
  };
  if (memory) {
    told('memory', memory, memoryTable(memory));
    await writeFile(join(root, 'bench/scale-memory.svg'), memoryPlot(memory));
  }
  if (stages) {
    told('stages', stages, stagesTable(stages));
    await writeFile(join(root, 'bench/scale-stages.svg'), stagesPlot(stages));
  }
  if (threads) told('threads', threads, threadsTable(threads));
  if (increment) told('increment', increment, incrementTable(increment));
}

const loads = (): string =>
  loadavg()
    .map((load) => load.toFixed(1))
    .join(', ');

/** One measurement at a time. */
async function oneByOne<Item, Result>(
  items: readonly Item[],
  measure: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const found: Result[] = [];
  for (const item of items) found.push(await measure(item));
  return found;
}

/** Makes articles in a folder of their own, and removes it. @param use gets the sources and a folder for versions */
async function withArticles<Result>(
  count: number,
  length: Length,
  use: (folders: readonly [sources: string, out: string]) => Promise<Result>,
  layout: 'jsonl' | 'txt' = 'jsonl',
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'scale-'));
  try {
    await writeArticles({ count, seed, folder, length, layout, root });
    return await use([join(folder, 'articles'), join(folder, 'versions')]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs a program of this folder in a process of its own. */
async function measured<Measurement>(program: string, args: readonly string[]): Promise<Measurement> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, program), ...args]);
  return JSON.parse(stdout) as Measurement;
}

async function changeOne(path: string): Promise<void> {
  const metadata = JSON.parse(await readFile(path, 'utf8')) as { readonly publisher: string };
  await writeFile(path, JSON.stringify({ ...metadata, publisher: 'The Arn Post' }));
}

await main(process.argv.slice(2));
