import type { Row } from '../../schemas/table.ts';
import { firstFew, type Told } from './first-few.ts';
import { comparePlaces, type Place } from './place.ts';
import type { Difference } from './row-diff.ts';
import type { TableStream } from './row-pairs.ts';
import { describeCounts } from './tally.ts';

/** Articles that were corrected, and what changed in them. */
export interface Corrections {
  /** Takes the differences of an article in a table; tables come in their order, but entities last. */
  add(differences: readonly Difference[]): void;
  /** The first articles in words, and how many there are. `after` are the tables that they stand in now. */
  told(after: readonly TableStream[]): Promise<Told>;
}

/** What was corrected of an article. */
interface Correction {
  readonly article: string;
  readonly first: Place;
  /** Null where the row of the article itself is the same. */
  readonly title: string | null;
  /** Columns of its row that changed. */
  readonly columns: readonly string[];
  /** Changes of other tables. */
  readonly rows: Map<string, { ADD: number; MOD: number; DEL: number }>;
}

/** Columns of an article that change with its text and say nothing of their own. */
const derivedColumns: readonly string[] = ['source_sha256', 'text_sha256', 'char_count', 'word_count'];

/**
 * Finds the corrected articles, those first whose first change stands first.
 *
 * @param tables all tables that may change, in their order.
 * @param most articles that are told.
 */
export function openCorrections(tables: readonly string[], most: number): Corrections {
  const articles = new Set<string>();
  const first = firstFew<Correction>(most, (left, right) => comparePlaces(left.first, right.first));
  return {
    add(differences) {
      const corrected = differences.filter(({ reason, table }) => reason === 'corrected' && table !== 'entities');
      const [difference] = corrected;
      if (difference === undefined) return;
      const { article, table, key, now, columns } = difference;
      const isArticle = table === 'articles';
      if (!articles.has(article)) {
        articles.add(article);
        const place = [tables.indexOf(table), key] as const;
        const stated = isArticle ? { title: titleOf(now), columns } : { title: null, columns: [] };
        first.add({ article, first: place, ...stated, rows: new Map() });
      }
      const correction = isArticle ? undefined : first.few().find((told) => told.article === article);
      if (correction === undefined) return;
      const counts = { ADD: 0, MOD: 0, DEL: 0 };
      for (const { op } of corrected) counts[op]++;
      correction.rows.set(table, counts);
    },
    async told(after) {
      const titles = await titlesOf(first.few(), after);
      return {
        sentences: first.few().map((correction) => tell(correction, titles.get(correction.article) ?? '')),
        count: first.count(),
      };
    },
  };
}

/** `“Ferry talks”: text, title; quotes: 1 added, 1 removed`. */
function tell({ columns, rows, title }: Correction, found: string): string {
  const telling = columns.filter((column) => !derivedColumns.includes(column));
  const counts = [...rows].map(([table, changes]) => `${table}: ${describeCounts(changes)}`);
  const parts = [telling.join(', '), ...counts].filter((part) => part !== '');
  return `${title ?? found}: ${parts.length > 0 ? parts.join('; ') : columns.join(', ')}`;
}

/** The titles of articles whose own rows are the same. */
async function titlesOf(
  corrections: readonly Correction[],
  after: readonly TableStream[],
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  const sought = new Set(corrections.filter(({ title }) => title === null).map(({ article }) => article));
  const articles = after.find(({ shape }) => shape.table === 'articles');
  if (sought.size === 0 || articles === undefined) return titles;
  for await (const rows of articles.rows.read()) {
    for (const row of rows) {
      const id = String(row[articles.shape.key]);
      if (sought.has(id)) titles.set(id, titleOf(row));
    }
  }
  return titles;
}

/** An article by its title, else by its file. */
export function titleOf(article: Row | undefined): string {
  const title = article?.['title'] ?? null;
  return title === null ? String(article?.['source_path'] ?? '') : `“${String(title)}”`;
}
