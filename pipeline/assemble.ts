import { basename, join } from 'node:path';
import type { Collection, Withdrawal } from '../schemas/collection.ts';
import type { LanguageModel, Quarantine, StageCount } from '../schemas/manifest.ts';
import type { Stage } from '../schemas/reject.ts';
import { type Rows, tableNames } from '../schemas/tables.ts';
import { type Annotation, annotate } from './annotate.ts';
import type { Article } from './article.ts';
import type { Effects } from './effects.ts';
import { messageOf, RecordError } from './error.ts';
import { gazetteerFiles, openGazetteers, withoutGazetteers } from './gazetteer-files.ts';
import { sha256 } from './ids.ts';
import { defaultCollection, readCollection } from './ingest/collection.ts';
import { withOwn } from './ingest/formats.ts';
import { resolveDuplicates } from './ingest/identity.ts';
import { type IngestFormats, type IngestOptions, ingest } from './ingest/ingest.ts';
import { findSources, type SourceFile } from './ingest/sources.ts';
import { hashInputs } from './inputs.ts';
import type { LazyAnalyzer } from './lazy-analyzer.ts';
import { link } from './link/link.ts';
import { compareCodePoints } from './offsets.ts';
import type { Inputs } from './publish/dataset.ts';
import type { Reject } from './reject.ts';
import { validate } from './validate/validate.ts';
import { type Documents, withdrawArticles } from './withdraw/articles.ts';
import { withdrawPersons } from './withdraw/persons.ts';
import { withdrawnEntities } from './withdraw/withdrawn.ts';

/** The rows of a collection, ready to publish, and the account of how they came about. */
export interface Assembled {
  readonly collection: Collection;
  readonly inputs: Inputs;
  readonly languageModel: LanguageModel;
  readonly rows: Rows;
  readonly stages: readonly StageCount[];
  readonly rejects: readonly Reject[];
}

export interface AssembleOptions extends IngestOptions, IngestFormats {
  /** Reads the English articles. It is opened even where there are none: what is published names it. */
  readonly analyzer: LazyAnalyzer;
  /** Folder of versions, whose files are no sources even where they lie among them. */
  readonly leftOut?: string;
  /** Gazetteer files to link with before those that the collection states. */
  readonly gazetteers?: readonly string[];
  /** The quarantine of the version before, which knows the ids of what was withdrawn from it. */
  readonly quarantined?: Quarantine['rejects'];
}

/**
 * Runs the stages from ingest to validate over the sources, after the rows of the version before: everything of a
 * build but publishing. Withdrawals that nothing falls under are warned of.
 *
 * @throws RecordError of kind usage for sources, a collection or a gazetteer that cannot be used, io for files or a language model that cannot be read.
 */
export async function assemble(
  paths: readonly string[],
  before: Rows | null,
  options: AssembleOptions,
  effects: Effects,
): Promise<Assembled> {
  const { analyzer, leftOut, gazetteers = [], quarantined = [], ...limits } = options;
  const found = await findSources(paths, effects, leftOut, withOwn(limits.formats ?? []));
  const roots = [...new Set(found.map((source) => source.root))].sort(compareRoots);
  const { collection, root } = await collectionOf(roots, effects);
  const files = gazetteerFiles(gazetteers, root, collection.gazetteers ?? []);
  const sources = withoutGazetteers(found, files);
  const linkedWith = await openGazetteers(files, effects);
  const ingested = await ingestAll(sources, collection, limits, effects);
  const annotated = await annotateAll(ingested.articles, collection, analyzer, effects);
  const linked = link(annotated.annotations, {
    before,
    withdrawn: withdrawnEntities(quarantined),
    gazetteer: linkedWith.gazetteer,
  });
  const validated = validate(linked);
  const unfiltered = [...ingested.rejects, ...annotated.rejects, ...validated.rejects];
  const { rows, rejects, idle } = withdrawPersons(validated.rows, unfiltered, collection.withdrawals ?? []);
  for (const withdrawal of [...ingested.idle, ...idle]) effects.warn(tellIdle(withdrawal));
  const documents = ingested.articles.length + ingested.rejects.length;
  const rowsIn = countRows(linked);
  return {
    collection,
    inputs: {
      root: roots.map((root) => basename(root)).join(' + '),
      files: sources.length,
      sha256: await hashInputs(sources, collection, ingested, linkedWith.files, effects),
      ...(linkedWith.files.length === 0 ? {} : { gazetteers: linkedWith.files }),
    },
    languageModel: await analyzer.languageModel(),
    rows: collection.text === 'withhold' ? withholdText(rows) : rows,
    stages: [
      stageCount('ingest', 'documents', documents, ingested.rejects.length),
      stageCount('extract', 'articles', ingested.articles.length, annotated.rejects.length),
      stageCount('link', 'articles', annotated.annotations.length, 0),
      stageCount('validate', 'rows', rowsIn, rowsIn - countRows(rows)),
    ],
    rejects,
  };
}

/** By name first, so that folders that are moved together keep their order. */
function compareRoots(left: string, right: string): number {
  return compareCodePoints(basename(left), basename(right)) || compareCodePoints(left, right);
}

/** A collection and the root that describes it; null where none does. */
interface Described {
  readonly collection: Collection;
  readonly root: string | null;
}

/** The collection that one of the roots describes. @throws RecordError of kind usage where two do. */
async function collectionOf(roots: readonly string[], effects: Effects): Promise<Described> {
  const described: { root: string; collection: Collection }[] = [];
  for (const root of roots) {
    const collection = await readCollection(root, effects);
    if (collection !== defaultCollection) described.push({ root, collection });
  }
  const [only, other] = described;
  if (only === undefined || other === undefined) return only ?? { collection: defaultCollection, root: null };
  throw new RecordError(
    'usage',
    'several-collections',
    `${join(only.root, 'collection.json')} and ${join(other.root, 'collection.json')} both describe what is built. Build each by itself, or leave one of the files out.`,
  );
}

interface Ingestion extends Documents {
  /** Withdrawals of articles that are not among them. */
  readonly idle: readonly Withdrawal[];
}

async function ingestAll(
  sources: readonly SourceFile[],
  collection: Collection,
  options: IngestOptions & IngestFormats,
  effects: Effects,
): Promise<Ingestion> {
  const found: Article[] = [];
  const rejects: Reject[] = [];
  for await (const { article, reject } of ingest(sources, collection, options, effects)) {
    if (article !== null) found.push(article);
    else rejects.push(reject);
  }
  const remaining = withdrawArticles({ articles: found, rejects }, collection.withdrawals ?? []);
  const { articles, rejects: duplicates } = resolveDuplicates(remaining.articles);
  return { articles, rejects: [...remaining.rejects, ...duplicates], idle: remaining.idle };
}

function tellIdle({ article, person, reason }: Withdrawal): string {
  const [what, named] = article === undefined ? ['person', person] : ['article', article];
  const advice = 'Nothing was left out for it: check its spelling, or take it out of collection.json.';
  return `The withdrawal of the ${what} "${named}" (${reason}) matches nothing in the sources. ${advice}`;
}

async function annotateAll(
  articles: readonly Article[],
  collection: Collection,
  analyzer: LazyAnalyzer,
  effects: Effects,
): Promise<{ annotations: Annotation[]; rejects: Reject[] }> {
  const annotations: Annotation[] = [];
  const rejects: Reject[] = [];
  for (const [done, article] of articles.entries()) {
    effects.progress({ stage: 'extract', done, total: articles.length });
    try {
      annotations.push(await annotate(article, { analyzer, defaultLanguage: collection.language }));
    } catch (error) {
      if (error instanceof RecordError) throw error;
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
