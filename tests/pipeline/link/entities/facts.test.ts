import { describe, expect, it } from 'vitest';
import { entityFacts } from '../../../../pipeline/link/entities/facts.ts';
import type { MentionRow } from '../../../../schemas/mentions.ts';
import { annotation, id, mentionRow, positionRow, quoteRow } from '../../../builders.ts';

const plain = annotation('A', {
  entities: { 'Ana Ruiz': { forms: ['Ruiz', 'Ana Ruiz', 'Ruiz'] }, Arn: { type: 'place' }, 'Bo Lind': { mentions: 0 } },
});
const [ana = '', arn = ''] = plain.entities.map(({ entity_id }) => entity_id);
const pronouns = (...texts: string[]): MentionRow[] =>
  texts.map((text, index) =>
    mentionRow({ mention_id: id('m', `${text} ${index}`), entity_id: ana, form: 'pronoun', text, type: 'person' }),
  );
const withPronouns = (...texts: string[]) =>
  entityFacts({ ...plain, mentions: [...plain.mentions, ...pronouns(...texts)] })[0]?.pronoun;

describe('entityFacts', () => {
  it('sums up what is mentioned: names, mentions and positions with what they are of', () => {
    const positions = [positionRow({ entity_id: ana, title: 'mayor', of_id: arn })];
    const facts = entityFacts({ ...plain, positions, quotes: [quoteRow({ speaker_id: ana })] });
    expect(facts).toEqual([
      {
        documentId: ana,
        type: 'person',
        name: 'Ana Ruiz',
        names: ['Ana Ruiz', 'Ruiz'],
        positions: [{ title: 'mayor', status: 'current', of: { name: 'Arn', type: 'place' } }],
        followers: [],
        pronoun: null,
        plays: false,
        speaks: true,
        mentionIds: plain.mentions
          .slice(0, 3)
          .map(({ mention_id }) => mention_id)
          .sort(),
      },
      expect.objectContaining({ name: 'Arn', type: 'place', speaks: false }),
    ]);
  });

  it('takes the pronoun that the article uses, a single other one for a slip', () => {
    expect(withPronouns('she', 'her', 'I', 'their')).toBe('she');
    expect(withPronouns('he', 'his', 'him', 'she')).toBe('he');
    expect(withPronouns('he', 'his', 'she')).toBeNull();
    expect(withPronouns('I')).toBeNull();
  });

  it('takes what a title tells before the pronouns', () => {
    const positions = [positionRow({ entity_id: ana, title: 'police spokeswoman', of_id: null })];
    expect(entityFacts({ ...plain, positions, mentions: [...plain.mentions, ...pronouns('he')] })[0]?.pronoun).toBe(
      'she',
    );
  });

  it('knows the place that stands behind a place and a comma', () => {
    const place = (text: string, start: number, form: 'name' | 'nominal' = 'name') =>
      mentionRow({
        mention_id: id('m', text),
        entity_id: arn,
        type: 'place',
        text,
        start,
        end: start + text.length,
        form,
      });
    const followers = (...mentions: MentionRow[]) => entityFacts({ ...plain, mentions })[0]?.followers;
    expect(followers(place('Arn', 0), place('Norland', 5))).toEqual(['Norland']);
    expect(followers(place('Arn', 0), place('Norland', 9))).toEqual([]);
    expect(followers(place('Arn', 0), place('the port', 5, 'nominal'))).toEqual([]);
  });
});
