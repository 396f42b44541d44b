import { describe, expect, it } from 'vitest';
import { titleHead } from '../../../../pipeline/extract/lexicon/titles.ts';
import { areKindred, fieldOfHead } from '../../../../pipeline/link/lexicon/title-fields.ts';

describe('fieldOfHead', () => {
  it.each([
    ['midfielder', 'sport'],
    ['senator', 'government'],
    ['plumber', 'trade'],
    ['president', null],
    ['director', null],
    ['table', null],
  ])('of %s is %s', (head, field) => {
    expect(fieldOfHead(head)).toBe(field);
  });

  it('tells nothing of titles that are at home in several fields, which are titles all the same', () => {
    for (const head of ['manager', 'chairman', 'captain', 'secretary', 'officer', 'leader']) {
      expect(titleHead(head)).not.toBeNull();
      expect(fieldOfHead(head)).toBeNull();
    }
  });
});

describe('areKindred', () => {
  it('holds of one field, and of fields between which people change, in both directions', () => {
    expect(areKindred('sport', 'sport')).toBe(true);
    expect(areKindred('law', 'government')).toBe(true);
    expect(areKindred('government', 'law')).toBe(true);
    expect(areKindred('sport', 'government')).toBe(false);
  });
});
