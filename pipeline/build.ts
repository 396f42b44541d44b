import type { Verdict, VersionIndex } from '../schemas/manifest.ts';
import { harmlessRejects } from '../schemas/reject.ts';
import { type TableName, tableNames } from '../schemas/tables.ts';
import { type Assembled, assemble } from './assemble.ts';
import type { Effects } from './effects.ts';
import { silentEffects } from './effects.ts';
import { RecordError } from './error.ts';
import { groupBy } from './grouping.ts';
import type { IngestOptions } from './ingest/ingest.ts';
import { compareCodePoints } from './offsets.ts';
import { compareWith } from './publish/comparison.ts';
import type { Dataset } from './publish/dataset.ts';
import { readIndex } from './publish/folder.ts';
import { withLock } from './publish/lock.ts';
import { type PublishedVersion, readVersion, versionBefore } from './publish/published-version.ts';
import { prepareFolder, publishRelease, withdrawDraft } from './publish/release.ts';
import { isDraft, nextVersion } from './publish/version.ts';

export interface BuildOptions extends IngestOptions {
  /** Files, folders and glob patterns to read articles from. */
  readonly sources: readonly string[];
  /** Folder of versions. @default 'dist-data' */
  readonly out?: string;
  /** Replace the newest version where it is a draft (before 1.0.0) instead of adding one. @default false */
  readonly draft?: boolean;
  /** Number the version 1.0.0 where the versions so far are drafts. @default false */
  readonly stable?: boolean;
  /** The greatest share of documents and of rows that may be rejected; above it the build fails. @default 0.1 */
  readonly maxRejectShare?: number;
  /** Date of the version, YYYY-MM-DD. @default the newest day that an article states */
  readonly date?: string;
}

/** What came of a build. */
export interface BuildResult {
  readonly status: 'published' | 'unchanged';
  /** Number of the version that now is the newest. */
  readonly version: string;
  readonly verdict: Verdict | null;
  readonly reasons: readonly string[];
  readonly rows: Readonly<Record<TableName, number>>;
  readonly rejects: number;
}

/**
 * Turns articles into a published version: the whole run. Unchanged inputs publish nothing. All that a version needs
 * is written beside the versions before, which are never changed.
 *
 * @throws RecordError of kind usage for sources or options that cannot be used, data when too much was rejected, io
 *   when a file cannot be read or written or another build holds the folder.
 */
export async function build(options: BuildOptions, effects: Effects = silentEffects()): Promise<BuildResult> {
  const folder = options.out ?? 'dist-data';
  await effects.files.mkdir(folder, { recursive: true });
  return await withLock(folder, effects, async () => {
    const index = await readIndex(folder, effects);
    const replaced = options.draft ? draftToReplace(index) : null;
    const previous = versionBefore(index, replaced);
    const before = previous === null ? null : await readVersion(folder, previous, effects);
    const assembled = await assemble(options.sources, before?.rows ?? null, options, effects);
    refuseEmpty(assembled);
    refuseRejects(assembled, options.maxRejectShare ?? 0.1);
    return await publish(folder, index, before, assembled, { ...options, replaced }, effects);
  });
}

async function publish(
  folder: string,
  index: VersionIndex,
  before: PublishedVersion | null,
  assembled: Assembled,
  options: BuildOptions & { readonly replaced: string | null },
  effects: Effects,
): Promise<BuildResult> {
  const { rows, rejects } = assembled;
  const counts = Object.fromEntries(tableNames.map((name) => [name, rows[name].length])) as Record<TableName, number>;
  const unchanged = (version: string): BuildResult => {
    return { status: 'unchanged', version, verdict: null, reasons: [], rows: counts, rejects: rejects.length };
  };
  const { replaced } = options;
  if (replaced !== null) {
    const draft = await readVersion(folder, replaced, effects);
    if (compareWith(draft, assembled) === null) return unchanged(replaced);
  }
  const judgement = judgeBuild(before, assembled, options.stable ?? false);
  if (judgement === null && replaced === null) return unchanged(before?.version ?? '');
  await prepareFolder(folder, index, effects);
  if (judgement === null) {
    await withdrawDraft(folder, index, replaced ?? '', effects);
    return unchanged(before?.version ?? '');
  }
  const dataset = {
    ...judgement,
    date: options.date ?? newestDay(assembled),
    before: index.versions.find((entry) => entry.version === before?.version) ?? null,
    collection: assembled.collection,
    inputs: assembled.inputs,
    stages: assembled.stages,
    rejects,
    publishers: countPublishers(assembled),
  };
  await publishRelease(folder, index, dataset, rows, effects, replaced);
  const { version, verdict, reasons } = judgement;
  return { status: 'published', version, verdict, reasons, rows: counts, rejects: rejects.length };
}

/** What the version is called and why; null where nothing differs from the version before. */
function judgeBuild(
  before: PublishedVersion | null,
  assembled: Assembled,
  stable: boolean,
): Pick<Dataset, 'version' | 'verdict' | 'reasons' | 'changes'> | null {
  const becomesStable = stable && (before === null || isDraft(before.version));
  if (before === null) {
    const version = becomesStable ? '1.0.0' : nextVersion(null, 'FIRST');
    return { version, verdict: 'FIRST', reasons: ['The first version'], changes: [] };
  }
  const comparison = compareWith(before, assembled);
  if (comparison === null && !becomesStable) return null;
  const declared = { verdict: 'PATCH', reasons: ['PATCH: The data is declared stable'], changes: [] } as const;
  const { verdict, reasons, changes } = comparison ?? declared;
  return { version: becomesStable ? '1.0.0' : nextVersion(before.version, verdict), verdict, reasons, changes };
}

/** The newest version, if it is a draft. @throws RecordError of kind usage if it is not. */
function draftToReplace({ latest }: VersionIndex): string | null {
  if (latest === null || isDraft(latest)) return latest;
  throw new RecordError(
    'usage',
    'no-draft',
    `Version ${latest} is published for good: only versions before 1.0.0 can be replaced. Build without --draft.`,
  );
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
