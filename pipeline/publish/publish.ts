import { join } from 'node:path';
import type { Quarantine, Verdict, VersionEntry, VersionIndex } from '../../schemas/manifest.ts';
import { byTable, type Rows, type TableName } from '../../schemas/tables.ts';
import type { Effects } from '../effects.ts';
import { RecordError } from '../error.ts';
import { type Candidate, compareWith } from './comparison.ts';
import { findDamage } from './damage.ts';
import type { Dataset } from './dataset.ts';
import { changeFolder, makeFolder, readIndex } from './folder.ts';
import { withLock } from './lock.ts';
import { type PublishedVersion, readVersion, versionBefore } from './published-version.ts';
import { finishRelease, publishRelease, withdrawDraft } from './release.ts';
import { isDraft, nextVersion } from './version.ts';

export interface PublishOptions {
  /** Replace the newest version where it is a draft (before 1.0.0) instead of adding one. @default false */
  readonly draft?: boolean;
  /** Number the version 1.0.0 where the versions so far are drafts. @default false */
  readonly stable?: boolean;
}

/** What is to be published: rows and what is told of them. */
export type Publication = Candidate & Pick<Dataset, 'date' | 'stages' | 'publishers' | 'languageModel'>;

/** Gives what is to be published after the rows of the version before, or null, and the records that it put aside. */
export type MakePublication = (before: Rows | null, quarantined: Quarantine['rejects']) => Promise<Publication>;

/** What came of publishing. */
export interface PublishResult {
  readonly status: 'published' | 'unchanged';
  /** Number of the version that now is the newest. */
  readonly version: string;
  readonly verdict: Verdict | null;
  readonly reasons: readonly string[];
  readonly rows: Readonly<Record<TableName, number>>;
  readonly rejects: number;
}

/**
 * Publishes what is made after the rows of the version before, where it differs from that version: numbered and
 * reasoned by what changed, all or nothing. Where nothing differs, nothing is written.
 *
 * @throws RecordError of kind usage where `draft` is asked for and the newest version is none, data when the version
 *   before is damaged, io when a file cannot be read or written or another build holds the folder.
 */
export async function publish(
  folder: string,
  options: PublishOptions,
  make: MakePublication,
  effects: Effects,
): Promise<PublishResult> {
  return await changeFolder(folder, async () => {
    await makeFolder(folder, effects);
    return await withLock(folder, effects, () => publishLocked(folder, options, make, effects));
  });
}

async function publishLocked(
  folder: string,
  { draft = false, stable = false }: PublishOptions,
  make: MakePublication,
  effects: Effects,
): Promise<PublishResult> {
  const index = await readIndex(folder, effects);
  await finishRelease(folder, index, effects);
  const replaced = draft ? draftToReplace(index) : null;
  const entryBefore = versionBefore(index, replaced?.version ?? null);
  const before = entryBefore && (await readIntact(folder, entryBefore, effects));
  const { rows, ...publication } = await make(before?.rows ?? null, before?.quarantine.rejects ?? []);
  const candidate = { rows, ...publication };
  const counts = { rows: byTable((name) => rows[name].length), rejects: publication.rejects.length };
  const unchanged = (version: string): PublishResult => {
    return { status: 'unchanged', version, verdict: null, reasons: [], ...counts };
  };
  if (replaced !== null && !stable && (await isCurrent(folder, replaced, candidate, effects))) {
    return unchanged(replaced.version);
  }
  const step = stepFrom(before, candidate, stable);
  if (step === null && replaced === null) return unchanged(before?.version ?? '');
  if (step === null) {
    await withdrawDraft(folder, index, replaced?.version ?? '', effects);
    return unchanged(before?.version ?? '');
  }
  const dataset: Dataset = { ...publication, ...step, before: entryBefore };
  await publishRelease(folder, index, dataset, rows, effects, replaced?.version ?? null);
  const { version, verdict, reasons } = step;
  return { status: 'published', version, verdict, reasons, ...counts };
}

/** The newest version, if it is a draft. @throws RecordError of kind usage if it is not. */
function draftToReplace({ versions }: VersionIndex): VersionEntry | null {
  const newest = versions.at(-1) ?? null;
  if (newest === null || isDraft(newest.version)) return newest;
  throw new RecordError(
    'usage',
    'no-draft',
    `Version ${newest.version} is published for good: only versions before 1.0.0 can be replaced. Build without --draft.`,
  );
}

/** A version to go on from. @throws RecordError of kind data if a file of it is not as it was published. */
async function readIntact(folder: string, entry: VersionEntry, effects: Effects): Promise<PublishedVersion> {
  const root = join(folder, entry.version);
  const [damage] = await findDamage(root, entry, effects);
  if (damage === undefined) return await readVersion(root, entry.version, effects);
  throw new RecordError(
    'data',
    'damaged-version',
    `${join(root, damage.path)} ${damage.message}. Restore it from a backup or from version control, then build again; nothing was changed.`,
  );
}

/** Whether a draft is what would be published now. One that is damaged is not: it may as well be replaced. */
async function isCurrent(
  folder: string,
  draft: VersionEntry,
  candidate: Candidate,
  effects: Effects,
): Promise<boolean> {
  const root = join(folder, draft.version);
  const damage = await findDamage(root, draft, effects);
  return damage.length === 0 && compareWith(await readVersion(root, draft.version, effects), candidate) === null;
}

/** What the version is called and why; null where nothing differs from the version before. */
function stepFrom(
  before: PublishedVersion | null,
  candidate: Candidate,
  stable: boolean,
): Pick<Dataset, 'version' | 'verdict' | 'reasons' | 'changes' | 'causes'> | null {
  const becomesStable = stable && (before === null || isDraft(before.version));
  const comparison = before && compareWith(before, candidate);
  if (before !== null && comparison === null && !becomesStable) return null;
  const first = { verdict: 'FIRST', reasons: ['The first version'], changes: [], causes: [] } as const;
  const same = { verdict: 'PATCH', reasons: [], changes: [], causes: [] } as const;
  const { verdict, reasons, changes, causes } = before === null ? first : (comparison ?? same);
  return {
    version: becomesStable ? '1.0.0' : nextVersion(before?.version ?? null, verdict),
    verdict,
    reasons: becomesStable ? [...reasons, 'The data is declared stable'] : reasons,
    changes,
    causes,
  };
}
