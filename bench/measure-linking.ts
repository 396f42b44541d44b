import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LinkedNews, linkNews } from './news/linking.ts';
import { readMaterial } from './news/material.ts';
import { newsFrom } from './news/news.ts';
import { summaryFile } from './news/summary-file.ts';

/** What one process used to link a collection. */
export interface LinkingMeasurement extends LinkedNews {
  /** Seconds from the first article to the last row. */
  readonly wall: number;
}

/** Links as many articles as the arguments say — articles, seed, folder of the project — and prints what it used. */
function main([size = '', seed = '', root = '']: readonly string[]): void {
  const news = newsFrom(Number(seed), readMaterial(root));
  const start = process.hrtime.bigint();
  const peak = (): number => process.resourceUsage().maxRSS * 1024;
  const file = summaryFile(join(tmpdir(), `summaries-${process.pid}`));
  const linked = linkNews(news, Number(size), file, {
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
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  const measurement: LinkingMeasurement = { ...linked, wall };
  process.stdout.write(`${JSON.stringify(measurement)}\n`);
}

main(process.argv.slice(2));
