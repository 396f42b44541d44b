import { describe, expect, it } from 'vitest';
import { chainOf } from '../../../bench/news/chain.ts';
import { randomFrom } from '../../../bench/random.ts';

describe('chainOf', () => {
  it('goes from a token to what followed it, or what followed one of its kind, and ends where a sequence ended', () => {
    const chain = chainOf(
      [
        ['the', 'ferry', 'sails'],
        ['the', 'harbour', 'freezes'],
      ],
      (token) => token,
    );
    const random = randomFrom(1);
    const found = new Set(Array.from({ length: 50 }, () => chain.sequence(random, 9).join(' ')));
    expect([...found].sort()).toEqual(['the ferry sails', 'the harbour freezes']);
    const mixing = chainOf(
      [
        ['the', 'ferry', 'sails'],
        ['the', 'harbour', 'freezes'],
      ],
      ({ length }) => String(length > 4),
    );
    const mixed = new Set(Array.from({ length: 200 }, () => mixing.sequence(random, 9).join(' ')));
    expect(mixed).toContain('the ferry freezes');
  });

  it('breaks off at the longest length that is asked for', () => {
    const chain = chainOf([['sail', 'sail', 'sail', 'sail', 'sail', 'sail']], () => '');
    for (let seed = 1; seed < 20; seed += 1) {
      expect(chain.sequence(randomFrom(seed), 3).length).toBeLessThanOrEqual(3);
    }
  });
});
