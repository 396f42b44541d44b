import type { Row } from '../../schemas/table.ts';
import { compareCodePoints } from '../offsets.ts';
import { nameFinder } from '../withdraw/names.ts';
import { firstFew, type Told } from './first-few.ts';
import { counted } from './markdown.ts';
import type { Difference } from './row-diff.ts';
import type { TableStream } from './row-pairs.ts';

/** What the entities of two versions are called, by id. */
export interface EntityNames {
  readonly old: ReadonlyMap<string, string>;
  readonly now: ReadonlyMap<string, string>;
}

export async function entityNames(before: readonly TableStream[], after: readonly TableStream[]): Promise<EntityNames> {
  const namesIn = async (tables: readonly TableStream[]): Promise<Map<string, string>> => {
    const names = new Map<string, string>();
    const table = tables.find(({ shape }) => shape.table === 'entities');
    if (table === undefined) return names;
    for await (const rows of table.rows.read()) {
      for (const row of rows) names.set(String(row[table.shape.key]), String(row['name']));
    }
    return names;
  };
  return { old: await namesIn(before), now: await namesIn(after) };
}

/** What became of names and identities. */
export interface EntityCauses {
  /** Takes a difference; gives whether it is told here. */
  add(difference: Difference): boolean;
  /** The first sentences, and how many there are in all. */
  told(): Told;
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
 *
 * @param most sentences that are told of renamed entities, and of the others.
 */
export function openEntityCauses(
  names: EntityNames,
  withdrawn: ReadonlyMap<string, string>,
  most: number,
): EntityCauses {
  const nameOf = quotedNames(names, withdrawn);
  const renamed = firstFew<string>(most, compareCodePoints);
  /** Quotes that repeat the new name of a renamed entity. */
  const repeats = new Map<string, number>();
  /** Rows by table that passed from one entity to another. */
  const moves = new Map<string, Map<string, number>>();
  return {
    add({ op, table, key, old, now, columns }) {
      if (op !== 'MOD') return false;
      if (table === 'entities' && columns.includes('name')) {
        renamed.add(key);
        return true;
      }
      const speaker = table === 'quotes' ? repeatedSpeaker(now, columns) : null;
      if (speaker !== null) {
        if (!isRenamed(names, speaker)) return false;
        repeats.set(speaker, (repeats.get(speaker) ?? 0) + 1);
        return true;
      }
      const column = ownerColumns[table];
      if (column === undefined || !columns.includes(column)) return false;
      const [from, to] = [old?.[column], now?.[column]];
      if (typeof from !== 'string' || typeof to !== 'string') return false;
      const counts = moves.get(`${from} ${to}`) ?? new Map<string, number>();
      moves.set(`${from} ${to}`, counts.set(table, (counts.get(table) ?? 0) + 1));
      return true;
    },
    told() {
      const passed = [...moves].sort(([left], [right]) => compareCodePoints(left, right)).slice(0, most);
      return {
        sentences: [
          ...renamed.few().map((id) => {
            const quotes = repeats.get(id) ?? 0;
            return `${nameOf.old(id)} is now ${nameOf.now(id)}: 1 entity${quotes > 0 ? `, ${told('quotes', quotes)}` : ''}`;
          }),
          ...passed.map(([pair, counts]) => {
            const [from = '', to = ''] = pair.split(' ');
            const rows = [...counts].map(([table, count]) => told(table, count));
            return `${tellMove(from, to, names, nameOf)}: ${rows.join(', ')}`;
          }),
        ],
        count: renamed.count() + moves.size,
      };
    },
  };
}

/** The speaker of a quote that only tells another name for the same; null where it is no such change. */
function repeatedSpeaker(now: Row | undefined, columns: readonly string[]): string | null {
  const speaker = now?.['speaker_id'];
  const isSame = columns.includes('speaker') && !columns.includes('speaker_id');
  return isSame && typeof speaker === 'string' ? speaker : null;
}

function isRenamed({ old, now }: EntityNames, id: string): boolean {
  return old.has(id) && now.has(id) && old.get(id) !== now.get(id);
}

interface QuotedNames {
  readonly old: (id: string) => string;
  readonly now: (id: string) => string;
}

/** Entities by name in quotation marks; an old name that holds one that is withdrawn now is kept back. */
function quotedNames({ old, now }: EntityNames, withdrawn: ReadonlyMap<string, string>): QuotedNames {
  const gone = [...old].filter(([id]) => withdrawn.has(`entities/${id}`));
  const findWithdrawn = nameFinder(gone.map(([, name]) => [name, { reason: '' }]));
  return {
    old: (id) => {
      const name = old.get(id) ?? id;
      return findWithdrawn(name) === undefined ? `“${name}”` : 'A name that was withdrawn';
    },
    now: (id) => `“${now.get(id) ?? id}”`,
  };
}

/** Rows that passed from one entity to another: by a merge where the first is gone, a split where the other is new. */
function tellMove(from: string, to: string, names: EntityNames, nameOf: QuotedNames): string {
  if (!names.now.has(from)) return `${nameOf.old(from)} (${from}) was merged into ${nameOf.now(to)} (${to})`;
  if (!names.old.has(to)) return `${nameOf.now(to)} (${to}) was split off from ${nameOf.old(from)} (${from})`;
  return `Rows of ${nameOf.old(from)} (${from}) are now of ${nameOf.now(to)} (${to})`;
}

const singular: Readonly<Record<string, string>> = { mentions: 'mention', quotes: 'quote', positions: 'position' };

function told(table: string, rows: number): string {
  return counted(rows, singular[table] ?? table, table);
}
