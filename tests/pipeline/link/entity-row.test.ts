import { describe, expect, it } from 'vitest';
import { describeEntities } from '../../../pipeline/link/entity-row.ts';
import { tally } from '../../../pipeline/link/entity-tally.ts';
import type { MentionRow } from '../../../schemas/mentions.ts';
import type { PositionRow } from '../../../schemas/positions.ts';
import type { QuoteRow } from '../../../schemas/quotes.ts';
import { entityRow, id, mentionRow, positionRow, quoteRow } from '../../builders.ts';

const arn = entityRow({ entity_id: id('e', 'Arn'), name: 'Arn', type: 'place' });

function describeAna(rows: {
  mentions?: Partial<MentionRow>[];
  quotes?: Partial<QuoteRow>[];
  positions?: Partial<PositionRow>[];
}) {
  const { mentions = [], quotes = [], positions = [] } = rows;
  const evidence = {
    mentions: mentions.map(mentionRow),
    quotes: quotes.map(quoteRow),
    positions: positions.map(positionRow),
  };
  return describeEntities([entityRow(), arn], tally(new Map(), evidence))[0];
}

describe('describeEntities', () => {
  it('lists other forms of the name and the pronouns of a person as subjects, each once, by code point', () => {
    const mentions: Partial<MentionRow>[] = [
      { text: 'Ruiz' },
      { text: 'Ana Ruiz' },
      { text: 'Ana' },
      { text: 'Ruiz' },
      { text: 'the mayor', form: 'nominal' },
      { text: 'She', form: 'pronoun' },
      { text: 'her', form: 'pronoun' },
      { text: 'themself', form: 'pronoun' },
      { text: 'I', form: 'pronoun' },
      { text: 'me', form: 'pronoun' },
    ];
    expect(describeAna({ mentions })).toMatchObject({
      aliases: ['Ana', 'Ruiz'],
      pronouns: ['she', 'they'],
      mention_count: 10,
      article_count: 1,
    });
  });

  it('lists no pronouns of what is no person', () => {
    const mentions = [mentionRow({ entity_id: arn.entity_id, text: 'they', form: 'pronoun' })];
    const tallies = tally(new Map(), { mentions, quotes: [], positions: [] });
    expect(describeEntities([arn], tallies)[0]?.pronouns).toEqual([]);
  });

  it('counts mentions and the articles that they are in', () => {
    const mentions = [{ article_id: id('a', '1') }, { article_id: id('a', '1') }, { article_id: id('a', '2') }];
    expect(describeAna({ mentions })).toMatchObject({ article_count: 2, mention_count: 3 });
  });

  it('counts own quotes of speech, and leaves copies, thoughts, findings and decisions out', () => {
    const quotes: Partial<QuoteRow>[] = [
      {},
      { cue_class: 'deny' },
      { speaker_id: arn.entity_id, co_speaker_ids: [id('e', 'Ana Ruiz')] },
      { is_duplicate: true },
      { cue_class: 'think' },
      { cue_class: 'show' },
      { cue_class: 'decide' },
      { cue_class: 'none' },
      { speaker_id: null },
      { speaker_id: arn.entity_id, about_ids: [id('e', 'Ana Ruiz')] },
    ];
    expect(describeAna({ quotes })?.quote_count).toBe(3);
  });

  it('describes a person by the best position', () => {
    expect(describeAna({ positions: [{}, { title: 'captain', of_id: null }] })?.description).toBe('Mayor of Arn');
    expect(describeAna({})?.description).toBeNull();
  });
});
