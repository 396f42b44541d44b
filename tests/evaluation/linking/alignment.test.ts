import { describe, expect, it } from 'vitest';
import { alignMentions, type FoundMention } from '../../../evaluation/linking/alignment.ts';
import type { KeyedMention, LinkedDocument } from '../../../evaluation/linking/gold.ts';

const gold = (start: number, end: number, key: string): KeyedMention => {
  return { start, end, key, name: key, type: 'person', isName: true };
};
const found = (start: number, end: number): FoundMention => {
  return { start, end, text: '', form: 'name', entity_id: `e-${start}` };
};
const document = (...mentions: KeyedMention[]): LinkedDocument => ({ id: '1', text: '', publishedOn: null, mentions });
const pairs = (...arguments_: Parameters<typeof alignMentions>) =>
  alignMentions(...arguments_).map((pair) => [pair.gold.key, pair.found.entity_id, pair.isSame]);

describe('alignMentions', () => {
  it('pairs mentions of the same characters before those that overlap', () => {
    const nested = document(gold(0, 20, 'mayor Ana Ruiz of Arn'), gold(6, 14, 'Ana Ruiz'));
    expect(pairs(nested, [found(6, 14), found(0, 18)])).toEqual([
      ['Ana Ruiz', 'e-6', true],
      ['mayor Ana Ruiz of Arn', 'e-0', false],
    ]);
  });

  it('pairs those that share .6 of their characters by Dice, and no others', () => {
    expect(pairs(document(gold(0, 10, 'Mayor Ruiz')), [found(6, 10)])).toEqual([]);
    expect(pairs(document(gold(0, 9, 'Ms A Ruiz')), [found(5, 9)])).toEqual([['Ms A Ruiz', 'e-5', false]]);
  });

  it('has each mention in one pair at most', () => {
    expect(pairs(document(gold(0, 10, 'x')), [found(0, 8), found(1, 10)])).toEqual([['x', 'e-1', false]]);
  });
});
