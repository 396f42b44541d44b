import { expect, it } from 'vitest';
import { recurringNumbers } from '../../../../pipeline/link/utterances/recurring.ts';

it('tells numbers that came again, also negative ones, from nearly all that did not', () => {
  const once = Array.from({ length: 1000 }, (_, index) => Math.imul(index + 7, 0x9e3779b1));
  const recurs = recurringNumbers([once, [-5, 12], [12, -5]], 1004);
  expect([recurs(-5), recurs(12)]).toEqual([true, true]);
  expect(once.filter(recurs).length).toBeLessThan(150);
});
