import type { Row } from '../../schemas/table.ts';
import { tableOf } from '../../schemas/tables.ts';
import { addTo } from '../grouping.ts';
import type { ArticleRows } from '../link/linked-rows.ts';
import type { Reject } from '../reject.ts';
import {
  type ArticleTable,
  articleTables,
  asArticleRows,
  byArticleTable,
  type RowsOfArticle,
} from './linked-articles.ts';
import { checkReferences, type Keys } from './references.ts';
import { checkKeys, checkSchemas, type RejectRow, rejectOf } from './row-checks.ts';
import { checkSpans } from './spans.ts';

/** What is known of the rest of the collection while the rows of an article are sifted. */
export interface Surroundings {
  /** The name of each entity that is a row, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Articles of which an article may be a copy. */
  readonly articles: Keys;
  /** Whether a key is this article's to use: no article before it has a row of it. */
  readonly claim: (table: ArticleTable, key: string) => boolean;
}

/** What is left of the rows of an article, and what is not. */
export interface SiftedArticle {
  /** The very rows that were given where nothing changed. */
  readonly rows: ArticleRows;
  /** In the order of the tables and of the rows in them. */
  readonly rejects: readonly RowReject[];
}

export interface RowReject {
  readonly table: ArticleTable;
  readonly reject: Reject;
}

/**
 * Proves the rows of an article: the schema of their table, unique keys, spans that slice to what the row was read from,
 * references that resolve. What fails becomes a reject, and so does a row that needs it; a nullable reference becomes
 * null. What quotes say of other rows is then told anew.
 */
export function siftArticle(rows: ArticleRows, { names, articles, claim }: Surroundings): SiftedArticle {
  const found = new Map<Row, Reject[]>();
  const reject: RejectRow = (table, row, code, message) => addTo(found, row, rejectOf(table, row, code, message));
  const proved = byArticleTable((name) => {
    const table = tableOf(name);
    return checkKeys(table, checkSchemas<Row>(table, rows[name], reject), reject, (key) => claim(name, key));
  });
  const resolved = checkReferences(checkSpans(proved, reject), { entities: names, articles }, reject);
  return { rows: retold(sameOr(rows, resolved), names), rejects: inOrder(rows, found) };
}

/** The rows with what quotes repeat of others: the speaker's name, and that they stand in a copy. */
export function retold(rows: ArticleRows, names: ReadonlyMap<string, string>): ArticleRows {
  const copies = new Set(rows.articles.filter((row) => row.duplicate_of !== null).map((row) => row.article_id));
  const quotes = rows.quotes.map((row) => {
    const speaker = row.speaker_id === null ? null : (names.get(row.speaker_id) ?? null);
    const is_duplicate = row.is_duplicate && copies.has(row.article_id);
    return speaker === row.speaker && is_duplicate === row.is_duplicate ? row : { ...row, speaker, is_duplicate };
  });
  return sameOr(rows, { ...rows, quotes });
}

/** The rejects of rows in the order of the rows, whichever check found them first. */
export function inOrder(rows: RowsOfArticle, found: ReadonlyMap<Row, readonly Reject[]>): RowReject[] {
  if (found.size === 0) return [];
  return articleTables.flatMap((table) =>
    [...new Set(rows[table])].flatMap((row) => (found.get(row) ?? []).map((reject) => ({ table, reject }))),
  );
}

/** The rows themselves where the others are no other. */
export function sameOr(rows: ArticleRows, others: RowsOfArticle): ArticleRows {
  const held: RowsOfArticle = rows;
  const isSame = articleTables.every(
    (name) => held[name].length === others[name].length && held[name].every((row, at) => row === others[name][at]),
  );
  return isSame ? rows : asArticleRows(others);
}
