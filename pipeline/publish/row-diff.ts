import type { Change, ChangeReason } from '../../schemas/manifest.ts';
import type { Row } from '../../schemas/table.ts';
import { compareCodePoints } from '../offsets.ts';
import { type Fate, fateOf, nothingWithdrawn, type Withdrawn } from './article-fate.ts';
import { holdsSame, type RowPair, rowPairs, type TableStream } from './row-pairs.ts';
import { sameValue } from './same-value.ts';

/** A row that differs between two versions, and why. */
export interface Difference {
  readonly op: Change['op'];
  readonly table: string;
  readonly key: string;
  /** The article that the row is read from, or '' where it is of none. */
  readonly article: string;
  readonly reason: ChangeReason;
  /** The row before and after, where it was there. */
  readonly old: Row | undefined;
  readonly now: Row | undefined;
  /** The columns that differ, where it was there at both times. */
  readonly columns: readonly string[];
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

/** The tables of two versions in the order that changes are published in. */
export function tableOrder(before: readonly TableStream[], after: readonly TableStream[]): string[] {
  return [...new Set([...after, ...before].map(({ shape }) => shape.table))];
}

/**
 * The rows that differ between two versions, each with why: the article is new (`added`) or gone (`removed`), its
 * source or metadata changed (`corrected`), it or a person it names was withdrawn (`withdrawn`), the row is now read
 * as part of another cluster (`cluster`), or the program reads the same source differently (`method`). An entity
 * changes for the reason that the rows changed which name it.
 *
 * They come table by table, articles first and entities last, and together those of one article in a table, in order
 * of key. What is held is a word on each article that is not the same, and on each entity whose rows changed.
 *
 * @param inputsChanged whether any input file of the two versions differs; where none does, nothing was added,
 *   removed or corrected.
 * @throws RecordError of kind data where the rows of a version cannot be read or are not in their order.
 */
export async function* diffRows(
  before: readonly TableStream[],
  after: readonly TableStream[],
  inputsChanged: boolean,
  withdrawn: Withdrawn = nothingWithdrawn,
): AsyncGenerator<readonly Difference[]> {
  const names = tableOrder(before, after);
  const find = (tables: readonly TableStream[], name: string) => tables.find(({ shape }) => shape.table === name);
  const same = new Set<string>();
  for (const name of names) {
    const [old, now] = [find(before, name), find(after, name)];
    if (old !== undefined && now !== undefined && (await holdsSame(old, now))) same.add(name);
  }
  const changed = before.filter(({ shape }) => !same.has(shape.table));
  const affected = inputsChanged ? await affectedArticles(changed, withdrawn) : new Set<string>();
  const fates = new Map<string, Fate>();
  const entities = strongestReasons();
  const ofArticles = names.filter((name) => name !== 'articles' && name !== 'entities');
  for (const name of ['articles', ...ofArticles, 'entities'].filter((name) => names.includes(name))) {
    if (same.has(name) && (name !== 'articles' || affected.size === 0)) continue;
    const [old, now] = [find(before, name), find(after, name)];
    const { records } = withdrawn;
    const reasonOf = name === 'entities' ? entities.reasonOf : rowReason(name, fates);
    const diffPair = pairDiffer(name, old, now, (row) =>
      row.now === undefined && records.has(`${name}/${row.key}`) ? 'withdrawn' : reasonOf(row),
    );
    for await (const pair of rowPairs(old, now)) {
      if (name === 'articles' && inputsChanged) {
        const fate = fateOf(pair.old.at(-1), pair.now.at(-1), withdrawn, affected.has(pair.article));
        if (fate !== 'same') fates.set(pair.article, fate);
      }
      const differences = diffPair(pair);
      if (differences.length === 0) continue;
      entities.note(name, differences);
      yield differences;
    }
  }
}

/** The articles of rows that were withdrawn. */
async function affectedArticles(before: readonly TableStream[], { records }: Withdrawn): Promise<Set<string>> {
  const articles = new Set<string>();
  if (records.size === 0) return articles;
  for (const { shape, rows } of before) {
    for await (const portion of rows.read()) {
      for (const row of portion) {
        const { article_id } = row;
        if (typeof article_id !== 'string') break;
        if (records.has(`${shape.table}/${String(row[shape.key])}`)) articles.add(article_id);
      }
    }
  }
  return articles;
}

/** A row that changed: before and after, where it was there, and the columns that differ if it was at both times. */
type ChangedRow = Pick<Difference, 'key' | 'old' | 'now' | 'columns'>;

/** Why a row of a table changed. */
type ReasonOf = (row: ChangedRow) => ChangeReason;

/** Finds the differences of a pair of rows of a table, in order of key. */
function pairDiffer(
  table: string,
  before: TableStream | undefined,
  after: TableStream | undefined,
  reasonOf: ReasonOf,
): (pair: RowPair) => Difference[] {
  const names = (after ?? before)?.shape.columns.map(({ name }) => name) ?? [];
  const [oldKey, newKey] = [before?.shape.key ?? '', after?.shape.key ?? ''];
  return ({ article, old: olds, now: nows }) => {
    const earlier = new Map(olds.map((row) => [String(row[oldKey]), row]));
    const later = new Map(nows.map((row) => [String(row[newKey]), row]));
    const keys = [...new Set([...earlier.keys(), ...later.keys()])].sort(compareCodePoints);
    return keys.flatMap((key) => {
      const [old, now] = [earlier.get(key), later.get(key)];
      const columns = old && now ? names.filter((column) => !sameValue(old[column], now[column])) : [];
      if (old && now && columns.length === 0) return [];
      const op = now === undefined ? 'DEL' : old === undefined ? 'ADD' : 'MOD';
      return [{ op, table, key, article, reason: reasonOf({ key, old, now, columns }), old, now, columns }];
    });
  };
}

/** A row read from an article changes with the article, unless it only moves to another cluster. */
function rowReason(table: string, fates: ReadonlyMap<string, Fate>): ReasonOf {
  const ofCluster = new Set([...clusterColumns, ...(table === 'mentions' ? ['type'] : [])]);
  return ({ old, now, columns }) => {
    const fate = fates.get(String((now ?? old)?.['article_id'])) ?? 'same';
    if (fate === 'withdrawn') return old === undefined ? 'corrected' : 'withdrawn';
    if (columns.length > 0 && columns.every((column) => ofCluster.has(column))) return 'cluster';
    return fate === 'same' ? 'method' : fate;
  };
}

/** Why entities change: by the rows that named them or name them now; where none of them changed, by a regrouping. */
function strongestReasons(): {
  readonly note: (table: string, differences: readonly Difference[]) => void;
  readonly reasonOf: ReasonOf;
} {
  /** The place in `strongestFirst` of the strongest reason of an entity's rows. */
  const strongest = new Map<unknown, number>();
  return {
    note(table, differences) {
      for (const { old, now, reason } of differences) {
        const strength = strongestFirst.indexOf(reason);
        for (const column of namingColumns[table] ?? []) {
          for (const entity of [old?.[column], now?.[column]].flat()) {
            if (strength < (strongest.get(entity) ?? strongestFirst.length)) strongest.set(entity, strength);
          }
        }
      }
    },
    reasonOf: ({ key }) => strongestFirst[strongest.get(key) ?? -1] ?? 'cluster',
  };
}
