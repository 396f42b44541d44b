import type { Withdrawal } from '../../schemas/collection.ts';
import type { QuoteRow } from '../../schemas/quotes.ts';
import type { Row } from '../../schemas/table.ts';
import type { ArticleRows } from '../link/linked-rows.ts';
import { lowerBound } from '../offsets.ts';
import type { Subjects } from './subjects.ts';

/**
 * The withdrawal that an article falls under as one that names a withdrawn person: it mentions or quotes them, or holds
 * a full name of theirs in its text, as it stands or repaired, or title, though nothing was read there.
 */
export function namingWithdrawal(
  { articles, passages, mentions, quotes }: ArticleRows,
  { entities, findFullName }: Subjects,
): Withdrawal | undefined {
  const referring = [
    ...mentions.map(({ entity_id }) => entity_id),
    ...quotes.map(({ speaker_id }) => speaker_id ?? ''),
  ];
  const referred = referring.findLast((id) => entities.has(id));
  if (referred !== undefined) return entities.get(referred);
  for (const words of [...articles.flatMap(({ text, title }) => [text, title]), ...passages.map(({ text }) => text)]) {
    const withdrawal = words === null ? undefined : findFullName(words);
    if (withdrawal !== undefined) return withdrawal;
  }
  return undefined;
}

/** Which rows of an article show the name of a withdrawn person. */
export interface ShownNames {
  /** The withdrawal that a row falls under whose own words are or hold a name. */
  readonly under: (row: Row) => Withdrawal | undefined;
  /** The same of the words that name a quote's speaker. */
  readonly underSpeaker: (row: QuoteRow) => Withdrawal | undefined;
}

/** Finds where the rows of an article show a name: over a mention by name, or in their words. */
export function shownNames({ mentions }: ArticleRows, { entities, findFullName }: Subjects): ShownNames {
  const named = mentions.filter(({ form, entity_id }) => form === 'name' && entities.has(entity_id));
  const within = (start: number, end: number): Withdrawal | undefined => {
    const next = named[lowerBound(named, (span) => span.end <= start)];
    return next !== undefined && next.start < end ? entities.get(next.entity_id) : undefined;
  };
  const findIn = (texts: readonly unknown[]): Withdrawal | undefined =>
    texts.map((text) => (typeof text === 'string' ? findFullName(text) : undefined)).find((found) => found);
  return {
    under: ({ start, end, part_starts, part_ends, text, source_text, title }) => {
      const starts = (part_starts ?? [start]) as readonly number[];
      const ends = (part_ends ?? [end]) as readonly number[];
      const overlapping = starts.map((from, index) => within(from, ends[index] ?? from));
      return overlapping.find((found) => found) ?? findIn([text, source_text, title]);
    },
    underSpeaker: ({ speaker_start, speaker_end, speaker_text }) =>
      (speaker_start === null ? undefined : within(speaker_start, speaker_end ?? speaker_start)) ??
      findIn([speaker_text]),
  };
}
