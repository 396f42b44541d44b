import { array, assert, bigInt, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyRegister, type RegisteredKeys } from '../../../pipeline/validate/key-register.ts';
import { id } from '../../builders.ts';

function registered(keys: readonly string[]): RegisteredKeys {
  const register = keyRegister();
  for (const key of keys) register.add(key);
  return register.close();
}

const keyOf = (value: bigint): string => `m-${value.toString(16).padStart(16, '0')}`;

describe('keyRegister', () => {
  it('knows the keys that were added, by all of their digits', () => {
    const { has } = registered([
      'm-0000000000000000',
      'm-0000000100000000',
      'm-00ffffffffffffff',
      'm-ffffffffffffffff',
    ]);
    const asked = [
      'm-0000000000000000',
      'm-0000000000000001',
      'm-0000000100000000',
      'm-ffffffffffffffff',
      'm-fffffffffffffffe',
    ];
    expect(asked.map(has)).toEqual([true, false, true, true, false]);
    expect([has('q-0000000000000000'), registered([]).has('m-0000000000000000')]).toEqual([false, false]);
  });

  it('tells each key that was added again, once', () => {
    const [first, second, third] = [id('m', '1'), id('m', '2'), id('m', '3')];
    expect(registered([first, second, first, third, first, second]).repeated.toSorted()).toEqual(
      [first, second].sort(),
    );
    expect(registered([first, second, third]).repeated).toEqual([]);
  });

  it('holds as many keys as come', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => id('m', String(index)));
    const { has, repeated } = registered([...keys, ...keys.slice(0, 3)]);
    expect(keys.every(has)).toBe(true);
    expect(repeated.toSorted()).toEqual(keys.slice(0, 3).sort());
    expect([has(id('m', '20000')), has(id('m', '-1'))]).toEqual([false, false]);
  });

  it('is a list of its keys, whatever they are', () => {
    const few = bigInt({ min: 0n, max: 3n }).chain((high) =>
      bigInt({ min: 0n, max: 3n }).map((low) => keyOf((high << 62n) + (high << 32n) + low)),
    );
    assert(
      property(array(few), array(few), (keys, asked) => {
        const { has, repeated } = registered(keys);
        expect(asked.map(has)).toEqual(asked.map((key) => keys.includes(key)));
        expect(repeated.toSorted()).toEqual(
          [...new Set(keys.filter((key, index) => keys.indexOf(key) < index))].sort(),
        );
      }),
    );
  });
});
