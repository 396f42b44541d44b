import {
  excerptOf,
  type Format,
  type OpenBytes,
  type ReadContext,
  type Reading,
  recordTooLarge,
  undecodable,
} from '../draft.ts';
import { readRecord } from '../records.ts';
import { rowsOf } from '../table-rows.ts';
import { openText } from '../text-stream.ts';

/** Comma-separated values; the header line tells which of , ; | and the tab separates. */
export const csvFormat: Format = {
  name: 'csv',
  extensions: ['.csv'],
  mediaType: 'text/csv',
  readStream: (open, context) => readTable(open, context, guessDelimiter),
};

/** Tab-separated values. */
export const tsvFormat: Format = {
  name: 'tsv',
  extensions: ['.tsv', '.tab'],
  mediaType: 'text/tab-separated-values',
  readStream: (open, context) => readTable(open, context, () => '\t'),
};

const delimiters = [',', ';', '|', '\t'] as const;

/** The delimiter that occurs most often outside quotation marks in a header line; the comma where none does. */
export function guessDelimiter(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

async function* readTable(
  open: OpenBytes,
  context: ReadContext,
  delimiterOf: (header: string) => string,
): AsyncGenerator<Reading> {
  const text = await openText(open());
  if (text === null) {
    yield undecodable();
    return;
  }
  const rows = rowsOf(text, delimiterOf, context.maxBytes);
  const first = (await rows.next()).value;
  if (first === undefined) return;
  if (first.isTooLarge) {
    yield { ...recordTooLarge('header', context.maxBytes), record: null };
    return;
  }
  if (first.source.includes('\0')) {
    yield undecodable();
    return;
  }
  const header = first.fields;
  let number = 0;
  for await (const row of rows) {
    number++;
    const problem = row.problem ?? lengthProblem(row.fields, header);
    if (row.isTooLarge) yield recordTooLarge(String(number), context.maxBytes);
    else if (row.source.includes('\0')) {
      yield { ...undecodable(), record: String(number), original: excerptOf(row.source) };
    } else if (problem === null) {
      yield await readRecord(new Map(header.map((name, index) => [name, row.fields[index]])), number, {
        ...context,
        html: true,
      });
    } else {
      yield { record: String(number), code: 'bad-csv', message: problem, original: excerptOf(row.source) };
    }
  }
}

function lengthProblem(fields: readonly string[], header: readonly string[]): string | null {
  if (fields.length === header.length) return null;
  return `The row has ${fields.length} fields, the header ${header.length}. Quote fields that hold the delimiter.`;
}
