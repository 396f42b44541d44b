import type { Collection } from '../../schemas/collection.ts';
import { identify } from '../annotated-articles.ts';
import { type Effects, silentEffects } from '../effects.ts';
import { messageOf, RecordError } from '../error.ts';
import { defaultCollection, readCollection, readFileMetadata } from '../ingest/collection.ts';
import { decodePiece } from '../ingest/decode.ts';
import { type Reading, recordTooLarge } from '../ingest/draft.ts';
import { jsonlFormat, readLine } from '../ingest/formats/jsonl.ts';
import { type Ingested, ingest, ingestDefaults, ingestedOf, type Origin } from '../ingest/ingest.ts';
import { columnsOf } from '../ingest/presets.ts';
import type { SourceFile } from '../ingest/sources.ts';
import { longestTimer } from '../timer.ts';
import { withdrawalFinder } from '../withdraw/articles.ts';
import { ProtocolError } from './frames.ts';
import { heldFiles } from './held-files.ts';
import type { ReadAnswer, ReadQuestion } from './messages.ts';

/** What holds for all that is read in a conversation. */
export interface ReadingContext {
  readonly collection: Collection;
  /** Hash of how the articles are to be annotated. */
  readonly method: string;
  /** The most bytes of a document or record, once unpacked. */
  readonly maxBytes: number;
}

const root = '/';

/** The collection that the text of a collection.json describes; that of defaults where there is none. @throws RecordError */
export async function collectionOf(text: string | null): Promise<Collection> {
  if (text === null) return defaultCollection;
  const held = new Map([[`${root}collection.json`, new TextEncoder().encode(text)]]);
  return await readCollection(root, silentEffects({ files: heldFiles(held) }));
}

/**
 * Reads the articles of files and lines, as a build reads those of its sources: of each question any number of answers,
 * in order. No answer stands for an empty line.
 */
export async function* readAll(
  questions: readonly ReadQuestion[],
  context: ReadingContext,
): AsyncGenerator<ReadAnswer, undefined> {
  const withdrawalOf = withdrawalFinder(context.collection.withdrawals ?? []);
  for (const [row, question] of questions.entries()) {
    for await (const ingested of question.number === null ? readFile(question, context) : readRecord(question, context))
      yield answerOf(row, ingested, context.method, withdrawalOf);
  }
}

function answerOf(
  row: number,
  { article, reject }: Ingested,
  method: string,
  withdrawalOf: ReturnType<typeof withdrawalFinder>,
): ReadAnswer {
  if (article === null) {
    return { row, source: reject.inputRef, identity: null, article: null, reject: JSON.stringify(reject) };
  }
  const identity = identify(article, method);
  return {
    row,
    source: article.source,
    identity: JSON.stringify({ ...identity, metadata: article.metadata }),
    article: withdrawalOf(identity) === undefined ? JSON.stringify(article) : null,
    reject: null,
  };
}

function readFile(
  { path, stated, content }: ReadQuestion,
  { collection, maxBytes }: ReadingContext,
): AsyncIterable<Ingested> {
  const { source, effects } = held(path, stated, content);
  const limits = { maxBytes, maxArticles: Number.MAX_SAFE_INTEGER, concurrency: 1, timeoutMilliseconds: longestTimer };
  return ingest([source], collection, limits, effects);
}

/** A file and what is stated of it, at hand. */
function held(
  path: string,
  stated: Uint8Array | null,
  content: Uint8Array,
): { readonly source: SourceFile; readonly effects: Effects } {
  const source = { root, path, file: `${root}${path}` };
  const files = new Map([[source.file, content]]);
  if (stated !== null) files.set(`${source.file}.meta.json`, stated);
  return { source, effects: silentEffects({ files: heldFiles(files) }) };
}

/** The media type of a file whose records come as lines of JSON. */
function mediaTypeOf(path: string): string {
  return path.endsWith('.parquet') ? 'application/vnd.apache.parquet' : jsonlFormat.mediaType;
}

async function* readRecord(question: ReadQuestion, context: ReadingContext): AsyncGenerator<Ingested, undefined> {
  const { path, number, sha256, stated, content } = question;
  if (number === null || sha256 === null)
    throw new ProtocolError(`A line of ${path} comes without the sha256 of its file`);
  const line = lineOf(content, number);
  if (line.trim() === '') return;
  const { source, effects } = held(path, stated, content);
  const origin: Origin = { path, mediaType: mediaTypeOf(path), sha256 };
  const { collection } = context;
  try {
    const file = await readFileMetadata(source, AbortSignal.timeout(longestTimer), effects);
    yield ingestedOf(await readingOf(line, number, context), origin, { file, collection: collection.metadata });
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    const inputRef = `${path}#${number}`;
    const reject = {
      stage: 'ingest',
      code: 'bad-metadata',
      message: messageOf(error),
      inputRef,
      record: null,
    } as const;
    yield { article: null, reject };
  }
}

async function readingOf(line: string, number: number, { collection, maxBytes }: ReadingContext): Promise<Reading> {
  if (line.length > maxBytes) return recordTooLarge(String(number), maxBytes);
  return await readLine(line, number, { columns: columnsOf(collection) });
}

/** The text of a line without what ends it, and of the first without its byte order mark. */
function lineOf(content: Uint8Array, number: number): string {
  const text = decodePiece(content);
  const line = number === 1 ? text.replace(/^\uFEFF/, '') : text;
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** The most bytes of a document where the caller states none. */
export const defaultMaxBytes = ingestDefaults.maxBytes;
