import { describe, expect, it } from 'vitest';
import { readSifted, type Sift, siftEach } from '../../../pipeline/validate/article-passes.ts';
import { asArticleRows, byArticleTable } from '../../../pipeline/validate/linked-articles.ts';
import { rejectOf } from '../../../pipeline/validate/row-checks.ts';
import { tableOf } from '../../../schemas/tables.ts';
import { collectionOf, listOf, sampleArticle } from '../../linked-articles.ts';

const articles = ['1', '2', '3'].map((name) => sampleArticle(name));
const { read } = collectionOf(articles);
const none = asArticleRows(byArticleTable(() => []));

/** Takes the dates of the second article, and all of the third. */
const sift: Sift = (rows, place) => {
  const rejects = rows.dates.map((row) => ({
    table: 'dates' as const,
    reject: rejectOf(tableOf('dates'), row, 'span-mismatch', 'No.'),
  }));
  return place === 0 ? { rows, rejects: [] } : { rows: place === 1 ? { ...rows, dates: [] } : none, rejects };
};

describe('siftEach', () => {
  it('sums up what is left, and lists rejects by table in the order of the articles', async () => {
    const { rejects, changed, rowsIn, rowsOut, tallies } = await siftEach(read, sift);
    expect(rejects).toMatchObject({
      articles: [],
      dates: articles.slice(1).map(({ dates }) => ({ record: dates[0], code: 'span-mismatch' })),
    });
    expect([[...changed], rowsIn, rowsOut]).toEqual([[1, 2], 21, 13]);
    expect([...tallies.values()].map(({ articleCount }) => articleCount)).toEqual([2, 2]);
  });
});

describe('readSifted', () => {
  it('sifts again the articles that a pass changed and no others, and gives none without rows', async () => {
    const places: number[] = [];
    const pass = await siftEach(read, sift);
    const readAgain = readSifted(read, pass, (rows, place) => {
      places.push(place);
      return sift(rows, place);
    });
    const [first, second, ...others] = await listOf(readAgain());
    expect([first === articles[0], second, others]).toEqual([true, { ...articles[1], dates: [] }, []]);
    expect(places).toEqual([1, 2]);
  });
});
