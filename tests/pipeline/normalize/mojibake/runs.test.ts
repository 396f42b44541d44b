import { describe, expect, it } from 'vitest';
import { charsets } from '../../../../pipeline/normalize/mojibake/charsets.ts';
import { findRuns } from '../../../../pipeline/normalize/mojibake/runs.ts';

const shown = (text: string) =>
  findRuns(text)
    .filter(({ charset }) => charsets[charset]?.name === 'windows-1252')
    .map(({ start, end, sequences }) => [start, end, sequences.map(({ character }) => character).join('')]);

describe('findRuns', () => {
  it('takes sequences side by side as one run', () => {
    expect(shown('a Ã©Ã¨ b Ã¼')).toEqual([
      [2, 6, 'éè'],
      [9, 11, 'ü'],
    ]);
  });

  it('gains by decoding what is garbled and loses by decoding what is right', () => {
    const [garbled] = findRuns('cafÃ©');
    const [right] = findRuns('«ÇA É¿»');
    expect(garbled?.gain).toBeGreaterThan(4);
    expect(right?.gain).toBeLessThan(4);
  });

  it('marks runs that hold guesses', () => {
    expect(findRuns('Ã la').map(({ guessed }) => guessed)).toContain(true);
  });

  it('finds none in ASCII', () => {
    expect(findRuns('plain text?')).toEqual([]);
  });
});
