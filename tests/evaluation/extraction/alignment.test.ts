import { describe, expect, it } from 'vitest';
import {
  align,
  firstOf,
  goldChainOf,
  nearestBefore,
  otherNames,
  representativeOf,
} from '../../../evaluation/extraction/alignment.ts';
import { document, found, gold } from './chains.ts';

const text = 'Mayor Ana Ruiz of Arn, a sailor, waved. She left. Ruiz sang.';
const ana = gold(text, 'Mayor Ana Ruiz', 'ana', { core: 'Ana Ruiz' });
const she = gold(text, 'She', 'ana', { form: 'pronoun' });
const ruiz = gold(text, 'Ruiz', 'ana', { from: 45 });
const sailor = gold(text, 'a sailor', 'sailor', { form: 'nominal', head: 'sailor' });
const tide = document(text, [ana, sailor, she, ruiz]);

const standsFor = (mention: ReturnType<typeof found>) => align(tide, [mention]).goldOf.get(0);

describe('align', () => {
  it('lets a name stand for the gold name by its core or by its whole', () => {
    expect(standsFor(found(text, 'Ana Ruiz', 'x'))).toBe(0);
    expect(standsFor(found(text, 'Mayor Ana Ruiz', 'x'))).toBe(0);
    expect(standsFor(found(text, 'Mayor Ana Ruiz of Arn', 'x'))).toBe(0);
  });

  it('takes nothing that overlaps too little or misses the head', () => {
    expect(standsFor(found(text, 'Mayor', 'x'))).toBeUndefined();
    expect(standsFor(found(text, 'a', 'x', { from: 20 }))).toBeUndefined();
    expect(standsFor(found(text, 'Arn', 'x'))).toBeUndefined();
  });

  it('takes a pronoun for one of exactly the same characters alone', () => {
    expect(standsFor(found(text, 'She', 'x'))).toBe(2);
    expect(standsFor(found(text, 'She left', 'x'))).toBeUndefined();
  });

  it('keeps of several for one the one whose length is nearest', () => {
    const both = [found(text, 'Ana Ruiz', 'x'), found(text, 'Mayor Ana Ruiz', 'y')];
    const { goldOf, foundOf } = align(tide, both);
    expect([...goldOf]).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect(foundOf.get(0)).toBe(1);
  });
});

describe('names of a chain', () => {
  const alignment = align(tide, [
    found(text, 'Ana Ruiz', 'x'),
    found(text, 'a sailor', 'x', { form: 'nominal' }),
    found(text, 'She', 'x', { form: 'pronoun' }),
    found(text, 'Ruiz', 'x', { from: 45 }),
  ]);

  it('are the other mentions that stand for names of the gold', () => {
    expect(otherNames(alignment, 2)).toEqual([0, 3]);
    expect(otherNames(alignment, 0)).toEqual([3]);
  });

  it('know the nearest before a place, the first and the longest', () => {
    expect(nearestBefore(alignment, [0, 3], she.start)).toBe(0);
    expect(nearestBefore(alignment, [0, 3], text.length)).toBe(3);
    expect(nearestBefore(alignment, [3], she.start)).toBeNull();
    expect(firstOf(alignment, [3, 0])).toBe(0);
    expect(representativeOf(alignment, [3, 0])).toBe(0);
    expect(representativeOf(alignment, [])).toBeNull();
  });

  it('belong to a chain of the gold, or to none', () => {
    expect(goldChainOf(alignment, 1)).toBe('sailor');
    expect(goldChainOf(alignment, null)).toBeNull();
    expect(goldChainOf(alignment, 9)).toBeNull();
  });
});
