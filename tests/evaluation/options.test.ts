import { describe, expect, it } from 'vitest';
import { readOptions } from '../../evaluation/options.ts';

const read = (...args: string[]) => readOptions(args, '/tmp/x');

describe('readOptions', () => {
  it('measures all parts of a folder of gold, with the scorers beside it', () => {
    expect(read('--gold', 'gold')).toEqual({
      only: ['language', 'extraction'],
      gold: 'gold',
      scorers: 'eval',
      out: 'evaluation',
      temporary: '/tmp/x',
      limit: Infinity,
      rounds: 3,
    });
  });

  it('measures one part by itself', () => {
    expect(read('--gold', 'gold', '--only', 'extraction')?.only).toEqual(['extraction']);
    expect(read('--gold', 'gold', '--only', 'weather')).toBeNull();
  });

  it('writes no committed report in trials', () => {
    const trial = read('--gold', 'gold', '--documents', '2');
    expect(trial?.limit).toBe(2);
    expect(trial?.out).not.toBe('evaluation');
  });

  it('asks for gold', () => {
    expect(read()).toBeNull();
    expect(read('--gold', '')).toBeNull();
  });
});
