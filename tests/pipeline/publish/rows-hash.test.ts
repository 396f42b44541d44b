import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../pipeline/ids.ts';
import { rowsHash } from '../../../pipeline/publish/rows-hash.ts';
import { numberRows, numbers } from './sample.ts';

const hashOf = (...portions: object[][]): string => {
  const hash = rowsHash(numbers);
  for (const rows of portions) hash.add(rows as Record<string, unknown>[]);
  return hash.digest();
};

describe('rowsHash', () => {
  it('is the sha256 of one JSON line a row, keys in the order of the columns', () => {
    const expected = sha256('{"id":"x","count":1}\n{"id":"y","count":2}\n');
    expect(
      hashOf([
        { id: 'x', count: 1 },
        { count: 2, id: 'y' },
      ]),
    ).toBe(expected);
  });

  it('does not depend on how rows are portioned', () => {
    const rows = numberRows(200);
    expect(hashOf(rows.slice(0, 63), rows.slice(63))).toBe(hashOf(rows));
  });

  it('depends on the order of rows', () => {
    const [first = {}, second = {}] = numberRows(2);
    expect(hashOf([second, first])).not.toBe(hashOf([first, second]));
  });

  it('is that of nothing without rows', () => {
    expect(hashOf()).toBe(sha256(''));
  });
});
