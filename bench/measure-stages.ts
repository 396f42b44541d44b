import { Session } from 'node:inspector/promises';
import { build } from '../pipeline/build.ts';
import { createAnalyzer } from '../pipeline/language/analyzer.ts';
import type { RuntimeName } from '../pipeline/language/runtime.ts';
import { type BuildStage, stageShares } from './stages.ts';

/** What the stages of a build took, all done by one thread. */
export interface StageMeasurement {
  readonly articles: number;
  readonly words: number;
  /** CPU seconds of the process, from when the model was opened. */
  readonly cpu: number;
  /** Shares of the stages. */
  readonly stages: Readonly<Record<BuildStage, number>>;
}

/** Microseconds between two samples. */
const samplingInterval = 2000;

/** Builds what the arguments name — sources, folder of versions, runtime — in this thread, and prints what it used. */
async function main([sources = '', out = '', runtime = 'portable']: readonly string[]): Promise<void> {
  const analyzer = await createAnalyzer({ runtime: runtime as RuntimeName });
  await analyzer.analyze(['Ana Ruiz sailed.']);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: samplingInterval });
  await session.post('Profiler.start');
  const before = process.cpuUsage();
  let words = 0;
  const counted: typeof analyzer = {
    ...analyzer,
    analyze: async (paragraphs) => {
      for (const text of paragraphs) words += text.split(/\s+/).length;
      return await analyzer.analyze(paragraphs);
    },
  };
  const { rows } = await build({ sources: [sources], out, analyzer: counted, maxRejectShare: 1 });
  const { user, system } = process.cpuUsage(before);
  const { profile } = await session.post('Profiler.stop');
  const measurement: StageMeasurement = {
    articles: rows.articles,
    words,
    cpu: (user + system) / 1e6,
    stages: stageShares(profile),
  };
  process.stdout.write(`${JSON.stringify(measurement)}\n`);
}

await main(process.argv.slice(2));
