import { join } from 'node:path';
import type { Collection, Withdrawal } from '../schemas/collection.ts';
import type { LanguageModel, Quarantine, StageCount } from '../schemas/manifest.ts';
import type { Stage } from '../schemas/reject.ts';
import { type AnnotatedArticle, type AnnotatedArticles, annotateSources } from './annotated-articles.ts';
import { unknownMetadata } from './article.ts';
import { type CollectedSources, collectSources, type SourceOptions } from './collected-sources.ts';
import type { Effects } from './effects.ts';
import { articleId, resolveDuplicates } from './ingest/identity.ts';
import type { IngestFormats, IngestOptions } from './ingest/ingest.ts';
import { canonicalUrl } from './ingest/url.ts';
import { hashInputs, type StatedFile, statedFiles } from './inputs.ts';
import type { Inputs } from './publish/dataset.ts';
import type { Reject } from './reject.ts';
import type { RowStreams } from './row-streams.ts';
import { type CollectionFacts, spoolTables } from './spool.ts';
import { boundCache, forgetArticles, openCache } from './store/cache.ts';
import { methodOf } from './store/method.ts';
import { openStore, type Store } from './store/store.ts';
import { linkStored } from './stored-articles.ts';
import { validate } from './validate/validate.ts';
import { withdrawArticles } from './withdraw/articles.ts';
import { withdrawPersons } from './withdraw/persons.ts';
import { withdrawnEntities } from './withdraw/withdrawn.ts';
import type { Annotator } from './workers/annotator.ts';

/** The rows of a collection, ready to publish, and the account of how they came about. */
export interface Assembled {
  readonly collection: Collection;
  readonly inputs: Inputs;
  readonly languageModel: LanguageModel;
  /** Read from files in the folder for work. */
  readonly tables: RowStreams;
  readonly facts: CollectionFacts;
  readonly stages: readonly StageCount[];
  readonly rejects: readonly Reject[];
}

export interface AssembleOptions extends IngestOptions, IngestFormats {
  /** It is asked for its model even where there are no articles, and closed when all are annotated. */
  readonly annotator: Annotator;
  /** What rows depend on beside the code and what the annotator says of its model. @default nothing */
  readonly variant?: string | null | undefined;
  /** Folder that keeps annotated articles for the next run. @default none: all are annotated */
  readonly cache?: string | null | undefined;
  /** The most bytes that it may hold afterwards. @default no limit */
  readonly cacheBytes?: number | undefined;
  readonly leftOut?: SourceOptions['leftOut'];
  readonly gazetteers?: SourceOptions['gazetteers'];
  /** The quarantine of the version before, which knows the ids of what was withdrawn from it. */
  readonly quarantined?: Quarantine['rejects'];
}

/**
 * Runs the stages from ingest to validate over the sources, after the rows of the version before: everything of a
 * build but publishing. Withdrawals that nothing falls under are warned of.
 *
 * @param work an empty folder for files on the way, among them those that the tables are read from.
 * @throws RecordError of kind usage for sources, a collection or a gazetteer that cannot be used, io for files, a cache
 *   or a language model that cannot be used.
 */
export async function assemble(
  paths: readonly string[],
  before: RowStreams | null,
  options: AssembleOptions,
  work: string,
  effects: Effects,
): Promise<Assembled> {
  const { annotator, variant, cache, cacheBytes, leftOut, gazetteers, quarantined, ...limits } = options;
  const collected = await collectSources(paths, { leftOut, gazetteers, formats: limits.formats }, effects);
  const languageModel = await annotator.languageModel();
  const method = await methodOf(languageModel, [collected.collection.language, variant ?? null]);
  const store = await (cache ? openCache(cache, method, effects) : openStore(join(work, 'annotated'), effects));
  try {
    const { sources, collection } = collected;
    const annotated = await annotateSources(sources, collection, { ...limits, annotator, store, method }, effects);
    await annotator.close();
    const stated = await statedFiles(sources, effects);
    const stored = { ...collected, files: sources.length, stated, languageModel, annotated, store };
    const assembled = await assembleStored(stored, before, quarantined ?? [], work, effects);
    if (cache) await forgetWithdrawn(annotated.articles, collection, cache, effects);
    if (cache && cacheBytes !== undefined) await boundCache(cache, cacheBytes, effects, method);
    return assembled;
  } finally {
    await store.close();
  }
}

/** Annotated articles in a store, and what is known of where they are from. */
export interface StoredCollection extends Pick<CollectedSources, 'collection' | 'root' | 'gazetteers'> {
  /** How many source files there were. */
  readonly files: number;
  readonly stated: readonly StatedFile[];
  readonly languageModel: LanguageModel;
  readonly annotated: AnnotatedArticles;
  readonly store: Store;
}

/** The stages from annotated articles on: `assemble` for articles that were annotated before or elsewhere. */
export async function assembleStored(
  { collection, root, files, stated, gazetteers, languageModel, annotated, store }: StoredCollection,
  before: RowStreams | null,
  quarantined: Quarantine['rejects'],
  work: string,
  effects: Effects,
): Promise<Assembled> {
  const withdrawals = collection.withdrawals ?? [];
  const remaining = withdrawArticles(annotated, withdrawals);
  const resolved = resolveDuplicates(remaining.articles);
  const ingestRejects = [...remaining.rejects, ...resolved.rejects];
  const unread = resolved.articles.flatMap((article) => failureOf(article, annotated) ?? []);
  const articles = resolved.articles.filter((article) => !annotated.failures.has(article));
  const linking = { before, withdrawn: withdrawnEntities(quarantined), gazetteer: gazetteers.gazetteer, work };
  const linked = await linkStored(articles, store, linking, effects);
  const validated = await validate(linked);
  const rejects = [...ingestRejects, ...unread, ...validated.rejects];
  const kept = await withdrawPersons(validated, rejects, withdrawals);
  for (const withdrawal of [...remaining.idle, ...kept.idle]) effects.warn(tellIdle(withdrawal));
  const { tables, facts } = await spoolTables(kept, work, collection.text, effects);
  const documents = resolved.articles.length + ingestRejects.length;
  const { rowsIn } = validated;
  const read = {
    articles: resolved.articles,
    rejects: ingestRejects,
    stated,
    collection,
    gazetteers: gazetteers.files,
  };
  return {
    collection,
    inputs: {
      root,
      files,
      sha256: hashInputs(read),
      ...(gazetteers.files.length === 0 ? {} : { gazetteers: gazetteers.files }),
    },
    languageModel,
    tables,
    facts,
    stages: [
      stageCount('ingest', 'documents', documents, ingestRejects.length),
      stageCount('extract', 'articles', resolved.articles.length, unread.length),
      stageCount('link', 'articles', articles.length, 0),
      stageCount('validate', 'rows', rowsIn, rowsIn - kept.rowsOut),
    ],
    rejects: kept.rejects,
  };
}

function failureOf(article: AnnotatedArticle, { failures }: AnnotatedArticles): Reject | null {
  const failure = failures.get(article);
  if (failure === undefined) return null;
  const record = { article_id: article.id, text_sha256: article.textSha256 };
  return { stage: 'extract', ...failure, inputRef: article.source, record };
}

/**
 * A cache keeps no state of an article that was withdrawn, be it among the sources still or not: what stood beside it is
 * annotated again.
 */
async function forgetWithdrawn(
  articles: readonly AnnotatedArticle[],
  { withdrawals = [] }: Collection,
  cache: string,
  effects: Effects,
): Promise<void> {
  const remaining = new Set(withdrawArticles({ articles, rejects: [] }, withdrawals).articles);
  const found = articles.filter((article) => !remaining.has(article)).map(({ id }) => id);
  await forgetArticles(cache, [...found, ...withdrawals.flatMap(idsNamed)], effects);
}

/** The ids of articles that a withdrawal names by id or address: `https://example.com/a`. A path tells none. */
function idsNamed({ article }: Withdrawal): string[] {
  if (article === undefined) return [];
  if (/^a-[0-9a-f]{16}$/.test(article)) return [article];
  const url = canonicalUrl(article);
  return url === null ? [] : [articleId('', { ...unknownMetadata, url })];
}

function tellIdle({ article, person, reason }: Withdrawal): string {
  const [what, named] = article === undefined ? ['person', person] : ['article', article];
  const advice = 'Nothing was left out for it: check its spelling, or take it out of collection.json.';
  return `The withdrawal of the ${what} "${named}" (${reason}) matches nothing in the sources. ${advice}`;
}

function stageCount(stage: Stage, of: string, taken: number, rejected: number): StageCount {
  return { stage, of, in: taken, out: taken - rejected, rejected };
}
