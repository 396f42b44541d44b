import { describe, expect, it } from 'vitest';
import { sumCounts } from '../../../evaluation/language/counts.ts';
import { entityCounts, entityF1, rounded } from '../../../evaluation/linking/score.ts';
import { mention } from './mentions.ts';

const total = (...mentions: Parameters<typeof entityCounts>[0]) => sumCounts([...entityCounts(mentions).values()]);

describe('entityCounts', () => {
  it('takes clusters over all documents, and sums up the shares by document', () => {
    const counts = entityCounts([
      mention('1', 'ruiz', 'e-1'),
      mention('2', 'ruiz', 'e-2'),
      mention('2', 'lind', 'e-3'),
    ]);
    expect(counts.get('1')).toMatchObject({
      'same span, precision': { gold: 1, found: 1, right: 1 },
      'same span, recall': { gold: 1, found: 1, right: 0.5 },
    });
    expect(counts.get('2')).toMatchObject({
      'same span, precision': { gold: 2, found: 2, right: 2 },
      'same span, recall': { gold: 2, found: 2, right: 1.5 },
    });
  });

  it('counts what is in several articles by itself, in the clusters of all', () => {
    const counts = total(mention('1', 'ruiz', 'e-1'), mention('2', 'ruiz', 'e-1'), mention('2', 'lind', 'e-1'));
    expect(counts['in several articles, precision']?.gold).toBe(2);
    expect(counts['in several articles, precision']?.right).toBeCloseTo(4 / 3);
  });

  it('tells types and names apart, and counts spans that differ as overlapping alone', () => {
    const counts = total(
      mention('1', 'ruiz', 'e-1', { isName: false, form: 'pronoun' }),
      mention('1', 'arn', 'e-2', { type: 'place' }),
      mention('1', 'norland', 'e-3', { type: 'place', isSame: false }),
    );
    const sizes = Object.entries(counts).map(([name, { gold }]) => [name, gold]);
    expect(Object.fromEntries(sizes)).toMatchObject({
      'same span, recall': 2,
      'persons, recall': 1,
      'places, recall': 1,
      'names, recall': 1,
      'overlapping, recall': 3,
    });
  });

  it('leaves out what is no person, organization or place in the gold', () => {
    expect(total(mention('1', 'the-chronicle', 'e-1', { type: 'work' }))).toEqual({});
  });
});

describe('entityF1', () => {
  it('is the harmonic mean of precision and recall', () => {
    const counts = total(mention('1', 'ruiz', 'e-1'), mention('2', 'ruiz', 'e-2'));
    expect(entityF1(counts, 'same span')).toBeCloseTo(2 / 3);
  });

  it('is null where nothing was counted', () => {
    expect(entityF1({}, 'same span')).toBeNull();
  });
});

describe('rounded', () => {
  it('keeps two decimals of what is right', () => {
    expect(rounded({ all: { gold: 3, found: 3, right: 7 / 3 } })).toEqual({ all: { gold: 3, found: 3, right: 2.33 } });
  });
});
