import papa from 'papaparse';
import { decodeRecords } from './decode.ts';
import { excerptOf, type Format, type ReadContext, type Reading, undecodable } from './draft.ts';
import { readRecord } from './records.ts';

/** Comma-separated values; the header line tells which of , ; | and the tab separates. */
export const csvFormat: Format = {
  name: 'csv',
  extensions: ['.csv'],
  mediaType: 'text/csv',
  read: (bytes, context) => readTable(bytes, context, guessDelimiter),
};

/** Tab-separated values. */
export const tsvFormat: Format = {
  name: 'tsv',
  extensions: ['.tsv', '.tab'],
  mediaType: 'text/tab-separated-values',
  read: (bytes, context) => readTable(bytes, context, () => '\t'),
};

const delimiters = [',', ';', '|', '\t'] as const;

/** The delimiter that occurs most often outside quotation marks in a header line; the comma where none does. */
export function guessDelimiter(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

async function* readTable(
  bytes: Uint8Array,
  context: ReadContext,
  delimiterOf: (header: string) => string,
): AsyncGenerator<Reading> {
  const text = decodeRecords(bytes);
  if (text === null) {
    yield undecodable();
    return;
  }
  const rows = rowsOf(text, delimiterOf(/^[^\r\n]*/.exec(text)?.[0] ?? ''));
  const first = rows.next().value;
  if (first === undefined) return;
  if (first.source.includes('\0')) {
    yield undecodable();
    return;
  }
  const header = first.fields;
  let number = 0;
  for (const row of rows) {
    number++;
    const problem = row.problem ?? lengthProblem(row.fields, header);
    if (row.source.includes('\0')) {
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

interface Row {
  readonly fields: readonly string[];
  /** What is wrong with its quotation marks, or null. */
  readonly problem: string | null;
  readonly source: string;
}

/** The most UTF-16 units parsed at a time, except where one row is longer. */
const largestWindow = 1 << 16;
/** Units parsed after a row with a problem, which may have many like it behind it. */
const smallestWindow = 1 << 10;
/** How much may be read over because of quotation marks out of place: this, and so many times the text. */
const leastRereading = 1 << 24;
const mostRereading = 64;

/**
 * The rows of a table one at a time, empty lines left out.
 *
 * papaparse reads a window of whole lines; a row that is still open at its end is read again with a larger one. A row
 * whose quotation marks do not close can swallow all that follow: only its first line is given up, and reading goes on
 * at the next.
 */
function* rowsOf(text: string, delimiter: string): Generator<Row, undefined> {
  const newline = /^[^\r\n]*\r(?!\n)/.test(text) ? '\r' : '\n';
  const lineEndFrom = (index: number): number => {
    const found = index < text.length ? text.indexOf(newline, index) : -1;
    return found === -1 ? text.length : found + 1;
  };
  let start = 0;
  let length = largestWindow;
  let budget = text.length * mostRereading + leastRereading;
  while (start < text.length) {
    const end = lineEndFrom(start + length);
    const parsed = parseWindow(text.slice(start, end), delimiter, newline);
    if (parsed.length === 0 && end === text.length) return;
    const whole = end < text.length ? parsed.filter(({ isOpen }) => !isOpen) : parsed;
    length = whole.length === 0 ? length * 2 : Math.max(length, Math.min(length * 2, largestWindow));
    const from = start;
    for (const { fields, problem, end: rowEnd } of whole) {
      const next = from + rowEnd;
      const stop = problem === null || budget <= 0 ? next : Math.min(lineEndFrom(start), next);
      if (problem !== null || fields.length > 1 || fields[0]?.trim() !== '') {
        yield { fields, problem, source: text.slice(start, stop).trimEnd() };
      }
      start = stop;
      if (problem === null) continue;
      budget -= end - stop;
      length = smallestWindow;
    }
  }
}

interface ParsedRow {
  readonly fields: readonly string[];
  readonly problem: string | null;
  /** Whether the window ends within the row, and nothing else is wrong with it. */
  readonly isOpen: boolean;
  /** Where the next row starts, as a UTF-16 index into the window. */
  readonly end: number;
}

/** The rows of a window up to its end or up to the first with a problem. */
function parseWindow(window: string, delimiter: string, newline: '\r' | '\n'): ParsedRow[] {
  const rows: ParsedRow[] = [];
  // papaparse takes a byte order mark off, wherever in the text the window begins, and does not count it.
  const mark = window.startsWith('\uFEFF') ? 1 : 0;
  papa.parse<string[]>(window, {
    delimiter,
    newline,
    fastMode: false,
    step: ({ data, errors, meta }, parser) => {
      const error = errors[0];
      rows.push({
        fields: data.map((field, index) => (index === data.length - 1 ? field.replace(/\r$/, '') : field)),
        problem: error === undefined ? null : `A quotation mark is misplaced or never closed: ${error.message}.`,
        isOpen: error !== undefined && errors.every(({ code }) => code === 'MissingQuotes'),
        end: meta.cursor + mark,
      });
      if (error !== undefined) parser.abort();
    },
  });
  return rows;
}
