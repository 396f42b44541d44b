import { describe, expect, it } from 'vitest';
import { describeValues, openCascades } from '../../../pipeline/publish/cascades.ts';
import type { Difference } from '../../../pipeline/publish/row-diff.ts';

/** A change of the values of a date. */
function change(key: string, value: string, op: Difference['op'] = 'MOD'): Difference {
  const row = { date_id: key, value };
  return { op, table: 'dates', key, article: 'a-1', reason: 'method', old: row, now: row, columns: ['value'] };
}

async function told(changes: readonly Difference[], most = 20) {
  const cascades = openCascades(['articles', 'dates'], null, most);
  await cascades.add(changes);
  return await cascades.told();
}

describe('openCascades', () => {
  const changes = [
    change('d-5', '2028'),
    change('d-4', '2027'),
    change('d-3', '2026'),
    change('d-2', '2026'),
    change('d-1', '2027'),
    change('d-6', '2026'),
    change('d-7', '2028', 'DEL'),
  ];

  it('tells the largest first, then that whose first change stands first, and none of a single row', async () => {
    const sentences = ['3 rows of dates: value is now "2026"', '2 rows of dates: value is now "2027"'];
    expect(await told(changes)).toEqual({ sentences, count: 2 });
    const [first, second, ...others] = [change('d-0', '2028'), ...changes];
    expect((await told([second, ...others, first].flatMap((found) => found ?? []))).sentences).toEqual([
      '3 rows of dates: value is now "2026"',
      '2 rows of dates: value is now "2028"',
      '2 rows of dates: value is now "2027"',
    ]);
  });

  it('tells as many as are asked for, and counts all', async () => {
    expect(await told(changes, 1)).toEqual({ sentences: ['3 rows of dates: value is now "2026"'], count: 2 });
  });
});

describe('describeValues', () => {
  it('tells long values in short', () => {
    expect(describeValues({ text: 'a'.repeat(500), of_id: null })).toBe(
      `text is now "${'a'.repeat(118)}…, of_id is now null`,
    );
  });
});
