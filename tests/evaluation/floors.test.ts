import { describe, expect, it } from 'vitest';
import { type Figure, fallenFigures } from '../../evaluation/floors.ts';

const figure = (gold: number, right: number, found = gold): Figure => ({
  task: 'names',
  set: 'harbour',
  figure: 'all',
  gold,
  found,
  right,
});

describe('fallenFigures', () => {
  it('lets figures rise and stay', () => {
    expect(fallenFigures([figure(1000, 900)], [figure(1000, 900)])).toEqual([]);
    expect(fallenFigures([figure(1000, 900)], [figure(1000, 990)])).toEqual([]);
  });

  it('lets a figure of many items fall by few points, and one of few items by few of them', () => {
    expect(fallenFigures([figure(10_000, 9000)], [figure(10_000, 8975)])).toEqual([]);
    expect(fallenFigures([figure(100, 90)], [figure(100, 85)])).toEqual([]);
  });

  it('says which figure has fallen by more of both', () => {
    expect(fallenFigures([figure(10_000, 9000)], [figure(10_000, 8965)])).toEqual([
      'names, harbour, all: 90.00 before, 89.65 now',
    ]);
    expect(fallenFigures([figure(100, 90)], [figure(100, 84)])).toEqual([
      'names, harbour, all: 90.00 before, 84.00 now',
    ]);
  });

  it('counts what is found besides as a fall', () => {
    expect(fallenFigures([figure(100, 90)], [figure(100, 90, 120)])).toHaveLength(1);
  });

  it('says where a figure is not committed, or was counted on other gold', () => {
    expect(fallenFigures([], [figure(10, 10)])).toEqual(['names, harbour, all: not among the committed figures']);
    expect(fallenFigures([figure(10, 10)], [figure(12, 12)])).toEqual(['names, harbour, all: 12 in the gold, not 10']);
  });

  it('compares shares where what is counted on is what was found', () => {
    const source = (gold: number, right: number): Figure => ({ ...figure(gold, right), task: 'sources' });
    expect(fallenFigures([source(1000, 900)], [source(1200, 1080)])).toEqual([]);
    expect(fallenFigures([source(1000, 900)], [source(1200, 1060)])).toEqual([
      'sources, harbour, all: 90.00 before, 88.33 now',
    ]);
  });
});
