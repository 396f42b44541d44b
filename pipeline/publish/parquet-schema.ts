import type { KeyValue, SchemaElement } from 'hyparquet';
import type { Column, ColumnType, Table } from '../../schemas/table.ts';
import type { About } from './format.ts';
import { columnNotes, tableNotes } from './schema-notes.ts';

type Leaf = Omit<SchemaElement, 'name' | 'repetition_type'>;

const text: Leaf = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } };
const integer: Leaf = { type: 'INT32' };

/** The Parquet type of a value, or of each value of a list. */
const leaves: Readonly<Record<ColumnType, Leaf>> = {
  string: text,
  integer,
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  datetime: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
  'list<string>': text,
  'list<integer>': integer,
};

/** The Parquet schema of a table: the root, then its columns in their order, lists in three levels. */
export function parquetSchemaOf(table: Table): SchemaElement[] {
  return [{ name: table.name, num_children: table.columns.length }, ...table.columns.flatMap(elementsOf)];
}

function elementsOf(column: Column): SchemaElement[] {
  const { name, type } = column;
  const repetition_type = column.nullable ? 'OPTIONAL' : 'REQUIRED';
  if (!type.startsWith('list')) return [{ name, repetition_type, ...leaves[type] }];
  return [
    { name, repetition_type, num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...leaves[type] },
  ];
}

/** The metadata of a Parquet file: what is said of the table, and of its columns as one JSON object by name. */
export function parquetNotesOf(table: Table, about: About = {}): KeyValue[] {
  const columns = Object.fromEntries(table.columns.map((column) => [column.name, columnNotes(table, column)]));
  return [...tableNotes(table, about), ['columns', JSON.stringify(columns)]].map(([key = '', value = '']) => ({
    key,
    value,
  }));
}
