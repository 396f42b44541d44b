import { isAbsolute, relative, resolve } from 'node:path';
import type { Collection } from '../schemas/collection.ts';
import type { Rows } from '../schemas/tables.ts';
import { type AnnotateOptions, annotate } from './annotate.ts';
import type { Effects } from './effects.ts';
import { messageOf, RecordError } from './error.ts';
import { type GazetteerFile, gazetteerFiles, openGazetteers, withoutGazetteers } from './gazetteer-files.ts';
import { defaultCollection, readCollection } from './ingest/collection.ts';
import { withOwn } from './ingest/formats.ts';
import { type Ingested, type IngestFormats, type IngestOptions, ingest, ingestDefaults } from './ingest/ingest.ts';
import { ingestRecords } from './ingest/ingest-records.ts';
import { linesOf } from './ingest/lines.ts';
import { findSources, type SourceFile } from './ingest/sources.ts';
import type { Gazetteer } from './link/gazetteer/gazetteer.ts';
import { shippedGazetteer } from './link/gazetteer/shipped.ts';
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
  options: Pick<IngestOptions, 'maxBytes'> & { readonly gazetteer?: Gazetteer } = {},
): AsyncGenerator<ExtractedDocument, undefined> {
  const { gazetteer = shippedGazetteer } = options;
  const lines = linesOf(input, options.maxBytes ?? ingestDefaults.maxBytes);
  for await (const record of ingestRecords(lines, defaultCollection, options))
    yield await extractOne(record.id, record, { collection: defaultCollection, gazetteer }, analyzer);
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
  options: IngestOptions & IngestFormats & { readonly gazetteers?: readonly string[] },
  effects: Effects,
): AsyncGenerator<ExtractedDocument, undefined> {
  const found: { source: SourceFile; given: string }[] = [];
  for (const input of inputs) {
    const sources = await findSources([input], effects, undefined, withOwn(options.formats ?? []));
    found.push(...sources.map((source) => ({ source, given: givenPath(input, source.file) })));
  }
  const { gazetteers = [], ...limits } = options;
  const opened = new Map<string, OpenedCollection>();
  for (const { source, given } of found) {
    const { root } = source;
    const known = opened.get(root) ?? (await openCollection(root, gazetteers, effects));
    opened.set(root, known);
    for (const own of withoutGazetteers([source], known.files)) {
      for await (const ingested of ingest([own], known.collection, limits, effects)) {
        const path = ingested.reject === null ? ingested.article.source : ingested.reject.inputRef;
        yield await extractOne(given + path.slice(source.path.length), ingested, known, analyzer);
      }
    }
  }
}

/** A collection with what its articles are linked with. */
interface ReadCollection {
  readonly collection: Collection;
  readonly gazetteer: Gazetteer;
}

interface OpenedCollection extends ReadCollection {
  readonly files: readonly GazetteerFile[];
}

async function openCollection(
  root: string,
  gazetteers: readonly string[],
  effects: Effects,
): Promise<OpenedCollection> {
  const collection = await readCollection(root, effects);
  const files = gazetteerFiles(gazetteers, root, collection.gazetteers ?? []);
  const { gazetteer } = await openGazetteers(files, effects);
  return { collection, gazetteer, files };
}

/** The path of a file that was named, below a folder or by a pattern: relative where what was given is. */
function givenPath(input: string, file: string): string {
  if (file === resolve(input)) return input;
  return isAbsolute(input) ? file : relative('', file);
}

async function extractOne(
  id: string,
  { article, reject }: Ingested,
  { collection, gazetteer }: ReadCollection,
  analyzer: AnnotateOptions['analyzer'],
): Promise<ExtractedDocument> {
  if (reject !== null) {
    const { stage, code, message } = reject;
    return { id, error: { stage, code, message } };
  }
  try {
    const annotation = await annotate(article, { analyzer, defaultLanguage: collection.language });
    const { articles, ...rows } = link([annotation], { gazetteer });
    return { id, article: annotation.article, ...rows };
  } catch (error) {
    if (error instanceof RecordError) throw error;
    return { id, error: { stage: 'extract', code: 'analysis-failed', message: messageOf(error) } };
  }
}
