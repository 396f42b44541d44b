import type { Change, ChangeReason } from '../../schemas/manifest.ts';
import type { Row } from '../../schemas/table.ts';
import { groupBy } from '../grouping.ts';
import { compareCodePoints } from '../offsets.ts';
import { type Fate, fatesOf, nothingWithdrawn, type Withdrawn } from './article-fate.ts';
import { sameValue } from './same-value.ts';
import type { TableShape } from './schema-diff.ts';

/** The rows of a version by table, and the shape they are published in. */
export interface TableRows {
  readonly shape: TableShape;
  readonly rows: readonly Row[];
}

/** Columns of any table that say which cluster a row belongs to, or repeat what the cluster is called. */
const clusterColumns: readonly string[] = [
  'entity_id',
  'entity_rule',
  'of_id',
  'speaker_id',
  'speaker',
  'co_speaker_ids',
  'about_ids',
  'utterance_id',
  'is_duplicate',
  'story_id',
  'duplicate_of',
];

/** The tables whose rows an entity is made of, and their columns that name it. */
const namingColumns: Readonly<Record<string, readonly string[]>> = {
  mentions: ['entity_id'],
  quotes: ['speaker_id', 'co_speaker_ids'],
  positions: ['entity_id'],
};

/** Of several reasons for one change, the one that is told: the first of these. */
const strongestFirst: readonly ChangeReason[] = ['method', 'added', 'corrected', 'withdrawn', 'removed', 'cluster'];

/** A change with the row before and after it, where there is one. */
interface Difference {
  readonly change: Change;
  readonly old: Row | undefined;
  readonly now: Row | undefined;
}

/**
 * The keyed changes that lead from one version's rows to another's, by table and key, each with why it happened:
 * the article is new (`added`) or gone (`removed`), its source or metadata changed (`corrected`), it or a person it
 * names was withdrawn (`withdrawn`), the row is now read as part of another cluster (`cluster`), or the program reads the same source differently (`method`). An entity
 * changes for the reason that the rows changed which name it.
 *
 * @param inputsChanged whether any input file of the two versions differs; where none does, nothing was added,
 *   removed or corrected.
 */
export function diffRows(
  before: readonly TableRows[],
  after: readonly TableRows[],
  inputsChanged: boolean,
  withdrawn: Withdrawn = nothingWithdrawn,
): Change[] {
  const articles = [rowsOf(before, 'articles'), rowsOf(after, 'articles')] as const;
  const affected = affectedArticles(before, withdrawn);
  const fates = inputsChanged ? fatesOf(...articles, withdrawn, affected) : new Map<unknown, Fate>();
  const names = [...new Set([...after, ...before].map(({ shape }) => shape.table))];
  const differences = new Map<string, Difference[]>();
  const diff = (name: string, reasonOf: ReasonOf): void => {
    const reason: ReasonOf = (state) =>
      state.now === undefined && withdrawn.records.has(`${name}/${state.key}`) ? 'withdrawn' : reasonOf(state);
    differences.set(name, diffTable(name, find(before, name), find(after, name), reason));
  };
  for (const name of names) if (name !== 'entities') diff(name, rowReason(name, fates));
  if (names.includes('entities')) diff('entities', entityReason(differences));
  return names.flatMap((name) => (differences.get(name) ?? []).map(({ change }) => change));
}

/**
 * The rows of a table by key after its changes: the inverse of `diffRows`. A column that is new in the table and holds
 * null is left out of rows that were there before.
 */
export function applyChanges(rows: ReadonlyMap<string, Row>, changes: readonly Change[]): Map<string, Row> {
  const patched = new Map(rows);
  for (const change of changes) {
    if (change.op === 'DEL') patched.delete(change.key);
    else if (change.op === 'ADD') patched.set(change.key, change.row);
    else patched.set(change.key, { ...patched.get(change.key), ...change.columns });
  }
  return patched;
}

/** The rows of a table by their key. */
export function byKey({ shape, rows }: TableRows): Map<string, Row> {
  return new Map(rows.map((row) => [String(row[shape.key]), row]));
}

function find(tables: readonly TableRows[], name: string): TableRows | undefined {
  return tables.find(({ shape }) => shape.table === name);
}

function rowsOf(tables: readonly TableRows[], name: string): readonly Row[] {
  return find(tables, name)?.rows ?? [];
}

/** The articles of rows that were withdrawn. */
function affectedArticles(before: readonly TableRows[], { records }: Withdrawn): Set<unknown> {
  if (records.size === 0) return new Set();
  return new Set(
    before.flatMap(({ shape, rows }) =>
      rows
        .filter((row) => records.has(`${shape.table}/${String(row[shape.key])}`))
        .map((row) => row['article_id'] ?? null),
    ),
  );
}

/** A row that changed: before and after, where it was there, and the columns that differ if it was at both times. */
interface ChangedRow {
  readonly key: string;
  readonly old: Row | undefined;
  readonly now: Row | undefined;
  readonly changed: readonly string[];
}

/** Why a row of a table changed. */
type ReasonOf = (row: ChangedRow) => ChangeReason;

function diffTable(
  table: string,
  before: TableRows | undefined,
  after: TableRows | undefined,
  reasonOf: ReasonOf,
): Difference[] {
  const columns = (after ?? before)?.shape.columns.map((column) => column.name) ?? [];
  const earlier = before === undefined ? new Map<string, Row>() : byKey(before);
  const later = after === undefined ? new Map<string, Row>() : byKey(after);
  const keys = [...new Set([...earlier.keys(), ...later.keys()])].sort(compareCodePoints);
  return keys.flatMap((key): Difference[] => {
    const old = earlier.get(key);
    const now = later.get(key);
    const change = diffRow(table, key, old, now, columns, reasonOf);
    return change === null ? [] : [{ change, old, now }];
  });
}

function diffRow(
  table: string,
  key: string,
  old: Row | undefined,
  now: Row | undefined,
  columns: readonly string[],
  reasonOf: ReasonOf,
): Change | null {
  if (now === undefined) {
    return old === undefined ? null : { op: 'DEL', table, key, reason: reasonOf({ key, old, now, changed: [] }) };
  }
  if (old === undefined) {
    return { op: 'ADD', table, key, reason: reasonOf({ key, old, now, changed: [] }), row: { ...now } };
  }
  const changed = columns.filter((column) => !sameValue(old[column], now[column]));
  if (changed.length === 0) return null;
  const values = Object.fromEntries(changed.map((column) => [column, now[column]]));
  return { op: 'MOD', table, key, reason: reasonOf({ key, old, now, changed }), columns: values };
}

/** A row read from an article changes with the article, unless it only moves to another cluster. */
function rowReason(table: string, fates: ReadonlyMap<unknown, Fate>): ReasonOf {
  const ofCluster = new Set([...clusterColumns, ...(table === 'mentions' ? ['type'] : [])]);
  return ({ old, now, changed }) => {
    const fate = fates.get((now ?? old)?.['article_id']) ?? 'same';
    if (fate === 'withdrawn') return old === undefined ? 'corrected' : 'withdrawn';
    if (changed.length > 0 && changed.every((column) => ofCluster.has(column))) return 'cluster';
    return fate === 'same' ? 'method' : fate;
  };
}

/** An entity changes with the rows that named it or name it now; where none of them changed, it was regrouped. */
function entityReason(differences: ReadonlyMap<string, readonly Difference[]>): ReasonOf {
  const named = Object.entries(namingColumns).flatMap(([table, columns]) =>
    (differences.get(table) ?? []).flatMap(({ change, old, now }) =>
      columns
        .flatMap((column) => [old?.[column], now?.[column]].flat())
        .map((entity) => ({ entity, reason: change.reason })),
    ),
  );
  const reasons = groupBy(named, ({ entity }) => entity);
  return ({ key }) => {
    const found = new Set(reasons.get(key)?.map(({ reason }) => reason));
    return strongestFirst.find((reason) => found.has(reason)) ?? 'cluster';
  };
}
