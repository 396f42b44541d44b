import {
  Bool,
  type DataType,
  DateDay,
  Field,
  Float64,
  Int32,
  List,
  Schema,
  TimestampMillisecond,
  Utf8,
} from 'apache-arrow';
import type { ColumnType, Table } from '../../schemas/table.ts';
import type { About } from './format.ts';
import { columnNotes, tableNotes } from './schema-notes.ts';

const listOf = <Element extends DataType>(type: Element): List<Element> => new List(new Field('item', type, false));

/**
 * The Arrow type of each type of column. Strings are plain throughout: dictionaries would save space, but those that
 * grow from batch to batch are not read everywhere.
 */
export const arrowTypes = {
  string: new Utf8(),
  integer: new Int32(),
  number: new Float64(),
  boolean: new Bool(),
  date: new DateDay(),
  datetime: new TimestampMillisecond('UTC'),
  'list<string>': listOf(new Utf8()),
  'list<integer>': listOf(new Int32()),
} satisfies Record<ColumnType, DataType>;

/** The Arrow schema of a table, with descriptions, units, the key, references and closed lists as metadata. */
export function arrowSchemaOf(table: Table, about: About = {}): Schema {
  const fields = table.columns.map((column) => {
    const notes = new Map(Object.entries(columnNotes(table, column)));
    return new Field<DataType>(column.name, arrowTypes[column.type], column.nullable, notes);
  });
  return new Schema(fields, new Map(tableNotes(table, about)));
}
