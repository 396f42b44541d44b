import { type LinkedNews, linkNews } from './news/linking.ts';
import { readMaterial } from './news/material.ts';
import { newsFrom } from './news/news.ts';

/** What one process used to link a collection. */
export interface LinkingMeasurement extends LinkedNews {
  /** Seconds from the first article to the last row. */
  readonly wall: number;
  /** Peak of its resident memory in bytes, Node included. */
  readonly peak: number;
}

/** Links as many articles as the arguments say — articles, seed, folder of the project — and prints what it used. */
function main([size = '', seed = '', root = '']: readonly string[]): void {
  const news = newsFrom(Number(seed), readMaterial(root));
  const start = process.hrtime.bigint();
  const linked = linkNews(news, Number(size), {
    cpu: () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1e6;
    },
    memory: () => {
      globalThis.gc?.();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    },
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  const measurement: LinkingMeasurement = { ...linked, wall, peak: process.resourceUsage().maxRSS * 1024 };
  process.stdout.write(`${JSON.stringify(measurement)}\n`);
}

main(process.argv.slice(2));
