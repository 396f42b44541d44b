import { groupBy } from '../../pipeline/grouping.ts';
import { bodyText } from '../../pipeline/link/stories/body-text.ts';
import { type ArticleSketch, sketchOf } from '../../pipeline/link/stories/sketch.ts';
import { findStories, type Story } from '../../pipeline/link/stories/stories.ts';
import type { SpanCounts } from '../tokenization.ts';
import { adjustedRandIndex, countPairs } from './pairs.ts';
import type { GeneratedArticle } from './syndication.ts';

export interface StoryFigures {
  readonly articles: number;
  /** Adjusted Rand index over all articles, at most 1; 0 is chance (Hubert and Arabie 1985). */
  readonly ari: number;
  /** Pairs of articles: of one report, in one story, both. */
  readonly pairs: SpanCounts;
  /** Stories that hold articles of different reports. */
  readonly mixed: number;
  /** The largest number of reports in one story. */
  readonly mostReports: number;
  readonly kinds: readonly StoryKindFigures[];
}

/** How many articles of a kind are where they should be. */
export interface StoryKindFigures {
  readonly kind: string;
  readonly articles: number;
  /** Articles that are in one story with the base of their report or, without copies, in none; and with no others. */
  readonly right: number;
  /** Pairs in which one article is of this kind. */
  readonly pairs: SpanCounts;
}

/** Processor time in seconds for the articles, and how often texts were asked for. */
export interface StorySpeed {
  readonly articles: number;
  readonly characters: number;
  readonly sketching: number;
  readonly finding: number;
  readonly asked: number;
}

/** How well the stories of a generated collection are found, in all and by kind of article. */
export function evaluateStories(articles: readonly GeneratedArticle[]): StoryFigures {
  const stories = findStories(articles.map(sketchOfGenerated), bodiesOf(articles));
  const found = storyOf(articles, stories);
  const reportsOf = groupBy(articles, ({ id }) => found.get(id) ?? id);
  const reports = [...reportsOf.values()].map((members) => new Set(members.map(({ report }) => report)).size);
  const { items, ...pairs } = countPairs(
    articles.map(({ id, report }) => ({ key: `${report}`, found: found.get(id) ?? id })),
  );
  return {
    articles: articles.length,
    ari: adjustedRandIndex({ items, ...pairs }),
    pairs,
    mixed: reports.filter((count) => count > 1).length,
    mostReports: Math.max(0, ...reports),
    kinds: kindFigures(articles, found),
  };
}

/**
 * Times finding the stories of a collection.
 *
 * @param cpu seconds of processor time used so far
 */
export function measureStories(articles: readonly GeneratedArticle[], cpu: () => number): StorySpeed {
  let asked = 0;
  const body = bodiesOf(articles);
  const start = cpu();
  const sketches = articles.map(sketchOfGenerated);
  const sketched = cpu();
  findStories(sketches, (id) => {
    asked += 1;
    return body(id);
  });
  return {
    articles: articles.length,
    characters: sketches.reduce((sum, { length }) => sum + length, 0),
    sketching: sketched - start,
    finding: cpu() - sketched,
    asked,
  };
}

function passagesOf({ title, paragraphs }: GeneratedArticle): { role: 'headline' | 'body'; text: string }[] {
  return [{ role: 'headline', text: title }, ...paragraphs.map((text) => ({ role: 'body' as const, text }))];
}

function sketchOfGenerated(article: GeneratedArticle): ArticleSketch {
  const row = { article_id: article.id, published_on: article.publishedOn, published_at: null };
  return sketchOf({ article: row, passages: passagesOf(article) });
}

function bodiesOf(articles: readonly GeneratedArticle[]): (id: string) => string {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return (id) => {
    const article = byId.get(id);
    return article === undefined ? '' : bodyText({ passages: passagesOf(article) });
  };
}

/** For each article the story it is in, or itself. */
function storyOf(articles: readonly GeneratedArticle[], stories: readonly Story[]): Map<string, string> {
  const found = new Map(articles.map(({ id }) => [id, id]));
  for (const { id, original, copies } of stories) for (const article of [original, ...copies]) found.set(article, id);
  return found;
}

function kindFigures(articles: readonly GeneratedArticle[], found: ReadonlyMap<string, string>): StoryKindFigures[] {
  const byReport = groupBy(articles, ({ report }) => report);
  const byStory = groupBy(articles, ({ id }) => found.get(id) ?? id);
  return [...groupBy(articles, ({ kind }) => kind)].map(([kind, members]) => {
    const pairs = { gold: 0, found: 0, right: 0 };
    let right = 0;
    for (const { id, report } of members) {
      const story = byStory.get(found.get(id) ?? id) ?? [];
      const copies = byReport.get(report) ?? [];
      const shared = story.filter((other) => other.report === report);
      const base = copies.find((other) => other.kind === 'base');
      pairs.gold += copies.length - 1;
      pairs.found += story.length - 1;
      pairs.right += shared.length - 1;
      if (shared.length === story.length && (base === undefined || story.includes(base))) right += 1;
    }
    return { kind, articles: members.length, right, pairs };
  });
}
