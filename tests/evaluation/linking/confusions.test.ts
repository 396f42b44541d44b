import { describe, expect, it } from 'vitest';
import { confusionCounts, findMerges, findSplits, moreConfused } from '../../../evaluation/linking/confusions.ts';
import { mention } from './mentions.ts';

describe('findMerges', () => {
  it('finds the entities that stand for several things, the one mentioned most first', () => {
    const [lind, ruiz, again] = [mention('1', 'lind', 'e-1'), mention('2', 'ruiz', 'e-1'), mention('3', 'ruiz', 'e-1')];
    expect(findMerges([lind, ruiz, again, mention('1', 'arn', 'e-2')])).toEqual([
      { things: [[ruiz, again], [lind]], isOfUnlikePersons: true, isWithinArticle: false },
    ]);
  });

  it('says where one article has both', () => {
    const merges = findMerges([mention('1', 'lind', 'e-1'), mention('1', 'ruiz', 'e-1')]);
    expect(merges.map(({ isWithinArticle }) => isWithinArticle)).toEqual([true]);
  });

  it('tells persons of unlike full names from namesakes, whatever their accents', () => {
    const namesakes = [mention('1', '7', 'e-1', { name: 'Ana Ruíz' }), mention('2', '8', 'e-1', { name: 'Ana Ruiz' })];
    expect(findMerges(namesakes)[0]?.isOfUnlikePersons).toBe(false);
    const third = mention('3', '9', 'e-1', { name: 'Ada Ruiz' });
    expect(findMerges([...namesakes, third])[0]?.isOfUnlikePersons).toBe(true);
  });

  it('takes a person and a place for no unlike persons', () => {
    const merges = findMerges([mention('1', 'ruiz', 'e-1'), mention('2', 'arn', 'e-1', { type: 'place' })]);
    expect(merges[0]?.isOfUnlikePersons).toBe(false);
  });
});

describe('findSplits', () => {
  it('finds the things that are several entities, the one with most mentions first', () => {
    const [one, two, three] = [mention('1', 'ruiz', 'e-1'), mention('2', 'ruiz', 'e-2'), mention('3', 'ruiz', 'e-2')];
    expect(findSplits([one, two, three, mention('1', 'lind', 'e-3')])).toEqual([
      { entities: [[two, three], [one]], isWithinArticle: false },
    ]);
  });

  it('says where one article has it in two entities', () => {
    const splits = findSplits([mention('1', 'ruiz', 'e-1'), mention('1', 'ruiz', 'e-2')]);
    expect(splits.map(({ isWithinArticle }) => isWithinArticle)).toEqual([true]);
  });
});

describe('confusionCounts', () => {
  it('counts whole entities and things, and those that linking left whole', () => {
    const counts = confusionCounts([
      mention('1', 'ruiz', 'e-1'),
      mention('2', 'lind', 'e-1'),
      mention('1', 'arn', 'e-2'),
      mention('1', 'arn', 'e-3'),
    ]);
    expect(counts).toEqual({
      'entities of one thing': { gold: 3, found: 3, right: 2 },
      'entities of one thing, across articles': { gold: 3, found: 3, right: 2 },
      'entities without unlike persons, across articles': { gold: 3, found: 3, right: 2 },
      'things in one entity': { gold: 3, found: 3, right: 2 },
      'things in one entity, across articles': { gold: 3, found: 3, right: 3 },
    });
  });
});

describe('moreConfused', () => {
  const figure = (right: number, set = 'mayors') => {
    return { task: 'confusions', set, figure: 'entities of one thing', gold: 9, found: 9, right } as const;
  };

  it('tells what is confused beyond what is committed', () => {
    expect(moreConfused([figure(8)], [figure(7)])).toEqual(['mayors, entities of one thing: 2 confused, not 1']);
    expect(moreConfused([figure(8)], [figure(8)])).toEqual([]);
  });

  it('allows none where nothing is committed, and minds no other figures', () => {
    expect(moreConfused([figure(8, 'firms')], [figure(8)])).toHaveLength(1);
    expect(moreConfused([], [{ ...figure(8), task: 'entities' }])).toEqual([]);
  });
});
