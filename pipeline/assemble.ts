import { basename } from 'node:path';
import type { Collection } from '../schemas/collection.ts';
import type { StageCount } from '../schemas/manifest.ts';
import type { Stage } from '../schemas/reject.ts';
import { type Rows, tableNames } from '../schemas/tables.ts';
import { type Annotation, annotate } from './annotate.ts';
import type { Article } from './article.ts';
import type { Effects } from './effects.ts';
import { messageOf } from './error.ts';
import { sha256 } from './ids.ts';
import { defaultCollection, readCollection } from './ingest/collection.ts';
import { resolveDuplicates } from './ingest/identity.ts';
import { type IngestOptions, ingest } from './ingest/ingest.ts';
import { findSources, type SourceFile } from './ingest/sources.ts';
import { hashInputs } from './inputs.ts';
import { link } from './link/link.ts';
import { compareCodePoints } from './offsets.ts';
import type { Inputs } from './publish/dataset.ts';
import type { Reject } from './reject.ts';
import { validate } from './validate/validate.ts';

/** The rows of a collection, ready to publish, and the account of how they came about. */
export interface Assembled {
  readonly collection: Collection;
  readonly inputs: Inputs;
  readonly rows: Rows;
  readonly stages: readonly StageCount[];
  readonly rejects: readonly Reject[];
}

export interface AssembleOptions extends IngestOptions {
  /** Folder of versions, whose files are no sources even where they lie among them. */
  readonly leftOut?: string;
}

/**
 * Runs the stages from ingest to validate over the sources, after the rows of the version before: everything of a
 * build but publishing.
 */
export async function assemble(
  paths: readonly string[],
  before: Rows | null,
  options: AssembleOptions,
  effects: Effects,
): Promise<Assembled> {
  const { leftOut, ...limits } = options;
  const sources = await findSources(paths, effects, leftOut);
  const roots = [...new Set(sources.map((source) => source.root))].sort(compareRoots);
  const collection = await collectionOf(roots, effects);
  const ingested = await ingestAll(sources, collection, limits, effects);
  const annotated = await annotateAll(ingested.articles, collection, effects);
  const linked = link(annotated.annotations, before);
  const validated = validate(linked);
  const documents = ingested.articles.length + ingested.rejects.length;
  const rowsIn = countRows(linked);
  const rejects = [...ingested.rejects, ...annotated.rejects, ...validated.rejects];
  return {
    collection,
    inputs: {
      root: roots.map((root) => basename(root)).join(' + '),
      files: sources.length,
      sha256: await hashInputs(sources, collection, ingested, effects),
    },
    rows: collection.text === 'withhold' ? withholdText(validated.rows) : validated.rows,
    stages: [
      stageCount('ingest', 'documents', documents, ingested.rejects.length),
      stageCount('extract', 'articles', ingested.articles.length, annotated.rejects.length),
      stageCount('link', 'articles', annotated.annotations.length, 0),
      stageCount('validate', 'rows', rowsIn, validated.rejects.length),
    ],
    rejects,
  };
}

/** By name first, so that folders that are moved together keep their order. */
function compareRoots(left: string, right: string): number {
  return compareCodePoints(basename(left), basename(right)) || compareCodePoints(left, right);
}

/** The collection that the first root describes which describes one. */
async function collectionOf(roots: readonly string[], effects: Effects): Promise<Collection> {
  for (const root of roots) {
    const collection = await readCollection(root, effects);
    if (collection !== defaultCollection) return collection;
  }
  return defaultCollection;
}

interface Ingestion {
  readonly articles: readonly Article[];
  readonly rejects: readonly Reject[];
}

async function ingestAll(
  sources: readonly SourceFile[],
  collection: Collection,
  options: IngestOptions,
  effects: Effects,
): Promise<Ingestion> {
  const found: Article[] = [];
  const rejects: Reject[] = [];
  for await (const { article, reject } of ingest(sources, collection, options, effects)) {
    if (article !== null) found.push(article);
    else rejects.push(reject);
  }
  const { articles, rejects: duplicates } = resolveDuplicates(found);
  return { articles, rejects: [...rejects, ...duplicates] };
}

async function annotateAll(
  articles: readonly Article[],
  collection: Collection,
  effects: Effects,
): Promise<{ annotations: Annotation[]; rejects: Reject[] }> {
  const annotations: Annotation[] = [];
  const rejects: Reject[] = [];
  for (const [done, article] of articles.entries()) {
    effects.progress({ stage: 'extract', done, total: articles.length });
    try {
      annotations.push(await annotate(article, { defaultLanguage: collection.language }));
    } catch (error) {
      const message = `${messageOf(error)}. This is a fault of the program: please report it with the article.`;
      const record = { article_id: article.id, text_sha256: sha256(article.text) };
      rejects.push({ stage: 'extract', code: 'analysis-failed', message, inputRef: article.source, record });
    }
  }
  effects.progress({ stage: 'extract', done: articles.length, total: articles.length });
  return { annotations, rejects };
}

/** The rows as they may be published where the texts may not: offsets and hashes stay, and the words of spans. */
function withholdText(rows: Rows): Rows {
  return {
    ...rows,
    articles: rows.articles.map((row) => ({ ...row, text: null })),
    passages: rows.passages.map((row) => ({ ...row, text: null, source_text: null })),
  };
}

function stageCount(stage: Stage, of: string, taken: number, rejected: number): StageCount {
  return { stage, of, in: taken, out: taken - rejected, rejected };
}

function countRows(rows: Rows): number {
  return tableNames.reduce((sum, name) => sum + rows[name].length, 0);
}
