import { expect, it } from 'vitest';
import { worstPages } from '../../bench/worst-pages.ts';
import { readPage } from '../../pipeline/ingest/html.ts';

/** Milliseconds of processor time that reading a page takes. */
async function readingTime(html: string): Promise<number> {
  const start = process.cpuUsage();
  await readPage(html);
  return process.cpuUsage(start).user / 1000;
}

it.each(Object.entries(worstPages))(
  'reads a page of %s in time that grows as its length',
  { retry: 2 },
  async (_, pageOf) => {
    const short = await readingTime(pageOf(60_000));
    // Sixteen times as long where time grows as the square of the length.
    expect(await readingTime(pageOf(240_000))).toBeLessThan(9 * Math.max(short, 8));
  },
);

it.each(Object.entries(worstPages))('reads a page of %s', async (_, pageOf) => {
  const reading = await readPage(pageOf(20_000));
  expect('code' in reading ? reading.message : reading.text).toContain('The ferry to Arn sails again');
});
