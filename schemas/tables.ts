import { type ArticleRow, articles } from './articles.ts';
import { type DateRow, dates } from './dates.ts';
import { type EntityRow, entities } from './entities.ts';
import { type MentionRow, mentions } from './mentions.ts';
import { type PassageRow, passages } from './passages.ts';
import { type PositionRow, positions } from './positions.ts';
import { type QuoteRow, quotes } from './quotes.ts';
import type { Table } from './table.ts';

/** The published tables in their order. */
export const tables = { articles, passages, entities, mentions, quotes, dates, positions } as const;
export type TableName = keyof typeof tables;

/** The names of the tables in their order. */
export const tableNames = Object.keys(tables) as TableName[];

/** The rows of all tables. */
export interface Rows {
  readonly articles: readonly ArticleRow[];
  readonly passages: readonly PassageRow[];
  readonly entities: readonly EntityRow[];
  readonly mentions: readonly MentionRow[];
  readonly quotes: readonly QuoteRow[];
  readonly dates: readonly DateRow[];
  readonly positions: readonly PositionRow[];
}

/** A table by its name, for code that treats all alike. */
export function tableOf(name: TableName): Table {
  return tables[name] as unknown as Table;
}

/** A value for every table, made by its name. */
export function byTable<T>(make: (name: TableName) => T): Record<TableName, T> {
  return Object.fromEntries(tableNames.map((name) => [name, make(name)])) as Record<TableName, T>;
}
