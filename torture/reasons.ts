import type { Quarantine } from '../schemas/manifest.ts';

type Reject = Quarantine['rejects'][number];

/** A file whose rejects are judged. */
export interface Judged {
  /** With its extension, without .gz. */
  readonly name: string;
  /** Unpacked; null where it cannot be unpacked. */
  readonly bytes: Buffer | null;
  /** Whether gzip complains: of damage, or of garbage after the data, which it passes over. */
  readonly isDamagedGzip: boolean;
}

/** The most UTF-16 units that are kept of a row that does not fit. */
const longestExcerpt = 2000;

/** True, false, or null where there is no means of judging but the program's own. */
export type Judgement = boolean | null;

/**
 * Whether the reason of a reject is true, found by means other than the program's: its own readers of gzip, text,
 * JSON and CSV, each as simple as can be.
 */
export function isTrueReason({ code, record, input_ref }: Reject, { name, bytes, isDamagedGzip }: Judged): Judgement {
  if (code === 'bad-gzip') return isDamagedGzip;
  if (bytes === null) return false;
  if (code === 'bad-encoding') return !isText(bytes);
  if (code === 'bad-json') {
    return name.endsWith('.jsonl') ? lineIsNoJson(bytes, input_ref) : readings(bytes).every((text) => !isJson(text));
  }
  // Of a long row only the beginning is kept, which tells nothing of its end.
  if (code === 'bad-csv' && String(record).length >= longestExcerpt) return null;
  if (code === 'bad-csv') return readings(bytes).some((text) => misfits(text, String(record), name));
  if (code === 'bad-record') return hasNoText(record);
  if (code === 'no-text') return readings(bytes).some((text) => !/[\p{L}\p{N}]/u.test(text)) || isEmptyList(bytes);
  return null;
}

type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** What the bytes can be read as: in the encoding that a mark states, else in any. */
function readings(bytes: Buffer): string[] {
  const marked = markedEncoding(bytes);
  const encodings: readonly Encoding[] = marked === null ? ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] : [marked];
  return encodings.map((encoding) => new TextDecoder(encoding).decode(bytes));
}

function markedEncoding(bytes: Buffer): Encoding | null {
  const mark = bytes.toString('latin1', 0, 2);
  return mark === '\xff\xfe' ? 'utf-16le' : mark === '\xfe\xff' ? 'utf-16be' : null;
}

/** Whether the bytes are wholly text in one encoding. */
function isText(bytes: Buffer): boolean {
  if (markedEncoding(bytes) !== null) return readings(bytes).every(isClean);
  const [utf8 = '', windows1252 = '', ...wide] = readings(bytes);
  if (!bytes.includes(0)) return isClean(utf8) || isClean(windows1252);
  return bytes.length % 2 === 0 && wide.some((text) => isClean(text) && isAscii(text));
}

/** No NUL, hardly another control character, and nothing that the encoding does not hold. */
function isClean(text: string): boolean {
  const start = text.slice(0, 65_536);
  const controls = start.match(/(?![\t\n\v\f\r\u0085])\p{Cc}/gu)?.length ?? 0;
  return !/[\0\uFFFD]/.test(text) && controls <= start.length * 0.01;
}

/** English in UTF-16 is ASCII nearly throughout. */
function isAscii(text: string): boolean {
  return (text.match(/[\p{ASCII}“”’é]/gu)?.length ?? 0) > text.length * 0.99;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function lineIsNoJson(bytes: Buffer, ref: string): boolean {
  const number = Number(ref.slice(ref.lastIndexOf('#') + 1));
  return readings(bytes).some((text) => {
    const line = text.split('\n')[number - 1];
    return line !== undefined && !isJson(line);
  });
}

/** Whether a row has other fields than the header, or quotation marks where none may be. */
function misfits(text: string, row: string, name: string): boolean {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return (name.endsWith('.tsv') ? ['\t'] : [',', ';', '|', '\t']).some((delimiter) => {
    const fields = fieldsOf(row, delimiter);
    return fields === null || fields !== fieldsOf(header, delimiter);
  });
}

/** How many fields a row has by RFC 4180; null where a quotation mark is out of place or never closed. */
function fieldsOf(row: string, delimiter: string): number | null {
  let fields = 1;
  let state: 'start' | 'bare' | 'quoted' | 'closed' = 'start';
  for (const character of row) {
    if (state === 'quoted') state = character === '"' ? 'closed' : 'quoted';
    else if (character === delimiter) {
      fields++;
      state = 'start';
    } else if (character === '"') {
      if (state === 'bare') continue;
      state = 'quoted';
    } else if (state === 'closed') return null;
    else state = 'bare';
  }
  return state === 'quoted' ? null : fields;
}

/** No text, or something of a wrong type, in a record that was quarantined. */
function hasNoText(record: unknown): boolean {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return true;
  const fields = new Map<string, unknown>(Object.entries(record));
  const text = fields.get('text');
  if (typeof text !== 'string' || text.trim() === '') return true;
  const isMarkup = !/[\p{L}\p{N}]/u.test(text.replace(/<[^>]*>/g, ''));
  const isStrange = [...fields].some(([name, value]) => name !== 'text' && typeof value !== 'string');
  return isMarkup || isStrange;
}

function isEmptyList(bytes: Buffer): boolean {
  return readings(bytes).some((text) => /^\s*(?:\[\s*\]|[^\r\n]*[\r\n]*)\s*$/.test(text));
}
