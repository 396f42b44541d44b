import PQueue from 'p-queue';
import type { Collection } from '../schemas/collection.ts';
import { type Article, packMetadata } from './article.ts';
import type { Effects } from './effects.ts';
import { sha256 } from './ids.ts';
import type { ArticleIdentity } from './ingest/identity.ts';
import { type IngestFormats, type IngestOptions, ingest } from './ingest/ingest.ts';
import type { SourceFile } from './ingest/sources.ts';
import type { Reject } from './reject.ts';
import { keyOf } from './store/method.ts';
import type { Store } from './store/store.ts';
import { withdrawalFinder } from './withdraw/articles.ts';
import type { Annotator } from './workers/annotator.ts';

/** An article of which the store has a record, or that could not be annotated. */
export interface AnnotatedArticle extends ArticleIdentity {
  /** Of its record in the store. */
  readonly key: string;
}

/** What came of the sources. */
export interface AnnotatedArticles {
  /** In the order of the sources, duplicates among them. */
  readonly articles: readonly AnnotatedArticle[];
  readonly rejects: readonly Reject[];
  /** Why articles could not be annotated. */
  readonly failures: ReadonlyMap<AnnotatedArticle, Pick<Reject, 'code' | 'message'>>;
  /** How many were annotated now, those that failed among them; the store had the others. */
  readonly annotated: number;
}

export interface AnnotateOptions extends IngestOptions, IngestFormats {
  readonly annotator: Annotator;
  readonly store: Store;
  /** Hash of how the articles are annotated. */
  readonly method: string;
  /** The articles to annotate; the others are left to other processes that share the store. @default all */
  readonly isOwn?: (article: Article) => boolean;
}

/** The most articles and UTF-16 units of text that are annotated by one call: a call costs as much as a sentence. */
const batchArticles = 16;
const batchLength = 20_000;

/**
 * Reads the articles of sources and sees to it that the store has a record of each, annotating those that it does not
 * have, several at a time. Memory holds what identifies each article, and the texts that are at work.
 *
 * @throws RecordError where the store or the model cannot be used
 */
export async function annotateSources(
  sources: readonly SourceFile[],
  collection: Collection,
  { annotator, store, method, isOwn = () => true, ...limits }: AnnotateOptions,
  effects: Effects,
): Promise<AnnotatedArticles> {
  const articles: AnnotatedArticle[] = [];
  const rejects: Reject[] = [];
  const failures = new Map<AnnotatedArticle, Pick<Reject, 'code' | 'message'>>();
  const work = annotatingQueue(annotator.width);
  let done = 0;
  const annotateBatch = async (batch: readonly Pending[]): Promise<void> => {
    const outcomes = await annotator.annotate({
      articles: batch.map(({ article }) => article),
      language: collection.language,
    });
    for (const [index, { identity }] of batch.entries()) {
      const outcome = outcomes[index];
      if (outcome?.value) await store.put(identity.key, outcome.value);
      else if (outcome?.failure) failures.set(identity, outcome.failure);
    }
    done += batch.length;
    effects.progress({ stage: 'extract', done, total: null });
  };
  const withdrawalOf = withdrawalFinder(collection.withdrawals ?? []);
  let batch: Pending[] = [];
  let length = 0;
  for await (const { article, reject } of ingest(sources, collection, limits, effects)) {
    if (article === null) {
      rejects.push(reject);
      continue;
    }
    const identity = identify(article, method);
    articles.push(identity);
    if (!isOwn(article) || withdrawalOf(identity) !== undefined || store.read(identity.key) !== null) continue;
    batch.push({ article, identity });
    length += article.text.length;
    if (batch.length < batchArticles && length < batchLength) continue;
    const full = batch;
    batch = [];
    length = 0;
    await work.add(() => annotateBatch(full));
  }
  if (batch.length > 0) await work.add(() => annotateBatch(batch));
  await work.end();
  effects.progress({ stage: 'extract', done, total: done });
  return { articles, rejects, failures, annotated: done };
}

interface Pending {
  readonly article: Article;
  readonly identity: AnnotatedArticle;
}

/** What is known of an article beside its text, with the key of its record. */
export function identify(article: Article, method: string): AnnotatedArticle {
  const { text, blocks, mediaType, metadata, ...identity } = article;
  return { ...identity, metadata: packMetadata(metadata), textSha256: sha256(text), key: keyOf(article, method) };
}

/** Work that is done side by side; who adds to it waits while enough is at hand, and is told of what failed. */
function annotatingQueue(width: number): {
  readonly add: (work: () => Promise<void>) => Promise<void>;
  readonly end: () => Promise<void>;
} {
  const queue = new PQueue({ concurrency: width });
  const failed: unknown[] = [];
  const tell = (): void => {
    if (failed.length > 0) throw failed[0];
  };
  return {
    add: async (work) => {
      tell();
      queue.add(work).catch((error: unknown) => {
        failed.push(error);
        queue.clear();
      });
      await queue.onSizeLessThan(width + 1);
    },
    end: async () => {
      await queue.onIdle();
      tell();
    },
  };
}
