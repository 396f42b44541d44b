import type { ArticleRow } from '../../schemas/articles.ts';
import type { Withdrawal } from '../../schemas/collection.ts';
import type { QuoteRow } from '../../schemas/quotes.ts';
import { rejectCodes } from '../../schemas/reject.ts';
import type { Row } from '../../schemas/table.ts';
import { byTable, type Rows, type TableName, tableOf } from '../../schemas/tables.ts';
import { comparableWords } from '../link/words.ts';
import type { Reject } from '../reject.ts';
import { checkReferences } from '../validate/references.ts';
import { retold } from '../validate/validate.ts';
import { textsOf } from './names.ts';
import { findNamingArticles, type NamingArticles } from './naming-articles.ts';
import { findSubjects, type Subjects } from './subjects.ts';
import { type WithdrawnIds, withdrawnReject } from './withdrawn.ts';

/** Rows and rejects that hold nothing of withdrawn persons. */
export interface WithdrawnFrom {
  readonly rows: Rows;
  /** Those given, without records that name a withdrawn person, and one for each row that was withdrawn. */
  readonly rejects: readonly Reject[];
  /** The withdrawals of persons that nothing fell under. */
  readonly idle: readonly Withdrawal[];
}

/**
 * Takes withdrawn persons out of rows. Their entity, mentions, positions and quotes go, with the same words quoted
 * elsewhere of nobody, and every other row whose words are or hold their name. The text of an article that names them
 * and of its passages becomes null, and so do titles and other optional texts that hold the name; references to them
 * are dropped. Addresses, `url` and `source_path`, stay: they are whose they are. After it no other text of any row
 * holds a full name of theirs.
 *
 * @throws RecordError of kind usage for a withdrawal whose reason names the person.
 */
export function withdrawPersons(
  rows: Rows,
  rejects: readonly Reject[],
  withdrawals: readonly Withdrawal[],
): WithdrawnFrom {
  const persons = withdrawals.filter(({ person }) => person !== undefined);
  if (persons.length === 0) return { rows, rejects, idle: [] };
  const subjects = findSubjects(rows.entities, withdrawals);
  const naming = findNamingArticles(rows, subjects);
  const cleared = rejects.map((reject) => clearReject(reject, subjects, naming));
  const effective = new Set([...subjects.entities.values(), ...naming.withdrawalOf.values()]);
  for (const [index, reject] of cleared.entries()) {
    const found = reject === rejects[index] ? undefined : withdrawalOfRecord(rejects[index]?.record, subjects);
    if (found !== undefined) effective.add(found);
  }
  const idle = persons.filter((withdrawal) => !effective.has(withdrawal));
  if (subjects.entities.size === 0 && naming.withdrawalOf.size === 0) return { rows, rejects: cleared, idle };
  const withdrawn: Reject[] = [];
  return { rows: without(rows, subjects, naming, withdrawn), rejects: [...cleared, ...withdrawn], idle };
}

function without(rows: Rows, subjects: Subjects, naming: NamingArticles, withdrawn: Reject[]): Rows {
  const anyOf = (articleId: unknown): Withdrawal | undefined => naming.withdrawalOf.get(String(articleId));
  const sift = <T extends Row>(table: TableName, held: readonly T[], under: (row: T) => Withdrawal | undefined): T[] =>
    held.filter((row) => {
      const withdrawal = under(row);
      if (withdrawal === undefined) return true;
      const inputRef = `${table}/${String(row[tableOf(table).key])}`;
      withdrawn.push(withdrawnReject('validate', inputRef, withdrawal, idsOf(table, row)));
      return false;
    });
  const ownQuotes = rows.quotes.filter(({ speaker_id }) => subjects.entities.has(speaker_id ?? ''));
  const ownWords = new Map(
    ownQuotes.flatMap((row) =>
      wordsOf(row).map((words) => [words, subjects.entities.get(row.speaker_id ?? '')] as const),
    ),
  );
  const mentions = sift('mentions', rows.mentions, (row) => subjects.entities.get(row.entity_id) ?? naming.under(row));
  const mentioned = new Set(mentions.map((row) => row.entity_id));
  const firstArticle = new Map(rows.mentions.map((row) => [row.entity_id, row.article_id]));
  const kept = {
    articles: rows.articles.map((row) => (anyOf(row.article_id) ? silence(row, subjects) : clearFacts(row, subjects))),
    passages: rows.passages.map((row) => (anyOf(row.article_id) ? { ...row, text: null, source_text: null } : row)),
    entities: sift('entities', rows.entities, ({ entity_id }) => {
      const isNamed = mentioned.has(entity_id) || !firstArticle.has(entity_id);
      return subjects.entities.get(entity_id) ?? (isNamed ? undefined : anyOf(firstArticle.get(entity_id)));
    }),
    mentions,
    quotes: sift('quotes', rows.quotes, (row) => {
      if (row.speaker_id !== null) return subjects.entities.get(row.speaker_id) ?? naming.under(row);
      return (
        wordsOf(row)
          .map((words) => ownWords.get(words))
          .find(Boolean) ?? naming.under(row)
      );
    }).map((row) => ({
      ...row,
      speaker_text: naming.underSpeaker(row) === undefined ? row.speaker_text : null,
    })),
    dates: sift('dates', rows.dates, naming.under),
    positions: sift('positions', rows.positions, (row) => subjects.entities.get(row.entity_id) ?? naming.under(row)),
  };
  const referring = checkReferences(kept, ({ name, key }, row) => {
    const withdrawal = anyOf(row['article_id']);
    const inputRef = `${name}/${String(row[key])}`;
    withdrawn.push(
      withdrawnReject('validate', inputRef, withdrawal ?? { reason: rejectCodes.withdrawn }, idsOf(name, row)),
    );
  });
  return retold(byTable((name) => referring[name]) as unknown as Rows);
}

/** Fewer words than this are said by many. */
const leastOwnWords = 5;

/** What the words of a quote are known by elsewhere: the words themselves, and their utterance, which may be worded otherwise. */
function wordsOf({ text, utterance_id }: QuoteRow): string[] {
  const words = comparableWords(text);
  return [...(utterance_id === null ? [] : [utterance_id]), ...(words.length < leastOwnWords ? [] : [words.join(' ')])];
}

/** The ids by which a withdrawn entity is known again. */
function idsOf(table: string, row: Row): WithdrawnIds | null {
  if (table === 'entities') return { former_ids: row['former_ids'] as readonly string[] };
  return table === 'mentions' ? { entity_id: String(row['entity_id']) } : null;
}

const optionalFacts = ['title', 'section', 'publisher', 'licence'] as const;

/** An article without its text, and without what is stated of it that holds any name of the person. */
function silence(row: ArticleRow, subjects: Subjects): ArticleRow {
  return clearFacts({ ...row, text: null }, subjects, subjects.findAnyName);
}

function clearFacts(row: ArticleRow, { findFullName }: Subjects, find = findFullName): ArticleRow {
  const named = optionalFacts.filter((column) => find(row[column] ?? '') !== undefined);
  const authors = row.authors.filter((author) => findFullName(author) === undefined);
  if (named.length === 0 && authors.length === row.authors.length) return row;
  return { ...row, authors, ...Object.fromEntries(named.map((column) => [column, null])) };
}

/** A reject without its record where that names a withdrawn person or is a row of an article that does. */
function clearReject(reject: Reject, subjects: Subjects, naming: NamingArticles): Reject {
  const { record, message, code } = reject;
  const article = typeof record === 'object' && record !== null && 'article_id' in record ? record.article_id : null;
  const isNaming = naming.withdrawalOf.has(String(article));
  if (code === 'withdrawn' || !(isNaming || withdrawalOfRecord([record, message], subjects))) return reject;
  return { ...reject, message: rejectCodes[code], record: null };
}

function withdrawalOfRecord(record: unknown, { findFullName }: Subjects): Withdrawal | undefined {
  for (const text of textsOf(record)) {
    const found = findFullName(text);
    if (found !== undefined) return found;
  }
  return undefined;
}
