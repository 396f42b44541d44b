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
 * The fate of every article of two versions, by id.
 *
 * @param affected ids of articles that lost rows by a withdrawal.
 */
export function fatesOf(
  before: readonly Row[],
  after: readonly Row[],
  { records, silences }: Withdrawn = nothingWithdrawn,
  affected: ReadonlySet<unknown> = new Set(),
): Map<unknown, Fate> {
  const gone = (id: unknown): Fate => (records.has(`articles/${String(id)}`) ? 'withdrawn' : 'removed');
  const fates = new Map<unknown, Fate>(before.map((row) => [row['article_id'], gone(row['article_id'])]));
  const earlier = new Map(before.map((row) => [row['article_id'], row]));
  for (const row of after) {
    const id = row['article_id'];
    const old = earlier.get(id);
    const isSilenced = silences && old?.['text'] !== null && row['text'] === null;
    if (old === undefined) fates.set(id, 'added');
    else if (affected.has(id) || isSilenced) fates.set(id, restates(old, row) ? 'corrected' : 'withdrawn');
    else fates.set(id, isCorrected(old, row) ? 'corrected' : 'same');
  }
  return fates;
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
