import type { Column, ColumnType, Table } from '../../schemas/table.ts';

/** A field of a Table Schema, as Data Package v2 defines it; `unit` is this project's own. */
export interface TableSchemaField {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime' | 'array';
  readonly description: string;
  readonly unit?: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

/** A Table Schema: what a Data Package says of the columns of a CSV file. */
export interface TableSchema {
  readonly fields: readonly TableSchemaField[];
  readonly missingValues: readonly string[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

interface ForeignKey {
  readonly fields: readonly string[];
  /** Without a resource, the reference is to the table itself. */
  readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
}

/** A list is a JSON array in a cell, which is `array`; `list` would be values with a delimiter between them. */
const fieldTypes: Readonly<Record<ColumnType, TableSchemaField['type']>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  datetime: 'datetime',
  'list<string>': 'array',
  'list<integer>': 'array',
};

/**
 * The Table Schema of a table. Foreign keys stand for references of single values only: the format knows none of
 * the elements of lists.
 */
export function tableSchemaOf(table: Table): TableSchema {
  const foreignKeys = table.columns
    .filter(({ type }) => !isList(type))
    .flatMap((column) => foreignKeyOf(table, column));
  return {
    fields: table.columns.map((column) => fieldOf(table, column)),
    missingValues: [''],
    primaryKey: [table.key],
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  };
}

const isList = (type: ColumnType): boolean => type === 'list<string>' || type === 'list<integer>';

function fieldOf(table: Table, column: Column): TableSchemaField {
  const { name, type, description, unit } = column;
  const constraints = {
    ...(column.nullable ? {} : { required: true }),
    ...(name === table.key ? { unique: true } : {}),
    ...(isList(type) ? {} : valueConstraints(column)),
  };
  return {
    name,
    type: fieldTypes[type],
    description,
    ...(unit === undefined ? {} : { unit }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

/** What is asked of single values. What is asked of the elements of lists, a Table Schema cannot say. */
function valueConstraints({ pattern, minLength, minimum, maximum, enum: values }: Column): Record<string, unknown> {
  return {
    ...(pattern === undefined ? {} : { pattern }),
    ...(minLength === undefined ? {} : { minLength }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(values === undefined ? {} : { enum: values }),
  };
}

function foreignKeyOf(table: Table, { name, references }: Column): ForeignKey[] {
  const [resource, field] = references?.split('.') ?? [];
  if (resource === undefined || field === undefined) return [];
  return [{ fields: [name], reference: { ...(resource === table.name ? {} : { resource }), fields: [field] } }];
}
