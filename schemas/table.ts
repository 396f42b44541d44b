import { z } from 'zod';

/** What a column's schema says of itself beside its type; zod carries it as metadata of the column. */
export interface ColumnMeta {
  /** What the value means, for a reader of the data dictionary. */
  description: string;
  /** What a number counts. */
  unit?: string;
  /** `table.column` that the value, or each value of the list, must be found in. */
  references?: string;
}

/** The kinds of value that a column can hold, the same in every format. */
export type ColumnType =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'list<string>'
  | 'list<integer>';

/** A column as every derived schema sees it. */
export interface Column extends ColumnMeta {
  name: string;
  type: ColumnType;
  nullable: boolean;
  /** The values allowed, where the list is closed. */
  enum?: string[];
  /** A regular expression that each string must match. */
  pattern?: string;
  /** The least number of characters of a text. */
  minLength?: number;
  minimum?: number;
  maximum?: number;
}

/** The zod shape of a row: one schema a column, in the order of publication. */
export type RowShape = Readonly<Record<string, z.ZodType>>;

/** A published table: its row schema and what is derived from it. */
export interface Table<Shape extends RowShape = RowShape> {
  readonly name: string;
  /** What a row is. */
  readonly description: string;
  /** The column whose value is unique. */
  readonly key: string;
  /** The columns that rows are sorted by; strings by code point. */
  readonly order: readonly string[];
  readonly row: z.ZodObject<Shape, z.core.$strict>;
  readonly columns: readonly Column[];
}

/** A row of a table whose columns are not known at compile time. */
export type Row = Readonly<Record<string, unknown>>;

/** The row type of a table. */
export type RowOf<T> = T extends Table<infer Shape> ? z.infer<z.ZodObject<Shape, z.core.$strict>> : never;

/** Defines a table. @throws TypeError for a column without a description or of a kind that no format can hold. */
export function defineTable<Shape extends RowShape>(definition: {
  name: string;
  description: string;
  key: keyof Shape & string;
  order: readonly (keyof Shape & string)[];
  columns: Shape;
}): Table<Shape> {
  const { name, description, key, order, columns } = definition;
  return {
    name,
    description,
    key,
    order,
    row: z.strictObject(columns).meta({ title: name, description }) as Table<Shape>['row'],
    columns: Object.entries(columns).map(([column, schema]) => describeColumn(name, column, schema)),
  };
}

/** What JSON Schema says of a column: the neutral form that zod gives, so that no zod internals are read. */
interface ColumnJsonSchema extends Partial<ColumnMeta> {
  type?: string;
  format?: string;
  enum?: string[];
  pattern?: string;
  minLength?: number;
  minimum?: number;
  maximum?: number;
  items?: ColumnJsonSchema;
  anyOf?: ColumnJsonSchema[];
}

function describeColumn(table: string, name: string, schema: z.ZodType): Column {
  const json = z.toJSONSchema(schema) as ColumnJsonSchema;
  const value = json.anyOf?.find((choice) => choice.type !== 'null') ?? json;
  const element = value.items ?? value;
  const { description, unit, references } = json;
  if (!description) throw new TypeError(`Column ${table}.${name} needs a description`);
  const isText = element.type === 'string' && element.format === undefined;
  return {
    name,
    type: columnType(`${table}.${name}`, value),
    nullable: json.anyOf?.some((choice) => choice.type === 'null') ?? false,
    description,
    ...(unit === undefined ? {} : { unit }),
    ...(references === undefined ? {} : { references }),
    ...(element.enum === undefined ? {} : { enum: element.enum }),
    ...(isText && element.pattern !== undefined ? { pattern: element.pattern } : {}),
    ...(element.minLength === undefined ? {} : { minLength: element.minLength }),
    ...bounds(element),
  };
}

/** The bounds a schema states; those that only say "a safe integer" are no statement. */
function bounds(schema: ColumnJsonSchema): { minimum?: number; maximum?: number } {
  const stated = (bound: number | undefined): bound is number =>
    bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
  return {
    ...(stated(schema.minimum) ? { minimum: schema.minimum } : {}),
    ...(stated(schema.maximum) ? { maximum: schema.maximum } : {}),
  };
}

function columnType(place: string, schema: ColumnJsonSchema): ColumnType {
  if (schema.type === 'array' && schema.items?.type === 'string') return 'list<string>';
  if (schema.type === 'array' && schema.items?.type === 'integer') return 'list<integer>';
  if (schema.type === 'string' && schema.format === 'date') return 'date';
  if (schema.type === 'string' && schema.format === 'date-time') return 'datetime';
  if (schema.type === 'string' || schema.type === 'integer' || schema.type === 'number' || schema.type === 'boolean') {
    return schema.type;
  }
  throw new TypeError(`Column ${place} has a type that the published formats cannot hold: ${JSON.stringify(schema)}`);
}
