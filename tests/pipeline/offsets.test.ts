import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointOffsets, codePointSlicer, compareCodePoints, countCodePoints } from '../../pipeline/offsets.ts';

const points = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);
const wellFormed = fc.string({
  unit: fc.oneof(
    fc.constantFrom('a', 'é', '\ue000', '\uffff', '😀', '\u{10ffff}', '\u{10000}'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
});

describe('compareCodePoints', () => {
  it('orders characters beyond the basic plane after all of it', () => {
    expect(['😀', '\ue000', 'z', 'é', '', 'zz', '\uffff', 'Z'].sort(compareCodePoints)).toEqual([
      '',
      'Z',
      'z',
      'zz',
      'é',
      '\ue000',
      '\uffff',
      '😀',
    ]);
  });

  it('orders as the code points do', () => {
    fc.assert(
      fc.property(wellFormed, wellFormed, (left, right) => {
        const [a, b] = [points(left), points(right)];
        const first = a.findIndex((point, index) => point !== b[index]);
        const expected = first === -1 ? a.length - b.length : (a[first] ?? 0) - (b[first] ?? -1);
        expect(Math.sign(compareCodePoints(left, right))).toBe(Math.sign(expected));
      }),
    );
  });
});

describe('countCodePoints', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['e\u0301', 2],
    ['a😀b👩🏽', 5],
  ])('counts %j as %i', (text, count) => {
    expect(countCodePoints(text)).toBe(count);
  });
});

describe('codePointOffsets', () => {
  it('counts a pair of surrogates once', () => {
    const offsetOf = codePointOffsets('a😀b😀');
    expect([0, 1, 3, 4, 6].map(offsetOf)).toEqual([0, 1, 2, 3, 4]);
  });

  it('agrees with counting from the start at every character', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        const offsetOf = codePointOffsets(text);
        let index = 0;
        for (const [count, character] of Array.from(text).entries()) {
          expect(offsetOf(index)).toBe(count);
          index += character.length;
        }
        expect(offsetOf(text.length)).toBe(countCodePoints(text));
      }),
    );
  });
});

describe('codePointSlicer', () => {
  it('slices by code points', () => {
    expect(codePointSlicer('a😀b😀c')(1, 4)).toBe('😀b😀');
    expect(codePointSlicer('abc')(1, 2)).toBe('b');
  });

  it('undoes the conversion of offsets', () => {
    fc.assert(
      fc.property(wellFormed, wellFormed, wellFormed, (before, span, after) => {
        const text = before + span + after;
        const offsetOf = codePointOffsets(text);
        const slice = codePointSlicer(text);
        expect(slice(offsetOf(before.length), offsetOf(before.length + span.length))).toBe(span);
      }),
    );
  });
});
