import { describe, expect, it } from 'vitest';
import { told } from './collection.ts';

describe('joinShortNames', () => {
  const mayor = { positions: ['mayor of Arn'] };

  it('joins a surname to the one bearer with the same title of the same thing', () => {
    const articles = {
      A: { 'Ana Ruiz': mayor, Arn: 'place' },
      B: { 'Eva Ruiz': {} },
      C: { Ruiz: mayor, Arn: 'place' },
    };
    expect(told(articles as Parameters<typeof told>[0], /Ruiz/)).toEqual([
      ['A Ana Ruiz', 'C Ruiz (title)'],
      ['B Eva Ruiz'],
    ]);
  });

  it('joins a surname or an initial in a copy of the story', () => {
    const articles = { A: { 'Ana Ruiz': {} }, B: { Ruiz: {} }, C: { 'A. Ruiz': {} }, D: { 'B. Ruiz': {} } };
    expect(told(articles, /Ruiz/, { stories: { A: 's', B: 's', C: 's', D: 's' } })).toEqual([
      ['A Ana Ruiz', 'B Ruiz (story)', 'C A. Ruiz (story)'],
      ['D B. Ruiz'],
    ]);
  });

  it('joins a surname beside two names that few articles hold, but not beside one or a relative', () => {
    const articles = {
      A: { 'Ana Ruiz': {}, 'Per Holm': {}, 'Arn Bank': 'organization', 'Gil Ruiz': {} },
      B: { Ruiz: {}, 'Per Holm': {}, 'Arn Bank': 'organization' },
    } as const;
    expect(told(articles, /B Ruiz/)).toEqual([['B Ruiz']]);
    const { 'Gil Ruiz': _, ...alone } = articles.A;
    expect(told({ A: alone, B: articles.B }, /B Ruiz/)).toEqual([['A Ana Ruiz', 'B Ruiz (companions)']]);
    expect(told({ A: alone, B: { Ruiz: {}, 'Per Holm': {} } }, /B Ruiz/)).toEqual([['B Ruiz']]);
  });

  it('leaves a surname alone where two could be meant, or the pronouns differ', () => {
    const articles = { A: { 'Ana Ruiz': {} }, B: { 'Eva Ruiz': {} }, C: { Ruiz: {} } };
    expect(told(articles, /C Ruiz/, { stories: { A: 's', B: 's', C: 's' } })).toEqual([['C Ruiz']]);
    const apart = { A: { 'Ana Ruiz': { pronoun: 'she' } }, B: { Ruiz: { pronoun: 'he' } } } as const;
    expect(told(apart, /B Ruiz/, { stories: { A: 's', B: 's' } })).toEqual([['B Ruiz']]);
  });

  it('leaves a surname alone where titles speak for two, whatever the story says', () => {
    const articles = {
      A: { 'Ana Ruiz': mayor, Arn: 'place' },
      B: { 'Eva Ruiz': mayor, Arn: 'place' },
      C: { Ruiz: mayor, Arn: 'place' },
    } as const;
    expect(told(articles, /C Ruiz/, { stories: { A: 's', C: 's' } })).toEqual([['C Ruiz']]);
  });

  it('takes a relative for no sign of who is meant', () => {
    const articles = {
      A: { 'Ana Ruiz': {}, 'Gil Ruiz': {}, 'Per Holm': {} },
      B: { Ruiz: {}, 'Gil Ruiz': {}, 'Per Holm': {} },
    };
    expect(told(articles, /B Ruiz/)).toEqual([['B Ruiz']]);
  });

  it('never joins two whom one article tells apart', () => {
    const articles = { A: { 'Ana Ruiz': {}, Ruiz: {} } };
    expect(told(articles, /Ruiz/, { stories: { A: 's' } })).toHaveLength(2);
  });

  it('joins surnames to each other by the title of the same thing alone', () => {
    const arn = 'place' as const;
    const articles = { A: { Ruiz: mayor, Arn: arn }, B: { Ruiz: mayor, Arn: arn }, C: { Ruiz: {} } };
    expect(told(articles, /Ruiz/)).toEqual([['A Ruiz', 'B Ruiz (title)'], ['C Ruiz']]);
  });
});
