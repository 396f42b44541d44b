import type { StatedMetadata } from '../../schemas/collection.ts';
import type { RejectCode } from '../../schemas/reject.ts';
import type { Block } from '../article.ts';
import type { DocumentMetadata } from './metadata.ts';

/** One article as its format read it: the text is final, the metadata is what the document states, unchecked. */
export interface Draft {
  /** Id or 1-based number of the record where the file holds several; null where the file is the article. */
  readonly record: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly stated: DocumentMetadata;
  /** What a metadata file beside the document states, where both lie in an archive: it wins over all else. */
  readonly beside?: StatedMetadata;
  /** When a crawler was sent the document, in UTC, where its archive states it: of two states of a page the later stays. */
  readonly captured_at?: string;
  /** Media type of the document, where it is not that of its file: a page in a web archive. */
  readonly mediaType?: string;
}

/** One record that its format could not use. */
export interface Refusal {
  readonly record: string | null;
  readonly code: RejectCode;
  /** A sentence: what is wrong and what to do about it. */
  readonly message: string;
  /** The record as far as it could be read, or null. */
  readonly original: unknown;
}

export type Reading = Draft | Refusal;

export function isRefusal(reading: Reading): reading is Refusal {
  return 'code' in reading;
}

/** What a format needs to know beside the bytes. */
export interface ReadContext {
  /** Field of the file → metadata column or "text"; wins over what field names suggest. */
  readonly columns: Readonly<Record<string, string>>;
  /** The most bytes of one record, once unpacked. */
  readonly maxBytes: number;
  /** Reads files that lie within this one; absent where they may not hold files any more. */
  readonly inner?: InnerReader;
}

/** What an archive has its entries read by. */
export interface InnerReader {
  /** Whether there is a format for a name. */
  readonly knows: (path: string) => boolean;
  readonly read: (file: InnerFile) => AsyncIterable<Reading>;
}

/** A file within an archive. */
export interface InnerFile {
  /** Path within the archive, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What `<path>.meta.json` in the archive states. */
  readonly beside: StatedMetadata;
}

/** Gives the bytes of a file from its start, each time it is called, in chunks of any size. */
export type OpenBytes = () => AsyncIterable<Uint8Array>;

interface NamedFormat {
  readonly name: string;
  /** With the dot, in lower case. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** For XML: the root elements, without prefix, that tell it from other formats of the same extension. */
  readonly roots?: readonly string[];
}

/** A format whose files are held in memory; `maxBytes` bounds the file. */
export interface WholeFormat extends NamedFormat {
  readonly read: (bytes: Uint8Array, context: ReadContext) => AsyncIterable<Reading> | Iterable<Reading>;
}

/** A format whose files are read record by record and may have any size; `maxBytes` bounds a record. */
export interface StreamedFormat extends NamedFormat {
  /** Whether it is given the bytes of a file packed with gzip as they are, and unpacks them itself. @default false */
  readonly unpacksGzip?: boolean;
  readonly readStream: (open: OpenBytes, context: ReadContext) => AsyncIterable<Reading>;
}

/**
 * A kind of file. A new format is one module that exports one of these and a line in formats.ts.
 * It never throws for a damaged document: it gives a refusal. It gives records one at a time, in file order. Errors of
 * the bytes it is given, such as a disk that fails, are not caught by it.
 */
export type Format = WholeFormat | StreamedFormat;

export function isStreamed(format: Format): format is StreamedFormat {
  return 'readStream' in format;
}

const longestExcerpt = 2000;

/** The start of a broken record, short enough to keep in quarantine. */
export function excerptOf(text: string): string {
  return text.length <= longestExcerpt ? text : text.slice(0, longestExcerpt).toWellFormed();
}

/** What is said of bytes that are not text. */
export function undecodable(): Refusal {
  return {
    record: null,
    code: 'bad-encoding',
    message: 'The bytes are not text in UTF-8, UTF-16 or windows-1252. Save the file as UTF-8.',
    original: null,
  };
}

/** What is said of a record that is beyond the limit on bytes. */
export function recordTooLarge(record: string, maxBytes: number): Refusal {
  return {
    record,
    code: 'too-large',
    message: `The record is larger than ${maxBytes} bytes. Split it, or raise the limit on bytes.`,
    original: null,
  };
}
