import { describe, expect, it } from 'vitest';
import { type ArticleSketch, told } from './collection.ts';

const mayor = (name: string, place = 'Arn'): ArticleSketch => ({
  [name]: { positions: [`mayor of ${place}`] },
  [place]: 'place',
});

describe('joinGivenNames', () => {
  it.each([
    ['Mahmud Ruiz', 'Mahmoud Ruiz'],
    ['Bill Lind', 'William Lind'],
    ['Evgeny Holm', 'Yevgeny Holm'],
  ])('joins %s and %s with the same title of the same thing', (one, other) => {
    expect(told({ A: mayor(one), B: mayor(other) }, /Ruiz|Lind|Holm/)).toEqual([
      [`A ${one}`, `B ${other} (title)`].sort(),
    ]);
    expect(told({ A: mayor(one), B: { [other]: {} } }, /Ruiz|Lind|Holm/)).toHaveLength(2);
    expect(told({ A: mayor(one), B: mayor(other, 'Ost') }, /Ruiz|Lind|Holm/)).toHaveLength(2);
  });

  it.each([
    ['Fernando Ruiz', 'Fernanda Ruiz'],
    ['Ana Ruiz', 'Eva Ruiz'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(told({ A: mayor(one), B: mayor(other) }, /Ruiz/)).toHaveLength(2);
  });

  it('keeps apart whom one article names both, and three who could be one another', () => {
    const both = { ...mayor('Bill Lind'), ...mayor('William Lind') };
    expect(told({ A: both }, /Lind/)).toHaveLength(2);
    expect(told({ A: mayor('Bill Lind'), B: mayor('William Lind'), C: mayor('Will Lind') }, /Lind/)).toHaveLength(3);
  });

  it('keeps walks of life apart between which few change, though an article tells both of one', () => {
    const articles = {
      A: { 'Mahmud Ruiz': { positions: ['mayor of Arn', 'chair of Arn Bank'] }, 'Arn Bank': 'organization' },
      B: { 'Mahmud Ruiz': { positions: ['mayor of Arn', 'poet'] } },
      C: { 'Mahmoud Ruiz': { positions: ['poet', 'chair of Arn Bank'] }, 'Arn Bank': 'organization' },
    } as const;
    expect(told(articles, /Ruiz/)).toEqual([['A Mahmud Ruiz', 'B Mahmud Ruiz (full-name)'], ['C Mahmoud Ruiz']]);
    const { B: _, ...alone } = articles;
    expect(told(alone, /Ruiz/)).toHaveLength(2);
  });
});
