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

  it('takes a title of what every country has for no sign of who is meant', () => {
    const spokesman = { positions: ['spokesman of Police'] };
    const articles = {
      A: { 'Bo Lind': spokesman, Police: 'organization' },
      B: { Lind: spokesman, Police: 'organization' },
    } as const;
    expect(told(articles, /B Lind/)).toEqual([['B Lind']]);
  });

  it('takes what many of one surname have in common for no sign', () => {
    const given = [...'ABCDEFGHIJKLMNOPQ'].map((letter) => `${letter}na Ruiz`);
    const articlesOf = (names: readonly string[]) => ({
      ...Object.fromEntries(names.map((name) => [name, { [name]: {} }])),
      Z: { 'A. Ruiz': {} },
    });
    const toldAmong = (names: readonly string[]) => {
      const articles = articlesOf(names);
      return told(articles, /Z A\. Ruiz/, {
        stories: Object.fromEntries(Object.keys(articles).map((id) => [id, 's'])),
      });
    };
    expect(toldAmong(given.slice(0, 16))).toEqual([['Ana Ruiz Ana Ruiz', 'Z A. Ruiz (story)']]);
    expect(toldAmong(given)).toEqual([['Z A. Ruiz']]);
  });
});
