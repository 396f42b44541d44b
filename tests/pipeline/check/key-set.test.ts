import { describe, expect, it } from 'vitest';
import { keySet } from '../../../pipeline/check/key-set.ts';
import { id } from '../../builders.ts';

describe('keySet', () => {
  it('holds ids and keys of any other form, and knows those that were added again', () => {
    const keys = keySet();
    const held = [id('q', 'one'), id('q', 'two'), 'q-1', '', id('m', 'one')];
    for (const key of [...held, id('q', 'two'), 'q-1', 'q-1']) keys.add(key);
    const { has, repeated } = keys.close();
    expect(held.map(has)).toEqual(held.map(() => true));
    expect([id('q', 'three'), id('m', 'two'), 'q-2'].map(has)).toEqual([false, false, false]);
    expect([...repeated].sort()).toEqual(['q-1', id('q', 'two')].sort());
  });

  it('holds nothing at first', () => {
    expect(keySet().close().has(id('q', 'one'))).toBe(false);
  });
});
