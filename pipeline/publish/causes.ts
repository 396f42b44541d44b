import type { Change } from '../../schemas/manifest.ts';
import type { Row } from '../../schemas/table.ts';
import { groupBy } from '../grouping.ts';
import { entityCauses } from './entity-causes.ts';
import { counted } from './markdown.ts';
import { byKey, type TableRows } from './row-diff.ts';
import { articleOfRows, countOperations, countWithdrawals, describeCounts } from './verdict.ts';

/** Something that made rows differ, and what it did, in plain sentences without a full stop. */
export interface Cause {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** Sentences of one cause that are told; the rest are counted. */
const mostTold = 20;

/** Columns of an article that change with its text and say nothing of their own. */
const derivedColumns: readonly string[] = ['source_sha256', 'text_sha256', 'char_count', 'word_count'];

/**
 * The changes between two versions by what caused them. Of what is gone nothing is told but where it came from, and of
 * what was withdrawn nothing but the stated reason and how much it was.
 *
 * @param withdrawn the account of each withdrawn record, by `table/key`.
 */
export function causesOf(
  before: readonly TableRows[],
  after: readonly TableRows[],
  changes: readonly Change[],
  withdrawn: ReadonlyMap<string, string>,
): Cause[] {
  const articleOf = articleOfRows([...before, ...after]);
  const articles = { old: rowsByKey(before, 'articles'), now: rowsByKey(after, 'articles') };
  const ofArticles = changes.filter(({ table }) => table === 'articles');
  const renamed = entityCauses(before, after, changes, withdrawn);
  const causes: Cause[] = [
    {
      title: 'New articles',
      sentences: ofArticles.filter(({ op }) => op === 'ADD').map(({ key }) => titleOf(articles.now.get(key))),
    },
    { title: 'Corrected articles', sentences: correctedArticles(changes, articleOf, articles.now) },
    {
      title: 'Articles that are gone',
      sentences: ofArticles
        .filter(({ op, reason }) => op === 'DEL' && reason !== 'withdrawn')
        .map(({ key }) => String(articles.old.get(key)?.['source_path'] ?? key)),
    },
    { title: 'Withdrawals', sentences: countWithdrawals(changes, articleOf, withdrawn) },
    { title: 'Names and identities', sentences: renamed.sentences },
    { title: 'Changes of method', sentences: countsByTable(changes.filter(({ reason }) => reason === 'method')) },
    {
      title: 'Changes that many rows share',
      sentences: cascades(changes.filter((change) => !renamed.told.has(change))),
    },
  ];
  return causes.filter(({ sentences }) => sentences.length > 0).map(tellFew);
}

function tellFew({ title, sentences }: Cause): Cause {
  if (sentences.length <= mostTold) return { title, sentences };
  return { title, sentences: [...sentences.slice(0, mostTold), `and ${sentences.length - mostTold} more`] };
}

function rowsByKey(tables: readonly TableRows[], name: string): Map<string, Row> {
  const table = tables.find(({ shape }) => shape.table === name);
  return table === undefined ? new Map() : byKey(table);
}

/** An article by its title, else by its file. */
function titleOf(article: Row | undefined): string {
  const title = article?.['title'] ?? null;
  return title === null ? String(article?.['source_path'] ?? '') : `“${String(title)}”`;
}

/** `“Ferry talks”: text, title; quotes 1 added, 1 removed`. */
function correctedArticles(
  changes: readonly Change[],
  articleOf: (change: Change) => string,
  now: ReadonlyMap<string, Row>,
): string[] {
  const corrected = changes.filter(({ reason, table }) => reason === 'corrected' && table !== 'entities');
  return [...groupBy(corrected, (change) => (change.table === 'articles' ? change.key : articleOf(change)))].map(
    ([id, group]) => {
      const columns = group.flatMap((change) =>
        change.table === 'articles' && change.op === 'MOD' ? Object.keys(change.columns) : [],
      );
      const telling = columns.filter((column) => !derivedColumns.includes(column));
      const rows = countsByTable(group.filter(({ table }) => table !== 'articles'));
      const parts = [telling.join(', '), ...rows].filter((part) => part !== '');
      return `${titleOf(now.get(id))}: ${parts.length > 0 ? parts.join('; ') : columns.join(', ')}`;
    },
  );
}

/** `quotes: 1 added, 1 removed`, for each table. */
function countsByTable(changes: readonly Change[]): string[] {
  return [...groupBy(changes, ({ table }) => table)].map(
    ([table, group]) => `${table}: ${describeCounts(countOperations(group))}`,
  );
}

/** Rows of a table whose same columns took the same new values: one cause, told once, the largest first. */
function cascades(changes: readonly Change[]): string[] {
  const groups = groupBy(changes, (change) =>
    change.op === 'MOD' ? `${change.table} ${JSON.stringify(change.columns)}` : null,
  );
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .sort((left, right) => right.length - left.length)
    .flatMap((group) => {
      const [first] = group;
      if (first?.op !== 'MOD') return [];
      return [`${counted(group.length, 'row', 'rows')} of ${first.table}: ${describeValues(first.columns)}`];
    });
}

/** `speaker is now "Ana Ruiz"`. */
export function describeValues(columns: Readonly<Record<string, unknown>>): string {
  return Object.entries(columns)
    .map(([column, value]) => `${column} is now ${shorten(JSON.stringify(value))}`)
    .join(', ');
}

function shorten(value: string): string {
  return value.length <= 120 ? value : `${value.slice(0, 119).toWellFormed()}…`;
}
