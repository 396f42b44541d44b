import { describe, expect, it } from 'vitest';
import { bodyText } from '../../../../pipeline/link/stories/body-text.ts';
import { sketchOf } from '../../../../pipeline/link/stories/sketch.ts';
import { annotation, id } from '../../../builders.ts';
import { ferry } from './texts.ts';

const sketch = (body: readonly string[], article = {}) => sketchOf(annotation('A', { body: [...body], article }));

describe('bodyText', () => {
  it('is of letters and digits without case and accents, one space between words and passages', () => {
    const { passages } = annotation('A', { body: ['“Añá RUIZ’s 3 boats,” —', '…', 'she said.'] });
    expect(bodyText({ passages })).toBe('ana ruizs 3 boats she said');
  });

  it.each(['headline', 'dek', 'caption', 'credit', 'related', 'boilerplate', 'duplicate', 'byline'] as const)(
    'leaves out a passage that is %s',
    (role) => {
      const [passage] = annotation('A', { body: ['Arn'] }).passages;
      expect(bodyText({ passages: passage === undefined ? [] : [{ ...passage, role }] })).toBe('');
    },
  );

  it('reads texts of every script, and none where it is withheld', () => {
    expect(bodyText({ passages: [{ role: 'body', text: '渡轮，起火。' }] })).toBe('渡轮 起火');
    expect(bodyText({ passages: [{ role: 'body', text: null }] })).toBe('');
  });
});

describe('sketchOf', () => {
  it('samples hashes in ascending order, each once, the same for the same words', () => {
    const { sample, digest } = sketch(ferry);
    expect(sample).toHaveLength(48);
    expect([...new Set(sample)].sort((a, b) => a - b)).toEqual([...sample]);
    expect(sketch(ferry.map((sentence) => sentence.toUpperCase()))).toMatchObject({ sample, digest });
    expect(sketch(ferry.slice(1)).digest).not.toBe(digest);
  });

  it('samples one n-gram in 32 of a long text, and 512 at the most', () => {
    const numbered = (count: number) => [Array.from({ length: count }, (_, index) => `${index * index}`).join(' ')];
    const middle = sketch(numbered(600));
    expect(middle.sample.length).toBe(Math.round((middle.length - 11) / 32));
    expect(sketch(numbered(6000)).sample).toHaveLength(512);
  });

  it('samples nothing of a text of less than some 20 words', () => {
    expect(sketch(['The ferry sails again on Monday.']).sample).toHaveLength(0);
    expect(sketch([]).length).toBe(0);
  });

  it('ends though a text has hardly any n-grams', () => {
    expect(sketch(['ha '.repeat(100)]).sample.length).toBeLessThan(48);
  });

  it('orders by day, then by instant, then by id, without a day last', () => {
    const order = (article: object) => sketch([], article).order;
    const timed = order({ published_on: '2026-03-01', published_at: '2026-03-01T09:00:00.000Z' });
    const dayOnly = order({ published_on: '2026-03-01' });
    const later = order({ published_on: null, published_at: '2026-03-02T09:00:00.000Z' });
    expect([order({}), later, dayOnly, timed].sort()).toEqual([timed, dayOnly, later, order({})]);
    expect(order({}).endsWith(id('a', 'A'))).toBe(true);
  });
});
