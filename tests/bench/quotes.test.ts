import { describe, expect, it } from 'vitest';
import { collection } from '../../bench/collection.ts';
import { quotesSource } from '../../bench/quotes.ts';
import { quotes } from '../../schemas/quotes.ts';
import { validateRows } from '../linked-articles.ts';

describe('collection', () => {
  it('makes tables that validation finds nothing wrong with, the same each time', async () => {
    const rows = collection(7, 20);
    expect(rows.quotes).toHaveLength(200);
    expect((await validateRows(rows)).rejects).toEqual([]);
    expect(collection(7, 20)).toEqual(rows);
    expect(collection(8, 20)).not.toEqual(rows);
  });
});

describe('quotesSource', () => {
  it('makes as many rows as are asked for, in portions, each a quote with an id of its own', () => {
    const portions = [...quotesSource(2500)()];
    expect(portions.map(({ length }) => length)).toEqual([1000, 1000, 500]);
    const rows = portions.flat();
    expect(new Set(rows.map((row) => row['quote_id'])).size).toBe(2500);
    expect(rows.filter((row) => !quotes.row.safeParse(row).success)).toEqual([]);
    expect([...quotesSource(2500)()].flat()).toEqual(rows);
  });

  it('makes rows as long as real ones', () => {
    const lengths = [...quotesSource(1000)()].flat().map((row) => JSON.stringify(row).length);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeGreaterThan(800);
    expect(mean).toBeLessThan(1000);
  });
});
