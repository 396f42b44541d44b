import { describe, expect, it } from 'vitest';
import { describeEntities } from '../../../pipeline/link/entity-row.ts';
import { subjectForm, tally } from '../../../pipeline/link/entity-tally.ts';
import { entityRow, id, mentionRow, positionRow, quoteRow } from '../../builders.ts';

const inArticle = (name: string) => ({
  mentions: [
    mentionRow({ article_id: id('a', name), mention_id: id('m', name) }),
    mentionRow({ article_id: id('a', name), mention_id: id('m', `${name} she`), form: 'pronoun', text: 'her' }),
  ],
  quotes: [quoteRow({ article_id: id('a', name) })],
  positions: [positionRow({ article_id: id('a', name) })],
});

describe('tally', () => {
  it('counts article by article what it counts of all at once, in whatever order they come', () => {
    const [one, two, three] = [inArticle('one'), inArticle('two'), inArticle('three')];
    const together = {
      mentions: [...one.mentions, ...two.mentions, ...three.mentions],
      quotes: [...one.quotes, ...two.quotes, ...three.quotes],
      positions: [...one.positions, ...two.positions, ...three.positions],
    };
    const expected = describeEntities([entityRow()], tally(new Map(), together));
    expect(expected[0]).toMatchObject({ article_count: 3, mention_count: 6, quote_count: 3, description: 'Mayor' });
    for (const order of [
      [one, two, three],
      [three, one, two],
    ]) {
      const tallies = new Map();
      for (const rows of order) tally(tallies, rows);
      expect(describeEntities([entityRow()], tallies)).toEqual(expected);
    }
  });

  it('keeps every name once, however many there are', () => {
    const texts = Array.from({ length: 20 }, (_, index) => `Ana Ruiz ${index % 15}`);
    const mentions = texts.map((text, index) => mentionRow({ mention_id: id('m', `${index}`), text }));
    const tallies = tally(new Map(), { mentions, quotes: [], positions: [] });
    expect(describeEntities([entityRow()], tallies)[0]?.aliases).toEqual([...new Set(texts)].sort());
  });

  it('counts a quote of several speakers for each of them once', () => {
    const [ana, bo] = [id('e', 'Ana Ruiz'), id('e', 'Bo Lind')];
    const quotes = [quoteRow({ co_speaker_ids: [bo, ana] }), quoteRow({ speaker_id: null })];
    const tallies = tally(new Map(), { mentions: [], quotes, positions: [] });
    expect([tallies.get(ana)?.quoteCount, tallies.get(bo)?.quoteCount]).toEqual([1, 1]);
  });
});

it.each([
  ['His', 'he'],
  ['hers', 'she'],
  ['themself', 'they'],
  ['I', null],
  ['it', null],
])('tells the subject form of %s', (pronoun, form) => {
  expect(subjectForm(pronoun)).toBe(form);
});
