import { expect, it } from 'vitest';
import { mentionsOf, predictDates, predictMentions } from '../../../evaluation/extraction/predictions.ts';
import { fakeAnalyzer } from '../../analyzer.ts';
import { id, mentionRow } from '../../builders.ts';

const analyzer = fakeAnalyzer();

it('gives mentions as users get them: code points of the text, and the entity as the chain', async () => {
  const text = '🙂 Ana Ruiz sailed to Arn.';
  const { mentions } = await predictMentions(analyzer, { id: 'GUM_news_tide', text });
  expect(mentions.map(({ start, end }) => [start, end])).toEqual([
    [2, 10],
    [21, 24],
  ]);
  expect(new Set(mentions.map(({ chain }) => chain)).size).toBe(2);
});

it('knows the antecedent of a mention by its index, and none that is not among them', () => {
  const first = mentionRow();
  const second = mentionRow({ mention_id: id('m', 'Ruiz'), antecedent_id: first.mention_id });
  const third = mentionRow({ mention_id: id('m', 'she'), antecedent_id: id('m', 'gone') });
  const { mentions } = mentionsOf('tide', { mentions: [first, second, third] });
  expect(mentions.map(({ antecedent }) => antecedent)).toEqual([null, 0, null]);
});

it('gives time expressions with their values, and the day of the document without its time', async () => {
  const text = 'The harbour of Arn was opened on 21 November 2026.';
  const { timexes } = await predictDates(analyzer, { id: 'tide', text, dct: '2026-11-25T10:00', timexes: [] });
  expect(timexes.filter(({ value }) => value === '2026-11-21')).toHaveLength(1);
});
