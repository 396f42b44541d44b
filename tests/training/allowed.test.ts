import { describe, expect, it } from 'vitest';
import { anyMisc, labelsOf, noLoss, notNamed, outside } from '../../training/allowed.ts';
import { labelsIn } from './names.ts';

describe('labelsOf', () => {
  it('allows B- of the types for the first word and I- for the others', () => {
    const { first, rest } = labelsOf('person', 'work');
    expect(labelsIn(first)).toEqual(['B-person', 'B-work']);
    expect(labelsIn(rest)).toEqual(['I-person', 'I-work']);
  });
});

describe('what schemes leave open', () => {
  it('is every type but person, organization and place', () => {
    expect(labelsIn(anyMisc.first)).toEqual(['B-event', 'B-work', 'B-other']);
    expect(labelsIn(anyMisc.rest)).toEqual(['I-event', 'I-work', 'I-other']);
  });

  it('is that or no name at all', () => {
    const open = ['O', 'B-event', 'I-event', 'B-work', 'I-work', 'B-other', 'I-other'];
    expect([labelsIn(notNamed.first), labelsIn(notNamed.rest)]).toEqual([open, open]);
  });

  it('is nothing outside names, and all where nothing is learnt', () => {
    expect([labelsIn(outside.first), labelsIn(outside.rest)]).toEqual([['O'], ['O']]);
    expect([noLoss.first, noLoss.rest]).toEqual([0, 0]);
  });
});
