import type { Change } from '../../schemas/manifest.ts';
import type { Difference } from './row-diff.ts';
import { lineSorter, type Scratch } from './sorted-lines.ts';

/** How many changes there are of each kind. */
export type OperationCounts = Readonly<Record<Change['op'], number>>;

/** Changes that may be more than memory holds, by table and then by key. */
export interface ChangeStream {
  /** The tables that changed, in their order. */
  readonly counts: readonly (readonly [table: string, counts: OperationCounts])[];
  /** Each change as JSON, in portions of any size, as often as they are asked for. */
  readonly lines: () => AsyncIterable<readonly string[]>;
}

export const noChanges: ChangeStream = { counts: [], async *lines() {} };

/** The changes of a stream one after another. */
export async function* readChanges({ lines }: ChangeStream): AsyncGenerator<Change> {
  for await (const portion of lines()) for (const line of portion) yield JSON.parse(line) as Change;
}

/** Takes differences, table by table, and gives the changes that lead over them. */
export interface ChangeCollector {
  add(differences: readonly Difference[]): Promise<void>;
  stream(): Promise<ChangeStream>;
}

/**
 * Collects changes in their order.
 *
 * @param tables all tables that may change, in their order.
 * @param scratch where changes go that are more than memory should hold; null to hold all of them.
 */
export function collectChanges(tables: readonly string[], scratch: Scratch | null): ChangeCollector {
  const collected = tables.map((table) => ({
    table,
    counts: { ADD: 0, MOD: 0, DEL: 0 },
    sorter: lineSorter(scratch, `changes-${table}`),
  }));
  return {
    async add(differences) {
      const found = collected.find(({ table }) => table === differences[0]?.table);
      if (found === undefined) return;
      for (const { op } of differences) found.counts[op]++;
      await found.sorter.add(
        differences.map((difference) => ({ key: difference.key, text: JSON.stringify(changeOf(difference)) })),
      );
    },
    async stream() {
      const changed = collected.filter(({ counts }) => counts.ADD + counts.MOD + counts.DEL > 0);
      const sorted = await Promise.all(changed.map(({ sorter }) => sorter.sorted()));
      return {
        counts: changed.map(({ table, counts }) => [table, counts] as const),
        async *lines() {
          for (const read of sorted) for await (const portion of read()) yield portion.map(({ text }) => text);
        },
      };
    },
  };
}

/** A new row is given whole, a gone one by its key, and of a changed one the new values alone. */
function changeOf({ op, table, key, reason, now, columns }: Difference): Change {
  if (op === 'DEL') return { op, table, key, reason };
  if (op === 'ADD') return { op, table, key, reason, row: { ...now } };
  return { op, table, key, reason, columns: Object.fromEntries(columns.map((column) => [column, now?.[column]])) };
}
