import type { ArticleRow } from '../../schemas/articles.ts';
import type { Withdrawal } from '../../schemas/collection.ts';
import type { QuoteRow } from '../../schemas/quotes.ts';
import { rejectCodes } from '../../schemas/reject.ts';
import type { Row, Table } from '../../schemas/table.ts';
import { tableOf } from '../../schemas/tables.ts';
import { addTo } from '../grouping.ts';
import type { ArticleRows } from '../link/linked-rows.ts';
import type { Reject } from '../reject.ts';
import { type ArticleTable, asArticleRows } from '../validate/linked-articles.ts';
import { checkReferences } from '../validate/references.ts';
import { refOf } from '../validate/row-checks.ts';
import { inOrder, retold, type SiftedArticle, sameOr } from '../validate/sift.ts';
import { shownNames } from './naming-articles.ts';
import type { Subjects } from './subjects.ts';
import { type Traces, wordsOf } from './traces.ts';
import { type WithdrawnIds, withdrawnReject } from './withdrawn.ts';

/**
 * The rows of an article without what is withdrawn: mentions, positions and quotes of the persons, the same words quoted
 * of nobody, and every row whose words are or hold their name. Its text goes where it names them.
 *
 * @param names the name of each entity that is left, by id.
 */
export function articleWithout(
  rows: ArticleRows,
  subjects: Subjects,
  traces: Traces,
  names: ReadonlyMap<string, string>,
): SiftedArticle {
  const found = new Map<Row, Reject[]>();
  const { under, underSpeaker } = shownNames(rows, subjects);
  const anyOf = ({ article_id }: Row): Withdrawal | undefined => traces.naming.get(String(article_id));
  const putAside = (table: Table, row: Row, withdrawal: Withdrawal): void =>
    addTo(found, row, withdrawnReject('validate', refOf(table, row), withdrawal, idsOf(table.name, row)));
  const left = <T extends Row>(
    name: ArticleTable,
    held: readonly T[],
    withdrawalOf: (row: T) => Withdrawal | undefined,
  ): T[] =>
    held.filter((row) => {
      const withdrawal = withdrawalOf(row);
      if (withdrawal !== undefined) putAside(tableOf(name), row, withdrawal);
      return withdrawal === undefined;
    });
  const ofQuote = (row: QuoteRow): Withdrawal | undefined => {
    const own = row.speaker_id === null ? wordsOf(row).map((words) => traces.ownWords.get(words)) : [];
    return subjects.entities.get(row.speaker_id ?? '') ?? own.find(Boolean) ?? under(row);
  };
  const kept = {
    ...rows,
    mentions: left('mentions', rows.mentions, (row) => subjects.entities.get(row.entity_id) ?? under(row)),
    quotes: left('quotes', rows.quotes, ofQuote),
    dates: left('dates', rows.dates, under),
    positions: left('positions', rows.positions, (row) => subjects.entities.get(row.entity_id) ?? under(row)),
  };
  const keys = { entities: names, articles: { has: () => true } };
  const referring = checkReferences(kept, keys, (table, row) =>
    putAside(table, row, anyOf(row) ?? { reason: rejectCodes.withdrawn }),
  );
  const silenced = silence(asArticleRows(referring), subjects, anyOf, underSpeaker);
  return { rows: sameOr(rows, retold(silenced, names)), rejects: inOrder(rows, found) };
}

/** The ids by which a withdrawn row is known again. */
export function idsOf(table: string, row: Row): WithdrawnIds | null {
  if (table === 'entities') return { former_ids: row['former_ids'] as readonly string[] };
  return table === 'mentions' ? { entity_id: String(row['entity_id']) } : null;
}

/** The rows without what they hold of the persons beside their spans: of an article that names them, all its words. */
function silence(
  rows: ArticleRows,
  subjects: Subjects,
  naming: (row: Row) => Withdrawal | undefined,
  underSpeaker: (row: QuoteRow) => Withdrawal | undefined,
): ArticleRows {
  return {
    ...rows,
    articles: rows.articles.map((row) =>
      naming(row) === undefined
        ? clearFacts(row, subjects)
        : clearFacts({ ...row, text: null }, subjects, subjects.findAnyName),
    ),
    passages: rows.passages.map((row) => (naming(row) === undefined ? row : { ...row, text: null, source_text: null })),
    quotes: rows.quotes.map((row) => (underSpeaker(row) === undefined ? row : { ...row, speaker_text: null })),
  };
}

const optionalFacts = ['title', 'section', 'publisher', 'licence'] as const;

/** An article without what is stated of it that holds a name: a full one, unless `find` seeks others too. */
function clearFacts(row: ArticleRow, { findFullName }: Subjects, find = findFullName): ArticleRow {
  const named = optionalFacts.filter((column) => find(row[column] ?? '') !== undefined);
  const authors = row.authors.filter((author) => findFullName(author) === undefined);
  if (named.length === 0 && authors.length === row.authors.length) return row;
  return { ...row, authors, ...Object.fromEntries(named.map((column) => [column, null])) };
}
