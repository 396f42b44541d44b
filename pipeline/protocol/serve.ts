import type { LanguageModel } from '../../schemas/manifest.ts';
import type { Article } from '../article.ts';
import { messageOf, RecordError } from '../error.ts';
import { formats, formatsOf } from '../ingest/formats.ts';
import { parseJson } from '../ingest/json.ts';
import { generator } from '../program.ts';
import { methodOf } from '../store/method.ts';
import type { Annotator } from '../workers/annotator.ts';
import { type Columns, type RowOf, readRows, writeRows } from './columns.ts';
import { endFrame, frameOf, ProtocolError, payloadsOf } from './frames.ts';
import {
  type AnnotateAnswer,
  type Answer,
  annotateAnswer,
  annotateQuestion,
  type Greeting,
  greetingOf,
  jsonPayload,
  protocolVersion,
  readAnswer,
  readQuestion,
  workOf,
} from './messages.ts';
import { collectionOf, defaultMaxBytes, type ReadingContext, readAll } from './reading.ts';

/** The two ends of a conversation. */
export interface Conversation {
  readonly input: AsyncIterable<Uint8Array>;
  /** Resolves when there is room for more. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
}

/** What answers. */
export interface Answerer {
  readonly annotator: Annotator;
  /** As `variantOf` gives it. */
  readonly variant: string | null;
}

/**
 * Answers a caller until it has no more questions: docs/cluster.md describes the protocol. Each question is answered
 * before the next is read, by frames of limited size.
 *
 * @throws RecordError where the work cannot be done whatever the article, or the caller breaks the protocol; the caller
 *   was told
 */
export async function serve({ input, write }: Conversation, { annotator, variant }: Answerer): Promise<void> {
  const send = (payload: Uint8Array): Promise<void> => write(frameOf(payload));
  try {
    const payloads = payloadsOf(input);
    const first = await payloads.next();
    if (first.done) return;
    const { context, answer } = await open(greetingOf(first.value), await annotator.languageModel(), variant);
    await send(jsonPayload(answer));
    for await (const payload of payloads) {
      for await (const part of answersTo(payload, context, annotator)) await send(part);
      await write(endFrame);
    }
  } catch (error) {
    const failure = failureOf(error);
    await send(jsonPayload({ failed: { code: failure.code, message: failure.message } }));
    throw failure;
  }
}

async function open(
  greeting: Greeting,
  languageModel: LanguageModel,
  variant: string | null,
): Promise<{ readonly context: ReadingContext; readonly answer: Answer }> {
  const collection = await collectionOf(greeting.collection);
  const method = await methodOf(languageModel, [collection.language, variant]);
  return {
    context: { collection, method, maxBytes: greeting.max_bytes ?? defaultMaxBytes },
    answer: {
      protocol: protocolVersion,
      program: generator,
      method,
      language_model: languageModel,
      endings: endings(),
      gazetteers: collection.gazetteers ?? [],
    },
  };
}

/** What the names of files end in that hold articles, packed or not. */
function endings(): string[] {
  const plain = formats.flatMap(({ extensions }) => extensions);
  const all = new Set([...plain, ...plain.map((extension) => `${extension}.gz`), '.tgz']);
  return [...all].filter((ending) => formatsOf(`name${ending}`).length > 0).sort();
}

function answersTo(payload: Uint8Array, context: ReadingContext, annotator: Annotator): AsyncIterable<Uint8Array> {
  if (workOf(payload) === 'read') return inParts(readAnswer, readAll(readRows(readQuestion, payload), context));
  const articles = readRows(annotateQuestion, payload).map(({ article }) => articleOf(article));
  return inParts(annotateAnswer, annotateAll(articles, context, annotator));
}

/** An article as this program wrote it. @throws ProtocolError for what cannot be one */
function articleOf(json: string): Article {
  const value = parseJson(json)?.value;
  if (typeof value === 'object' && value !== null && 'text' in value) return value as Article;
  throw new ProtocolError('An article is none that this program gave');
}

async function* annotateAll(
  articles: readonly Article[],
  { collection: { language } }: ReadingContext,
  annotator: Annotator,
): AsyncGenerator<AnnotateAnswer, undefined> {
  const outcomes = await annotator.annotate({ articles, language });
  for (const [row, { value, failure }] of outcomes.entries()) {
    yield { row, record: value, failure: failure === null ? null : JSON.stringify(failure) };
  }
}

/** The most rows of a frame, and the size after which it is sent. */
const mostRows = 256;
const fullSize = 4 * 1024 * 1024;

/** Rows as the payloads of an answer: at least one, so that a caller always learns its columns. */
async function* inParts<C extends Columns>(
  columns: C,
  rows: AsyncIterable<RowOf<C>>,
): AsyncGenerator<Uint8Array, undefined> {
  let part: RowOf<C>[] = [];
  let size = 0;
  let isFirst = true;
  for await (const row of rows) {
    part.push(row);
    size += sizeOf(row);
    if (part.length < mostRows && size < fullSize) continue;
    yield writeRows(columns, part);
    isFirst = false;
    part = [];
    size = 0;
  }
  if (isFirst || part.length > 0) yield writeRows(columns, part);
}

function sizeOf(row: Readonly<Record<string, unknown>>): number {
  let size = 0;
  for (const value of Object.values(row)) {
    if (typeof value === 'string' || value instanceof Uint8Array) size += value.length;
  }
  return size;
}

function failureOf(error: unknown): RecordError {
  if (error instanceof RecordError) return error;
  if (!(error instanceof ProtocolError)) {
    return new RecordError('data', 'unexpected', `Unexpected error: ${messageOf(error)}.`, { cause: error });
  }
  const message = `${error.message}. Let the caller speak as docs/cluster.md describes.`;
  return new RecordError('usage', 'bad-request', message, { cause: error });
}
