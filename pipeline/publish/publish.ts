import { join } from 'node:path';
import type { Quarantine, Verdict, VersionEntry, VersionIndex } from '../../schemas/manifest.ts';
import { byTable, type TableName } from '../../schemas/tables.ts';
import type { Effects } from '../effects.ts';
import { RecordError } from '../error.ts';
import { noChanges } from './changes.ts';
import { type Candidate, compareWith } from './comparison.ts';
import { findDamage } from './damage.ts';
import type { Dataset } from './dataset.ts';
import { changeFolder, makeFolder, readIndex, withWorkFolder } from './folder.ts';
import { withLock } from './lock.ts';
import { type PublishedVersion, readVersion, versionBefore } from './published-version.ts';
import { finishRelease, publishRelease, withdrawDraft } from './release.ts';
import type { Scratch } from './sorted-lines.ts';
import { isDraft, nextVersion } from './version.ts';

export interface PublishOptions {
  /** Replace the newest version where it is a draft (before 1.0.0) instead of adding one. @default false */
  readonly draft?: boolean;
  /** Number the version 1.0.0 where the versions so far are drafts. @default false */
  readonly stable?: boolean;
}

/** What is to be published: rows and what is told of them. */
export type Publication = Candidate & Pick<Dataset, 'date' | 'stages' | 'publishers' | 'languageModel'>;

/**
 * Gives what is to be published after the version before, or null, and the records that it put aside.
 *
 * @param work an empty folder for files on the way, such as those that the tables are read from: it is removed when all
 *   is published.
 */
export type MakePublication = (
  before: PublishedVersion | null,
  quarantined: Quarantine['rejects'],
  work: string,
) => Promise<Publication>;

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
 * Publishes what is made after the version before, where it differs from that version: numbered and
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
  return await withWorkFolder(folder, effects, async (roomFor) => {
    const candidate = await make(before, before?.quarantine.rejects ?? [], await roomFor('rows'));
    const { tables, rejects } = candidate;
    const counts = { rows: byTable((name) => tables[name].count), rejects: rejects.length };
    const unchanged = (version: string): PublishResult => {
      return { status: 'unchanged', version, verdict: null, reasons: [], ...counts };
    };
    const scratchFor = async (name: string): Promise<Scratch> => ({
      folder: await roomFor(name),
      files: effects.files,
    });
    if (replaced !== null && !stable) {
      const scratch = await scratchFor('draft');
      if (await isCurrent(folder, replaced, candidate, scratch, effects)) return unchanged(replaced.version);
    }
    const step = await stepFrom(before, candidate, stable, await scratchFor('changes'));
    if (step === null) {
      if (replaced !== null) await withdrawDraft(folder, index, replaced.version, effects);
      return unchanged(before?.version ?? '');
    }
    const dataset: Dataset = { ...candidate, ...step, before: entryBefore };
    await publishRelease(folder, index, dataset, tables, effects, replaced?.version ?? null);
    const { version, verdict, reasons } = step;
    return { status: 'published', version, verdict, reasons, ...counts };
  });
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
  scratch: Scratch,
  effects: Effects,
): Promise<boolean> {
  const root = join(folder, draft.version);
  const damage = await findDamage(root, draft, effects);
  if (damage.length > 0) return false;
  return (await compareWith(await readVersion(root, draft.version, effects), candidate, scratch)) === null;
}

/** What the version is called and why; null where nothing differs from the version before. */
async function stepFrom(
  before: PublishedVersion | null,
  candidate: Candidate,
  stable: boolean,
  scratch: Scratch,
): Promise<Pick<Dataset, 'version' | 'verdict' | 'reasons' | 'changes' | 'causes'> | null> {
  const becomesStable = stable && (before === null || isDraft(before.version));
  const comparison = before && (await compareWith(before, candidate, scratch));
  if (before !== null && comparison === null && !becomesStable) return null;
  const first = { verdict: 'FIRST', reasons: ['The first version'], changes: noChanges, causes: [] } as const;
  const same = { verdict: 'PATCH', reasons: [], changes: noChanges, causes: [] } as const;
  const { verdict, reasons, changes, causes } = before === null ? first : (comparison ?? same);
  return {
    version: becomesStable ? '1.0.0' : nextVersion(before?.version ?? null, verdict),
    verdict,
    reasons: becomesStable ? [...reasons, 'The data is declared stable'] : reasons,
    changes,
    causes,
  };
}
