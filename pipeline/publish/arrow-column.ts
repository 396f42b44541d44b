import { type Data, makeData } from 'apache-arrow';
import type { ColumnType } from '../../schemas/table.ts';
import { arrowTypes } from './arrow-schema.ts';
import { dayMilliseconds, instantMilliseconds } from './cell.ts';
import { encodeTexts, offsets } from './encoded-texts.ts';

type Values = readonly unknown[];

const dayLength = 86_400_000;

/**
 * Makes the Arrow data of a column's values, each of the column's type or null. The buffers are filled here, one
 * whole column at a time: the builders of apache-arrow take four times as long and read what they do not expect as
 * zero or "".
 */
export const toArrow: Readonly<Record<ColumnType, (values: Values) => Data>> = {
  string: (values) => makeData({ type: arrowTypes.string, ...nulls(values), ...encodeTexts(values) }),
  integer: (values) => makeData({ type: arrowTypes.integer, ...nulls(values), data: int32s(values, Number) }),
  number: (values) => makeData({ type: arrowTypes.number, ...nulls(values), data: float64s(values) }),
  boolean: (values) => makeData({ type: arrowTypes.boolean, ...nulls(values), data: bits(values, Boolean) }),
  date: (values) => makeData({ type: arrowTypes.date, ...nulls(values), data: int32s(values, toDay) }),
  datetime: (values) => makeData({ type: arrowTypes.datetime, ...nulls(values), data: int64s(values, toInstant) }),
  'list<string>': (values) => {
    const { valueOffsets, elements } = lists(values);
    const child = makeData({ type: arrowTypes.string, ...nulls(elements), ...encodeTexts(elements) });
    return makeData({ type: arrowTypes['list<string>'], ...nulls(values), valueOffsets, child });
  },
  'list<integer>': (values) => {
    const { valueOffsets, elements } = lists(values);
    const child = makeData({ type: arrowTypes.integer, ...nulls(elements), data: int32s(elements, Number) });
    return makeData({ type: arrowTypes['list<integer>'], ...nulls(values), valueOffsets, child });
  },
};

const toDay = (value: unknown): number => (value === null ? 0 : dayMilliseconds(value) / dayLength);
const toInstant = (value: unknown): bigint => (value === null ? 0n : BigInt(instantMilliseconds(value)));

function int32s(values: Values, numberOf: (value: unknown) => number): Int32Array {
  const numbers = new Int32Array(values.length);
  for (let index = 0; index < values.length; index += 1) numbers[index] = numberOf(values[index]);
  return numbers;
}

function int64s(values: Values, numberOf: (value: unknown) => bigint): BigInt64Array {
  const numbers = new BigInt64Array(values.length);
  for (let index = 0; index < values.length; index += 1) numbers[index] = numberOf(values[index]);
  return numbers;
}

/** Zero loses its sign here, as in the other formats. */
function float64s(values: Values): Float64Array {
  const numbers = new Float64Array(values.length);
  for (let index = 0; index < values.length; index += 1) numbers[index] = Number(values[index]) + 0;
  return numbers;
}

/** How many values there are, how many of them are null, and which. */
function nulls(values: Values): { length: number; nullCount: number; nullBitmap?: Uint8Array } {
  const { length } = values;
  let nullCount = 0;
  for (let index = 0; index < length; index += 1) if (values[index] === null) nullCount += 1;
  return nullCount === 0 ? { length, nullCount } : { length, nullCount, nullBitmap: bits(values, isPresent) };
}

const isPresent = (value: unknown): boolean => value !== null;

/** One bit a value, the first the lowest of its byte. */
function bits(values: Values, isSet: (value: unknown) => boolean): Uint8Array {
  const bytes = new Uint8Array((values.length + 7) >> 3);
  for (let index = 0; index < values.length; index += 1) {
    if (isSet(values[index])) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (1 << (index & 7));
  }
  return bytes;
}

/** The elements of all lists in a row, and where each list begins. */
function lists(values: Values): { elements: Values; valueOffsets: Int32Array } {
  const elements: unknown[] = [];
  for (const list of values) if (Array.isArray(list)) for (const element of list) elements.push(element);
  return { elements, valueOffsets: offsets(values, (list) => (Array.isArray(list) ? list.length : 0)) };
}

/** Unlike the decoder of apache-arrow, this one keeps a byte order mark that a text begins with. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The values of an Arrow column as they were before they were written. */
export function fromArrow(type: ColumnType, data: Data): unknown[] {
  const valueAt = readers[type](data);
  return Array.from({ length: data.length }, (_, index) => (data.getValid(index) ? valueAt(index) : null));
}

const readers: Readonly<Record<ColumnType, (data: Data) => (index: number) => unknown>> = {
  string: (data) => {
    const { values, valueOffsets } = data;
    return (index) => decoder.decode(values.subarray(valueOffsets[index], valueOffsets[index + 1]));
  },
  integer:
    ({ values }) =>
    (index) =>
      values[index],
  number:
    ({ values }) =>
    (index) =>
      values[index],
  boolean:
    ({ values, offset }) =>
    (index) =>
      (values[(offset + index) >> 3] & (1 << ((offset + index) & 7))) !== 0,
  date:
    ({ values }) =>
    (index) =>
      new Date(values[index] * dayLength).toISOString().slice(0, 10),
  datetime:
    ({ values }) =>
    (index) =>
      new Date(Number(values[index])).toISOString(),
  'list<string>': (data) => listReader('string', data),
  'list<integer>': (data) => listReader('integer', data),
};

function listReader(element: ColumnType, { children, valueOffsets }: Data): (index: number) => unknown[] {
  const [child] = children;
  const elements = child ? fromArrow(element, child) : [];
  return (index) => elements.slice(valueOffsets[index], valueOffsets[index + 1]);
}
