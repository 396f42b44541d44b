import type { Format, Reading } from '../../../pipeline/ingest/draft.ts';

/** Everything that a format reads from a text. */
export async function readAll(
  format: Format,
  text: string | Uint8Array,
  columns: Readonly<Record<string, string>> = {},
): Promise<Reading[]> {
  const readings: Reading[] = [];
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  for await (const reading of format.read(bytes, { columns })) readings.push(reading);
  return readings;
}

/** Record and text, or record and code: enough to tell what came of each. */
export function outcomes(readings: readonly Reading[]): [string | null, string][] {
  return readings.map((reading) => [reading.record, 'code' in reading ? reading.code : reading.text]);
}
