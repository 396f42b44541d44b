import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentEffects } from '../pipeline/effects.ts';
import { openSummaryFile } from '../pipeline/store/summary-file.ts';
import { type LinkedNews, linkNews } from './news/linking.ts';
import { readMaterial } from './news/material.ts';
import { newsFrom } from './news/news.ts';

/** What one process used to link a collection. */
export interface LinkingMeasurement extends LinkedNews {
  /** Seconds from the first article to the last row. */
  readonly wall: number;
}

/** Links as many articles as the arguments say — articles, seed, folder of the project — and prints what it used. */
async function main([size = '', seed = '', root = '']: readonly string[]): Promise<void> {
  const news = newsFrom(Number(seed), readMaterial(root));
  const start = process.hrtime.bigint();
  const peak = (): number => process.resourceUsage().maxRSS * 1024;
  const file = await openSummaryFile(join(tmpdir(), `summaries-${process.pid}`), silentEffects());
  const linked = await linkNews(news, Number(size), file, {
    cpu: () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1e6;
    },
    memory: () => {
      // What a first turn finds is freed beside it: the second waits for that.
      for (let turn = 0; turn < 2; turn++) globalThis.gc?.();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    },
    peak,
  }).finally(file.remove);
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  const measurement: LinkingMeasurement = { ...linked, wall };
  process.stdout.write(`${JSON.stringify(measurement)}\n`);
}

await main(process.argv.slice(2));
