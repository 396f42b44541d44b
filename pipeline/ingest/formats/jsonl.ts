import { excerptOf, type Format, type ReadContext, type Reading, recordTooLarge, undecodable } from '../draft.ts';
import { parseJson } from '../json.ts';
import { openText, textLines } from '../text-stream.ts';
import { readValue } from './json.ts';

/** JSON lines: a record a line; empty lines hold none. Records are named by the number of their line. */
export const jsonlFormat: Format = {
  name: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  mediaType: 'application/x-ndjson',
  async *readStream(open, context) {
    const text = await openText(open());
    if (text === null) {
      yield undecodable();
      return;
    }
    let number = 0;
    for await (const line of textLines(text, context.maxBytes)) {
      number++;
      if (line.length > context.maxBytes) yield recordTooLarge(String(number), context.maxBytes);
      else if (line.trim() !== '') yield await readLine(line, number, context);
    }
  },
};

/** The article in one line. */
export async function readLine(
  line: string,
  number: number,
  context: Pick<ReadContext, 'columns'>,
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
