import { describe, expect, it } from 'vitest';
import { badness } from '../../../../pipeline/normalize/mojibake/badness.ts';

describe('badness', () => {
  it.each([
    ['right text', 'café', 'cafÃ©'],
    ['a rare symbol', 'a ™', 'a ¤'],
    ['a capital at the beginning', 'Zoé', 'zoÉ'],
    ['capitals throughout', 'ÉTÉ', 'ÉTé'],
    ['one script a word', 'мост', 'мocт'],
    ['a mark of its own script', 'שָ', 'aָ'],
    ['a quotation mark beside a word', 'a “b', 'a“b'],
    ['boxes beside boxes', '├─', '├®'],
    ['a sign repeated', '……', '…†'],
    ['a capital that may end a word', 'AÉ®', 'AÃ®'],
    ['text', 'x', '\u0085'],
  ])('is less for %s', (_, better, worse) => {
    expect(badness(better)).toBeLessThan(badness(worse));
  });

  it('is nothing for the empty text', () => {
    expect(badness('')).toBe(0);
  });

  it('knows capitals of Vietnamese', () => {
    expect(badness('VIỆT')).toBeLessThan(badness('VIệT'));
  });

  it('asks for a script once, not for every letter', () => {
    const first = badness('м');
    expect(badness('мм')).toBeLessThan(2 * first);
  });

  it('does not mind lone surrogates', () => {
    expect(badness('\ud800')).toBeGreaterThan(0);
  });
});
