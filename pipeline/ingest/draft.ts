import type { StatedMetadata } from '../../schemas/collection.ts';
import type { RejectCode } from '../../schemas/reject.ts';
import type { Block } from '../article.ts';

/** One article as its format read it: the text is final, the metadata is what the document states, unchecked. */
export interface Draft {
  /** Id or 1-based number of the record where the file holds several; null where the file is the article. */
  readonly record: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly stated: StatedMetadata;
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
}

/**
 * A kind of file. A new format is one module that exports one of these and a line in formats.ts.
 * `read` never throws for a damaged document: it gives a refusal. It gives records one at a time, in file order.
 */
export interface Format {
  readonly name: string;
  /** With the dot, in lower case. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  readonly read: (bytes: Uint8Array, context: ReadContext) => AsyncIterable<Reading> | Iterable<Reading>;
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
