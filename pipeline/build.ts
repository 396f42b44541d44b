import { assemble } from './assemble.ts';
import { type Effects, silentEffects } from './effects.ts';
import type { Format } from './ingest/draft.ts';
import type { IngestOptions } from './ingest/ingest.ts';
import type { Analyzer } from './language/analyzer.ts';
import type { RuntimeName } from './language/runtime.ts';
import { lazyAnalyzer } from './lazy-analyzer.ts';
import { publicationOf } from './publication.ts';
import { type PublishOptions, type PublishResult, publish } from './publish/publish.ts';
import { variantOf } from './store/method.ts';
import { type Annotator, annotatorOf } from './workers/annotator.ts';
import { type AnnotatorOptions, type OpenAnnotator, openAnnotator, withAnnotator } from './workers/open.ts';

export interface BuildOptions extends PublishOptions {
  /** Files, folders and glob patterns to read articles from. */
  readonly sources: readonly string[];
  /** Folder of versions. @default 'dist-data' */
  readonly out?: string;
  /** The greatest share of documents and of rows that may be rejected; above it the build fails. @default 0.1 */
  readonly maxRejectShare?: number;
  /** Gazetteer files to link entities with, before those that the collection states. */
  readonly gazetteers?: readonly string[];
  /** Limits on what is read. */
  readonly limits?: IngestOptions;
  /** Kinds of file of the caller's own; they win over those of the program. @default none */
  readonly formats?: readonly Format[];
  /** Date of the version, YYYY-MM-DD. @default the newest day that an article states */
  readonly date?: string;
  /** Folder that keeps annotated articles, so that the next build annotates what is new alone. @default none */
  readonly cache?: string | null;
  /** The most bytes that it may hold afterwards; what is oldest goes first. @default no limit */
  readonly cacheBytes?: number;
  /** Reads English, in this thread; it is left open. @default the English model of this package, on threads */
  readonly analyzer?: Analyzer;
  /** What computes the model where no analyzer is given. @default 'portable' */
  readonly runtime?: RuntimeName;
  /** Threads that annotate, where no analyzer is given, and what an article may take of them. */
  readonly threads?: Omit<AnnotatorOptions, 'runtime'>;
}

/** What came of a build. */
export type BuildResult = PublishResult;

/**
 * Turns articles into a published version: the whole run. Unchanged inputs publish nothing. All that a version needs
 * is written beside the versions before, which are never changed. How many threads there are, what a cache holds and
 * where a run before was ended make no difference to any byte.
 *
 * @throws RecordError of kind usage for sources or options that cannot be used, data when too much was rejected, less is
 *   there than the collection expects, or the version before is damaged, io when a file or the language model cannot be
 *   read, a file cannot be written or another build holds the folder.
 * @param open opens what annotates where no analyzer is given.
 */
export async function build(
  options: BuildOptions,
  effects: Effects = silentEffects(),
  open: OpenAnnotator = openAnnotator,
): Promise<BuildResult> {
  const { sources, out = 'dist-data', maxRejectShare, limits = {}, date, cache, cacheBytes } = options;
  const { gazetteers = [], formats = [] } = options;
  const variant = await variantOf(options.threads?.analyzer);
  return await withAnnotator(
    annotatorFor(options, effects, open),
    async (annotator) =>
      await publish(
        out,
        options,
        async (before, quarantined, work) => {
          const from = {
            ...limits,
            formats,
            leftOut: out,
            gazetteers,
            quarantined,
            annotator,
            cache,
            cacheBytes,
            variant,
          };
          const rows = before?.rows ?? null;
          const assembled = await assemble(sources, rows, from, work, effects);
          return await publicationOf(assembled, rows, { maxRejectShare, date }, effects);
        },
        effects,
      ),
  );
}

function annotatorFor(
  { analyzer, runtime = 'portable', threads = {} }: BuildOptions,
  effects: Effects,
  open: OpenAnnotator,
): Annotator {
  if (analyzer === undefined) return open({ ...threads, runtime }, effects);
  const leftOpen = { ...analyzer, close: async () => {} };
  return annotatorOf(
    lazyAnalyzer(async () => leftOpen),
    effects,
  );
}
