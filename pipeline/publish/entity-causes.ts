import type { Change } from '../../schemas/manifest.ts';
import type { Row } from '../../schemas/table.ts';
import { groupBy } from '../grouping.ts';
import { compareCodePoints } from '../offsets.ts';
import { nameFinder } from '../withdraw/names.ts';
import { counted } from './markdown.ts';
import { byKey, type TableRows } from './row-diff.ts';

/** What became of names and identities, and the changes of rows that it is told by. */
export interface EntityCauses {
  readonly sentences: readonly string[];
  readonly told: ReadonlySet<Change>;
}

/** The column of a table that says whose its rows are. */
const ownerColumns: Readonly<Record<string, string>> = {
  mentions: 'entity_id',
  quotes: 'speaker_id',
  positions: 'entity_id',
};

/**
 * Entities that were renamed, merged, split, or passed rows to one another, each told once with how many rows it
 * touched: `“Ana Ruiz” is now “Ana María Ruiz”: 1 entity, 14 quotes`. A name that was withdrawn is not told.
 */
export function entityCauses(
  before: readonly TableRows[],
  after: readonly TableRows[],
  changes: readonly Change[],
  withdrawn: ReadonlyMap<string, string>,
): EntityCauses {
  const old = rowsByTable(before);
  const now = rowsByTable(after);
  const nameOf = namesOf(old('entities'), now('entities'), withdrawn);
  const renamed = renamings(changes, now, nameOf);
  const moved = passages(changes, old, now, nameOf);
  return {
    sentences: [...renamed.sentences, ...moved.sentences],
    told: new Set([...renamed.told, ...moved.told]),
  };
}

type RowsByKey = ReadonlyMap<string, Row>;

function rowsByTable(tables: readonly TableRows[]): (name: string) => RowsByKey {
  const maps = new Map(tables.map((table) => [table.shape.table, byKey(table)]));
  return (name) => maps.get(name) ?? new Map();
}

interface Names {
  readonly old: (id: string) => string;
  readonly now: (id: string) => string;
}

/** Entities by name in quotation marks; an old name that holds one that is withdrawn now is kept back. */
function namesOf(old: RowsByKey, now: RowsByKey, withdrawn: ReadonlyMap<string, string>): Names {
  const gone = [...old].filter(([id]) => withdrawn.has(`entities/${id}`));
  const findWithdrawn = nameFinder(gone.map(([, row]) => [String(row['name']), { reason: '' }]));
  const quoted = (name: unknown): string => `“${String(name)}”`;
  return {
    old: (id) => {
      const name = String(old.get(id)?.['name'] ?? id);
      return findWithdrawn(name) === undefined ? quoted(name) : 'A name that was withdrawn';
    },
    now: (id) => quoted(now.get(id)?.['name'] ?? id),
  };
}

function renamings(changes: readonly Change[], now: (table: string) => RowsByKey, nameOf: Names): EntityCauses {
  const renamed = changes.flatMap((change) =>
    change.table === 'entities' && change.op === 'MOD' && 'name' in change.columns ? [change] : [],
  );
  const quotesOf = groupBy(changes, (change) => {
    const repeats = change.table === 'quotes' && change.op === 'MOD' && 'speaker' in change.columns;
    return repeats && !('speaker_id' in change.columns) ? now('quotes').get(change.key)?.['speaker_id'] : null;
  });
  const touched = renamed.map((change) => [change, ...(quotesOf.get(change.key) ?? [])]);
  return {
    sentences: renamed.map(({ key }, index) => {
      const quotes = (touched[index]?.length ?? 1) - 1;
      return `${nameOf.old(key)} is now ${nameOf.now(key)}: 1 entity${quotes > 0 ? `, ${told('quotes', quotes)}` : ''}`;
    }),
    told: new Set(touched.flat()),
  };
}

/** Rows that passed from one entity to another: by a merge where the first is gone, a split where the other is new. */
function passages(
  changes: readonly Change[],
  old: (table: string) => RowsByKey,
  now: (table: string) => RowsByKey,
  nameOf: Names,
): EntityCauses {
  const groups = groupBy(changes, (change) => {
    const column = ownerColumns[change.table];
    if (change.op !== 'MOD' || column === undefined || !(column in change.columns)) return null;
    const [from, to] = [old(change.table).get(change.key)?.[column], change.columns[column]];
    return typeof from === 'string' && typeof to === 'string' ? `${from} ${to}` : null;
  });
  const moves = [...groups].sort(([a], [b]) => compareCodePoints(a, b));
  return {
    sentences: moves.map(([pair, group]) => {
      const [from = '', to = ''] = pair.split(' ');
      const counts = [...groupBy(group, ({ table }) => table)].map(([table, rows]) => told(table, rows.length));
      return `${tellMove(from, to, old('entities'), now('entities'), nameOf)}: ${counts.join(', ')}`;
    }),
    told: new Set(moves.flatMap(([, group]) => group)),
  };
}

function tellMove(from: string, to: string, old: RowsByKey, now: RowsByKey, nameOf: Names): string {
  if (!now.has(from)) return `${nameOf.old(from)} (${from}) was merged into ${nameOf.now(to)} (${to})`;
  if (!old.has(to)) return `${nameOf.now(to)} (${to}) was split off from ${nameOf.old(from)} (${from})`;
  return `Rows of ${nameOf.old(from)} (${from}) are now of ${nameOf.now(to)} (${to})`;
}

const singular: Readonly<Record<string, string>> = { mentions: 'mention', quotes: 'quote', positions: 'position' };

function told(table: string, rows: number): string {
  return counted(rows, singular[table] ?? table, table);
}
