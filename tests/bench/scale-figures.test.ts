import { describe, expect, it } from 'vitest';
import type { BuildMeasurement } from '../../bench/build-measurement.ts';
import { incrementTable, memoryPlot, memoryTable, stagesTable, threadsTable } from '../../bench/scale-figures.ts';
import { type BuildStage, buildStages } from '../../bench/stages.ts';

const measured = (articles: number, megabytes: number, seconds = 10): BuildMeasurement => ({
  ...{ articles, mentions: 0, quotes: 0, cpu: seconds, wall: seconds, peak: megabytes * 1e6, busy: [0.9] },
  phases: {
    annotate: { wall: seconds - 2, cpu: seconds - 3, peak: 1e6 },
    assemble: { wall: 1, cpu: 2, peak: 2e6 },
    publish: { wall: 1, cpu: 1, peak: 3e6 },
  },
});

const lines = (table: string): string[] => table.split('\n').slice(2);
const machine = 'a machine';

describe('memoryTable', () => {
  const items = [
    { length: 'short', measurement: measured(1000, 200) },
    { length: 'short', measurement: measured(10_000, 300) },
  ];

  it('sets the peak of each size beside that of the one before', () => {
    expect(lines(memoryTable({ machine, items }))).toEqual([
      '| 1,000 | short | 1 | 2 | 3 | 200 |  |',
      '| 10,000 | short | 1 | 2 | 3 | 300 | 1.50 |',
    ]);
  });

  it('is drawn with the whole and the phases', () => {
    const plot = memoryPlot({ machine, items });
    for (const name of ['whole, short', 'annotate, short', 'publish, short']) expect(plot).toContain(`>${name}<`);
  });
});

describe('stagesTable', () => {
  it('gives milliseconds an article and shares', () => {
    const stages = { ...Object.fromEntries(buildStages.map((stage) => [stage, 0])) } as Record<BuildStage, number>;
    const measurement = { articles: 10, words: 1200, cpu: 2, stages: { ...stages, analyze: 0.75, link: 0.25 } };
    const table = lines(stagesTable({ machine, items: [{ length: 'short', measurement }] }));
    expect(table[0]).toBe('| words an article | 120 |  |');
    expect(table).toContain('| analyze | 150 | 75.0 |');
    expect(table).toContain('| link | 50 | 25.0 |');
    expect(table.at(-1)).toBe('| all | 200 | 100 |');
  });
});

describe('threadsTable', () => {
  it('sets the least time of each number beside that of one thread', () => {
    const items = [
      { threads: 1, measurement: measured(60, 500, 22) },
      { threads: 2, measurement: measured(60, 900, 12) },
      { threads: 2, measurement: measured(60, 900, 14) },
      { threads: 1, measurement: measured(60, 500, 30) },
    ];
    expect(lines(threadsTable({ machine, items }))).toEqual([
      '| 1 | 22.0 | 22.0 | 20.0 | 1.00 | 1.00 | 0.90 | 500 |',
      '| 2 | 12.0 | 12.0 | 10.0 | 1.83 | 2.00 | 0.90 | 900 |',
    ]);
  });
});

describe('incrementTable', () => {
  it('gives the whole, what of it was no annotating, and what one changed article takes', () => {
    const measurement = { full: measured(1000, 1, 20), changed: measured(1000, 1, 5) };
    expect(lines(incrementTable({ machine, items: [{ length: 'report', measurement }] }))).toEqual([
      '| 1,000 | report | 20.0 | 3.0 | 5.0 | 5 |',
    ]);
  });
});
