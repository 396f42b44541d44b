import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from '../pipeline/build.ts';
import { silentEffects } from '../pipeline/effects.ts';
import { keepGarbageLow } from '../pipeline/garbage.ts';
import type { RuntimeName } from '../pipeline/language/runtime.ts';
import type { Annotator } from '../pipeline/workers/annotator.ts';
import { type Length, lengths } from './article-files.ts';
import { type BuildMeasurement, type Phase, type PhaseMeasurement, phases } from './build-measurement.ts';
import { knowingAnnotator } from './news/annotator.ts';
import { readMaterial } from './news/material.ts';
import { newsFrom } from './news/news.ts';

/** Milliseconds between two looks at the memory. */
const interval = 100;

/**
 * Builds what the arguments name — sources, folder of versions — and prints what it used. With `--known SEED/LENGTH`
 * the articles are generated ones of that seed and length, and annotated with what is true of them.
 */
async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      ...{ threads: { type: 'string', default: '1' }, runtime: { type: 'string', default: 'portable' } },
      ...{ analyzer: { type: 'string' }, cache: { type: 'string' }, known: { type: 'string' } },
    },
    allowPositionals: true,
  });
  const [sources = '', out = ''] = positionals;
  const watch = watchPhases();
  const busy: number[] = [];
  const timer = setInterval(watch.look, interval);
  const result = await build(
    {
      ...{ sources: [sources], out, runtime: values.runtime as RuntimeName, cache: values.cache ?? null },
      threads: { threads: Number(values.threads), analyzer: values.analyzer },
    },
    silentEffects({
      progress: ({ stage, done, total }) => {
        if (stage === 'extract' && done === total && busy.length === 0) {
          watch.enter('assemble');
          busy.push(...busyShares(Number(values.threads), watch.end().wall));
        }
        if (stage === 'publish') watch.enter('publish');
      },
    }),
    values.known === undefined ? undefined : () => knowing(String(values.known)),
  );
  clearInterval(timer);
  const { articles, mentions, quotes } = result.rows;
  process.stdout.write(
    `${JSON.stringify({ articles, mentions, quotes, busy, ...watch.end() } satisfies BuildMeasurement)}\n`,
  );
}

/** Of the threads that ran most: nanoseconds in which they ran and in which they waited for a core, as Linux counts. */
function busyShares(threads: number, seconds: number): number[] {
  const tasks = readdirSync('/proc/self/task').map((task) => {
    const [ran = 0, waited = 0] = readFileSync(`/proc/self/task/${task}/schedstat`, 'utf8').split(' ').map(Number);
    return { ran, share: (ran + waited) / 1e9 / seconds };
  });
  const most = tasks.sort((a, b) => b.ran - a.ran).slice(0, threads);
  return most.map(({ share }) => share);
}

function knowing(known: string): Annotator {
  const [seed = '', length = ''] = known.split('/');
  return knowingAnnotator(newsFrom(Number(seed), readMaterial(process.cwd()), lengths[length as Length]));
}

function watchPhases(): {
  readonly look: () => void;
  readonly enter: (phase: Phase) => void;
  readonly end: () => Pick<BuildMeasurement, 'cpu' | 'wall' | 'peak' | 'phases'>;
} {
  const measured = Object.fromEntries(phases.map((phase) => [phase, { wall: 0, cpu: 0, peak: 0 }])) as Record<
    Phase,
    { -readonly [Key in keyof PhaseMeasurement]: number }
  >;
  const spent = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  };
  const clock = (): number => Number(process.hrtime.bigint()) / 1e9;
  const start = clock();
  let current: Phase = 'annotate';
  let [time, cpu] = [start, 0];
  const look = (): void => {
    const phase = measured[current];
    phase.peak = Math.max(phase.peak, process.memoryUsage.rss());
    const now = { time: clock(), cpu: spent() };
    phase.wall += now.time - time;
    phase.cpu += now.cpu - cpu;
    [time, cpu] = [now.time, now.cpu];
  };
  return {
    look,
    enter: (phase) => {
      look();
      current = phase;
    },
    end: () => {
      look();
      const peak = process.resourceUsage().maxRSS * 1024;
      return { cpu: spent(), wall: clock() - start, peak, phases: measured };
    },
  };
}

keepGarbageLow();
await main(process.argv.slice(2));
