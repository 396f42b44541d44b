import papa from 'papaparse';

/** One row of a table as it stands. */
export interface Row {
  readonly fields: readonly string[];
  /** What is wrong with its quotation marks, or null. */
  readonly problem: string | null;
  readonly source: string;
  /** Whether it is beyond the limit, and its first line is passed over. */
  readonly isTooLarge: boolean;
}

/** The most UTF-16 units parsed at a time, except where one row is longer. */
const largestWindow = 1 << 16;
/** Units parsed after a row with a problem, which may have many like it behind it. */
const smallestWindow = 1 << 10;
/** How much may be read over because of quotation marks out of place: this, and so many times the text read. */
const leastRereading = 1 << 24;
const mostRereading = 64;

/**
 * The rows of a table one at a time, empty lines left out.
 *
 * papaparse reads a window of whole lines; a row that is still open at its end is read again with a larger one. A row
 * whose quotation marks do not close, within the limit, can swallow all that follow: only its first line is given up,
 * and reading goes on at the next. Memory holds a few windows, whatever the length of the text.
 *
 * @param maxUnits the most UTF-16 units of a row
 */
export async function* rowsOf(
  text: AsyncIterable<string>,
  delimiterOf: (header: string) => string,
  maxUnits: number,
): AsyncGenerator<Row, undefined> {
  const ahead: Ahead = { pieces: text[Symbol.asyncIterator](), text: '', read: 0, ended: false };
  try {
    await fill(ahead, largestWindow);
    const newline = /^[^\r\n]*\r(?!\n)/.test(ahead.text) ? '\r' : '\n';
    const delimiter = delimiterOf(/^[^\r\n]*/.exec(ahead.text)?.[0] ?? '');
    let length = largestWindow;
    let reread = 0;
    for (;;) {
      const { end, isCut } = await lineEndFrom(ahead, length, newline, maxUnits);
      if (end === 0) return;
      const isLast = ahead.ended && end === ahead.text.length;
      const parsed = parseWindow(ahead.text.slice(0, end), delimiter, newline);
      if (parsed.length === 0 && isLast) return;
      const isStuck = end >= maxUnits && parsed[0]?.isOpen === true && !isCut;
      const whole = isLast || isStuck ? parsed : parsed.filter((row) => !row.isOpen && !(isCut && row.end >= end));
      if (whole.length === 0 && isCut) {
        yield { fields: [], problem: null, source: '', isTooLarge: true };
        await skipLine(ahead, newline);
        continue;
      }
      length = whole.length === 0 ? length * 2 : Math.max(length, Math.min(length * 2, largestWindow));
      const window = ahead.text;
      let start = 0;
      for (const { fields, problem, end: next } of whole) {
        const isAffordable = reread <= ahead.read * mostRereading + leastRereading;
        const stop = problem !== null && isAffordable ? Math.min(nextLine(window, start, newline), next) : next;
        if (problem !== null || fields.length > 1 || fields[0]?.trim() !== '') {
          yield { fields, problem, source: window.slice(start, stop).trimEnd(), isTooLarge: stop - start > maxUnits };
        }
        start = stop;
        if (problem === null) continue;
        reread += end - stop;
        length = smallestWindow;
      }
      ahead.text = window.slice(start);
    }
  } finally {
    await ahead.pieces.return?.();
  }
}

/** What was read of a table and is not yet used. */
interface Ahead {
  readonly pieces: AsyncIterator<string>;
  text: string;
  /** UTF-16 units read in all. */
  read: number;
  ended: boolean;
}

async function fill(ahead: Ahead, length: number): Promise<void> {
  while (!ahead.ended && ahead.text.length < length) {
    const piece = await ahead.pieces.next();
    if (piece.done) ahead.ended = true;
    else {
      ahead.text += piece.value;
      ahead.read += piece.value.length;
    }
  }
}

/** The end of the line at an index, or of the text; it is cut where the line does not end within the limit. */
async function lineEndFrom(
  ahead: Ahead,
  index: number,
  newline: string,
  maxUnits: number,
): Promise<{ readonly end: number; readonly isCut: boolean }> {
  await fill(ahead, index + 1);
  for (let from = index; ; ) {
    const found = ahead.text.indexOf(newline, from);
    if (found !== -1) return { end: found + 1, isCut: false };
    from = Math.max(index, ahead.text.length);
    if (!ahead.ended && from - index > maxUnits) return { end: ahead.text.length, isCut: true };
    await fill(ahead, from + largestWindow);
    if (ahead.ended && ahead.text.length === from) return { end: from, isCut: false };
    if (ahead.ended && index >= ahead.text.length) return { end: ahead.text.length, isCut: false };
  }
}

function nextLine(text: string, start: number, newline: string): number {
  const found = text.indexOf(newline, start);
  return found === -1 ? text.length : found + 1;
}

async function skipLine(ahead: Ahead, newline: string): Promise<void> {
  for (;;) {
    const found = ahead.text.indexOf(newline);
    ahead.text = found === -1 ? '' : ahead.text.slice(found + 1);
    if (found !== -1 || ahead.ended) return;
    await fill(ahead, 1);
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
