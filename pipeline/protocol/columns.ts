import {
  Binary,
  type Data,
  type DataType,
  Field,
  Int32,
  makeBuilder,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableFromIPC,
  tableToIPC,
  Utf8,
} from 'apache-arrow';
import { messageOf } from '../error.ts';
import { ProtocolError } from './frames.ts';

/** The types that columns of the protocol have. */
interface ColumnTypes {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly number: number;
}

interface Column {
  readonly type: keyof ColumnTypes;
  readonly nullable: boolean;
}

/** The columns of a batch by name, in their order. */
export type Columns = Readonly<Record<string, Column>>;

/** A row of a batch with the columns `C`. */
export type RowOf<C extends Columns> = {
  readonly [Name in keyof C]: ColumnTypes[C[Name]['type']] | (C[Name]['nullable'] extends true ? null : never);
};

const arrowTypes: { readonly [Type in keyof ColumnTypes]: DataType } = {
  text: new Utf8(),
  bytes: new Binary(),
  number: new Int32(),
};

/**
 * Rows as a stream of Arrow IPC with one record batch.
 *
 * @see https://arrow.apache.org/docs/format/Columnar.html#ipc-streaming-format
 */
export function writeRows<C extends Columns>(columns: C, rows: readonly RowOf<C>[]): Uint8Array {
  const names = Object.keys(columns);
  const fields = names.map((name) => {
    const { type, nullable } = columnOf(columns, name);
    return new Field(name, arrowTypes[type], nullable);
  });
  const schema = new Schema(fields);
  const children = fields.map(({ name, type }) =>
    dataOf(
      type,
      rows.map((row) => row[name]),
    ),
  );
  const data = makeData({ type: new Struct(fields), length: rows.length, nullCount: 0, children });
  return tableToIPC(new Table(schema, [new RecordBatch(schema, data)]), 'stream');
}

function dataOf(type: DataType, values: readonly unknown[]): Data {
  const builder = makeBuilder({ type, nullValues: [null, undefined] });
  for (const value of values) builder.append(value);
  return builder.finish().flush();
}

/**
 * The rows of a stream of Arrow IPC. Columns may come in any order and beside others; texts and bytes may have long
 * offsets.
 *
 * @throws ProtocolError where the bytes are none, a column is missing or has another type, or a null stands where none may
 */
export function readRows<C extends Columns>(columns: C, payload: Uint8Array): RowOf<C>[] {
  const table = parsed(payload);
  const names = Object.keys(columns);
  const vectors = names.map((name) => {
    const vector = table.getChild(name);
    if (vector === null) throw new ProtocolError(`A request lacks the column ${name}`);
    return vector;
  });
  return Array.from({ length: table.numRows }, (_, row) => {
    const cells = names.map((name, index): [string, unknown] => [name, vectors[index]?.get(row) ?? null]);
    for (const [name, value] of cells) {
      if (!fits(columnOf(columns, name), value)) throw new ProtocolError(`The column ${name} holds a wrong value`);
    }
    return Object.fromEntries(cells) as RowOf<C>;
  });
}

/** What the schema of a request notes under a key. @throws ProtocolError where the bytes are no Arrow IPC stream */
export function noteOf(payload: Uint8Array, key: string): string | undefined {
  return parsed(payload).schema.metadata.get(key);
}

function parsed(payload: Uint8Array): Table {
  try {
    return tableFromIPC(payload);
  } catch (cause) {
    throw new ProtocolError(`A request is no Arrow IPC stream: ${messageOf(cause)}`, { cause });
  }
}

function columnOf(columns: Columns, name: string): Column {
  return columns[name] ?? { type: 'text', nullable: true };
}

function fits({ type, nullable }: Column, value: unknown): boolean {
  if (value === null) return nullable;
  if (type === 'bytes') return value instanceof Uint8Array;
  return typeof value === (type === 'text' ? 'string' : 'number');
}
