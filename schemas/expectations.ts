import { z } from 'zod';
import { type TableName, tableNames, tableOf } from './tables.ts';

/** Bounds of a number: below `min` a build fails, above `max` it warns. */
const rangeOf = (bound: z.ZodNumber) =>
  z
    .strictObject({ min: bound.optional(), max: bound.optional() })
    .refine(({ min, max }) => (min ?? 0) <= (max ?? Infinity), {
      error: 'has a min above its max',
    });

const shares = z.record(z.string(), rangeOf(z.number().min(0).max(1)));
export type Range = { readonly min?: number | undefined; readonly max?: number | undefined };

/** What is expected of a table: `{ "rows": { "min": 50 }, "filled": { "speaker_id": { "min": 0.5 } } }`. */
const expectation = z.strictObject({
  rows: rangeOf(z.int().min(0)).optional().meta({ description: 'How many rows the table has.' }),
  filled: shares
    .optional()
    .meta({ description: 'By column: the share of rows that have a value, for a list at least one.' }),
});

/** What is expected of a version, by table. */
export const expectations = z
  .partialRecord(z.enum(tableNames as [TableName, ...TableName[]]), expectation)
  .check(({ value, issues }) => {
    for (const [table, { filled = {} }] of Object.entries(value)) {
      const known = new Set(tableOf(table as TableName).columns.map(({ name }) => name));
      for (const column of Object.keys(filled)) {
        if (known.has(column)) continue;
        const message = `is no column of ${table}`;
        issues.push({ code: 'custom', message, input: column, path: [table, 'filled', column] });
      }
    }
  });
export type Expectations = z.infer<typeof expectations>;
