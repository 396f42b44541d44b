import { describe, expect, it } from 'vitest';
import { nameLabels } from '../../pipeline/language/name-labels.ts';
import { trainingSets, watchedSets } from '../../training/sets.ts';

const files = trainingSets.map(({ file }) => file);
const masks = trainingSets.flatMap(({ types, unmarked }) => [unmarked, ...Object.values(types ?? {})]);

describe('trainingSets', () => {
  it('names each file once, and none that is only watched', () => {
    expect(new Set(files).size).toBe(files.length);
    expect(watchedSets.filter(({ file }) => files.includes(file))).toEqual([]);
  });

  it('names no file of news, interviews or held-out documents to train on', () => {
    expect(files.filter((file) => /gum-(?:news|interview)|worldwide|polnear|ewt-dev\.jsonl$/.test(file))).toEqual([
      'names/uner-ewt-dev.jsonl',
    ]);
  });

  it('allows only labels that the model has, and I- of just the types that begin', () => {
    const all = 2 ** nameLabels.length;
    for (const allowed of masks) {
      if (allowed === null) continue;
      expect(allowed.first >= 0 && allowed.first < all && allowed.rest >= 0 && allowed.rest < all).toBe(true);
      if (allowed.first !== allowed.rest) expect(allowed.rest).toBe(allowed.first << 1);
    }
  });

  it('takes shares above none', () => {
    expect(trainingSets.filter(({ share }) => !(share > 0 && share <= 1))).toEqual([]);
  });
});
