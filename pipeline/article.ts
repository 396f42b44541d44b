import type { ArticleMetadata } from '../schemas/collection.ts';

/** What a format knew of a stretch of text. Normalize decides roles from these and from the text itself. */
export const blockHints = [
  'title',
  'dek',
  'byline',
  'dateline',
  'paragraph',
  'heading',
  'caption',
  'aside',
  'list',
  'table',
  'form',
  'links',
] as const;
export type BlockHint = (typeof blockHints)[number];

/** A stretch of an article's text, as UTF-16 indexes, half open. Blocks are sorted and do not overlap. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly hint: BlockHint;
}

/**
 * What ingest yields for one document, whatever the format.
 * `text` is never changed afterwards: every offset that leaves the program counts code points into it.
 */
export interface Article {
  /** `a-` and 16 hex digits. */
  readonly id: string;
  /** Path relative to the root that was given, with `/`; `#` and a record's id or number where a file holds several. */
  readonly source: string;
  readonly mediaType: string;
  /** sha256 of the file's bytes as they are on disk. */
  readonly sha256: string;
  /** Well-formed UTF-16, without a byte order mark. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly metadata: ArticleMetadata;
  /** When a crawler was sent it, in UTC, where that is known: of two states of a document the later stays. No column. */
  readonly captured_at?: string;
}

/** Metadata of a document of which nothing is known but its text. Its keys are in the order of `resolveMetadata`. */
export const unknownMetadata: ArticleMetadata = {
  url: null,
  title: null,
  authors: [],
  publisher: null,
  section: null,
  published_on: null,
  published_at: null,
  published_from: null,
  updated_at: null,
  language: null,
  licence: null,
};

/** Metadata as JSON, without what is not known: that of every article is kept for as long as a run lasts. */
export function packMetadata(metadata: ArticleMetadata): string {
  const known = Object.entries(metadata).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return JSON.stringify(Object.fromEntries(known));
}

/** The metadata that was packed, its keys in the order in which `resolveMetadata` gives them: rejects are published with it. */
export function unpackMetadata(packed: string): ArticleMetadata {
  return { ...unknownMetadata, ...JSON.parse(packed) };
}
