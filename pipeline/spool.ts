import { join } from 'node:path';
import type { ArticleRow } from '../schemas/articles.ts';
import type { Collection } from '../schemas/collection.ts';
import type { PassageRow } from '../schemas/passages.ts';
import type { Row } from '../schemas/table.ts';
import { byTable, type TableName, tableNames, tableOf } from '../schemas/tables.ts';
import type { Effects } from './effects.ts';
import type { ArticleRows } from './link/linked-rows.ts';
import { compareCodePoints } from './offsets.ts';
import type { TableWriter } from './publish/format.ts';
import { json } from './publish/json.ts';
import { rowsHash } from './publish/rows-hash.ts';
import { openSink, type Sink } from './publish/sink.ts';
import type { RowStreams } from './row-streams.ts';
import { countFigures, type Figures } from './validate/expectations.ts';
import type { SiftedArticles } from './validate/validate.ts';

/** Tables on disk and what was counted on the way. */
export interface SpooledTables {
  readonly tables: RowStreams;
  readonly facts: CollectionFacts;
}

/** What a version tells of its rows as a whole. */
export interface CollectionFacts {
  readonly figures: Figures;
  /** The newest day that an article states, of publication or change. */
  readonly newestDay: string | null;
  /** Articles by publisher, most first; null for those whose publisher is not known. */
  readonly publishers: readonly (readonly [publisher: string | null, articles: number])[];
}

/** Rows that are handed on together. */
const portionRows = 1024;

/**
 * Writes the rows of articles and entities to a file a table, from which they are then read as often as is wanted.
 *
 * @throws RecordError of kind io where the folder cannot be written to
 */
export async function spoolTables(
  { entities, read }: Pick<SiftedArticles, 'entities' | 'read'>,
  folder: string,
  text: Collection['text'],
  effects: Effects,
): Promise<SpooledTables> {
  const spools = new Map<TableName, Spool>();
  const hashes = new Map<TableName, string>();
  const count = countFigures();
  const days = newestDay();
  const publishers = new Map<string | null, number>();
  const add = async (table: TableName, rows: readonly Row[]): Promise<void> => {
    count.add(table, rows);
    await spools.get(table)?.add(rows);
  };
  try {
    for (const name of tableNames) spools.set(name, await openSpool(folder, name, effects));
    for (let start = 0; start < entities.length; start += portionRows) {
      await add('entities', entities.slice(start, start + portionRows));
    }
    for await (const rows of read()) {
      for (const article of rows.articles) {
        days.see(article);
        publishers.set(article.publisher, (publishers.get(article.publisher) ?? 0) + 1);
      }
      const shown = text === 'withhold' ? withholdText(rows) : rows;
      for (const [name, held] of Object.entries(shown)) await add(name as TableName, held);
    }
    for (const [name, spool] of spools) hashes.set(name, await spool.close());
  } catch (error) {
    for (const spool of spools.values()) await spool.abandon();
    throw error;
  }
  const tables = byTable((name) => ({
    count: count.figures[name].rows,
    sha256: hashes.get(name) ?? '',
    read: () => json.read(tableOf(name), fileOf(folder, name), effects.files),
  }));
  return { tables, facts: { figures: count.figures, newestDay: days.newest(), publishers: mostFirst(publishers) } };
}

/** The rows as they may be published where the texts may not: offsets and hashes stay, and the words of spans. */
function withholdText(rows: ArticleRows): ArticleRows {
  return {
    ...rows,
    articles: rows.articles.map((row): ArticleRow => ({ ...row, text: null })),
    passages: rows.passages.map((row): PassageRow => ({ ...row, text: null, source_text: null })),
  };
}

/** A table's file while it is written. */
interface Spool {
  readonly add: (rows: readonly Row[]) => Promise<void>;
  /** Ends the file; gives the hash of its rows. */
  readonly close: () => Promise<string>;
  readonly abandon: () => Promise<void>;
}

async function openSpool(folder: string, table: TableName, { files }: Effects): Promise<Spool> {
  const sink: Sink = await openSink(files, fileOf(folder, table));
  const writer: TableWriter = await json.open(tableOf(table), sink);
  const hash = rowsHash(tableOf(table));
  return {
    add: async (rows) => {
      hash.add(rows);
      await writer.write(rows);
    },
    close: async () => {
      await writer.close();
      await sink.close();
      return hash.digest();
    },
    abandon: sink.abandon,
  };
}

function fileOf(folder: string, table: TableName): string {
  return join(folder, `${table}${json.extension}`);
}

function newestDay(): { readonly see: (article: ArticleRow) => void; readonly newest: () => string | null } {
  let newest: string | null = null;
  return {
    see: ({ published_on, updated_at }) => {
      for (const day of [published_on, updated_at?.slice(0, 10) ?? null]) {
        if (day !== null && (newest === null || day > newest)) newest = day;
      }
    },
    newest: () => newest,
  };
}

function mostFirst(publishers: ReadonlyMap<string | null, number>): CollectionFacts['publishers'] {
  return [...publishers].sort(
    ([left, leftCount], [right, rightCount]) => rightCount - leftCount || compareCodePoints(left ?? '', right ?? ''),
  );
}
