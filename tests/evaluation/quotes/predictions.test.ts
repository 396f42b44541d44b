import { expect, it } from 'vitest';
import { quotesOf } from '../../../evaluation/quotes/predictions.ts';
import { id, mentionRow, quoteRow } from '../../builders.ts';

const ana = { entity_id: id('e', 'ana'), type: 'person', name: 'Ana Ruiz' } as const;
const bo = { entity_id: id('e', 'bo'), type: 'person', name: 'Bo Lind' } as const;
const mentions = [
  mentionRow({ entity_id: ana.entity_id, form: 'name', text: 'Ruiz' }),
  mentionRow({ entity_id: ana.entity_id, form: 'pronoun', text: 'she' }),
];
const found = (columns: Parameters<typeof quoteRow>[0]) =>
  quotesOf('tide', { quotes: [quoteRow(columns)], entities: [ana, bo], mentions }).quotes[0];

it('gives the parts, the speaker span and the cue of a row', () => {
  const row = {
    part_starts: [1, 9],
    part_ends: [5, 12],
    speaker_start: 20,
    speaker_end: 24,
    cue_start: 15,
    cue_end: 19,
  };
  expect(found(row)).toMatchObject({
    content: [
      [1, 5],
      [9, 12],
    ],
    source: [[20, 24]],
    cue: [[15, 19]],
  });
});

it('gives no span where a row has none', () => {
  expect(found({ speaker_start: null, speaker_end: null, cue_start: null, cue_end: null })).toMatchObject({
    source: [],
    cue: [],
  });
});

it('gives the speaker all names that the article has of the entity, and its further speakers theirs', () => {
  const both = found({ speaker_id: ana.entity_id, speaker: 'Ana Ruiz', co_speaker_ids: [bo.entity_id] });
  expect(both).toMatchObject({ speaker: 'Ana Ruiz', aliases: ['Ana Ruiz', 'Ruiz'], coSpeakers: [['Bo Lind']] });
  expect(found({ speaker_id: null, speaker: null })).toMatchObject({ speaker: null, aliases: [], coSpeakers: [] });
});
