import type { Expectations, Range } from '../../schemas/expectations.ts';
import type { Row } from '../../schemas/table.ts';
import { byTable, type TableName, tableNames, tableOf } from '../../schemas/tables.ts';
import { RecordError } from '../error.ts';

/** What rows were expected to be and are not, in sentences. */
export interface Missed {
  /** Below a least value: the rows may not be published. */
  readonly failures: readonly string[];
  /** Above a greatest value: worth a look. */
  readonly warnings: readonly string[];
}

/** How many rows a table has, and how many of them have a value, by column; for a list at least one. */
export interface TableFigures {
  readonly rows: number;
  readonly filled: ReadonlyMap<string, number>;
}

export type Figures = Readonly<Record<TableName, TableFigures>>;

/** Counts rows that are given in portions of any size and in any order. */
export interface FigureCount {
  readonly add: (table: TableName, rows: readonly Row[]) => void;
  /** What was added so far. */
  readonly figures: Figures;
}

export function countFigures(): FigureCount {
  const figures = byTable((name) => ({
    rows: 0,
    filled: new Map(tableOf(name).columns.map((column) => [column.name, 0])),
  }));
  return {
    figures,
    add: (table, rows) => {
      const counted = figures[table];
      counted.rows += rows.length;
      for (const [column, count] of counted.filled) {
        const filled = rows.reduce((sum, row) => sum + Number(isFilled(row[column])), 0);
        counted.filled.set(column, count + filled);
      }
    },
  };
}

/** Compares tables with what is expected of them. A table without rows has no share of rows that have a value. */
export function missedExpectations(counted: Figures, expectations: Expectations): Missed {
  const figures = tableNames.flatMap((table): Figure[] => {
    const { rows: range = {}, filled: shares = {} } = expectations[table] ?? {};
    const { rows, filled } = counted[table];
    const figuresOfShares = Object.entries(shares).map(([column, share]) => {
      const value = (filled.get(column) ?? 0) / rows;
      return { what: `The share of ${table} with a value in ${column}`, value, range: share };
    });
    return [{ what: `The number of rows of ${table}`, value: rows, range }, ...(rows > 0 ? figuresOfShares : [])];
  });
  return {
    failures: figures.flatMap(({ what, value, range: { min } }) =>
      min !== undefined && value < min ? [`${what} is ${told(value)}, below the ${min} expected`] : [],
    ),
    warnings: figures.flatMap(({ what, value, range: { max } }) =>
      max !== undefined && value > max ? [`${what} is ${told(value)}, above the ${max} expected`] : [],
    ),
  };
}

/**
 * Holds tables against what their collection expects, warning of what is above it.
 *
 * @throws RecordError of kind data where something is below it, which names all that is.
 */
export function checkExpectations(figures: Figures, expectations: Expectations, warn: (line: string) => void): void {
  const { failures, warnings } = missedExpectations(figures, expectations);
  for (const warning of warnings) warn(`${warning}.`);
  if (failures.length === 0) return;
  throw new RecordError(
    'data',
    'expectations-missed',
    `${failures.join('. ')}. Mend the sources, or the expectations in collection.json. Nothing was published.`,
  );
}

interface Figure {
  readonly what: string;
  readonly value: number;
  readonly range: Range;
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

/** With at most four decimals. */
function told(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
