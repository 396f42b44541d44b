import type { Row } from '../../schemas/table.ts';
import { sameValue } from './same-value.ts';

/** What became of an article between two versions. */
export type Fate = 'added' | 'removed' | 'withdrawn' | 'corrected' | 'same';

/** What of a version was withdrawn, as its quarantine accounts for it. */
export interface Withdrawn {
  /** The account of each record, by `table/key`. */
  readonly records: ReadonlyMap<string, string>;
  /** Whether a text that is null now was withdrawn, as where the collection publishes texts. */
  readonly silences: boolean;
}

export const nothingWithdrawn: Withdrawn = { records: new Map(), silences: false };

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

/**
 * The fate of an article by its row in two versions, of which one may lack it.
 *
 * @param isAffected whether it lost rows by a withdrawal.
 */
export function fateOf(
  old: Row | undefined,
  now: Row | undefined,
  { records, silences }: Withdrawn,
  isAffected: boolean,
): Fate {
  if (now === undefined) return records.has(`articles/${String(old?.['article_id'])}`) ? 'withdrawn' : 'removed';
  if (old === undefined) return 'added';
  const isSilenced = silences && old['text'] !== null && now['text'] === null;
  if (isAffected || isSilenced) return restates(old, now) ? 'corrected' : 'withdrawn';
  return isCorrected(old, now) ? 'corrected' : 'same';
}

/** Whether the source, what is stated of it, or the decision to publish its text changed. */
function isCorrected(before: Row, after: Row): boolean {
  if ((before['text'] === null) !== (after['text'] === null)) return true;
  return statedColumns.some((column) => !sameValue(before[column], after[column]));
}

/** Whether an article that lost something by a withdrawal is stated otherwise besides. */
function restates(before: Row, after: Row): boolean {
  return statedColumns.some(
    (column) => column !== 'authors' && after[column] !== null && !sameValue(before[column], after[column]),
  );
}
