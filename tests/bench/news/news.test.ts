import { describe, expect, it } from 'vitest';
import { readMaterial } from '../../../bench/news/material.ts';
import { newsFrom } from '../../../bench/news/news.ts';
import { groupBy } from '../../../pipeline/grouping.ts';
import { link } from '../../../pipeline/link/link.ts';
import { bodyText } from '../../../pipeline/link/stories/body-text.ts';
import { validateRows } from '../../linked-articles.ts';
import { root } from '../../program.ts';

const news = newsFrom(1, readMaterial(root));
const articles = (count: number, from = 0) => Array.from({ length: count }, (_, index) => news.article(from + index));

describe('newsFrom', () => {
  it('makes the article of a number the same each time, and another for another seed', () => {
    const [first] = articles(1, 7);
    news.article(3);
    expect(news.article(7)).toEqual(first);
    expect(newsFrom(2, readMaterial(root)).article(7)).not.toEqual(first);
  });

  it('knows the number of an id', () => {
    expect([0, 7, 1_000_000].map((number) => news.numberOf(news.idOf(number)))).toEqual([0, 7, 1_000_000]);
    expect(news.article(7).annotation.article.article_id).toBe(news.idOf(7));
  });

  it('makes rows that validation finds nothing wrong with, linked as they are', async () => {
    const rows = link(articles(60).map(({ annotation }) => annotation));
    expect(rows.positions.length).toBeGreaterThan(60);
    expect((await validateRows(rows)).rejects).toEqual([]);
  });

  it('makes articles as long and as full as news', () => {
    const sample = articles(200);
    const mean = (countOf: (article: (typeof sample)[number]) => number): number =>
      sample.reduce((sum, article) => sum + countOf(article), 0) / sample.length;
    expect(mean(({ annotation }) => annotation.article.word_count)).toBeGreaterThan(400);
    expect(mean(({ annotation }) => annotation.article.word_count)).toBeLessThan(600);
    expect(mean(({ annotation }) => annotation.entities.length)).toBeGreaterThan(6.5);
    expect(mean(({ annotation }) => annotation.mentions.length)).toBeGreaterThan(35);
    expect(mean(({ annotation }) => annotation.quotes.length)).toBeGreaterThan(7);
  });

  it('makes texts that are no more alike than two articles of a newspaper', () => {
    const own = articles(80).filter(({ truth }, number) => truth.original === number);
    const grams = own.map(({ annotation }) => gramsOf(bodyText(annotation)));
    const likenesses = grams.flatMap((left, index) => grams.slice(0, index).map((right) => jaccard(left, right)));
    likenesses.sort((a, b) => a - b);
    expect(likenesses[Math.floor(likenesses.length / 2)]).toBeLessThan(0.11);
    expect(likenesses.at(-1)).toBeLessThan(0.2);
  });

  it('copies one article in twelve, one of them again and again', () => {
    const originals = articles(1500).map(({ truth }) => truth.original);
    const copies = originals.filter((original, number) => original !== number);
    expect(copies.length / originals.length).toBeGreaterThan(0.06);
    expect(copies.length / originals.length).toBeLessThan(0.1);
    expect(copies.filter((original) => original === 0).length).toBeGreaterThan(20);
    for (const original of copies) expect(originals[original]).toBe(original);
  });

  it('brings people back under other names, and lets them say the same words to several papers', () => {
    const sample = articles(300);
    const people = sample.flatMap(({ annotation, truth }) =>
      annotation.entities.flatMap(({ type, name }, index) =>
        type === 'person' ? [{ name, key: truth.things[index] ?? '' }] : [],
      ),
    );
    const namesOf = [...groupBy(people, ({ key }) => key).values()].map(
      (group) => new Set(group.map(({ name }) => name)).size,
    );
    expect(namesOf.filter((names) => names > 1).length).toBeGreaterThan(10);
    const bearersOf = [...groupBy(people, ({ name }) => name).values()].map(
      (group) => new Set(group.map(({ key }) => key)).size,
    );
    expect(bearersOf.filter((bearers) => bearers > 1).length).toBeGreaterThan(0);
    const said = sample.flatMap(({ truth }) => truth.statements.map((key) => ({ key, original: truth.original })));
    const papers = [...groupBy(said, ({ key }) => key).values()].map(
      (group) => new Set(group.map(({ original }) => original)).size,
    );
    expect(papers.filter((count) => count > 1).length).toBeGreaterThan(20);
  });
});

function gramsOf(text: string): Set<string> {
  return new Set(Array.from({ length: text.length - 4 }, (_, start) => text.slice(start, start + 5)));
}

function jaccard(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = [...left].filter((gram) => right.has(gram)).length;
  return shared / (left.size + right.size - shared);
}
