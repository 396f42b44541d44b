import { type EntityTallies, tally } from '../link/entity-tally.ts';
import type { ArticleRows } from '../link/linked-rows.ts';
import type { Reject } from '../reject.ts';
import { type ArticleTable, byArticleTable, countRows } from './linked-articles.ts';
import type { SiftedArticle } from './sift.ts';

type ReadArticles = () => AsyncIterable<ArticleRows>;

/** Sifts the rows of an article, of which it is told at what place it was read, from 0. */
export type Sift = (rows: ArticleRows, place: number) => SiftedArticle;

/** What came of sifting every article once. Rows are not kept. */
export interface Pass {
  /** What the rows that are left say of entities. */
  readonly tallies: EntityTallies;
  readonly rejects: Readonly<Record<ArticleTable, readonly Reject[]>>;
  /** The places of the articles whose rows are others than those that were read. */
  readonly changed: ReadonlySet<number>;
  readonly rowsIn: number;
  readonly rowsOut: number;
}

export async function siftEach(read: ReadArticles, sift: Sift): Promise<Pass> {
  const rejects = byArticleTable((): Reject[] => []);
  const tallies: EntityTallies = new Map();
  const changed = new Set<number>();
  let [place, rowsIn, rowsOut] = [0, 0, 0];
  for await (const rows of read()) {
    const sifted = sift(rows, place);
    for (const { table, reject } of sifted.rejects) rejects[table].push(reject);
    if (sifted.rows !== rows) changed.add(place);
    tally(tallies, sifted.rows);
    rowsIn += countRows(rows);
    rowsOut += countRows(sifted.rows);
    place += 1;
  }
  return { tallies, rejects, changed, rowsIn, rowsOut };
}

/**
 * The articles with the rows that a pass left of them. Only those that it changed are sifted again, the others are
 * given as they are read; what has no row left is not given at all.
 */
export function readSifted(read: ReadArticles, { changed }: Pick<Pass, 'changed'>, sift: Sift): ReadArticles {
  return async function* () {
    let place = 0;
    for await (const rows of read()) {
      const left = changed.has(place) ? sift(rows, place).rows : rows;
      if (countRows(left) > 0) yield left;
      place += 1;
    }
  };
}
