import type { Collection } from '../../schemas/collection.ts';
import { sha256 } from '../ids.ts';
import type { Reading } from './draft.ts';
import { jsonlFormat, readLine } from './formats/jsonl.ts';
import { type Ingested, type IngestOptions, ingestDefaults, ingestedOf } from './ingest.ts';

/** What comes of one line of a stream, under the id that the line states, or else its number. */
export type IngestedRecord = Ingested & { readonly id: string };

/** Path that articles of a stream have for a source, before `#` and the id. */
export const streamPath = 'stdin';

/**
 * Reads a stream of JSON lines, `{"id", "text"}` with any column of metadata, as each comes: one result a line, in
 * order, in constant memory. The text is as given, after the title where it does not begin with it; it is not read as
 * HTML. Lines are counted from 1; empty ones give nothing. A bad line gives a reject and the stream goes on.
 */
export async function* ingestRecords(
  lines: AsyncIterable<string>,
  collection: Collection,
  options: Pick<IngestOptions, 'maxBytes'> = {},
): AsyncGenerator<IngestedRecord, undefined> {
  const maxBytes = options.maxBytes ?? ingestDefaults.maxBytes;
  let number = 0;
  for await (const given of lines) {
    number++;
    const line = number === 1 ? given.replace(/^\uFEFF/, '') : given;
    if (line.trim() === '') continue;
    const reading = await readWithin(line, number, maxBytes, collection);
    const origin = { path: streamPath, mediaType: jsonlFormat.mediaType, sha256: sha256(line) };
    const ingested = ingestedOf(reading, origin, { file: {}, collection: collection.metadata });
    yield { ...ingested, id: reading.record ?? String(number) };
  }
}

async function readWithin(line: string, number: number, maxBytes: number, { columns }: Collection): Promise<Reading> {
  if (Buffer.byteLength(line) <= maxBytes) return readLine(line, number, { columns }, false);
  const message = `Line ${number} is larger than ${maxBytes} bytes. Split it, or raise the limit on bytes.`;
  return { record: String(number), code: 'too-large', message, original: null };
}
