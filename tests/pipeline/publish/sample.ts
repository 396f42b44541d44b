import * as fileSystem from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { z } from 'zod';
import type { About, Format } from '../../../pipeline/publish/format.ts';
import { openSink, type Written } from '../../../pipeline/publish/sink.ts';
import { type Column, defineTable, type Row, type Table } from '../../../schemas/table.ts';
import { count, day, instant, text } from '../../../schemas/value.ts';

const columns = {
  id: text().meta({ description: 'The key.' }),
  text: text().meta({ description: 'A text.' }),
  count: z.int().min(-2147483648).max(2147483647).meta({ description: 'A number.', unit: 'things' }),
  share: z.number().meta({ description: 'A share.' }),
  is_good: z.boolean().meta({ description: 'Whether.' }),
  on: day().meta({ description: 'A day.' }),
  at: instant().meta({ description: 'An instant.' }),
  names: z.array(text()).meta({ description: 'Some names.' }),
  places: z.array(count()).meta({ description: 'Some places.' }),
};

/** A table with a column of every type that a format must hold, once required and once nullable. */
export const samples = defineTable({
  name: 'samples',
  description: 'A row for tests.',
  key: 'id',
  order: ['id'],
  columns: {
    ...columns,
    text_or_null: columns.text.nullable().meta({ description: 'A text or null.' }),
    count_or_null: columns.count.nullable().meta({ description: 'A number or null.' }),
    share_or_null: columns.share.nullable().meta({ description: 'A share or null.' }),
    is_good_or_null: columns.is_good.nullable().meta({ description: 'Whether, or null.' }),
    on_or_null: columns.on.nullable().meta({ description: 'A day or null.' }),
    at_or_null: columns.at.nullable().meta({ description: 'An instant or null.' }),
    names_or_null: columns.names.nullable().meta({ description: 'Some names or null.' }),
    places_or_null: columns.places.nullable().meta({ description: 'Some places or null.' }),
  },
}) as unknown as Table;

/** A table with few columns, for many rows. */
export const numbers = defineTable({
  name: 'numbers',
  description: 'A row for tests with many.',
  key: 'id',
  order: ['id'],
  columns: { id: columns.id, count: columns.count },
}) as unknown as Table;

/** Texts that formats are known to stumble over, and any other. */
const texts = fc.oneof(
  fc.constantFrom(
    'NA',
    'null',
    'true',
    '007',
    '1e3',
    '=1+1',
    '-2',
    '@x',
    "'",
    '"',
    '""',
    ',',
    '\n',
    '\r\n',
    ' a ',
    '\t',
    '\ufeff',
    '\0',
    '[]',
    '😀',
    'e\u0301',
    '“a”, “b”',
  ),
  fc.string({ unit: 'binary', minLength: 1 }).map((value) => value.toWellFormed()),
);
const instants = fc.date({
  min: new Date('0001-01-01'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});

function cellOf({ type }: Column): fc.Arbitrary<unknown> {
  switch (type) {
    case 'string':
      return texts;
    case 'integer':
      return fc.integer();
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    case 'boolean':
      return fc.boolean();
    case 'date':
      return instants.map((value) => value.toISOString().slice(0, 10));
    case 'datetime':
      return instants.map((value) => value.toISOString());
    case 'list<string>':
      return fc.array(texts, { maxLength: 4 });
    case 'list<integer>':
      return fc.array(fc.nat(2147483647), { maxLength: 4 });
  }
}

/** Any row that satisfies a table's types. */
export function anyRow(table: Table): fc.Arbitrary<Row> {
  const cells = table.columns.map((column) => {
    const value = cellOf(column);
    return [column.name, column.nullable ? fc.option(value, { nil: null }) : value] as const;
  });
  return fc.record(Object.fromEntries(cells), { noNullPrototype: true });
}

/** A row to vary. */
export const sampleRow: Row = {
  id: 'x-1',
  text: 'He said “no”, twice.',
  count: 7,
  share: 0.125,
  is_good: true,
  on: '2020-12-15',
  at: '2020-12-15T08:30:00.250Z',
  names: ['a, b', '"c"'],
  places: [0, 2147483647],
  text_or_null: null,
  count_or_null: null,
  share_or_null: null,
  is_good_or_null: null,
  on_or_null: null,
  at_or_null: null,
  names_or_null: null,
  places_or_null: null,
};

/** Rows of `numbers` with the keys x-0, x-1, … */
export function numberRows(length: number): Row[] {
  return Array.from({ length }, (_, index) => ({ id: `x-${index}`, count: index }));
}

/** Runs a test in a folder of its own. */
export async function inFolder<Result>(test: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await fileSystem.mkdtemp(join(tmpdir(), 'publish-'));
  try {
    return await test(folder);
  } finally {
    await fileSystem.rm(folder, { recursive: true });
  }
}

/** Writes rows in portions of a size to a file. */
export async function writeRows(
  format: Format,
  table: Table,
  rows: readonly Row[],
  path: string,
  { portion = 1000, about = {} }: { portion?: number; about?: About } = {},
): Promise<Written> {
  const sink = await openSink(fileSystem, path);
  const writer = await format.open(table, sink, about);
  for (let start = 0; start < rows.length; start += portion) await writer.write(rows.slice(start, start + portion));
  await writer.close();
  return sink.close();
}

/** All rows of a file. */
export async function readRows(format: Format, table: Table, path: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const portion of format.read(table, path, fileSystem)) for (const row of portion) rows.push(row);
  return rows;
}

/** The rows of a file with this content. */
export function readText(format: Format, table: Table, content: string | Uint8Array): Promise<Row[]> {
  return inFolder(async (folder) => {
    const path = join(folder, `file${format.extension}`);
    await fileSystem.writeFile(path, content);
    return readRows(format, table, path);
  });
}

/** The text of a file of these rows. */
export function writtenText(format: Format, table: Table, rows: readonly Row[]): Promise<string> {
  return inFolder(async (folder) => {
    const path = join(folder, `file${format.extension}`);
    await writeRows(format, table, rows, path);
    return fileSystem.readFile(path, 'utf8');
  });
}
