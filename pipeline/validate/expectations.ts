import type { Expectations, Range } from '../../schemas/expectations.ts';
import type { Row } from '../../schemas/table.ts';
import { type Rows, tableNames } from '../../schemas/tables.ts';
import { RecordError } from '../error.ts';

/** What rows were expected to be and are not, in sentences. */
export interface Missed {
  /** Below a least value: the rows may not be published. */
  readonly failures: readonly string[];
  /** Above a greatest value: worth a look. */
  readonly warnings: readonly string[];
}

/** Compares rows with what is expected of them. A table without rows has no share of rows that have a value. */
export function missedExpectations(rows: Rows, expectations: Expectations): Missed {
  const figures = tableNames.flatMap((table): Figure[] => {
    const { rows: range = {}, filled = {} } = expectations[table] ?? {};
    const held: readonly Row[] = rows[table];
    const shares = Object.entries(filled).map(([column, share]) => {
      const value = held.filter((row) => isFilled(row[column])).length / held.length;
      return { what: `The share of ${table} with a value in ${column}`, value, range: share };
    });
    return [{ what: `The number of rows of ${table}`, value: held.length, range }, ...(held.length > 0 ? shares : [])];
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
 * Holds rows against what their collection expects, warning of what is above it.
 *
 * @throws RecordError of kind data where something is below it, which names all that is.
 */
export function checkExpectations(rows: Rows, expectations: Expectations, warn: (line: string) => void): void {
  const { failures, warnings } = missedExpectations(rows, expectations);
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
