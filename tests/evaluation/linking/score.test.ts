import { describe, expect, it } from 'vitest';
import { entityCounts, entityF1, totalCounts } from '../../../evaluation/linking/score.ts';
import { mention } from './mentions.ts';

const total = (...mentions: Parameters<typeof entityCounts>[0]) => totalCounts(entityCounts(mentions));

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
    expect(counts['in several articles, precision']?.right).toBe(1.33);
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

describe('totalCounts', () => {
  it('adds up documents in the order of the measures, and keeps two decimals of what is right', () => {
    const right = (share: number) => ({ gold: 1, found: 1, right: share });
    const counts = totalCounts(
      new Map([
        ['1', { 'names, recall': right(1 / 3) }],
        ['2', { 'names, recall': right(1), 'places, precision': right(0.5) }],
      ]),
    );
    expect(Object.entries(counts)).toEqual([
      ['places, precision', right(0.5)],
      ['names, recall', { gold: 2, found: 2, right: 1.33 }],
    ]);
  });
});
