import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linkNews, stages } from '../../../bench/news/linking.ts';
import { readMaterial } from '../../../bench/news/material.ts';
import { newsFrom } from '../../../bench/news/news.ts';
import { silentEffects } from '../../../pipeline/effects.ts';
import { openSummaryFile } from '../../../pipeline/store/summary-file.ts';
import { root } from '../../program.ts';

describe('linkNews', () => {
  it('links 2,000 articles in two passes, and what it finds agrees with what is true', {
    timeout: 240_000,
  }, async () => {
    let ticks = 0;
    const folder = await mkdtemp(join(tmpdir(), 'linking-test-'));
    const file = await openSummaryFile(join(folder, 'summaries'), silentEffects());
    const { agreement, rows, cpu, summaryBytes } = await linkNews(newsFrom(1, readMaterial(root)), 2000, file, {
      cpu: () => ticks++,
      memory: () => 0,
      peak: () => 0,
    }).finally(file.remove);
    await rm(folder, { recursive: true });
    expect(summaryBytes / 2000).toBeLessThan(2500);
    expect(agreement.stories.ari).toBeGreaterThan(0.95);
    expect(agreement.stories.precision).toBe(1);
    expect(agreement.entities.precision).toBeGreaterThan(0.95);
    expect(agreement.entities.recall).toBeGreaterThan(0.9);
    expect(agreement.utterances.precision).toBeGreaterThan(0.99);
    expect(agreement.utterances.recall).toBeGreaterThan(0.9);
    expect(rows.mentions).toBeGreaterThan(70_000);
    expect(Object.keys(cpu)).toEqual([...stages]);
  });
});
