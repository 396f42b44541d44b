import { describe, expect, it } from 'vitest';
import { articleEntities } from '../../../../pipeline/link/entities/article-entities.ts';
import { nameKeys } from '../../../../pipeline/link/entities/name-keys.ts';
import { type Surroundings, surroundingsOf } from '../../../../pipeline/link/entities/surroundings.ts';
import type { GazetteerLine } from '../../../../schemas/gazetteer.ts';
import { type ArticleSketch, articlesOf, factsOf, gazetteerOfLines } from './collection.ts';

const gazetteer: GazetteerLine[] = [
  { wikidata_id: 'Q1', type: 'place', name: 'Norland', country_code: 'NO', kind: 'country' },
  { wikidata_id: 'Q2', type: 'place', name: 'Vik', country_code: 'NO', kind: 'city' },
  { wikidata_id: 'Q3', type: 'place', name: 'Sudland', country_code: 'SD', kind: 'country' },
  { wikidata_id: 'Q4', type: 'person', name: 'Eva Storm', country_code: 'NO' },
];

/** The surroundings of articles in their order. */
function surroundings(articles: Readonly<Record<string, ArticleSketch>>): Surroundings[] {
  const entities = articleEntities(articlesOf(factsOf(articles)));
  const typeOf = (entity: number) => entities.kindOf(entity).type;
  const describe = surroundingsOf(entities, typeOf, nameKeys(entities, typeOf), gazetteerOfLines(gazetteer));
  return Object.keys(articles).map((_, article) => describe(article));
}

describe('surroundingsOf', () => {
  it('tells what an article names of a gazetteer, and of which country it speaks most', () => {
    const [a, b] = surroundings({
      A: {
        Sudland: { type: 'place', mentions: 2 },
        Vik: 'place',
        Norland: { type: 'place', mentions: 2 },
        'Eva Storm': {},
      },
      B: { Norland: 'place', Sudland: 'place' },
    });
    expect(a?.entries.map(({ name }) => name)).toEqual(['Sudland', 'Norland', 'Vik']);
    expect(a?.persons.map(({ name }) => name)).toEqual(['Eva Storm']);
    expect([a?.country, a?.place]).toEqual(['NO', 'place vik']);
    expect([b?.country, b?.place]).toEqual([null, null]);
  });

  it('lists full names that few articles hold, the rarest first', () => {
    const many = Object.fromEntries(
      Array.from({ length: 50 }, (_, number) => [
        `C${number}`,
        { 'Per Holm': {}, 'Arn Bank': 'organization' } as const,
      ]),
    );
    const [a] = surroundings({
      A: { 'Per Holm': {}, 'Bo Lind': {}, 'Ana Ruiz': {}, Ruiz: {}, 'Arn Bank': 'place', Norland: 'place' },
      B: { 'Bo Lind': {} },
      ...many,
    });
    expect(a?.companions).toEqual(['person ana ruiz', 'place arn bank', 'person bo lind']);
    const { C0: _, ...fewer } = many;
    expect(surroundings({ A: { 'Per Holm': {} }, ...fewer })[0]?.companions).toEqual(['person per holm']);
  });
});

describe('nameKeys', () => {
  it('are by the type that an entity is taken for', () => {
    const facts = factsOf({ A: { Arn: 'place' }, B: { Arn: 'other' }, C: { Arn: 'place' }, D: { Arn: 'person' } });
    const entities = articleEntities(articlesOf(facts));
    const keys = nameKeys(entities, (entity) => entities.kindOf(entity).type);
    const found = facts.map(({ documentId }) => keys.values[keys.numberOf(entities.numberOf(documentId))]);
    expect(found).toEqual(['place arn', 'other arn', 'place arn', null]);
  });
});
