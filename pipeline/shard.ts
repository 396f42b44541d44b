import { annotateSources } from './annotated-articles.ts';
import type { Article } from './article.ts';
import { collectSources } from './collected-sources.ts';
import { type Effects, silentEffects } from './effects.ts';
import { RecordError } from './error.ts';
import type { IngestOptions } from './ingest/ingest.ts';
import type { RuntimeName } from './language/runtime.ts';
import { openCache } from './store/cache.ts';
import { methodOf, variantOf } from './store/method.ts';
import { type AnnotatorOptions, type OpenAnnotator, openAnnotator, withAnnotator } from './workers/open.ts';

/** A share of the articles: `3/16` is the third of sixteen. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** A shard as it is written. @throws RecordError of kind usage for anything else */
export function readShard(written: string): Shard {
  const [, number, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(written) ?? []).map(Number);
  if (number !== undefined && of !== undefined && number >= 1 && number <= of) return { number, of };
  const message = `--shard takes a number and how many there are, such as 3/16, not ${JSON.stringify(written)}.`;
  throw new RecordError('usage', 'bad-option', message);
}

/** Whether an article, by its id, is of a shard: each is of one. */
export function isInShard(articleId: string, { number, of }: Shard): boolean {
  return Number.parseInt(articleId.slice(-8), 16) % of === number - 1;
}

export interface ShardOptions {
  readonly sources: readonly string[];
  readonly shard: Shard;
  /** Folder of the cache that all shards share. */
  readonly cache: string;
  /** Folder of versions, whose files are no sources. */
  readonly out?: string | undefined;
  readonly limits?: IngestOptions;
  /** What computes the model. @default 'portable' */
  readonly runtime?: RuntimeName;
  readonly threads?: Omit<AnnotatorOptions, 'runtime'>;
}

/** What came of a shard. */
export interface ShardResult {
  /** Articles of all shards, duplicates among them. */
  readonly articles: number;
  /** Those of this one. */
  readonly own: number;
  /** Those of it that the cache did not have. */
  readonly annotated: number;
  /** Those that could not be annotated: the build that publishes tries them again. */
  readonly failed: number;
}

/**
 * Annotates a share of the articles into a cache, from which a build publishes when all shards are done. Doing it again
 * annotates nothing, and several may be at work at once.
 *
 * @throws RecordError of kind usage for sources or options, io for files, the cache or the model that cannot be used
 */
export async function annotateShard(
  { sources, shard, cache, out, limits = {}, runtime = 'portable', threads = {} }: ShardOptions,
  effects: Effects = silentEffects(),
  open: OpenAnnotator = openAnnotator,
): Promise<ShardResult> {
  const variant = await variantOf(threads.analyzer);
  return await withAnnotator(open({ ...threads, runtime }, effects), async (annotator) => {
    const collected = await collectSources(sources, { leftOut: out }, effects);
    const { collection } = collected;
    const method = await methodOf(await annotator.languageModel(), [collection.language, variant]);
    const store = await openCache(cache, method, effects);
    try {
      const isOwn = ({ id }: Pick<Article, 'id'>): boolean => isInShard(id, shard);
      const options = { ...limits, annotator, store, method, isOwn };
      const { articles, annotated, failures } = await annotateSources(collected.sources, collection, options, effects);
      return { articles: articles.length, own: articles.filter(isOwn).length, annotated, failed: failures.size };
    } finally {
      await store.close();
    }
  });
}
