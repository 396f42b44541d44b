import type { Collection } from '../../schemas/collection.ts';
import type { Article } from '../article.ts';
import type { Effects } from '../effects.ts';
import { RecordError } from '../error.ts';
import type { Reject } from '../reject.ts';
import { longestTimer } from '../timer.ts';
import { type Format, isRefusal, type Reading } from './draft.ts';
import type { Failure } from './file-bytes.ts';
import { withOwn } from './formats.ts';
import { articleId } from './identity.ts';
import { inOrder } from './in-order.ts';
import { resolveMetadata, type Statements } from './metadata.ts';
import { columnsOf } from './presets.ts';
import { type Content, failureOf, readSource } from './read-source.ts';
import { innerReader, readingsOf } from './readings.ts';
import type { SourceFile } from './sources.ts';

export interface IngestOptions {
  /**
   * The most bytes of a source file, once unpacked; of one that is read record by record, of a record.
   * @default 67108864 (64 MiB)
   */
  readonly maxBytes?: number;
  /**
   * The most articles of a run; those beyond it are rejected.
   * @default 1000000
   */
  readonly maxArticles?: number;
  /**
   * Source files read side by side, and the most that are held in memory.
   * @default 8
   */
  readonly concurrency?: number;
  /**
   * Milliseconds that reading one source file may take; of one that is read record by record, that the disk may take to
   * give the next bytes.
   * @default 30000
   */
  readonly timeoutMilliseconds?: number;
}

/** What `ingest` takes beside its limits. */
export interface IngestFormats {
  /** Formats of the caller's own, which win over those of the program. @default none */
  readonly formats?: readonly Format[];
}

export const ingestDefaults: Required<IngestOptions> = {
  maxBytes: 64 * 1024 * 1024,
  maxArticles: 1_000_000,
  concurrency: 8,
  timeoutMilliseconds: 30_000,
};

/** What comes of one record: an article, or the reason why there is none. */
export type Ingested =
  | { readonly article: Article; readonly reject: null }
  | { readonly article: null; readonly reject: Reject };

/**
 * Reads the articles of source files, in the order of the files and of the records in them, whatever is read first.
 * Every record gives an article or a reject; nothing that is wrong with a file ends the run. Duplicates are left in:
 * `resolveDuplicates` finds them. Memory holds as many files as are read side by side, not more.
 *
 * @throws RecordError (usage) where an option is out of range
 */
export async function* ingest(
  sources: readonly SourceFile[],
  collection: Collection,
  options: IngestOptions & IngestFormats,
  effects: Effects,
): AsyncGenerator<Ingested, undefined> {
  const { formats = [], ...given } = options;
  const limits = checkedOptions(given);
  const registry = withOwn(formats);
  const read = async (source: SourceFile) => ({ source, content: await readSource(source, limits, effects, registry) });
  let articles = 0;
  let done = 0;
  for await (const { source, content } of inOrder(sources, read, limits.concurrency)) {
    if (articles >= limits.maxArticles) yield tooMany(source.path, limits.maxArticles);
    else {
      for await (const ingested of ingestSource(source, content, collection, { limits, registry })) {
        const full = ingested.article !== null && articles >= limits.maxArticles;
        yield full ? tooMany(ingested.article.source, limits.maxArticles) : ingested;
        if (ingested.article !== null) articles++;
      }
    }
    done++;
    effects.progress({ stage: 'ingest', done, total: sources.length });
  }
}

function checkedOptions(options: IngestOptions): Required<IngestOptions> {
  const limits = { ...ingestDefaults, ...options };
  for (const [name, value] of Object.entries(limits)) {
    const most = name === 'timeoutMilliseconds' ? longestTimer : Number.MAX_SAFE_INTEGER;
    if (Number.isInteger(value) && value >= 1 && value <= most) continue;
    const message = `Expected \`${name}\` to be an integer from 1 to ${most}, got \`${value}\`.`;
    throw new RecordError('usage', 'bad-option', message);
  }
  return limits;
}

interface SourceOptions {
  readonly limits: Required<IngestOptions>;
  readonly registry: readonly Format[];
}

async function* ingestSource(
  source: SourceFile,
  content: Content | Failure,
  collection: Collection,
  { limits, registry }: SourceOptions,
): AsyncGenerator<Ingested, undefined> {
  if ('code' in content) {
    yield rejected({ ...content, inputRef: source.path, record: null });
    return;
  }
  const { format, sha256, stated } = content;
  const origin = { path: source.path, mediaType: format.mediaType, sha256 };
  const known = { columns: columnsOf(collection), maxBytes: limits.maxBytes };
  const context = { ...known, inner: innerReader(registry, known) };
  let records = 0;
  for await (const reading of readingsOf(content, context, (error) => failureOf(error, null, limits))) {
    yield ingestedOf(reading, origin, { file: stated, collection: collection.metadata });
    records++;
  }
  if (records === 0) {
    const message = 'The file holds no record. Leave it out, or give it one.';
    yield rejected({ code: 'no-text', message, inputRef: source.path, record: null });
  }
}

/** The file or line that a record stands in. */
export interface Origin {
  readonly path: string;
  readonly mediaType: string;
  readonly sha256: string;
}

/** The article that a format read, with its metadata resolved and its id; or the reject. */
export function ingestedOf(reading: Reading, origin: Origin, stated: Omit<Statements, 'document'>): Ingested {
  const source = reading.record === null ? origin.path : `${origin.path}#${reading.record}`;
  if (isRefusal(reading)) {
    const { code, message, original } = reading;
    return rejected({ code, message, inputRef: source, record: storable(original) });
  }
  const { text, blocks } = reading;
  if (!holdsText(text)) {
    const message = 'The document has no text. Leave it out, or give it one.';
    return rejected({ code: 'no-text', message, inputRef: source, record: null });
  }
  const file = { ...stated.file, ...reading.beside };
  const metadata = resolveMetadata({ ...stated, file, document: reading.stated });
  const { sha256 } = origin;
  const mediaType = reading.mediaType ?? origin.mediaType;
  const captured = reading.captured_at === undefined ? {} : { captured_at: reading.captured_at };
  const id = articleId(text, metadata);
  const article: Article = { id, source, mediaType, sha256, text, blocks, metadata, ...captured };
  return { article, reject: null };
}

/** A letter or digit, or anything beyond ASCII: a text whose encoding is broken may hold no letter before it is mended. */
function holdsText(text: string): boolean {
  return /[\p{L}\p{N}]|[^\p{ASCII}\p{White_Space}]/u.test(text);
}

function rejected(reject: Omit<Reject, 'stage'>): Ingested {
  return { article: null, reject: { stage: 'ingest', ...reject } };
}

function tooMany(inputRef: string, maxArticles: number): Ingested {
  const message = `The run has its ${maxArticles} articles already. Raise the limit on articles, or split the collection.`;
  return rejected({ code: 'too-many-articles', message, inputRef, record: null });
}

/** Deeper records would break whatever writes or checks them. */
const deepestRecord = 32;

/** A record that can be kept: whatever is JSON, unless it is nested absurdly deep. */
function storable(record: unknown): unknown {
  let level: unknown[] = [record];
  for (let depth = 0; depth < deepestRecord; depth++) {
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
    if (level.length === 0) return record;
  }
  return null;
}
