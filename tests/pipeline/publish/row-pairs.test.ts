import { describe, expect, it } from 'vitest';
import { holdsSame, rowPairs, type TableStream } from '../../../pipeline/publish/row-pairs.ts';
import { rowsHash } from '../../../pipeline/publish/rows-hash.ts';
import { streamOf } from '../../../pipeline/row-streams.ts';
import { tableOf } from '../../../schemas/tables.ts';
import { dateRow, entityRow, id } from '../../builders.ts';
import { tablesOf } from './streams.ts';

const dates = tableOf('dates');
const shape = { table: 'dates', description: '', key: dates.key, order: dates.order, columns: dates.columns };
const [one, two, three] = ['a-1', 'a-2', 'a-3'].map((article_id) =>
  dateRow({ article_id, date_id: `d-${article_id}` }),
);
const rows = [one, two, three].filter((row) => row !== undefined);

/** A table that must not be read. */
function unread(count: number, sha256?: string): TableStream {
  const read = () => {
    throw new Error('It was read.');
  };
  return { shape, rows: { count, ...(sha256 === undefined ? {} : { sha256 }), read } };
}

function hashOf(hashed: typeof rows): string {
  const hash = rowsHash(dates);
  hash.add(hashed);
  return hash.digest();
}

async function told(before: TableStream | undefined, after: TableStream | undefined): Promise<string[]> {
  const pairs: string[] = [];
  for await (const { article, old, now } of rowPairs(before, after))
    pairs.push(`${article} ${old.length} ${now.length}`);
  return pairs;
}

describe('rowPairs', () => {
  it('pairs the rows of each article, of which a version may have none', async () => {
    const before = { shape, rows: streamOf([rows[0], rows[1], { ...rows[1], date_id: 'd-b' }] as typeof rows) };
    const after = { shape, rows: streamOf([rows[1], rows[2]] as typeof rows) };
    expect(await told(before, after)).toEqual(['a-1 1 0', 'a-2 2 1', 'a-3 0 1']);
    expect(await told(undefined, after)).toEqual(['a-2 0 1', 'a-3 0 1']);
    expect(await told(before, undefined)).toEqual(['a-1 1 0', 'a-2 2 0']);
  });

  it('pairs rows of no article by their key', async () => {
    const entities = ['Ana Ruiz', 'Bo Lind'].map((name) => entityRow({ entity_id: id('e', name), name }));
    const [, , before] = tablesOf({ entities });
    const [, , after] = tablesOf({ entities: entities.slice(0, 1) });
    expect((await told(before, after)).sort()).toEqual([' 1 0', ' 1 1']);
  });

  it('reads a version into memory that is sorted otherwise', async () => {
    const before = { shape: { ...shape, order: ['date_id'] }, rows: streamOf(rows.toReversed()) };
    expect(await told(before, { shape, rows: streamOf(rows) })).toEqual(['a-1 1 1', 'a-2 1 1', 'a-3 1 1']);
  });

  it('fails for rows that are not in the order that is stated', async () => {
    const reversed = { shape, rows: streamOf(rows.toReversed()) };
    await expect(told(reversed, undefined)).rejects.toMatchObject({ kind: 'data', code: 'unordered-rows' });
  });
});

describe('holdsSame', () => {
  it('knows from hashes alone that rows are the same, and reads a version whose hash is not known', async () => {
    const hash = hashOf(rows);
    expect(await holdsSame(unread(3, hash), unread(3, hash))).toBe(true);
    expect(await holdsSame(unread(3, hash), { shape, rows: streamOf(rows) })).toBe(true);
    expect(await holdsSame(unread(3, hash), { shape, rows: streamOf(rows.toReversed()) })).toBe(false);
  });

  it('reads nothing where other rows are certain or no hash is known', async () => {
    const hash = hashOf(rows);
    expect(await holdsSame(unread(3, hash), unread(2))).toBe(false);
    expect(await holdsSame(unread(3), unread(3))).toBe(false);
    expect(await holdsSame({ ...unread(3, hash), shape: { ...shape, columns: [] } }, unread(3))).toBe(false);
    expect(await holdsSame({ ...unread(3, hash), shape: { ...shape, key: 'start' } }, unread(3))).toBe(false);
  });
});
