import type { Row, Table } from '../../schemas/table.ts';
import type { Effects } from '../effects.ts';
import { fits, wrongColumns, wrongValue } from './cell.ts';
import { asLines, type Format } from './format.ts';
import { damaged, textLines } from './reader.ts';
import { rowLine } from './rows-hash.ts';

/**
 * A JSON array with one record a line, so that it can be read as a whole by any program and line by line by one that
 * must not hold it: `[`, the records with a comma after all but the last, `]`.
 */
export const json: Format = {
  name: 'json',
  extension: '.json',
  mediaType: 'application/json',
  async open(table, sink) {
    const line = rowLine(table);
    await sink.write('[');
    let separator = '\n';
    const lines = asLines(sink, (row) => {
      const separated = separator + line(row);
      separator = ',\n';
      return separated;
    });
    return {
      write: lines.write,
      close: () => sink.write('\n]\n'),
    };
  },
  read: readJson,
};

async function* readJson(table: Table, path: string, files: Effects['files']): AsyncGenerator<readonly Row[]> {
  const { take, isWhole } = documentReader(table, path);
  for await (const lines of textLines(files, path)) yield lines.flatMap(take);
  if (!isWhole()) throw damaged(path, 'ends before its closing bracket');
}

/** Takes the lines of a document one after another and gives the row of each that holds one. */
function documentReader(table: Table, path: string): { take: (line: string) => Row[]; isWhole: () => boolean } {
  let next: 'opening' | 'row or closing' | 'row' | 'closing' | 'nothing' = 'opening';
  let number = 0;
  return {
    take(line) {
      if (next === 'opening' && line === '[') {
        next = 'row or closing';
        return [];
      }
      if ((next === 'closing' || next === 'row or closing') && line === ']') {
        next = 'nothing';
        return [];
      }
      if (next !== 'row' && next !== 'row or closing') {
        throw damaged(path, `is no array with one record a line: ${line.slice(0, 40)}`);
      }
      next = line.endsWith(',') ? 'row' : 'closing';
      number += 1;
      return [toRow(table, path, number, next === 'row' ? line.slice(0, -1) : line)];
    },
    isWhole: () => next === 'nothing',
  };
}

function toRow(table: Table, path: string, number: number, line: string): Row {
  const place = `Row ${number} of ${path}`;
  const record = parseRecord(path, number, line);
  const wrong = wrongColumns(table, place, Object.keys(record));
  if (wrong) throw wrong;
  for (const column of table.columns) {
    const value = record[column.name];
    if (!fits(column, value)) throw wrongValue(table, column, place, value);
  }
  return record;
}

function parseRecord(path: string, number: number, line: string): Row {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch (thrown) {
    throw damaged(path, `has a row ${number} that is no JSON`, { cause: thrown });
  }
  if (typeof record === 'object' && record !== null && !Array.isArray(record)) return record as Row;
  throw damaged(path, `has a row ${number} that is no object`);
}
