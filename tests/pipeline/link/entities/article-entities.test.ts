import { describe, expect, it } from 'vitest';
import { articleEntities } from '../../../../pipeline/link/entities/article-entities.ts';
import { id } from '../../../builders.ts';
import { articlesOf, factsOf, idIn } from './collection.ts';

const facts = factsOf({
  A: { 'Ana Ruiz': { pronoun: 'she', positions: ['mayor of Arn'], speaks: true, mentions: 3 }, Arn: 'place' },
  B: { Arn: { type: 'place', names: ['Arn', 'ARN'], followers: ['Norland'], plays: true }, 'Bo Lind': { mentions: 0 } },
});
const articles = articlesOf(facts).map((article, day) => ({ ...article, publishedOn: `2026-03-0${day + 1}` }));

describe('articleEntities', () => {
  it.each([
    ['in their order', articles],
    ['backwards', articles.toReversed()],
  ])('gives back what articles know, read %s', (_, read) => {
    const entities = articleEntities(read);
    expect(entities.count).toBe(3);
    for (const { documentId, mentionIds, article, ...profile } of facts.slice(0, 3)) {
      const number = entities.numberOf(documentId);
      expect(entities.at(number)).toEqual({
        ...profile,
        article: entities.articleOf(number),
        mentionCount: mentionIds.length,
      });
      expect(entities.articleId(entities.articleOf(number))).toBe(id('a', article));
      expect(entities.firstMention(number)).toBe(mentionIds[0]);
      expect(entities.names[entities.nameOf(number)]).toBe(profile.name);
      expect(entities.kindOf(number)).toMatchObject({ type: profile.type, plays: profile.plays });
    }
  });

  it('numbers entities in the order of their ids, and knows those of an article', () => {
    const entities = articleEntities(articles.toReversed());
    expect(facts.map(({ documentId }) => entities.numberOf(documentId))).toEqual([0, 1, 2, -1]);
    expect([...entities.entitiesIn(entities.articleOf(0))]).toEqual([0, 1]);
    expect(entities.dayOf(entities.articleOf(2))).toBe('2026-03-02');
    expect(entities.names).toHaveLength(2);
    expect(entities.numberOf(idIn('e', 'C', 0))).toBe(-1);
  });
});
