import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit, repair, sourceSpan, unmapped } from '../../../pipeline/normalize/mapped-text.ts';

/** Cuts a text at sorted places and replaces every second piece. */
const editsOf = (text: string, places: readonly number[], replacement: string): Edit[] => {
  const cuts = [...new Set(places.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
  return cuts.flatMap((start, index) => {
    const end = cuts[index + 1];
    return index % 2 === 0 && end !== undefined ? [{ start, end, replacement }] : [];
  });
};
const arbitraryEdits = fc.tuple(fc.string(), fc.array(fc.nat(50)), fc.string({ maxLength: 3 }));

describe('unmapped', () => {
  it('maps every span to itself', () => {
    expect(sourceSpan(unmapped('abc'), 1, 3)).toEqual({ start: 1, end: 3 });
  });
});

describe('applyEdits', () => {
  it('replaces, inserts and deletes', () => {
    const edits = [
      { start: 0, end: 1, replacement: 'xy' },
      { start: 2, end: 2, replacement: '-' },
      { start: 3, end: 4, replacement: '' },
    ];
    const mapped = applyEdits(unmapped('abcd'), edits);
    expect(mapped.text).toBe('xyb-c');
    expect([...mapped.starts]).toEqual([0, 0, 1, 2, 2]);
    expect([...mapped.ends]).toEqual([1, 1, 2, 2, 3]);
  });

  it('returns the same text where there is nothing to do', () => {
    const mapped = unmapped('abc');
    expect(applyEdits(mapped, [])).toBe(mapped);
  });

  it.each([
    [
      'overlap',
      [
        { start: 0, end: 2, replacement: '' },
        { start: 1, end: 3, replacement: '' },
      ],
    ],
    [
      'are out of order',
      [
        { start: 2, end: 3, replacement: '' },
        { start: 0, end: 1, replacement: '' },
      ],
    ],
    ['run backwards', [{ start: 2, end: 1, replacement: '' }]],
    ['leave the text', [{ start: 2, end: 4, replacement: '' }]],
  ])('refuses edits that %s', (_, edits) => {
    expect(() => applyEdits(unmapped('abc'), edits)).toThrow(RangeError);
  });

  it('keeps both ends of the map in order, for any edits upon edits', () => {
    fc.assert(
      fc.property(arbitraryEdits, fc.array(fc.nat(50)), ([text, places, replacement], morePlaces) => {
        const once = applyEdits(unmapped(text), editsOf(text, places, replacement));
        const { starts, ends, text: twice } = applyEdits(once, editsOf(once.text, morePlaces, replacement));
        expect([starts.length, ends.length]).toEqual([twice.length, twice.length]);
        expect([...starts]).toEqual([...starts].sort((a, b) => a - b));
        expect([...ends]).toEqual([...ends].sort((a, b) => a - b));
        expect(starts.every((start, index) => start <= (ends[index] ?? 0))).toBe(true);
        expect(ends.every((end) => end <= text.length)).toBe(true);
      }),
    );
  });

  it('maps what no edit touched to the same characters', () => {
    fc.assert(
      fc.property(arbitraryEdits, ([text, places, replacement]) => {
        const edits = editsOf(text, places, replacement);
        const mapped = applyEdits(unmapped(text), edits);
        let shift = 0;
        let read = 0;
        for (const { start, end } of [...edits, { start: text.length, end: text.length }]) {
          if (read < start)
            expect(sourceSpan(mapped, read + shift, start + shift)).toEqual({ start: read, end: start });
          shift += replacement.length - (end - start);
          read = end;
        }
      }),
    );
  });
});

describe('repair', () => {
  it('runs repairs one after another and maps through all of them', () => {
    const mapped = repair('aab', [
      () => [{ start: 0, end: 2, replacement: 'c' }],
      (text) => [{ start: text.indexOf('c'), end: text.indexOf('c') + 1, replacement: 'dd' }],
    ]);
    expect(mapped.text).toBe('ddb');
    expect(sourceSpan(mapped, 0, 1)).toEqual({ start: 0, end: 2 });
    expect(sourceSpan(mapped, 2, 3)).toEqual({ start: 2, end: 3 });
  });
});

describe('sourceSpan', () => {
  it('maps an empty span to an empty span', () => {
    const mapped = applyEdits(unmapped('abcd'), [{ start: 1, end: 3, replacement: '' }]);
    expect([0, 1, 2].map((index) => sourceSpan(mapped, index, index))).toEqual([
      { start: 0, end: 0 },
      { start: 3, end: 3 },
      { start: 4, end: 4 },
    ]);
    expect(sourceSpan(unmapped(''), 0, 0)).toEqual({ start: 0, end: 0 });
  });
});
