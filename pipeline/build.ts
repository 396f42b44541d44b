import { harmlessRejects, type RejectCode } from '../schemas/reject.ts';
import type { Rows } from '../schemas/tables.ts';
import { type Assembled, assemble } from './assemble.ts';
import { type Effects, silentEffects } from './effects.ts';
import { RecordError } from './error.ts';
import { groupBy } from './grouping.ts';
import type { Format } from './ingest/draft.ts';
import type { IngestOptions } from './ingest/ingest.ts';
import type { Analyzer } from './language/analyzer.ts';
import type { RuntimeName } from './language/runtime.ts';
import { type OpenAnalyzer, openAnalyzer, withAnalyzer } from './lazy-analyzer.ts';
import { compareCodePoints } from './offsets.ts';
import { counted } from './publish/markdown.ts';
import { type PublishOptions, type PublishResult, publish } from './publish/publish.ts';
import { checkExpectations } from './validate/expectations.ts';

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
  /** Reads English; it is left open. @default the English model of this package, opened for this build */
  readonly analyzer?: Analyzer;
  /** What computes the model where no analyzer is given. @default 'portable' */
  readonly runtime?: RuntimeName;
}

/** What came of a build. */
export type BuildResult = PublishResult;

/**
 * Turns articles into a published version: the whole run. Unchanged inputs publish nothing. All that a version needs
 * is written beside the versions before, which are never changed.
 *
 * @throws RecordError of kind usage for sources or options that cannot be used, data when too much was rejected, less is
 *   there than the collection expects, or the version before is damaged, io when a file or the language model cannot be
 *   read, a file cannot be written or another build holds the folder.
 * @param open opens the analyzer where none is given.
 */
export async function build(
  options: BuildOptions,
  effects: Effects = silentEffects(),
  open: OpenAnalyzer = openAnalyzer,
): Promise<BuildResult> {
  const { sources, out = 'dist-data', maxRejectShare = 0.1, limits = {}, date, runtime = 'portable' } = options;
  const { gazetteers = [], formats = [] } = options;
  const given = options.analyzer && { ...options.analyzer, close: async () => {} };
  return await withAnalyzer(
    async () => given ?? (await open({ runtime })),
    async (analyzer) =>
      await publish(
        out,
        options,
        async (before, quarantined) => {
          const assembled = await assemble(
            sources,
            before,
            { ...limits, formats, leftOut: out, gazetteers, quarantined, analyzer },
            effects,
          );
          refuseLosses(assembled, before);
          refuseEmpty(assembled);
          refuseRejects(assembled, maxRejectShare);
          checkExpectations(assembled.rows, assembled.collection.expectations ?? {}, effects.warn);
          return { ...assembled, date: date ?? newestDay(assembled), publishers: countPublishers(assembled) };
        },
        effects,
      ),
  );
}

/** Codes of files that are there but could not be read this time: a disk that sleeps, a permission that was lost. */
const passing: readonly RejectCode[] = ['unreadable-file', 'timed-out'];

/**
 * @throws RecordError of kind io when a file that the version before has articles of could not be read: its rows would
 *   be taken for removed.
 */
function refuseLosses({ rejects }: Assembled, before: Rows | null): void {
  const published = new Set(before?.articles.flatMap(({ source_path }) => filesOf(source_path)));
  const lost = rejects.filter(({ code, inputRef }) => passing.includes(code) && published.has(inputRef));
  const [first] = lost;
  if (first === undefined) return;
  throw new RecordError(
    'io',
    'unreadable-source',
    `${counted(lost.length, 'file', 'files')} of articles that are published could not be read. The first: ${first.inputRef}: ${first.message} To take the articles out of the dataset, remove the file. Nothing was published.`,
  );
}

/** What the file of a source may be: a record's id, an entry's path or the file's own may hold a `#`. */
function filesOf(source: string): string[] {
  return [source, ...[...source.matchAll(/#/g)].map(({ index }) => source.slice(0, index))];
}

function refuseEmpty({ rows, rejects }: Assembled): void {
  if (rows.articles.length > 0) return;
  const first = rejects[0];
  throw new RecordError(
    'data',
    'no-articles',
    first === undefined
      ? 'The sources hold no article, so there is nothing to publish. Check the paths and the kinds of file.'
      : `None of the sources gave an article, so there is nothing to publish. The first reason: ${first.inputRef}: ${first.message}`,
  );
}

/** @throws RecordError of kind data when a larger share than allowed was rejected, of documents or of rows. */
function refuseRejects({ stages, rejects }: Assembled, most: number): void {
  for (const { stage, of, in: taken } of stages) {
    const counted = rejects.filter((reject) => reject.stage === stage && !harmlessRejects.includes(reject.code));
    if (counted.length <= most * taken) continue;
    const codes = [...groupBy(counted, (reject) => reject.code)].map(([code, group]) => `${group.length} ${code}`);
    const first = counted[0];
    throw new RecordError(
      'data',
      'too-many-rejects',
      `${counted.length} of ${taken} ${of} were rejected at ${stage} (${codes.join(', ')}), more than the share of ${most} allowed. ` +
        `The first: ${first?.inputRef}: ${first?.message} Mend them, or allow more with --max-rejects. Nothing was published.`,
    );
  }
}

/** The newest day that an article states, of publication or change. */
function newestDay({ rows }: Assembled): string | null {
  const days = rows.articles.flatMap(({ published_on, updated_at }) => [
    published_on,
    updated_at?.slice(0, 10) ?? null,
  ]);
  return days.reduce((newest, day) => (day !== null && (newest === null || day > newest) ? day : newest), null);
}

function countPublishers({ rows }: Assembled): (readonly [string | null, number])[] {
  const counts = new Map<string | null, number>();
  for (const { publisher } of rows.articles) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  return [...counts].sort(
    ([left, leftCount], [right, rightCount]) => rightCount - leftCount || compareCodePoints(left ?? '', right ?? ''),
  );
}
