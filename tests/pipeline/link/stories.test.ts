import { describe, expect, it } from 'vitest';
import { findStories } from '../../../pipeline/link/stories.ts';
import { annotation, id } from '../../builders.ts';

const fire = 'A ferry caught fire off the northern coast on Monday evening.';
const crew = 'All forty of its crew were taken to the nearest harbour unhurt.';
const cause = 'The cause of the fire was not known by late on Tuesday morning.';
const unrelated = 'The council voted to close the old fish market by next spring.';

const article = (name: string, published_on: string | null, ...body: string[]) =>
  annotation(name, { article: { published_on }, body });

const found = (...articles: Parameters<typeof findStories>[0][number][]) =>
  findStories(articles).map(({ original, copies }) => ({ original, copies }));

describe('findStories', () => {
  it('finds a verbatim copy, the article published first being the original', () => {
    const later = article('A', '2026-03-02', fire, crew);
    const first = article('B', '2026-03-01', fire, crew);
    const story = { original: id('a', 'B'), copies: [id('a', 'A')] };
    expect(found(later, first)).toEqual([story]);
    expect(found(first, later)).toEqual([story]);
  });

  it('goes by the day first, and by the instant where both state it', () => {
    const timed = annotation('A', {
      article: { published_on: '2026-03-01', published_at: '2026-03-01T09:00:00.000Z' },
      body: [fire, crew],
    });
    const dayOnly = article('B', '2026-03-01', fire, crew);
    expect(found(dayOnly, timed)).toEqual([{ original: id('a', 'A'), copies: [id('a', 'B')] }]);
  });

  it('finds a shortened copy, whatever the typography', () => {
    const whole = article('A', '2026-03-01', fire, crew, cause);
    const shortened = article('B', '2026-03-02', fire.toUpperCase(), crew.replace('.', ' …'));
    expect(found(whole, shortened)).toEqual([{ original: id('a', 'A'), copies: [id('a', 'B')] }]);
  });

  it('finds no story where less than most of the later article is shared', () => {
    expect(found(article('A', '2026-03-01', fire, crew), article('B', '2026-03-02', cause, unrelated))).toEqual([]);
    expect(found(article('A', '2026-03-01', fire, crew), article('B', '2026-03-02', fire, cause))).toEqual([]);
  });

  it('sets no store by short passages, but counts them as words of the article', () => {
    const formula = 'Sign up and get our news every day.';
    const lines = ['She left.', 'He stayed there.', 'Nobody saw why.', 'It rained.'];
    expect(found(article('A', null, 'She said no.'), article('B', null, 'She said no.'))).toEqual([]);
    expect(found(article('A', null, formula, fire), article('B', null, formula, ...lines))).toEqual([]);
  });

  it('compares with originals only, so that no chain grows', () => {
    const first = article('A', '2026-03-01', fire, crew);
    const copy = article('B', '2026-03-02', fire, crew, cause);
    const third = article('C', '2026-03-03', cause, unrelated, unrelated.replace('spring', 'autumn'));
    expect(found(first, copy, third)).toEqual([{ original: id('a', 'A'), copies: [id('a', 'B')] }]);
    expect(found(first, copy, article('C', '2026-03-03', cause))).toHaveLength(1);
  });

  it('prefers the original that shares most, of equals the first', () => {
    const copy = article('C', '2026-03-03', fire, crew, cause);
    const some = article('A', '2026-03-01', fire);
    const most = article('B', '2026-03-02', crew, cause);
    expect(found(some, most, copy)).toEqual([{ original: id('a', 'B'), copies: [id('a', 'C')] }]);
    const left = article('B', '2026-03-02', fire, crew, unrelated);
    const right = article('A', '2026-03-01', crew, cause, unrelated.replace('spring', 'autumn'));
    expect(found(left, right, article('C', '2026-03-03', fire, crew, cause))).toEqual([
      { original: id('a', 'A'), copies: [id('a', 'C')] },
    ]);
  });

  it('takes no longer report for the copy of a brief that it takes in', () => {
    const brief = article('A', '2026-03-01', fire);
    expect(found(brief, article('B', '2026-03-02', fire, crew, cause))).toEqual([]);
  });

  it('reads body passages only', () => {
    const credit = (name: string) => {
      const { passages, ...rest } = article(name, null, fire);
      return { ...rest, passages: passages.map((passage) => ({ ...passage, role: 'boilerplate' as const })) };
    };
    expect(found(credit('A'), credit('B'))).toEqual([]);
  });

  it('takes a passage that more than 64 articles share for a formula', () => {
    const long = (index: number) => article(`L${index}`, '2026-03-01', fire, `${index} ${unrelated} ${cause} ${crew}`);
    const short = article('A', '2026-03-02', fire);
    const holders = Array.from({ length: 65 }, (_, index) => long(index));
    expect(found(...holders, short)).toEqual([]);
    expect(found(...holders.slice(1), short).map(({ copies }) => copies)).toEqual([[id('a', 'A')]]);
  });
});
