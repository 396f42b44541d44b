import { describe, expect, it } from 'vitest';
import { bootstrap } from '../../../evaluation/extraction/bootstrap.ts';

const of = (right: number, gold = 10, found = 10) => ({ names: { gold, found, right } });

describe('bootstrap', () => {
  it('gives the same intervals for the same counts, around the figure', () => {
    const documents = [of(9), of(5), of(7), of(8), of(2), of(10)];
    const interval = bootstrap(documents).get('names')?.recall;
    expect(bootstrap(documents).get('names')?.recall).toEqual(interval);
    expect(interval?.low).toBeGreaterThan(0.3);
    expect(interval?.low).toBeLessThan(41 / 60);
    expect(interval?.high).toBeGreaterThan(41 / 60);
    expect(interval?.high).toBeLessThan(1);
  });

  it('gives no width to what is the same in every document', () => {
    const intervals = bootstrap([of(5, 10, 8), of(5, 10, 8)]).get('names');
    expect(intervals).toEqual({
      precision: { low: 0.625, high: 0.625 },
      recall: { low: 0.5, high: 0.5 },
      f1: { low: 5 / 9, high: 5 / 9 },
    });
  });

  it('draws whole documents, so that a large one moves the figure most', () => {
    const narrow = bootstrap(Array.from({ length: 40 }, (_, index) => of(index % 2 === 0 ? 4 : 6))).get(
      'names',
    )?.recall;
    const wide = bootstrap([of(0), of(10), of(0), of(10)]).get('names')?.recall;
    expect((wide?.high ?? 0) - (wide?.low ?? 0)).toBeGreaterThan(4 * ((narrow?.high ?? 1) - (narrow?.low ?? 0)));
  });

  it('knows a figure that not every document has, and none for no documents', () => {
    expect([...bootstrap([of(5), { dates: { gold: 2, found: 2, right: 2 } }]).keys()]).toEqual(['names', 'dates']);
    expect(bootstrap([]).size).toBe(0);
  });
});
