import type { Withdrawal } from '../../schemas/collection.ts';
import type { QuoteRow } from '../../schemas/quotes.ts';
import type { Row } from '../../schemas/table.ts';
import type { Rows } from '../../schemas/tables.ts';
import { addTo } from '../grouping.ts';
import { lowerBound } from '../offsets.ts';
import type { Subjects } from './subjects.ts';

/** The articles that name withdrawn persons, and which of their rows show the name. */
export interface NamingArticles {
  /** The withdrawal that each falls under, by article_id. */
  readonly withdrawalOf: ReadonlyMap<string, Withdrawal>;
  /** The withdrawal that a row falls under whose own words are or hold a name. */
  readonly under: (row: Row) => Withdrawal | undefined;
  /** The same of the words that name a quote's speaker. */
  readonly underSpeaker: (row: QuoteRow) => Withdrawal | undefined;
}

interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly withdrawal: Withdrawal;
}

/**
 * Finds the articles that name withdrawn persons: those that mention or quote them, and those that hold a full name of
 * theirs in their text, as it stands or repaired, or title, though nothing was read there.
 */
export function findNamingArticles(rows: Rows, { entities, findFullName }: Subjects): NamingArticles {
  const withdrawalOf = new Map<string, Withdrawal>();
  const spans = new Map<string, NameSpan[]>();
  for (const { article_id, entity_id, form, start, end } of rows.mentions) {
    const withdrawal = entities.get(entity_id);
    if (withdrawal === undefined) continue;
    withdrawalOf.set(article_id, withdrawal);
    if (form === 'name') addTo(spans, article_id, { start, end, withdrawal });
  }
  for (const { article_id, speaker_id } of rows.quotes) {
    const withdrawal = entities.get(speaker_id ?? '');
    if (withdrawal !== undefined) withdrawalOf.set(article_id, withdrawal);
  }
  const texts = [
    ...rows.articles.flatMap(({ article_id, text, title }) => [text, title].map((words) => ({ article_id, words }))),
    ...rows.passages.map(({ article_id, text }) => ({ article_id, words: text })),
  ];
  for (const { article_id, words } of texts) {
    const withdrawal = withdrawalOf.has(article_id) || words === null ? undefined : findFullName(words);
    if (withdrawal !== undefined) withdrawalOf.set(article_id, withdrawal);
  }
  const within = (articleId: unknown, start: number, end: number): Withdrawal | undefined => {
    const named = spans.get(String(articleId)) ?? [];
    const next = named[lowerBound(named, (span) => span.end <= start)];
    return next !== undefined && next.start < end ? next.withdrawal : undefined;
  };
  const findIn = (texts: readonly unknown[]): Withdrawal | undefined =>
    texts.map((text) => (typeof text === 'string' ? findFullName(text) : undefined)).find((found) => found);
  return {
    withdrawalOf,
    under: (row) => {
      const { article_id, start, end, part_starts, part_ends, text, source_text, title } = row;
      const starts = (part_starts ?? [start]) as readonly number[];
      const ends = (part_ends ?? [end]) as readonly number[];
      const overlapping = starts.map((from, index) => within(article_id, from, ends[index] ?? from));
      return overlapping.find((found) => found) ?? findIn([text, source_text, title]);
    },
    underSpeaker: ({ article_id, speaker_start, speaker_end, speaker_text }) =>
      (speaker_start === null ? undefined : within(article_id, speaker_start, speaker_end ?? speaker_start)) ??
      findIn([speaker_text]),
  };
}
