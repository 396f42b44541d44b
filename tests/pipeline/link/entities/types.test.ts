import { describe, expect, it } from 'vitest';
import { articleEntities } from '../../../../pipeline/link/entities/article-entities.ts';
import { settleTypes } from '../../../../pipeline/link/entities/types.ts';
import type { EntityType } from '../../../../schemas/entities.ts';
import type { GazetteerLine } from '../../../../schemas/gazetteer.ts';
import { articlesOf, type EntitySketch, type FactsOfArticle, factsOf, gazetteerOfLines } from './collection.ts';

function typesOf(facts: readonly FactsOfArticle[], lines: readonly GazetteerLine[] = []): EntityType[] {
  const entities = articleEntities(articlesOf(facts));
  const typeOf = settleTypes(entities, gazetteerOfLines(lines));
  return facts.map(({ documentId }) => typeOf(entities.numberOf(documentId)));
}

/** The settled types of entities of one name, an article each. */
function settled(name: string, sketches: readonly (EntityType | EntitySketch)[], known: EntityType[] = []): string {
  const facts = factsOf(Object.fromEntries(sketches.map((sketch, index) => [`A${index}`, { [name]: sketch }])));
  const lines = known.map((type, index) => ({ wikidata_id: `Q${index + 1}`, type, name }));
  return typesOf(facts, lines).join(' ');
}

describe('settleTypes', () => {
  it('takes the commonest type for all', () => {
    expect(settled('Arn Post', ['organization', 'work', 'organization'])).toBe(
      'organization organization organization',
    );
    expect(settled('Ana Ruiz', ['organization', 'person', 'person'])).toBe('person person person');
  });

  it('gives what has no type the one that another article knows', () => {
    expect(settled('Arn Sound', ['other', 'other', 'other', 'place'])).toBe('place place place place');
  });

  it('leaves a rarer type that several articles support', () => {
    const types: EntityType[] = [
      'place',
      'place',
      'place',
      'place',
      'place',
      'organization',
      'organization',
      'organization',
    ];
    expect(settled('Arn', types)).toBe(types.join(' '));
  });

  it('never makes a place of someone who is called she or holds a position', () => {
    expect(settled('Arn', ['place', 'place', 'place', 'place', { pronoun: 'she' }])).toBe(
      'place place place place person',
    );
    expect(settled('Arn', ['place', 'place', 'place', 'place', { positions: ['pilot'] }])).toMatch(/person$/);
    expect(settled('Arn', ['place', 'place', 'place', 'place', 'person'])).toBe('place place place place place');
  });

  it('makes no person of a single name', () => {
    expect(settled('Ruiz', ['person', 'person', 'person', 'place'])).toBe('person person person place');
  });

  it('makes a paper of a single name that nobody bears and nearly all take for one, even where it speaks', () => {
    const papers: EntityType[] = ['organization', 'organization', 'organization', 'organization'];
    expect(settled('Arnnews', [...papers, { speaks: true }, 'person'])).not.toMatch(/person/);
    expect(settled('Arnnews', [...papers, { pronoun: 'he' }])).toMatch(/person$/);
    expect(settled('Arnnews', ['person'], ['organization'])).toBe('organization');
    expect(settled('Arnnews', ['person'], ['place'])).toBe('person');
    const facts = factsOf({
      A: { Lind: 'organization' },
      B: { Lind: 'organization' },
      C: { Lind: 'organization' },
      D: { Lind: { speaks: true } },
      E: { 'Bo Lind': {} },
    });
    expect(typesOf(facts).at(3)).toBe('person');
  });

  it('makes a team of a place that plays, and leaves the place beside it', () => {
    expect(
      settled('Arn', ['place', 'place', { type: 'place', plays: true }, { type: 'organization', plays: true }]),
    ).toBe('place place organization organization');
  });

  it('follows a gazetteer that knows one type for the name', () => {
    expect(settled('Arn Post', ['work', 'work', 'organization'], ['organization'])).toBe(
      'organization organization organization',
    );
    const lines = [{ wikidata_id: 'Q1', type: 'place', name: 'Norland', kind: 'country' }] as const;
    expect(typesOf(factsOf({ A: { Norland: 'organization' } }), lines)).toEqual(['place']);
    expect(settled('Arn Post', ['work', 'work', 'organization'], ['organization', 'work'])).toBe('work work work');
  });
});
