import type { Change, ChangeReason } from '../../schemas/manifest.ts';
import { compareCodePoints } from '../offsets.ts';
import type { OperationCounts } from './changes.ts';
import { countRekeyed, type RekeyedCounter } from './rekeyed.ts';
import type { Difference } from './row-diff.ts';
import { countWithdrawals } from './withdrawal-counts.ts';

/** What two versions differ by, in numbers. */
export interface Tally {
  /** By table and reason, in the order of their first changes. */
  readonly groups: readonly ChangeGroup[];
  /** Rows that are gone under one id and there under another though what the id is made of stayed, by table. */
  readonly rekeyed: readonly (readonly [table: string, rows: number])[];
  /** What each stated reason of a withdrawal took away: `Withdrawn: on request: 1 article and 12 other rows`. */
  readonly withdrawals: readonly string[];
}

/** The changes of a table for one reason. */
export interface ChangeGroup {
  readonly table: string;
  readonly reason: ChangeReason;
  readonly counts: OperationCounts;
  /** Whether an article has more rows than before: a moved or reworded row is one gone and one new. */
  readonly grows: boolean;
}

/**
 * Counts differences as they come, those of an article in a table one after another.
 *
 * @param tables all tables that may change, in their order.
 * @param accounts the account of each withdrawn record, by `table/key`.
 */
export function openTally(
  tables: readonly string[],
  accounts: ReadonlyMap<string, string>,
): { readonly add: (differences: readonly Difference[]) => void; readonly total: () => Tally } {
  const counters = new Map<string, GroupCounter>();
  const rekeyed = new Map<string, RekeyedCounter>();
  const withdrawals = countWithdrawals(tables, accounts);
  return {
    add(differences) {
      for (const difference of differences) {
        const { table, reason } = difference;
        made(counters, `${table} ${reason}`, () => countGroup(table, reason)).add(difference);
        made(rekeyed, table, countRekeyed).add(difference);
        withdrawals.add(difference);
      }
    },
    total() {
      const byTable = (left: string, right: string): number => tables.indexOf(left) - tables.indexOf(right);
      const groups = [...counters.values()].map((counter) => counter.total());
      groups.sort((a, b) => byTable(a.table, b.table) || compareCodePoints(a.first, b.first));
      return {
        groups,
        rekeyed: [...rekeyed]
          .map(([table, counter]) => [table, counter.total()] as const)
          .filter(([, rows]) => rows > 0)
          .sort(([left], [right]) => byTable(left, right)),
        withdrawals: withdrawals.told(),
      };
    },
  };
}

function made<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

interface GroupCounter {
  add(difference: Difference): void;
  /** The group, and the least of the keys that changed. */
  total(): ChangeGroup & { readonly first: string };
}

function countGroup(table: string, reason: ChangeReason): GroupCounter {
  const counts = { ADD: 0, MOD: 0, DEL: 0 };
  let first: string | null = null;
  let grows = false;
  let article: string | null = null;
  /** By how many rows the article grew. */
  let growth = 0;
  return {
    add(difference) {
      counts[difference.op]++;
      if (first === null || compareCodePoints(difference.key, first) < 0) first = difference.key;
      if (difference.article !== article) {
        grows ||= growth > 0;
        article = difference.article;
        growth = 0;
      }
      growth += growthOf[difference.op];
    },
    total: () => ({ table, reason, counts, grows: grows || growth > 0, first: first ?? '' }),
  };
}

const growthOf: OperationCounts = { ADD: 1, MOD: 0, DEL: -1 };

/** `2 added, 1 removed`. */
export function describeCounts({ ADD, MOD, DEL }: Record<Change['op'], number>): string {
  const parts = [ADD > 0 ? `${ADD} added` : '', MOD > 0 ? `${MOD} changed` : '', DEL > 0 ? `${DEL} removed` : ''];
  return parts.filter((part) => part !== '').join(', ');
}
