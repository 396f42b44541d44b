import type { Row } from '../../schemas/table.ts';
import { sameValue } from './same-value.ts';

/** What became of an article between two versions. */
export type Fate = 'added' | 'removed' | 'corrected' | 'same';

/** Columns of an article that ingest reads from its source or from what is stated of it. */
const statedColumns = [
  'source_sha256',
  'url',
  'title',
  'authors',
  'publisher',
  'section',
  'published_on',
  'published_at',
  'updated_at',
  'published_from',
  'language',
  'licence',
] as const;

/** The fate of every article of two versions, by id. */
export function fatesOf(before: readonly Row[], after: readonly Row[]): Map<unknown, Fate> {
  const fates = new Map<unknown, Fate>(before.map((row) => [row['article_id'], 'removed']));
  const earlier = new Map(before.map((row) => [row['article_id'], row]));
  for (const row of after) {
    const old = earlier.get(row['article_id']);
    fates.set(row['article_id'], old === undefined ? 'added' : isCorrected(old, row) ? 'corrected' : 'same');
  }
  return fates;
}

/** Whether the source, what is stated of it, or the decision to publish its text changed. */
function isCorrected(before: Row, after: Row): boolean {
  if ((before['text'] === null) !== (after['text'] === null)) return true;
  return statedColumns.some((column) => !sameValue(before[column], after[column]));
}
