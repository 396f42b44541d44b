import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstFew } from '../../../pipeline/publish/first-few.ts';

describe('firstFew', () => {
  it('keeps the first of an order, whatever order they come in, and counts all', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), fc.integer({ min: 1, max: 5 }), (numbers, most) => {
        const first = firstFew<number>(most, (left, right) => left - right);
        for (const number of numbers) first.add(number);
        expect(first.few()).toEqual(numbers.toSorted((left, right) => left - right).slice(0, most));
        expect(first.count()).toBe(numbers.length);
      }),
    );
  });
});
