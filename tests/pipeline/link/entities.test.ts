import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../pipeline/annotate.ts';
import { idOf } from '../../../pipeline/ids.ts';
import { clusterEntities, entityLabel } from '../../../pipeline/link/entities.ts';
import { annotation, quoteRow } from '../../builders.ts';

const clusters = (...annotations: Annotation[]) =>
  clusterEntities(annotations).map(({ type, name, mentionIds }) => `${type} ${name} ${mentionIds.length}`);

describe('clusterEntities', () => {
  it('joins entities of one type and full name, without case and accents', () => {
    const spellings = ['Åsa Løvgren', 'ASA LOVGREN', 'Åsa Lovgren'];
    const articles = spellings.map((name) => annotation(name, { entities: { [name]: { mentions: 2 } } }));
    expect(clusters(...articles)).toEqual(['person Åsa Løvgren 6']);
    expect(clusters(...articles.reverse())).toEqual(['person Åsa Løvgren 6']);
  });

  it('keeps names apart that differ in a word, and types that differ', () => {
    expect(
      clusters(
        annotation('A', { entities: { 'Ana Ruiz': {}, 'Ana Ruiz Gil': {} } }),
        annotation('B', { entities: { 'Ana Ruiz': { type: 'work' } } }),
      ),
    ).toEqual(['person Ana Ruiz 1', 'person Ana Ruiz Gil 1', 'work Ana Ruiz 1']);
  });

  it.each(['Ruiz', 'Al-Assad', 'de la Cruz', 'Jean-Luc'])('never joins persons of the single name %s', (name) => {
    const articles = ['A', 'B'].map((article) => annotation(article, { entities: { [name]: {} } }));
    expect(clusters(...articles)).toEqual([`person ${name} 1`, `person ${name} 1`]);
  });

  it('joins other things of a single name', () => {
    const articles = ['A', 'B'].map((article) => annotation(article, { entities: { Arn: { type: 'place' } } }));
    expect(clusters(...articles)).toEqual(['place Arn 2']);
  });

  it('joins countries by their short names', () => {
    const names = ['United States', 'U.S.', 'US', 'Britain', 'UK'];
    const articles = names.map((name) => annotation(name, { entities: { [name]: { type: 'place' } } }));
    expect(clusters(...articles)).toEqual(['place United States 3', 'place Britain 2']);
  });

  it('never joins speakers of a single name, whatever type they seem to be', () => {
    const articles = ['A', 'B'].map((article) => {
      const plain = annotation(article, { entities: { Smith: { type: 'other' } } });
      const speaker_id = plain.entities[0]?.entity_id ?? null;
      return { ...plain, quotes: [quoteRow({ speaker_id })] };
    });
    expect(clusters(...articles)).toEqual(['other Smith 1', 'other Smith 1']);
  });

  it('joins what has no type to the one typed entity of its name', () => {
    const arn = (article: string, type: 'other' | 'place' | 'person' | 'organization') =>
      annotation(article, { entities: { 'Arn Sound': { type } } });
    expect(clusters(arn('A', 'other'), arn('B', 'place'))).toEqual(['place Arn Sound 2']);
    expect(clusters(arn('A', 'other'), arn('B', 'place'), arn('C', 'organization'))).toEqual([
      'other Arn Sound 1',
      'place Arn Sound 1',
      'organization Arn Sound 1',
    ]);
  });

  it('takes the fullest spelling for the name, of equals the most frequent', () => {
    const named = (article: string, name: string, mentions: number) =>
      annotation(article, { entities: { [name]: { type: 'organization', mentions } } });
    expect(clusters(named('A', 'Café Noir', 1), named('B', 'Cafe Noir', 5))).toEqual(['organization Café Noir 6']);
    expect(clusters(named('A', 'Wikiworks', 1), named('B', 'WikiWorks', 2))).toEqual(['organization WikiWorks 3']);
    expect(clusters(named('A', 'NATO Works', 1), named('B', 'Nato Works', 1))).toEqual(['organization Nato Works 2']);
  });

  it('makes the id of type, name and the smallest mention id, whatever comes first', () => {
    const articles = ['A', 'B', 'C'].map((name) => annotation(name, { entities: { 'Ana Ruiz': { mentions: 2 } } }));
    const mentionIds = articles.flatMap(({ mentions }) => mentions.map((mention) => mention.mention_id)).sort();
    for (const ordered of [articles, [...articles].reverse()]) {
      expect(clusterEntities(ordered)).toMatchObject([
        { id: idOf('e', ['person', 'Ana Ruiz', mentionIds[0] ?? '']), mentionIds },
      ]);
    }
  });

  it('knows nothing of an entity that is never mentioned', () => {
    expect(clusters(annotation('A', { entities: { 'Ana Ruiz': { mentions: 0 } } }))).toEqual([]);
  });
});

describe('entityLabel', () => {
  it('is null for what many bear', () => {
    expect(entityLabel('person', 'José Ruiz')).toBe('person jose ruiz');
    expect(entityLabel('place', 'Arn')).toBe('place arn');
    expect(entityLabel('person', 'Ruiz')).toBeNull();
    expect(entityLabel('other', '—')).toBeNull();
  });
});
