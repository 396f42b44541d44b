import { describe, expect, it } from 'vitest';
import { goldOf, readOptions, scratch } from '../../evaluation/options.ts';

const read = (...args: string[]) => readOptions(args, '/tmp/x');

describe('readOptions', () => {
  it('measures all parts of a folder of gold, with the scorers beside it', () => {
    expect(read('--gold', 'gold')).toEqual({
      only: ['language', 'extraction', 'quotes', 'linking', 'html'],
      gold: 'gold',
      scorers: 'eval',
      out: 'evaluation',
      errors: scratch,
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
    expect(read('--gold', '', '--only', 'extraction')).toBeNull();
  });

  it.each(['quotes', 'linking'])(
    'measures %s on the own gold where there is no other, and commits no report',
    (part) => {
      expect(read('--gold', '', '--only', part)).toMatchObject({
        only: [part],
        gold: null,
        scorers: null,
        out: scratch,
      });
    },
  );

  it('takes scorers without gold', () => {
    expect(read('--only', 'quotes', '--eval', 'scorers')?.scorers).toBe('scorers');
  });

  it('leaves the errors where it is told', () => {
    expect(read('--gold', 'gold', '--errors', 'wrong')?.errors).toBe('wrong');
  });
});

describe('goldOf', () => {
  it('gives the folder, and throws where there is none', () => {
    expect(goldOf({ gold: 'gold' })).toBe('gold');
    expect(() => goldOf({ gold: null })).toThrow(TypeError);
  });
});
