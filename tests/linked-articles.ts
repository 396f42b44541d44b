import { type IdPrefix, idOf } from '../pipeline/ids.ts';
import { describeEntities } from '../pipeline/link/entity-row.ts';
import { tally } from '../pipeline/link/entity-tally.ts';
import type { ArticleRows } from '../pipeline/link/linked-rows.ts';
import type { Reject } from '../pipeline/reject.ts';
import {
  articlesOf,
  articleTables,
  asArticleRows,
  byArticleTable,
  type LinkedArticles,
} from '../pipeline/validate/linked-articles.ts';
import { type SiftedArticles, validate } from '../pipeline/validate/validate.ts';
import type { Row } from '../schemas/table.ts';
import { byTable, type Rows, tableNames } from '../schemas/tables.ts';
import { sampleRows } from './builders.ts';

/** The rows of the sample article as those of another: each id but those of entities is made of what it was and a name. */
export function sampleArticle(name: string, tables: Partial<ArticleRows> = {}): ArticleRows {
  const rows: ArticleRows = sampleRows(tables);
  return asArticleRows(byArticleTable((table) => rows[table].map((row) => renamed(row, name))));
}

function renamed(row: Row, name: string): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      typeof value === 'string' && /^[apmqdo]-[0-9a-f]{16}$/.test(value) ? renamedId(value, name) : value,
    ]),
  );
}

/** The id that a row of the sample article has in the one of a name. */
export function renamedId(id: string, name: string): string {
  return idOf(id.charAt(0) as IdPrefix, [id, name]);
}

/** Articles that count how often they are read. */
export function collectionOf(articles: readonly ArticleRows[]): LinkedArticles & { readonly reads: () => number } {
  let reads = 0;
  return {
    identities: sampleRows().entities,
    read: async function* () {
      reads += 1;
      yield* articles;
    },
    reads: () => reads,
  };
}

/** All that a stream gives. */
export async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** Rows that were sifted, all at once. */
export async function rowsOf({ entities, read }: Pick<SiftedArticles, 'entities' | 'read'>): Promise<Rows> {
  const all = byTable((name): Row[] => (name === 'entities' ? [...entities] : []));
  for await (const rows of read()) {
    for (const name of articleTables) all[name].push(...rows[name]);
  }
  return all as unknown as Rows;
}

/** Rows that nothing is wrong with as validation gives them, which counts entities over them. */
export function siftedOf(rows: Rows): SiftedArticles {
  const count = tableNames.reduce((sum, name) => sum + rows[name].length, 0);
  const entities = describeEntities(rows.entities, tally(new Map(), rows));
  return { ...articlesOf(rows), entities, rejects: [], rowsIn: count, rowsOut: count };
}

/** Validates rows in memory. */
export async function validateRows(rows: Rows): Promise<{ readonly rows: Rows; readonly rejects: readonly Reject[] }> {
  const sifted = await validate(articlesOf(rows));
  return { rows: await rowsOf(sifted), rejects: sifted.rejects };
}
