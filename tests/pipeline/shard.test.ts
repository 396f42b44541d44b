import { describe, expect, it } from 'vitest';
import { idOf } from '../../pipeline/ids.ts';
import { isInShard, readShard } from '../../pipeline/shard.ts';

describe('shards', () => {
  it('are written as a number and how many there are', () => {
    expect(readShard('3/16')).toEqual({ number: 3, of: 16 });
  });

  it.each(['0/4', '5/4', '1', 'a/b', '1/4/2', '-1/4', ''])('are not written %j', (written) => {
    expect(() => readShard(written)).toThrow('--shard takes a number');
  });

  it('hold each article once, and about as many each', () => {
    const ids = Array.from({ length: 4000 }, (_, index) => idOf('a', [index]));
    const sizes = [1, 2, 3, 4].map((number) => ids.filter((id) => isInShard(id, { number, of: 4 })).length);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(4000);
    expect(Math.min(...sizes)).toBeGreaterThan(900);
  });
});
