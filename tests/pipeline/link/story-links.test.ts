import { describe, expect, it } from 'vitest';
import { packSummary } from '../../../pipeline/link/packed-summary.ts';
import { clustersIn, nothingPublished } from '../../../pipeline/link/published.ts';
import { bodyText } from '../../../pipeline/link/stories/body-text.ts';
import { linkStories } from '../../../pipeline/link/story-links.ts';
import { summarize } from '../../../pipeline/link/summary.ts';
import { annotation, articleRow, id } from '../../builders.ts';
import { ferry, market, orchard } from './stories/texts.ts';

/** Three copies of one report, the second the longest, and another report. */
const articles = [ferry.slice(0, 5), [...ferry, ...orchard.slice(0, 2)], ferry, market].map((body, day) =>
  annotation('ABCD'[day] ?? '', { article: { published_on: `2026-03-0${day + 1}` }, body: [...body] }),
);
const [a = '', b = '', c = '', d = ''] = articles.map(({ article }) => article.article_id);
const bodies = new Map(articles.map((each) => [each.article.article_id, bodyText(each)]));
const linked = (published = nothingPublished.stories) =>
  linkStories(
    articles.toReversed().map((each) => packSummary(summarize(each))),
    (articleId) => bodies.get(articleId) ?? '',
    published,
  );

describe('linkStories', () => {
  it('tells of each copy which article it copies, and in which of those before it its words may stand', () => {
    const { originalOf, earlierOf } = linked();
    expect([a, b, c, d].map(originalOf)).toEqual([null, a, a, null]);
    expect([a, b, c, d].map(earlierOf)).toEqual([[], [a], [a, b], []]);
  });

  it('tells where an article stands in its story', () => {
    const { storyOf, placeInStory } = linked();
    expect(new Set([a, b, c].map(storyOf)).size).toBe(1);
    expect([a, d, id('a', 'unknown')].map(storyOf)).toEqual([expect.stringMatching(/^s-/), null, null]);
    expect([a, b, c, d].map(placeInStory)).toEqual([0, 1, 2, 0]);
  });

  it('keeps the id that most of its articles had', () => {
    const rows = [b, c].map((article_id) => articleRow({ article_id, story_id: 's-1' }));
    expect(linked(clustersIn({ articles: rows }).stories).storyOf(a)).toBe('s-1');
  });
});
