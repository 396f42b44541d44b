import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawBranches } from '../../../../pipeline/language/drawing/branches.ts';

describe('drawBranches', () => {
  it('draws a trunk for each head, further right the deeper it is', () => {
    expect(drawBranches([1, 2, -1, 4, 2, 2])).toEqual([
      '   ╭──', //
      ' ╭─┴──',
      '─┼────',
      ' │ ╭──',
      ' ├─┴──',
      ' ╰────',
    ]);
  });

  it('draws branches that cross beneath a trunk', () => {
    expect(drawBranches([-1, 0, 0, 1])).toEqual(['─┬────', ' ├─┬──', ' ╰─│──', '   ╰──']);
  });

  it('draws trunks that stand side by side in columns of their own', () => {
    expect(drawBranches([2, 3, -1, 2, 1, 0])).toEqual([
      ' ╭─┬──────',
      ' │ │ ╭─┬──',
      '─┼─│─│─│──',
      ' ╰─│─┴─│──',
      '   │   ╰──',
      '   ╰──────',
    ]);
  });

  it('draws a single word, several roots, and none', () => {
    expect(drawBranches([-1])).toEqual(['──']);
    expect(drawBranches([-1, 0, -1])).toEqual(['─┬──', ' ╰──', '────']);
    expect(drawBranches([])).toEqual([]);
  });

  it('marks words that are too deep to draw', () => {
    const lines = drawBranches(Array.from({ length: 40 }, (_, word) => word - 1));
    expect(lines[16]).toBe(`${' '.repeat(31)}╰──`);
    expect(lines.slice(17)).toEqual(new Array(23).fill(`${' '.repeat(33)}┄`));
  });

  it('marks words that hang from no root', () => {
    expect(drawBranches([1, 0, -1, 3])).toEqual([' ┄', ' ┄', '──', ' ┄']);
  });

  it('gives lines of one width for any heads', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 30 }), { maxLength: 30 }), (heads) => {
        const lines = drawBranches(heads);
        expect(lines).toHaveLength(heads.length);
        expect(new Set(lines.map((line) => line.length)).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('draws a long sentence of one head in a moment', () => {
    expect(drawBranches(Array.from({ length: 100_000 }, (_, word) => (word === 0 ? -1 : 0))).at(-1)).toBe(' ╰──');
  });
});
