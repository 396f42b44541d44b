import { parseArgs } from 'node:util';
import { build } from '../pipeline/build.ts';
import { silentEffects } from '../pipeline/effects.ts';
import type { RuntimeName } from '../pipeline/language/runtime.ts';
import type { Annotator } from '../pipeline/workers/annotator.ts';
import { type Length, lengths } from './article-files.ts';
import { knowingAnnotator } from './news/annotator.ts';
import { readMaterial } from './news/material.ts';
import { newsFrom } from './news/news.ts';

/** What one process used for a build. */
export interface BuildMeasurement {
  readonly articles: number;
  readonly mentions: number;
  readonly quotes: number;
  /** User and system time of all threads, in seconds. */
  readonly cpu: number;
  /** Seconds by the clock. */
  readonly wall: number;
  /** Peak of resident memory in bytes, all threads included. */
  readonly peak: number;
  /** Seconds by the clock, CPU seconds and peak of resident memory of each phase. */
  readonly phases: Readonly<Record<Phase, PhaseMeasurement>>;
}

export interface PhaseMeasurement {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
}

/** Reading and annotating; linking, validating and spooling; writing a version. */
export const phases = ['annotate', 'assemble', 'publish'] as const;
export type Phase = (typeof phases)[number];

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
  const timer = setInterval(watch.look, interval);
  const result = await build(
    {
      ...{ sources: [sources], out, runtime: values.runtime as RuntimeName, cache: values.cache ?? null },
      threads: { threads: Number(values.threads), analyzer: values.analyzer },
    },
    silentEffects({
      progress: ({ stage, done, total }) => {
        if (stage === 'extract' && done === total) watch.enter('assemble');
        if (stage === 'publish') watch.enter('publish');
      },
    }),
    values.known === undefined ? undefined : () => knowing(String(values.known)),
  );
  clearInterval(timer);
  const { articles, mentions, quotes } = result.rows;
  process.stdout.write(
    `${JSON.stringify({ articles, mentions, quotes, ...watch.end() } satisfies BuildMeasurement)}\n`,
  );
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

await main(process.argv.slice(2));
