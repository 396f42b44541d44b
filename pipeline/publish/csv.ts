import Papa from 'papaparse';
import type { Column, Row, Table } from '../../schemas/table.ts';
import type { Effects } from '../effects.ts';
import { cellsInOrder, fits, rowPlace, wrongColumns, wrongValue } from './cell.ts';
import { asLines, type Format } from './format.ts';
import { damaged, textChunks } from './reader.ts';

/**
 * CSV as RFC 4180 has it, with line feeds: a header always, an empty cell for null, JSON arrays for lists.
 *
 * Cells that a spreadsheet would take for formulas are left as they are: a published value is the value, and a
 * guard such as a leading apostrophe would change quotes that begin with a dash.
 */
export const csv: Format = {
  name: 'csv',
  extension: '.csv',
  mediaType: 'text/csv',
  async open(table, sink) {
    await sink.write(`${table.columns.map(({ name }) => cell(name)).join(',')}\n`);
    return asLines(sink, csvLine(table));
  },
  read: readCsv,
};

function csvLine(table: Table): (row: Row) => string {
  const cellsOf = cellsInOrder(table);
  return (row) => {
    const values = cellsOf(row);
    let line = '';
    let index = 0;
    for (const column of table.columns) {
      const value = values[index];
      if (!fits(column, value)) throw wrongValue(table, column, rowPlace(table, row), value);
      if (index > 0) line += ',';
      index += 1;
      if (value !== null) line += toCell(value);
    }
    return `${line}\n`;
  };
}

function toCell(value: unknown): string {
  if (typeof value === 'string') return cell(value);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : cell(JSON.stringify(value));
  return String(value);
}

/** Whatever makes papaparse put a cell in quotation marks. */
const special = /[",\r\n\ufeff]|^ | $/;

/** A text as a cell. Most need no quotation marks, and asking papaparse of each costs more than all the rest. */
function cell(text: string): string {
  return special.test(text) ? Papa.unparse([[text]]) : text;
}

async function* readCsv(table: Table, path: string, files: Effects['files']): AsyncGenerator<readonly Row[]> {
  let rowNumber = 0;
  let header: readonly string[] | null = null;
  for await (const records of readRecords(path, files)) {
    if (header === null) {
      header = records.shift() ?? [];
      const wrong = wrongColumns(table, `The header of ${path}`, header);
      if (wrong) throw wrong;
    }
    yield records.map((cells) => toRow(table, path, ++rowNumber, cells));
  }
  if (header === null) throw damaged(path, 'is empty: it has no header');
}

/** The records of a CSV file as their cells, the header first, in portions that are never empty. */
async function* readRecords(path: string, files: Effects['files']): AsyncGenerator<string[][]> {
  const parser = new Papa.Parser({ delimiter: ',', newline: '\n', quoteChar: '"' });
  let rest = '';
  for await (const chunk of textChunks(files, path)) {
    rest += chunk;
    const { data, errors, meta } = parser.parse(rest, 0, true) as Papa.ParseResult<string[]>;
    if (errors[0]) throw damaged(path, `has a quotation mark out of place: ${errors[0].message}`);
    rest = rest.slice(meta.cursor);
    if (data.length > 0) yield data;
  }
  if (rest !== '') throw damaged(path, 'ends within a record');
}

function toRow(table: Table, path: string, number: number, cells: readonly string[]): Row {
  const place = `row ${number} of ${path}`;
  if (cells.length !== table.columns.length) {
    throw damaged(path, `has ${cells.length} cells in row ${number}, but ${table.columns.length} columns`);
  }
  return Object.fromEntries(
    table.columns.map((column, index) => {
      const text = cells[index] ?? '';
      const value = text === '' ? null : fromCell(column, text);
      if (!fits(column, value)) throw wrongValue(table, column, place, text === '' ? null : text);
      return [column.name, value];
    }),
  );
}

/** The value that a cell stands for; undefined where it stands for none of the column's type. */
function fromCell(column: Column, text: string): unknown {
  switch (column.type) {
    case 'string':
    case 'date':
    case 'datetime':
      return text;
    default:
      return parseJson(text);
  }
}

/** Numbers, booleans and lists are written in CSV as they are in JSON; so 007 is no number. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}
