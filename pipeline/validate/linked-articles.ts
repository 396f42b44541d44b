import type { Row } from '../../schemas/table.ts';
import { type Rows, tableNames } from '../../schemas/tables.ts';
import type { EntityIdentity } from '../link/entity-row.ts';
import type { ArticleRows } from '../link/linked-rows.ts';
import { compareCodePoints } from '../offsets.ts';

/** The rows of each article, in order of article_id, the same each time they are read; and who the entities are. */
export interface LinkedArticles {
  readonly identities: readonly EntityIdentity[];
  readonly read: () => AsyncIterable<ArticleRows>;
}

/** The tables that an article has rows of: all but that of entities. */
export type ArticleTable = keyof ArticleRows;

/** Their names in the order of the tables. */
export const articleTables: readonly ArticleTable[] = tableNames.filter(
  (name): name is ArticleTable => name !== 'entities',
);

/** Rows of an article, for code that treats all tables alike. */
export type RowsOfArticle = Readonly<Record<ArticleTable, readonly Row[]>>;

/** A value for every table that articles have rows of. */
export function byArticleTable<T>(make: (name: ArticleTable) => T): Record<ArticleTable, T> {
  return Object.fromEntries(articleTables.map((name) => [name, make(name)])) as Record<ArticleTable, T>;
}

/** Rows of an article as rows of their tables, which they were before a check that treats all tables alike. */
export function asArticleRows(rows: RowsOfArticle): ArticleRows {
  return rows as unknown as ArticleRows;
}

/** How many rows there are, of all tables. */
export function countRows(rows: RowsOfArticle): number {
  return articleTables.reduce((sum, name) => sum + rows[name].length, 0);
}

/** Rows in memory article by article, those of an article that is no row among them. */
export function articlesOf(rows: Rows): LinkedArticles {
  const ids = new Set(articleTables.flatMap((name) => rows[name].map(({ article_id }) => article_id)));
  const groups = new Map([...ids].sort(compareCodePoints).map((id) => [id, byArticleTable((): Row[] => [])]));
  for (const name of articleTables) for (const row of rows[name]) groups.get(row.article_id)?.[name].push(row);
  return {
    identities: rows.entities,
    read: async function* () {
      for (const group of groups.values()) yield asArticleRows(group);
    },
  };
}
