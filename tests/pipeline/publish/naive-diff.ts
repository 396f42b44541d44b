import type { Withdrawn } from '../../../pipeline/publish/article-fate.ts';
import type { Change, ChangeReason } from '../../../schemas/manifest.ts';
import type { Row } from '../../../schemas/table.ts';
import { type Rows, type TableName, tableNames, tableOf } from '../../../schemas/tables.ts';
import { rowsBy } from './applied.ts';

/** Columns that are left out where an article is asked for what is stated of it. */
const derived = ['article_id', 'source_path', 'media_type', 'text', 'text_sha256', 'char_count', 'word_count'];
const clusters =
  'entity_id entity_rule of_id speaker_id speaker co_speaker_ids about_ids utterance_id is_duplicate story_id duplicate_of';

type Pair = readonly [old: Row | undefined, now: Row | undefined];

/** The changes between versions as one would find them who holds all rows at once. */
export function naiveDiff(before: Rows, after: Rows, inputsChanged: boolean, withdrawn: Withdrawn): Change[] {
  const pairsOf = (name: TableName): Map<string, Pair> => {
    const { key } = tableOf(name);
    const [old, now] = [rowsBy(key, before[name]), rowsBy(key, after[name])];
    const keys = [...new Set([...old.keys(), ...now.keys()])].sort();
    return new Map(keys.map((id) => [id, [old.get(id), now.get(id)]]));
  };
  const lost = new Set(
    tableNames.flatMap((name) =>
      (before[name] as readonly Row[])
        .filter((row) => withdrawn.records.has(`${name}/${row[tableOf(name).key]}`))
        .map((row) => row['article_id']),
    ),
  );
  const articles = pairsOf('articles');
  const fateOf = (id: unknown): ChangeReason => {
    const [old, now] = articles.get(String(id)) ?? [];
    if (!inputsChanged || (!old && !now)) return 'method';
    if (!now) return withdrawn.records.has(`articles/${id}`) ? 'withdrawn' : 'removed';
    if (!old) return 'added';
    const stated = Object.keys(now).filter((column) => ![...derived, 'story_id', 'duplicate_of'].includes(column));
    const restated = stated.filter((column) => !same(old[column], now[column]));
    if (lost.has(id) || (withdrawn.silences && old['text'] !== null && now['text'] === null)) {
      const isStated = restated.some((column) => column !== 'authors' && now[column] !== null);
      return isStated ? 'corrected' : 'withdrawn';
    }
    return restated.length > 0 || (old['text'] === null) !== (now['text'] === null) ? 'corrected' : 'method';
  };
  const found = new Map<TableName, Change[]>();
  const naming: { entity: unknown; reason: ChangeReason }[] = [];
  const diff = (name: TableName, why: (key: string, pair: Pair, columns: readonly string[]) => ChangeReason): void => {
    const changes: Change[] = [];
    for (const [key, [old, now]] of pairsOf(name)) {
      const columns = old && now ? Object.keys(now).filter((column) => !same(old[column], now[column])) : [];
      if (old && now && columns.length === 0) continue;
      const isWithdrawn = now === undefined && withdrawn.records.has(`${name}/${key}`);
      const reason = isWithdrawn ? 'withdrawn' : why(key, [old, now], columns);
      if (now === undefined) changes.push({ op: 'DEL', table: name, key, reason });
      else if (old === undefined) changes.push({ op: 'ADD', table: name, key, reason, row: now });
      else {
        const values = Object.fromEntries(columns.map((column) => [column, now[column]]));
        changes.push({ op: 'MOD', table: name, key, reason, columns: values });
      }
      const names = name === 'quotes' ? ['speaker_id', 'co_speaker_ids'] : ['entity_id'];
      if (name === 'entities' || name === 'articles') continue;
      for (const column of names) {
        for (const entity of [old?.[column], now?.[column]].flat()) naming.push({ entity, reason });
      }
    }
    found.set(name, changes);
  };
  for (const name of tableNames.filter((table) => table !== 'entities')) {
    const ofCluster = [...clusters.split(' '), ...(name === 'mentions' ? ['type'] : [])];
    diff(name, (_key, [old, now], columns) => {
      const fate = fateOf((now ?? old)?.['article_id']);
      if (fate === 'withdrawn') return old === undefined ? 'corrected' : 'withdrawn';
      return columns.length > 0 && columns.every((column) => ofCluster.includes(column)) ? 'cluster' : fate;
    });
  }
  diff('entities', (key) => {
    const reasons = naming.filter(({ entity }) => entity === key).map(({ reason }) => reason);
    const strongest = (['method', 'added', 'corrected', 'withdrawn', 'removed'] as const).find((reason) =>
      reasons.includes(reason),
    );
    return strongest ?? 'cluster';
  });
  return tableNames.flatMap((name) => found.get(name) ?? []);
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
