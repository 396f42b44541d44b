import { describe, expect, it } from 'vitest';
import { callableBy } from '../../../../pipeline/extract/lexicon/callings.ts';

describe('callableBy', () => {
  it.each([
    ['lawmaker', 'senator'],
    ['lawmaker', 'lawmaker'],
    ['judge', 'justice'],
    ['businessman', 'tycoon'],
    ['doctor', 'dr'],
  ])('a %s may be called a %s', (noun, calling) => {
    expect(callableBy(noun)).toContain(calling);
  });

  it.each([
    ['senator', 'lawmaker'],
    ['pilot', 'sailor'],
  ])('a %s is not called a %s', (noun, calling) => {
    expect(callableBy(noun)).not.toContain(calling);
  });
});
