import { describe, expect, it } from 'vitest';
import { type GeneratedArticle, syndicate } from '../../../evaluation/linking/syndication.ts';
import { alterations, cutSentences } from '../../../evaluation/linking/syndication-alterations.ts';
import { lookalikes } from '../../../evaluation/linking/syndication-lookalikes.ts';
import { evaluateStories, measureStories } from '../../../evaluation/linking/syndication-score.ts';
import { id } from '../../builders.ts';
import { ferry, market, orchard } from '../../pipeline/link/stories/texts.ts';

const texts = [ferry, market, orchard].map((sentences) => [...sentences, ...sentences.toReversed()].join('\n'));
const options = { seed: 7, articles: 300 };
const articles = syndicate(texts, options);

describe('syndicate', () => {
  it('gives the same for a seed, another collection for another, and ids that come once', () => {
    expect(syndicate(texts, options)).toEqual(articles);
    expect(syndicate(texts, { ...options, seed: 8 })).not.toEqual(articles);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(300);
  });

  it('makes articles of every kind, each text a base, and no lookalike a copy', () => {
    const kinds = new Set(articles.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['base', ...Object.keys(alterations), ...Object.keys(lookalikes)].sort());
    const copied = articles.filter(({ kind }) => kind in alterations);
    for (const { report } of copied) {
      expect(articles.filter((each) => each.report === report && each.kind === 'base')).toHaveLength(1);
    }
    const reports = articles.filter(({ kind }) => kind in lookalikes).map(({ report }) => report);
    for (const report of reports) expect(articles.filter((each) => each.report === report)).toHaveLength(1);
  });

  it('makes nothing of no text', () => {
    expect(syndicate([], options)).toEqual([]);
    expect(syndicate(['Too short.'], options)).toEqual([]);
  });
});

it('cuts by sentences from the end, and keeps one', () => {
  expect(cutSentences(['One here. Two here.', 'Three here.'], 0.7)).toEqual(['One here. Two here.']);
  expect(cutSentences(['One here. Two here.'], 0.1)).toEqual(['One here.']);
});

describe('evaluateStories', () => {
  const article = (id: string, report: number, kind: string, paragraphs: readonly string[]): GeneratedArticle => ({
    id,
    publishedOn: '2026-03-01',
    title: 'Title',
    paragraphs,
    report,
    kind,
  });

  it('is perfect where each story holds a report', () => {
    const figures = evaluateStories([
      article(id('a', '1'), 0, 'base', ferry),
      article(id('a', '2'), 0, 'verbatim', ferry),
      article(id('a', '3'), 1, 'base', market),
    ]);
    expect(figures).toMatchObject({ ari: 1, mixed: 0, mostReports: 1, pairs: { gold: 1, found: 1, right: 1 } });
    expect(figures.kinds.map(({ kind, articles: all, right }) => [kind, all, right])).toEqual([
      ['base', 2, 2],
      ['verbatim', 1, 1],
    ]);
  });

  it('counts what was torn apart and what was thrown together', () => {
    const figures = evaluateStories([
      article(id('a', '1'), 0, 'base', ferry),
      article(id('a', '2'), 0, 'verbatim', market),
      article(id('a', '3'), 1, 'base', market),
    ]);
    expect(figures).toMatchObject({ mixed: 1, mostReports: 2, pairs: { gold: 1, found: 1, right: 0 } });
    expect(figures.ari).toBeLessThan(0);
    expect(figures.kinds.map(({ right }) => right)).toEqual([1, 0]);
  });

  it('finds the stories of a generated collection of unlike texts', () => {
    const ofTexts = articles.filter(({ report }) => report < 2 * texts.length);
    expect(evaluateStories(ofTexts).ari).toBeGreaterThan(0.9);
  });
});

it('tells the processor time of sketching and of finding', () => {
  let seconds = 0;
  const speed = measureStories(articles, () => seconds++);
  expect(speed).toMatchObject({ articles: 300, sketching: 1, finding: 1 });
  expect(speed.asked).toBeGreaterThan(0);
});
