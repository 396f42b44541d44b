import { csvFormat, tsvFormat } from './delimited.ts';
import type { Format } from './draft.ts';
import { htmlFormat } from './html.ts';
import { jsonFormat } from './json.ts';
import { jsonlFormat } from './jsonl.ts';
import { textFormat } from './text.ts';

/** Every kind of file that can be read. Any of them may be packed with gzip: `.txt.gz`. */
export const formats: readonly Format[] = [textFormat, htmlFormat, jsonFormat, jsonlFormat, csvFormat, tsvFormat];

const gzipExtension = '.gz';

export function isGzip(path: string): boolean {
  return path.toLowerCase().endsWith(gzipExtension);
}

/** The format that a file's name says, case and `.gz` aside; null where no format has its extension. */
export function formatOf(path: string): Format | null {
  const lower = path.toLowerCase();
  const name = isGzip(lower) ? lower.slice(0, -gzipExtension.length) : lower;
  return formats.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension))) ?? null;
}
