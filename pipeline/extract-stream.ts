import { isAbsolute, relative, resolve } from 'node:path';
import type { Collection } from '../schemas/collection.ts';
import type { Effects } from './effects.ts';
import { type GazetteerFile, gazetteerFiles, openGazetteers, withoutGazetteers } from './gazetteer-files.ts';
import { defaultCollection, readCollection } from './ingest/collection.ts';
import { withOwn } from './ingest/formats.ts';
import { inOrder } from './ingest/in-order.ts';
import { type Ingested, type IngestFormats, type IngestOptions, ingest, ingestDefaults } from './ingest/ingest.ts';
import { type IngestedRecord, ingestRecords } from './ingest/ingest-records.ts';
import { linesOf } from './ingest/lines.ts';
import { findSources, type SourceFile } from './ingest/sources.ts';
import type { Reject } from './reject.ts';
import type { Annotator, DocumentRows, ExtractTask } from './workers/annotator.ts';

/** The rows of one document, entities and speakers resolved within it, or why there are none. */
export type ExtractedDocument =
  | ({ readonly id: string } & DocumentRows)
  | { readonly id: string; readonly error: Pick<Reject, 'stage' | 'code' | 'message'> };

/**
 * Annotates documents one by one: each line of a stream of JSON lines `{"id", "text", …}` gives one result, in order
 * and in constant memory, as soon as it and those before it are done. A bad line gives an error and the stream goes on.
 *
 * @throws RecordError of kind io where the analyzer cannot be opened
 */
export async function* extractRecords(
  input: AsyncIterable<Uint8Array>,
  annotator: Annotator,
  options: Pick<IngestOptions, 'maxBytes'> & { readonly gazetteers?: readonly GazetteerFile[] } = {},
): AsyncGenerator<ExtractedDocument, undefined> {
  const { gazetteers = [] } = options;
  const lines = linesOf(input, options.maxBytes ?? ingestDefaults.maxBytes);
  const records = ingestRecords(lines, defaultCollection, options);
  const extractRecord = async ({ id, ...record }: IngestedRecord): Promise<ExtractedDocument> =>
    await extractOne(id, record, annotator, { gazetteers });
  yield* inOrder(records, extractRecord, atWork(annotator));
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
  annotator: Annotator,
  options: IngestOptions & IngestFormats & { readonly gazetteers?: readonly string[] },
  effects: Effects,
): AsyncGenerator<ExtractedDocument, undefined> {
  const found: { source: SourceFile; given: string }[] = [];
  for (const input of inputs) {
    const sources = await findSources([input], effects, undefined, withOwn(options.formats ?? []));
    found.push(...sources.map((source) => ({ source, given: givenPath(input, source.file) })));
  }
  const extractDocument = async ({ id, ingested, known }: Document): Promise<ExtractedDocument> =>
    await extractOne(id, ingested, annotator, { gazetteers: known.files, language: known.collection.language });
  yield* inOrder(documentsOf(found, options, effects), extractDocument, atWork(annotator));
}

/** Enough that no thread waits for the one whose result comes next. */
function atWork({ width }: Annotator): number {
  return width === 1 ? 1 : 4 * width;
}

/** A document as it was read, with what its folder says of it. */
interface Document {
  readonly id: string;
  readonly ingested: Ingested;
  readonly known: OpenedCollection;
}

async function* documentsOf(
  found: readonly { readonly source: SourceFile; readonly given: string }[],
  { gazetteers = [], ...limits }: IngestOptions & IngestFormats & { readonly gazetteers?: readonly string[] },
  effects: Effects,
): AsyncGenerator<Document, undefined> {
  const opened = new Map<string, OpenedCollection>();
  for (const { source, given } of found) {
    const { root } = source;
    const known = opened.get(root) ?? (await openCollection(root, gazetteers, effects));
    opened.set(root, known);
    for (const own of withoutGazetteers([source], known.files)) {
      for await (const ingested of ingest([own], known.collection, limits, effects)) {
        const path = ingested.reject === null ? ingested.article.source : ingested.reject.inputRef;
        yield { id: given + path.slice(source.path.length), ingested, known };
      }
    }
  }
}

/** A collection with the gazetteers that its articles are linked with. */
interface OpenedCollection {
  readonly collection: Collection;
  readonly files: readonly GazetteerFile[];
}

/** @throws RecordError for a gazetteer that cannot be read: no document is begun with it. */
async function openCollection(
  root: string,
  gazetteers: readonly string[],
  effects: Effects,
): Promise<OpenedCollection> {
  const collection = await readCollection(root, effects);
  const files = gazetteerFiles(gazetteers, root, collection.gazetteers ?? []);
  await openGazetteers(files, effects);
  return { collection, files };
}

/** The path of a file that was named, below a folder or by a pattern: relative where what was given is. */
function givenPath(input: string, file: string): string {
  if (file === resolve(input)) return input;
  return isAbsolute(input) ? file : relative('', file);
}

async function extractOne(
  id: string,
  { article, reject }: Ingested,
  annotator: Annotator,
  context: Pick<ExtractTask, 'gazetteers'> & Partial<Pick<ExtractTask, 'language'>>,
): Promise<ExtractedDocument> {
  if (reject !== null) {
    const { stage, code, message } = reject;
    return { id, error: { stage, code, message } };
  }
  const { value, failure } = await annotator.extract({ article, language: undefined, ...context });
  return failure === null ? { id, ...value } : { id, error: { stage: 'extract', ...failure } };
}
