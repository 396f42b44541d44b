import { sha256 } from '../ids.ts';
import { firstFew, type Told } from './first-few.ts';
import { counted } from './markdown.ts';
import { comparePlaces, type Place } from './place.ts';
import type { Difference } from './row-diff.ts';
import { lineSorter, type Scratch } from './sorted-lines.ts';

/** Rows of a table whose same columns took the same new values: one cause, told once. */
export interface Cascades {
  add(differences: readonly Difference[]): Promise<void>;
  /** The largest cascades in words, and how many there are in all. */
  told(): Promise<Told>;
}

/** A change of a row, as far as it tells of a cascade. */
type Member = readonly [table: number, key: string, description: string];

/** Changes with the same new values. */
interface Cascade {
  readonly rows: number;
  readonly first: Place;
  readonly description: string;
}

/**
 * Finds cascades among changed rows, the largest first, and of equal ones that whose first change stands first. The
 * changes are sorted by a hash of their new values, so that not all of these need be held.
 *
 * @param tables all tables that may change, in their order.
 * @param most cascades that are told.
 */
export function openCascades(tables: readonly string[], scratch: Scratch | null, most: number): Cascades {
  const sorter = lineSorter(scratch, 'cascades');
  return {
    async add(differences) {
      const members = differences.flatMap(({ op, table, key, now, columns }) => {
        if (op !== 'MOD') return [];
        const values = Object.fromEntries(columns.map((column) => [column, now?.[column]]));
        const member: Member = [tables.indexOf(table), key, describeValues(values)];
        return [{ key: sha256(`${table} ${JSON.stringify(values)}`), text: JSON.stringify(member) }];
      });
      await sorter.add(members);
    },
    async told() {
      const largest = firstFew<Cascade>(
        most,
        (left, right) => right.rows - left.rows || comparePlaces(left.first, right.first),
      );
      const read = await sorter.sorted();
      let hash = '';
      let cascade: Cascade | null = null;
      const close = (): void => {
        if (cascade !== null && cascade.rows > 1) largest.add(cascade);
      };
      for await (const lines of read()) {
        for (const { key, text } of lines) {
          if (key !== hash) close();
          cascade = joined(key === hash ? cascade : null, JSON.parse(text) as Member);
          hash = key;
        }
      }
      close();
      return {
        sentences: largest
          .few()
          .map(({ rows, first, description }) => `${counted(rows, 'row')} of ${tables[first[0]]}: ${description}`),
        count: largest.count(),
      };
    },
  };
}

function joined(cascade: Cascade | null, [table, key, description]: Member): Cascade {
  const place = [table, key] as const;
  if (cascade === null) return { rows: 1, first: place, description };
  const first = comparePlaces(place, cascade.first) < 0 ? place : cascade.first;
  return { ...cascade, rows: cascade.rows + 1, first };
}

/** `speaker is now "Ana Ruiz"`. */
export function describeValues(columns: Readonly<Record<string, unknown>>): string {
  return Object.entries(columns)
    .map(([column, value]) => `${column} is now ${shorten(JSON.stringify(value))}`)
    .join(', ');
}

function shorten(value: string): string {
  return value.length <= 120 ? value : `${value.slice(0, 119).toWellFormed()}…`;
}
