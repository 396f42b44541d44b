import { expect, it } from 'vitest';
import { arcsOf } from '../../../../pipeline/language/drawing/arcs.ts';
import { portsOf, portsWidth } from '../../../../pipeline/language/drawing/ports.ts';
import { chainOf } from './sentences.ts';

it('has the shortest arcs outermost on either side, and the line of a root between', () => {
  const { tokens } = chainOf([3, 3, 0, 3, 3]);
  const ports = portsOf(tokens, arcsOf(tokens))[2];
  const ends = [...(ports ?? [])].map(([end, offset]) => [end === 'root' ? end : end.dependent, offset]);
  expect(ends).toEqual([
    [1, -16],
    [0, -8],
    ['root', 0],
    [4, 8],
    [3, 16],
  ]);
  expect(portsWidth(ports)).toBe(40);
});
