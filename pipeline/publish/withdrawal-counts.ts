import { counted } from './markdown.ts';
import { comparePlaces, type Place } from './place.ts';
import type { Difference } from './row-diff.ts';

/** Counts what was withdrawn, by the account of it. */
export interface WithdrawalCounter {
  add(difference: Difference): void;
  /** What each account took away: `Withdrawn: on request: 1 article, 12 other rows`, in the order of first changes. */
  told(): string[];
}

/**
 * Counts what was withdrawn.
 *
 * @param tables all tables that may change, in their order.
 * @param accounts the account of each withdrawn record, by `table/key`.
 */
export function countWithdrawals(tables: readonly string[], accounts: ReadonlyMap<string, string>): WithdrawalCounter {
  const withdrawals = new Map<string, Withdrawal>();
  return {
    add({ op, reason, table, key, article }) {
      if (op !== 'DEL' || reason !== 'withdrawn') return;
      const account = accounts.get(`${table}/${key}`) ?? accounts.get(`articles/${article}`);
      if (account === undefined) return;
      const place = [tables.indexOf(table), key] as const;
      const before = withdrawals.get(account);
      const { articles, entities, rest } = before ?? { articles: 0, entities: 0, rest: 0 };
      withdrawals.set(account, {
        articles: articles + (table === 'articles' ? 1 : 0),
        entities: entities + (table === 'entities' ? 1 : 0),
        rest: rest + (table === 'articles' || table === 'entities' ? 0 : 1),
        first: before !== undefined && comparePlaces(before.first, place) < 0 ? before.first : place,
      });
    },
    told() {
      const inOrder = [...withdrawals].sort(([, left], [, right]) => comparePlaces(left.first, right.first));
      return inOrder.map(([account, { articles, entities, rest }]) => {
        const parts = [
          ...(articles > 0 ? [counted(articles, 'article')] : []),
          ...(entities > 0 ? [counted(entities, 'entity', 'entities')] : []),
          ...(rest > 0 ? [counted(rest, 'other row')] : []),
        ];
        return `${account}: ${parts.join(', ')}`;
      });
    },
  };
}

/** What was withdrawn by one account, and the first change of it. */
interface Withdrawal {
  readonly articles: number;
  readonly entities: number;
  readonly rest: number;
  readonly first: Place;
}
