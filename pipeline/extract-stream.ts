import { isAbsolute, relative, resolve } from 'node:path';
import type { Collection } from '../schemas/collection.ts';
import type { Rows } from '../schemas/tables.ts';
import { type AnnotateOptions, annotate } from './annotate.ts';
import type { Effects } from './effects.ts';
import { messageOf, RecordError } from './error.ts';
import { defaultCollection, readCollection } from './ingest/collection.ts';
import { type Ingested, type IngestOptions, ingest, ingestDefaults } from './ingest/ingest.ts';
import { ingestRecords } from './ingest/ingest-records.ts';
import { linesOf } from './ingest/lines.ts';
import { findSources, type SourceFile } from './ingest/sources.ts';
import { link } from './link/link.ts';
import type { Reject } from './reject.ts';

/** The rows of one document, entities and speakers resolved within it, or why there are none. */
export type ExtractedDocument =
  | ({ readonly id: string; readonly article: Rows['articles'][number] } & Omit<Rows, 'articles'>)
  | { readonly id: string; readonly error: Pick<Reject, 'stage' | 'code' | 'message'> };

/**
 * Annotates documents one by one: each line of a stream of JSON lines `{"id", "text", …}` gives one result, in order
 * and in constant memory. A bad line gives an error and the stream goes on.
 *
 * @throws RecordError of kind io where the analyzer cannot be opened
 */
export async function* extractRecords(
  input: AsyncIterable<Uint8Array>,
  analyzer: AnnotateOptions['analyzer'],
  options: Pick<IngestOptions, 'maxBytes'> = {},
): AsyncGenerator<ExtractedDocument, undefined> {
  const lines = linesOf(input, options.maxBytes ?? ingestDefaults.maxBytes);
  for await (const record of ingestRecords(lines, defaultCollection, options))
    yield await extractOne(record.id, record, defaultCollection, analyzer);
}

/**
 * Annotates the documents of files, folders and patterns one by one, in the order given. The id of a document is the
 * path as given, with `#` and the record's id or number where a file holds several. `collection.json` holds for the
 * files of its folder.
 *
 * @throws RecordError of kind usage before anything is read, where a path does not exist or a pattern matches nothing,
 *   io where the analyzer cannot be opened
 */
export async function* extractFiles(
  inputs: readonly string[],
  analyzer: AnnotateOptions['analyzer'],
  options: IngestOptions,
  effects: Effects,
): AsyncGenerator<ExtractedDocument, undefined> {
  const found: { source: SourceFile; given: string }[] = [];
  for (const input of inputs) {
    const sources = await findSources([input], effects);
    found.push(...sources.map((source) => ({ source, given: givenPath(input, source.file) })));
  }
  const collections = new Map<string, Collection>();
  for (const { source, given } of found) {
    const collection = collections.get(source.root) ?? (await readCollection(source.root, effects));
    collections.set(source.root, collection);
    for await (const ingested of ingest([source], collection, options, effects)) {
      const path = ingested.reject === null ? ingested.article.source : ingested.reject.inputRef;
      yield await extractOne(given + path.slice(source.path.length), ingested, collection, analyzer);
    }
  }
}

/** The path of a file that was named, below a folder or by a pattern: relative where what was given is. */
function givenPath(input: string, file: string): string {
  if (file === resolve(input)) return input;
  return isAbsolute(input) ? file : relative('', file);
}

async function extractOne(
  id: string,
  { article, reject }: Ingested,
  { language }: Collection,
  analyzer: AnnotateOptions['analyzer'],
): Promise<ExtractedDocument> {
  if (reject !== null) {
    const { stage, code, message } = reject;
    return { id, error: { stage, code, message } };
  }
  try {
    const annotation = await annotate(article, { analyzer, defaultLanguage: language });
    const { articles, ...rows } = link([annotation]);
    return { id, article: annotation.article, ...rows };
  } catch (error) {
    if (error instanceof RecordError) throw error;
    return { id, error: { stage: 'extract', code: 'analysis-failed', message: messageOf(error) } };
  }
}
