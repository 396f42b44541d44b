import { describe, expect, it } from 'vitest';
import { agreementTable, costTable, growthTable } from '../../bench/linking-figures.ts';
import type { LinkingMeasurement } from '../../bench/measure-linking.ts';

const measurement = (articles: number, seconds: number): LinkingMeasurement => ({
  articles,
  cpu: {
    generate: seconds,
    summarize: seconds,
    stories: 2 * seconds,
    entities: seconds,
    utterances: seconds,
    rows: seconds,
    'entity rows': 0,
  },
  summaryBytes: 2e3 * articles,
  linkBytes: 5e3 * articles,
  peaks: { summarized: 2e8, linked: 3e8 },
  rows: { entities: 9, mentions: 40, quotes: 8 },
  agreement: {
    stories: { ari: 0.98, precision: 1, recall: 0.97 },
    entities: { precision: 0.96, recall: 0.92, f1: 0.94 },
    utterances: { precision: 0.99, recall: 0.9 },
  },
  wall: 12 * seconds,
});

const cells = (table: string): string[] => table.split('\n').slice(2);

describe('costTable', () => {
  it('gives articles a CPU second, of all stages but generation together too, minutes and memory', () => {
    expect(cells(costTable([measurement(1000, 5)]))).toEqual([
      '| 1000 | 200 | 200 | 100 | 200 | 200 | 200 | > 1,000,000 | 33.3 | 1.0 | 2 | 5 | 200 | 300 |',
    ]);
  });
});

describe('growthTable', () => {
  it('is 1 where a cost grows as the articles do', () => {
    const [line] = cells(growthTable([measurement(1000, 5), measurement(2000, 15)]));
    expect(line).toMatch(/^\| 1000 – 2000 \| 1\.50 \| 1\.50 \| 1\.50 \| 1\.50 \| 1\.50 \| 1\.50 \|/);
    expect(line).toMatch(/\| 1\.50 \| 0\.50 \| 1\.00 \|$/);
  });
});

describe('agreementTable', () => {
  it('gives shares with three decimals', () => {
    expect(cells(agreementTable([measurement(1000, 5)]))).toEqual([
      '| 1000 | 9 | 40 | 8 | 0.980 | 1.000 | 0.970 | 0.960 | 0.920 | 0.940 | 0.990 | 0.900 |',
    ]);
  });
});
