import { type Format, isStreamed, type ReadContext, type Reading } from '../../../pipeline/ingest/draft.ts';
import { formats } from '../../../pipeline/ingest/formats.ts';
import { innerReader } from '../../../pipeline/ingest/readings.ts';

/** Everything that a format reads from a text. */
export async function readAll(
  format: Format,
  text: string | Uint8Array,
  columns: ReadContext['columns'] = {},
  limits: { readonly maxBytes?: number; readonly chunk?: number } = {},
): Promise<Reading[]> {
  const readings: Reading[] = [];
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const known = { columns, maxBytes: limits.maxBytes ?? 1 << 26 };
  const context = { ...known, inner: innerReader(formats, known) };
  const read = isStreamed(format)
    ? format.readStream(() => inChunks(bytes, limits.chunk ?? 1 << 16), context)
    : format.read(bytes, context);
  for await (const reading of read) readings.push(reading);
  return readings;
}

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** Record and text, or record and code: enough to tell what came of each. */
export function outcomes(readings: readonly Reading[]): [string | null, string][] {
  return readings.map((reading) => [reading.record, 'code' in reading ? reading.code : reading.text]);
}
