import { decodeRecords } from './decode.ts';
import { excerptOf, type Format, type ReadContext, type Reading, undecodable } from './draft.ts';
import { parseJson, readValue } from './json.ts';

/** JSON lines: a record a line; empty lines hold none. Records are named by the number of their line. */
export const jsonlFormat: Format = {
  name: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  mediaType: 'application/x-ndjson',
  async *read(bytes, context) {
    const text = decodeRecords(bytes);
    if (text === null) {
      yield undecodable();
      return;
    }
    let number = 0;
    for (const line of linesOf(text)) {
      number++;
      if (line.trim() !== '') yield await readLine(line, number, context);
    }
  },
};

/** The article in one line. */
export async function readLine(
  line: string,
  number: number,
  context: ReadContext,
  html: boolean = true,
): Promise<Reading> {
  const parsed = parseJson(line);
  if (parsed !== null) return readValue(parsed.value, number, context, html);
  return {
    record: String(number),
    code: 'bad-json',
    message: `Line ${number} is not JSON. Mend the line.`,
    original: excerptOf(line),
  };
}

/** Lines one at a time, so that a large file is never held a second time as a list. */
function* linesOf(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    yield text.slice(start, end);
    start = end + 1;
  }
}
