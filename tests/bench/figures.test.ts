import { describe, expect, it } from 'vitest';
import { figuresTable, median } from '../../bench/figures.ts';

const measurement = (cpu: number, memory: number) => ({ cpu, memory, bytes: 5e6 });

describe('median', () => {
  it('is the middle value, or the mean of the two in the middle', () => {
    expect(median([3, 1, 10])).toBe(3);
    expect(median([4, 1, 2, 10])).toBe(3);
    expect(median([7])).toBe(7);
  });
});

describe('figuresTable', () => {
  it('gives the median of the ratios of each pair with the lowest and the highest, and the highest peak', () => {
    const pairs = [
      { loop: measurement(1, 0), subject: measurement(2, 90e6) },
      { loop: measurement(2, 0), subject: measurement(2, 100e6) },
      { loop: measurement(1, 0), subject: measurement(1.5, 80e6) },
    ];
    const figures = [
      { name: 'write csv', rows: 1e6, pairs, threefold: measurement(6, 110e6) },
      { name: 'validate', rows: 1e6, pairs: pairs.slice(0, 1), threefold: null },
    ];
    expect(figuresTable(figures).split('\n').slice(2)).toEqual([
      '| write csv | 2.00 | 1.00 | 1.50 | 1.00 – 2.00 | 1.5 | 100 | 110 | 5 |',
      '| validate | 2.00 | 1.00 | 2.00 | 2.00 – 2.00 |  | 90 |  | 5 |',
    ]);
  });
});
