import type { Change, ChangeReason } from '../../schemas/manifest.ts';
import type { Row } from '../../schemas/table.ts';
import { compareCodePoints } from '../offsets.ts';
import type { TableShape } from './schema-diff.ts';

/** The rows of a version by table, and the shape they are published in. */
export interface TableRows {
  readonly shape: TableShape;
  readonly rows: readonly Row[];
}

/** What became of an article between two versions. */
type Fate = 'added' | 'removed' | 'corrected' | 'same';

/** Columns of an article that ingest reads from its source or its metadata. */
const metadataColumns = [
  'url',
  'title',
  'authors',
  'publisher',
  'section',
  'published_on',
  'published_at',
  'updated_at',
  'licence',
] as const;

/** Columns that say which cluster a row belongs to, or repeat what the cluster is called. */
const clusterColumns = new Set([
  'entity_id',
  'of_id',
  'speaker_id',
  'speaker',
  'co_speaker_ids',
  'about_ids',
  'utterance_id',
  'is_duplicate',
  'story_id',
  'duplicate_of',
]);

/**
 * The keyed changes that lead from one version's rows to another's, by table and key, each with why it happened:
 * the article is new (`added`) or gone (`removed`), its source or metadata changed (`corrected`), the row is now read
 * as part of another cluster (`cluster`), or the program reads the same source differently (`method`).
 *
 * @param inputsChanged whether any input file of the two versions differs; where none does, nothing was corrected.
 */
export function diffRows(before: readonly TableRows[], after: readonly TableRows[], inputsChanged: boolean): Change[] {
  const fates = articleFates(rowsOf(before, 'articles'), rowsOf(after, 'articles'), inputsChanged);
  const tables = [...new Set([...after, ...before].map(({ shape }) => shape.table))];
  return tables.flatMap((table) => diffTable(table, find(before, table), find(after, table), fates));
}

function find(tables: readonly TableRows[], name: string): TableRows | undefined {
  return tables.find(({ shape }) => shape.table === name);
}

function rowsOf(tables: readonly TableRows[], name: string): readonly Row[] {
  return find(tables, name)?.rows ?? [];
}

function articleFates(before: readonly Row[], after: readonly Row[], inputsChanged: boolean): Map<unknown, Fate> {
  const fates = new Map<unknown, Fate>();
  const earlier = new Map(before.map((row) => [row['article_id'], row]));
  for (const row of after) {
    const old = earlier.get(row['article_id']);
    if (old === undefined) fates.set(row['article_id'], 'added');
    else fates.set(row['article_id'], inputsChanged && isCorrected(old, row) ? 'corrected' : 'same');
  }
  for (const row of before) if (!fates.has(row['article_id'])) fates.set(row['article_id'], 'removed');
  return fates;
}

function isCorrected(before: Row, after: Row): boolean {
  return ['source_sha256', ...metadataColumns].some((column) => !sameValue(before[column], after[column]));
}

function diffTable(
  table: string,
  before: TableRows | undefined,
  after: TableRows | undefined,
  fates: ReadonlyMap<unknown, Fate>,
): Change[] {
  const key = (after ?? before)?.shape.key ?? '';
  const columns = (after ?? before)?.shape.columns.map((column) => column.name) ?? [];
  const earlier = new Map((before?.rows ?? []).map((row) => [String(row[key]), row]));
  const later = new Map((after?.rows ?? []).map((row) => [String(row[key]), row]));
  const keys = [...new Set([...earlier.keys(), ...later.keys()])].sort(compareCodePoints);
  return keys.flatMap((id): Change[] => {
    const old = earlier.get(id);
    const now = later.get(id);
    const fate = fates.get((now ?? old)?.['article_id']) ?? 'same';
    if (now === undefined) return [{ op: 'DEL', table, key: id, reason: reasonOf(table, fate, []) }];
    if (old === undefined) return [{ op: 'ADD', table, key: id, reason: reasonOf(table, fate, []), row: { ...now } }];
    const changed = columns.filter((column) => !sameValue(old[column], now[column]));
    if (changed.length === 0) return [];
    const values = Object.fromEntries(changed.map((column) => [column, now[column]]));
    return [{ op: 'MOD', table, key: id, reason: reasonOf(table, fate, changed), columns: values }];
  });
}

function reasonOf(table: string, fate: Fate, changed: readonly string[]): ChangeReason {
  if (table === 'entities') return 'cluster';
  if (changed.length > 0 && changed.every((column) => clusterColumns.has(column))) return 'cluster';
  return fate === 'same' ? 'method' : fate;
}

function sameValue(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
