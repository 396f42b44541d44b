import { describe, expect, it } from 'vitest';
import { sameValue } from '../../../pipeline/publish/same-value.ts';

describe('sameValue', () => {
  it.each<[left: unknown, right: unknown, same: boolean]>([
    ['a', 'a', true],
    ['a', 'b', false],
    [0, false, false],
    [1, '1', false],
    ['[1]', [1], false],
    [null, 'null', false],
    [null, undefined, true],
    [undefined, '', false],
    [['a', 'b'], ['a', 'b'], true],
    [['a', 'b'], ['b', 'a'], false],
    [[], null, false],
  ])('of %j and %j is %j', (left, right, same) => {
    expect(sameValue(left, right)).toBe(same);
  });
});
