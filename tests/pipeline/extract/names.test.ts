import { describe, expect, it } from 'vitest';
import { extract } from '../../../pipeline/extract/extract.ts';
import { type Name, nameCandidates } from '../../../pipeline/extract/names.ts';
import type { EntityType } from '../../../schemas/entities.ts';
import { type Cast, namesIn } from '../../analyzer.ts';
import { article, readings, shown } from './article.ts';

/** Name, key and title of each candidate, by its tokens. */
const candidates = (text: string, ...names: string[]) => {
  const read = readings(text);
  const spans = names.map((name): Name => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, type: 'person', score: 1 };
  });
  return nameCandidates(read, spans).map(({ start, end, reading, from, to, key, title }) => {
    const tokens = read[reading]?.tokens.slice(from, to).map((token) => token.text);
    return { name: text.slice(start, end), tokens, key, title: title?.title ?? null };
  });
};

describe('nameCandidates', () => {
  it('have the words that they are written with, without case, accents and full stops', () => {
    expect(candidates('They met José J. NÚÑEZ.', 'José J. NÚÑEZ')).toEqual([
      { name: 'José J. NÚÑEZ', tokens: ['José', 'J', '.', 'NÚÑEZ'], key: 'jose j nunez', title: null },
    ]);
  });

  it('keep their own bounds within a token', () => {
    expect(candidates('The Anglo-Norlandic Union met.', 'Norlandic Union')).toMatchObject([
      { name: 'Norlandic Union', tokens: ['Anglo-Norlandic', 'Union'] },
    ]);
  });

  it.each([
    ['Then Mayor Ana Ruiz left.', 'mayor'],
    ['Then the pilot Ana Ruiz left.', 'pilot'],
    ['Then Sen. Ana Ruiz left.', 'senator'],
    ['The mayor met Ana Ruiz.', null],
  ])('have the title right before them: %s', (text, title) => {
    expect(candidates(text, 'Ana Ruiz')).toMatchObject([{ title }]);
  });

  it('are none where nothing is a letter or digit', () => {
    expect(candidates('They wrote “🚢”.', '🚢')).toEqual([]);
  });

  it('are none of adjectives of nationality and peoples, but of persons who are called so', () => {
    const source = article('Norwegian and South Korean boats met Dane, a Thai.');
    const { text } = source.repaired;
    const known: Cast = { Norwegian: 'place', 'South Korean': 'organization', Dane: 'person', Thai: 'other' };
    const { mentions } = extract(source, namesIn(text, known));
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['Dane']);
  });

  it('give way to the one that begins first, and of two that begin alike to the longer', () => {
    expect(candidates('Ana Ruiz Lind left.', 'Ruiz Lind', 'Ana', 'Ana Ruiz').map(({ name }) => name)).toEqual([
      'Ana Ruiz',
    ]);
  });

  it('are none in what is not mined, over its edge, and in an inline dateline', () => {
    const source = article('credit: Photo: Bo Lind', 'OSLO (NPA) — They met Ana Ruiz.', 'Oslo');
    const { text } = source.repaired;
    const over: Name = { start: text.indexOf('Ruiz'), end: text.length, type: 'place', score: 1 };
    const { mentions } = extract(source, [
      ...namesIn(text, { 'Bo Lind': 'person', OSLO: 'place', Oslo: 'place' }),
      over,
    ]);
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['Oslo']);
  });

  it('are read from headlines and bylines', () => {
    expect(shown('headline: Ana Ruiz Wins', 'byline: By Bo Lind').mentions).toEqual([
      'Ana Ruiz → Ana Ruiz',
      'Bo Lind → Bo Lind',
    ]);
  });
});

describe('the type of a name', () => {
  const typesOf = (text: string, ...spans: [name: string, type: EntityType, score: number][]) => {
    const names = spans.flatMap(([name, type, score], index) =>
      namesIn(text, { [name]: type } as Cast)
        .slice(index, index + 1)
        .map((found) => ({ ...found, score })),
    );
    return extract(article(text), names).entities.map(({ type }) => type);
  };

  it('is the one that the scores of its mentions add up to', () => {
    const text = 'Qort, Qort and Qort.';
    expect(typesOf(text, ['Qort', 'place', 0.9], ['Qort', 'work', 0.5], ['Qort', 'work', 0.5])).toEqual(['work']);
    expect(typesOf(text, ['Qort', 'place', 0.9], ['Qort', 'work', 0.4], ['Qort', 'work', 0.4])).toEqual(['place']);
  });

  it.each([
    ['Ana Ruiz left.', 'person', 'mention/full-name'],
    ['The White House burned.', 'organization', 'mention/organization'],
    ['Norway won.', 'place', 'mention/place'],
    ['The Arn Regatta began.', 'event', 'mention/event'],
    ['They read Northern Lights.', 'work', 'mention/work'],
    ['The Borealis sank.', 'other', 'mention/other'],
  ])('gives its rule: %s', (text, type, rule) => {
    const { entities, mentions } = shown(text).extraction;
    expect([entities.map((entity) => entity.type), mentions.map((mention) => mention.rule)]).toEqual([[type], [rule]]);
  });
});
