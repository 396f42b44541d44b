import { describe, expect, it } from 'vitest';
import { randomFrom, seedOf, zipf } from '../../bench/random.ts';

describe('seedOf', () => {
  it('gives neighbours seeds whose sequences have nothing in common', () => {
    const firsts = Array.from({ length: 1000 }, (_, number) => randomFrom(seedOf(1, number)).below(10));
    const counts = Array.from({ length: 10 }, (_, digit) => firsts.filter((first) => first === digit).length);
    for (const count of counts) expect(Math.abs(count - 100)).toBeLessThan(40);
    expect(new Set(firsts.slice(0, 10)).size).toBeGreaterThan(3);
  });

  it('tells the same numbers in another order apart', () => {
    expect(seedOf(1, 2)).not.toBe(seedOf(2, 1));
    expect(seedOf(1, 2)).toBe(seedOf(1, 2));
  });
});

describe('zipf', () => {
  it('gives a rank twice as often as one that is twice as low, and none at the limit', () => {
    const random = randomFrom(5);
    const ranks = Array.from({ length: 20_000 }, () => zipf(random, 1000, 1));
    const share = (from: number, to: number): number => ranks.filter((rank) => rank >= from && rank < to).length;
    expect(share(7, 15) / share(15, 31)).toBeGreaterThan(0.9);
    expect(share(7, 15) / share(15, 31)).toBeLessThan(1.1);
    expect(share(0, 1) / share(1, 2)).toBeGreaterThan(1.4);
    expect(Math.max(...ranks)).toBeLessThan(1000);
  });
});
