import { describe, expect, it } from 'vitest';
import { inPortions } from '../../../pipeline/publish/format.ts';
import type { Row } from '../../../schemas/table.ts';
import { numberRows, numbers } from './sample.ts';

async function portionsOf(portion: { rows: number; text: number }, ...calls: Row[][]): Promise<unknown[][]> {
  const portions: unknown[][] = [];
  const writer = inPortions(numbers, portion, async (rows) => void portions.push(rows.map(({ count }) => count)));
  for (const rows of calls) await writer.write(rows);
  await writer.close();
  return portions;
}

describe('inPortions', () => {
  it('cuts rows by number, however they are handed in', async () => {
    const rows = numberRows(5);
    const expected = [[0, 1], [2, 3], [4]];
    expect(await portionsOf({ rows: 2, text: 99 }, rows)).toEqual(expected);
    expect(await portionsOf({ rows: 2, text: 99 }, rows.slice(0, 3), [], rows.slice(3))).toEqual(expected);
  });

  it('ends a portion early where texts are long', async () => {
    const rows = ['a', 'bb', 'cccc', 'd', 'e'].map((id, count) => ({ id, count }));
    expect(await portionsOf({ rows: 3, text: 4 }, rows)).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
    expect(await portionsOf({ rows: 3, text: 2 }, rows)).toEqual([[0, 1], [2], [3, 4]]);
  });

  it('hands on an empty portion if there are no rows, and none after a full one', async () => {
    expect(await portionsOf({ rows: 2, text: 9 })).toEqual([[]]);
    expect(await portionsOf({ rows: 2, text: 9 }, numberRows(2))).toEqual([[0, 1]]);
  });
});
