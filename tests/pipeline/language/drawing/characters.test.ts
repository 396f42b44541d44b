import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, emsOf, fitted, printable } from '../../../../pipeline/language/drawing/characters.ts';
import { anyCharacter } from './sentences.ts';

describe('columnsOf', () => {
  it.each([
    ['port', 4],
    ['cafe\u0301', 4],
    ['東京', 4],
    ['ｶﾅ', 2],
    ['Ｆ', 2],
    ['한국', 4],
    ['\u1112\u1161\u11ab', 2],
    ['🙂', 2],
    ['👍🏽', 2],
    ['👩‍👩‍👧', 2],
    ['❤', 1],
    ['❤\ufe0f', 2],
    ['🇫🇷', 2],
    ['a\u200bb', 2],
    ['co\u00adop', 5],
    ['שלום', 4],
    ['', 0],
  ])('of %j are %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});

describe('fitted', () => {
  it('fills with spaces by columns, not by characters', () => {
    expect(fitted('東京', 6)).toBe('東京  ');
    expect(fitted('cafe\u0301', 6)).toBe('cafe\u0301  ');
  });

  it('cuts what is too long with an ellipsis, never through a wide character', () => {
    expect(fitted('harbour', 5)).toBe('harb…');
    expect(fitted('東京都', 4)).toBe('東… ');
  });

  it('always takes exactly the columns asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), fc.integer({ min: 1, max: 12 }), (text, columns) => {
        expect(columnsOf(fitted(printable(text), columns))).toBe(columns);
      }),
    );
  });
});

describe('printable', () => {
  it('lets nothing through that steers a terminal, turns the line or cannot stand in XML', () => {
    expect(printable('a\u001b[31mb\u202ec\ud800d\n\u0000\uffff')).toBe('a\ufffd[31mb\ufffdc\ufffdd\ufffd\ufffd\ufffd');
  });

  it('leaves letters, marks and joined emoji as they are', () => {
    expect(printable('Łódź cafe\u0301 👩‍👩‍👧 東京')).toBe('Łódź cafe\u0301 👩‍👩‍👧 東京');
  });
});

describe('emsOf', () => {
  it('is at least the advance of DejaVu Sans', () => {
    // Advances of glyphs in units of 2048 to the em.
    const advances = { i: 569, a: 1255, m: 1995, W: 2025, A: 1401, '1': 1303, '.': 651, '…': 2048, '+': 1716, é: 1260 };
    for (const [character, advance] of Object.entries(advances)) {
      expect(emsOf(character), character).toBeGreaterThanOrEqual(advance / 2048);
    }
  });

  it('adds up over characters, but for marks', () => {
    expect(emsOf('mim')).toBe(2 * emsOf('m') + emsOf('i'));
    expect(emsOf('e\u0301')).toBe(emsOf('e'));
    expect(emsOf('東京')).toBe(2.1);
  });
});
