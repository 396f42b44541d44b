import { describe, expect, it } from 'vitest';
import { classOfTitle } from '../../../../pipeline/extract/lexicon/titles.ts';
import { isHeldAbroad, seatLevel } from '../../../../pipeline/link/lexicon/seats.ts';

describe('seatLevel', () => {
  it.each([
    ['mayor', 'town'],
    ['governor', 'part'],
    ['foreign minister', 'country'],
    ['secretary of state', 'part'],
    ['spokesman', null],
  ])('of %s is %s', (title, level) => {
    expect(seatLevel(title)).toBe(level);
  });

  it('knows offices only', () => {
    for (const title of ['mayor', 'governor', 'prime minister', 'senator']) expect(classOfTitle(title)).toBe('office');
  });

  it('tells offices that are held abroad', () => {
    expect(['ambassador', 'foreign minister'].filter(isHeldAbroad)).toEqual(['ambassador']);
  });
});
