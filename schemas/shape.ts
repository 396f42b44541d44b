import { z } from 'zod';
import type { Column, ColumnType, Table } from './table.ts';
import { instant } from './value.ts';

/**
 * The table that a published schema describes, for reading versions whose schema is older than the code. Its row schema
 * checks what the columns state: type, null, closed lists, pattern and bounds. It is made when first asked for: who
 * only reads the rows of a version has no use for it.
 */
export function tableOfColumns(shape: {
  name: string;
  description: string;
  key: string;
  order: readonly string[];
  columns: readonly Column[];
}): Table {
  let row: Table['row'] | undefined;
  return {
    ...shape,
    get row() {
      row ??= z.strictObject(Object.fromEntries(shape.columns.map((column) => [column.name, columnSchema(column)])));
      return row;
    },
  };
}

function columnSchema(column: Column): z.ZodType {
  const value = valueSchema(column);
  const many = column.type.startsWith('list') ? z.array(value) : value;
  return column.nullable ? many.nullable() : many;
}

const plainSchemas: Readonly<Record<Exclude<ColumnType, 'string' | 'list<string>'>, (column: Column) => z.ZodType>> = {
  integer: boundedInteger,
  'list<integer>': boundedInteger,
  number: ({ minimum, maximum }) =>
    z
      .number()
      .min(minimum ?? Number.NEGATIVE_INFINITY)
      .max(maximum ?? Number.POSITIVE_INFINITY),
  boolean: () => z.boolean(),
  date: () => z.iso.date(),
  datetime: () => instant(),
};

function valueSchema(column: Column): z.ZodType {
  if (column.type !== 'string' && column.type !== 'list<string>') return plainSchemas[column.type](column);
  if (column.enum !== undefined) return z.enum(column.enum);
  const text = z.string().min(column.minLength ?? 0);
  return column.pattern === undefined ? text : text.regex(new RegExp(column.pattern));
}

function boundedInteger({ minimum, maximum }: Column): z.ZodType {
  return z
    .int()
    .min(minimum ?? Number.MIN_SAFE_INTEGER)
    .max(maximum ?? Number.MAX_SAFE_INTEGER);
}
