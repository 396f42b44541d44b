import type { Column, Row, Table } from '../../schemas/table.ts';
import { tableNames, tableOf } from '../../schemas/tables.ts';
import { byArticleTable, countRows, type RowsOfArticle } from './linked-articles.ts';
import type { RejectRow } from './row-checks.ts';

/** A reference that points to no row. */
export interface DanglingReference {
  readonly column: Column;
  readonly value: string;
}

/** The keys of the rows that references may point to. */
export interface Keys {
  has(key: unknown): boolean;
}

/** The columns of a table that refer to another. */
export function referenceColumns(table: Table): Column[] {
  return table.columns.filter((column) => column.references !== undefined);
}

/** The references of a row that point to none of the keys, by table. */
export function danglingReferences(
  row: Row,
  columns: readonly Column[],
  keys: ReadonlyMap<string, Keys>,
): DanglingReference[] {
  return columns.flatMap((column) => {
    const value = row[column.name];
    const targets = keys.get(targetOf(column));
    const values = Array.isArray(value) ? value : value === null ? [] : [value];
    return values.filter((target) => !targets?.has(target)).map((target) => ({ column, value: String(target) }));
  });
}

/** The keys of every table. */
export function keysOf(rows: Readonly<Record<string, readonly Row[]>>): Map<string, Keys> {
  return new Map(
    tableNames.map((name) => [name, new Set((rows[name] ?? []).map((row) => row[tableOf(name).key]))] as const),
  );
}

/** What the rows of an article may refer to beyond it. */
export interface CollectionKeys {
  readonly entities: Keys;
  /** Articles of which an article may be a copy. */
  readonly articles: Keys;
}

/**
 * The rows of an article whose required references resolve, with nullable ones that do not set to null and list entries
 * that do not left out. Passages and mentions are referred to within the article, entities and what an article is a copy
 * of in the whole collection. Repeated until nothing changes, since a row put aside may be the one that another needs.
 */
export function checkReferences(rows: RowsOfArticle, collection: CollectionKeys, reject: RejectRow): RowsOfArticle {
  const ofArticles = new Map([['articles', collection.articles]]);
  let current = rows;
  for (;;) {
    const within = keysOf(current).set('entities', collection.entities);
    const dangling = new Map<Row, readonly DanglingReference[]>();
    const next = byArticleTable((name) =>
      current[name].filter((row) => {
        const found = danglingReferences(row, columnsOf[name], name === 'articles' ? ofArticles : within);
        if (found.length > 0) dangling.set(row, found);
        const required = found.find(({ column }) => isRequired(column));
        if (required !== undefined) reject(tableOf(name), row, 'dangling-reference', tellDangling(required));
        return required === undefined;
      }),
    );
    if (countRows(next) === countRows(current)) {
      return byArticleTable((name) => next[name].map((row) => withoutReferences(row, dangling.get(row) ?? [])));
    }
    current = next;
  }
}

const columnsOf = byArticleTable((name) => referenceColumns(tableOf(name)));

function isRequired({ nullable, type }: Column): boolean {
  return !nullable && !type.startsWith('list');
}

function tellDangling({ column, value }: DanglingReference): string {
  const place = collectionWide.includes(targetOf(column)) ? '' : ' in this article';
  return `${column.name} ${value} is no row of ${column.references}${place}, or that row was rejected itself.`;
}

/** The tables whose rows are the same for all articles; of the others, an article refers to its own rows. */
const collectionWide: readonly string[] = ['articles', 'entities'];

/** The table that a column refers to: `passages.passage_id` → passages. */
function targetOf({ references = '' }: Column): string {
  return references.slice(0, references.indexOf('.'));
}

function withoutReferences(row: Row, dangling: readonly DanglingReference[]): Row {
  if (dangling.length === 0) return row;
  const left: Record<string, unknown> = { ...row };
  for (const { column, value } of dangling) {
    const held = left[column.name];
    left[column.name] = Array.isArray(held) ? held.filter((target) => target !== value) : null;
  }
  return left;
}
