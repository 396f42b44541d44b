import type { Withdrawal } from '../../schemas/collection.ts';
import type { EntityRow } from '../../schemas/entities.ts';
import type { QuoteRow } from '../../schemas/quotes.ts';
import type { ArticleRows } from '../link/linked-rows.ts';
import { comparableWords } from '../link/words.ts';
import type { SiftedArticles } from '../validate/validate.ts';
import { namingWithdrawal, shownNames } from './naming-articles.ts';
import type { Subjects } from './subjects.ts';

/** What a collection holds of withdrawn persons that no article knows alone. */
export interface Traces {
  /** The withdrawals of the articles that name them, by article_id. */
  readonly naming: ReadonlyMap<string, Withdrawal>;
  /** Their own words, by which they are known again where they are quoted of nobody. */
  readonly ownWords: ReadonlyMap<string, Withdrawal>;
  /** The withdrawals of entities that go: they themselves, and what is mentioned in no row that is left. */
  readonly entities: ReadonlyMap<string, Withdrawal>;
}

/** Reads the articles once for what they hold of withdrawn persons. */
export async function findTraces({ entities, read }: SiftedArticles, subjects: Subjects): Promise<Traces> {
  const naming = new Map<string, Withdrawal>();
  const ownWords = new Map<string, Withdrawal>();
  const lost = new Map<string, LostMentions>();
  for await (const rows of read()) {
    const withdrawal = namingWithdrawal(rows, subjects);
    if (withdrawal !== undefined) for (const { article_id } of rows.articles) naming.set(article_id, withdrawal);
    for (const quote of rows.quotes) {
      const own = subjects.entities.get(quote.speaker_id ?? '');
      if (own !== undefined) for (const words of wordsOf(quote)) ownWords.set(words, own);
    }
    addLost(lost, rows, subjects, withdrawal);
  }
  return { naming, ownWords, entities: goneEntities(entities, subjects, lost) };
}

/** How many mentions of an entity go, and the withdrawal that the article of the last of them falls under. */
interface LostMentions {
  readonly count: number;
  readonly withdrawal: Withdrawal;
}

function addLost(
  lost: Map<string, LostMentions>,
  rows: ArticleRows,
  subjects: Subjects,
  withdrawal: Withdrawal | undefined,
): void {
  const { under } = shownNames(rows, subjects);
  for (const row of rows.mentions) {
    const shown = subjects.entities.has(row.entity_id) ? undefined : under(row);
    if (shown === undefined) continue;
    const count = (lost.get(row.entity_id)?.count ?? 0) + 1;
    lost.set(row.entity_id, { count, withdrawal: withdrawal ?? shown });
  }
}

function goneEntities(
  entities: readonly EntityRow[],
  subjects: Subjects,
  lost: ReadonlyMap<string, LostMentions>,
): Map<string, Withdrawal> {
  const unmentioned = entities.flatMap(({ entity_id, mention_count }) => {
    const { count, withdrawal } = lost.get(entity_id) ?? {};
    return withdrawal !== undefined && count === mention_count ? [[entity_id, withdrawal] as const] : [];
  });
  return new Map([...unmentioned, ...subjects.entities]);
}

/** Fewer words than this are said by many. */
const leastOwnWords = 5;

/** What the words of a quote are known by elsewhere: the words themselves, and their utterance, which may be worded otherwise. */
export function wordsOf({ text, utterance_id }: QuoteRow): string[] {
  const words = comparableWords(text);
  return [...(utterance_id === null ? [] : [utterance_id]), ...(words.length < leastOwnWords ? [] : [words.join(' ')])];
}
