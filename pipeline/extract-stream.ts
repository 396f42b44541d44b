import { isAbsolute, relative, resolve } from 'node:path';
import type { Rows } from '../schemas/tables.ts';
import { annotate } from './annotate.ts';
import type { Article } from './article.ts';
import type { Effects } from './effects.ts';
import { messageOf } from './error.ts';
import { defaultCollection } from './ingest/collection.ts';
import { type Ingested, type IngestOptions, ingest, ingestDefaults } from './ingest/ingest.ts';
import { ingestRecords } from './ingest/ingest-records.ts';
import { linesOf } from './ingest/lines.ts';
import { findSources } from './ingest/sources.ts';
import { link } from './link/link.ts';
import type { Reject } from './reject.ts';

/** The rows of one document, entities and speakers resolved within it, or why there are none. */
export type ExtractedDocument =
  | ({ readonly id: string; readonly article: Rows['articles'][number] | undefined } & Omit<Rows, 'articles'>)
  | { readonly id: string; readonly error: Pick<Reject, 'stage' | 'code' | 'message'> };

/**
 * Annotates documents one by one: each line of a stream of JSON lines `{"id", "text", …}` gives one result, in order
 * and in constant memory. A bad line gives an error and the stream goes on.
 */
export async function* extractRecords(
  input: AsyncIterable<Uint8Array>,
  options: IngestOptions = {},
): AsyncGenerator<ExtractedDocument, undefined> {
  const lines = linesOf(input, options.maxBytes ?? ingestDefaults.maxBytes);
  for await (const { id, ...ingested } of ingestRecords(lines, defaultCollection, options)) {
    yield await extractOne(id, ingested);
  }
}

/**
 * Annotates the documents of files, folders and patterns one by one, in the order given. The id of a document is the
 * path as given, with `#` and the record's id or number where a file holds several.
 */
export async function* extractFiles(
  inputs: readonly string[],
  options: IngestOptions,
  effects: Effects,
): AsyncGenerator<ExtractedDocument, undefined> {
  for (const input of inputs) {
    for (const source of await findSources([input], effects)) {
      const given = source.file === resolve(input) ? input : shownPath(input, source.file);
      for await (const ingested of ingest([source], defaultCollection, options, effects)) {
        const path = ingested.article?.source ?? ingested.reject?.inputRef ?? source.path;
        yield await extractOne(given + path.slice(source.path.length), ingested);
      }
    }
  }
}

/** The path of a file below a folder or of a pattern: relative where what was given is. */
function shownPath(input: string, file: string): string {
  return isAbsolute(input) ? file : relative('', file);
}

async function extractOne(
  id: string,
  ingested: Ingested | { article: Article | null; reject: Reject | null },
): Promise<ExtractedDocument> {
  const { article, reject } = ingested;
  if (reject !== null || article === null) return { id, error: errorOf(reject) };
  try {
    const { articles, ...rows } = link([await annotate(article)]);
    return { id, article: articles[0], ...rows };
  } catch (error) {
    return { id, error: { stage: 'extract', code: 'analysis-failed', message: messageOf(error) } };
  }
}

function errorOf(reject: Reject | null): Pick<Reject, 'stage' | 'code' | 'message'> {
  if (reject === null) return { stage: 'ingest', code: 'no-text', message: 'The record gave nothing.' };
  const { stage, code, message } = reject;
  return { stage, code, message };
}
