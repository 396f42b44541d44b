import Papa from 'papaparse';
import type { Row, Table } from '../../schemas/table.ts';

/** Characters (UTF-16) that a cell of Excel and LibreOffice holds; a longer one is broken over rows or refused. */
const longestCell = 32_767;
/** Stands where a cell was cut. */
const cut = ' […]';

/**
 * What spreadsheets may take for the beginning of a formula, in full width too, whatever blanks and control characters
 * stand before it (OWASP, CSV Injection).
 */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;

/**
 * The same within a cell: where a sheet is set to semicolons or tabs, as in much of Europe, a cell of another sheet begins
 * behind each of them, and behind a line end, whatever quotation marks stand around.
 */
const innerFormula = /(?<=[;\t\r\n]["\s\p{Cc}\p{Cf}]*)[=+\-@＝＋－＠]/gu;

/**
 * Rows as CSV that is safe to open in a spreadsheet, a line at a time: a byte order mark, so that Excel reads UTF-8,
 * lines that end in CR LF, an apostrophe before every cell, and part of one, that would be taken for a formula, and no cell longer than a
 * sheet holds. Values are changed by it: it is for looking at, and the CSV of a version is what is cited and read back.
 */
export async function* spreadsheetLines(
  table: Table,
  rows: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string, undefined> {
  const names = table.columns.map(({ name }) => name);
  yield `\ufeff${lineOf(names)}`;
  for await (const portion of rows) {
    for (const row of portion) yield lineOf(names.map((name) => cellText(row[name])));
  }
}

function lineOf(cells: readonly string[]): string {
  return `${Papa.unparse([cells])}\r\n`;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // A number is no formula, whatever its sign.
  const safe = typeof value === 'number' ? text : disarmed(text);
  if (safe.length <= longestCell) return safe;
  const whole = safe.slice(0, longestCell - cut.length).replace(/[\ud800-\udbff]$/, '');
  return `${whole}${cut}`;
}

function disarmed(text: string): string {
  const inner = text.replace(innerFormula, "'$&");
  return formula.test(inner) ? `'${inner}` : inner;
}
