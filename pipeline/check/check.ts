import { join } from 'node:path';
import type { VersionIndex } from '../../schemas/manifest.ts';
import { type Effects, silentEffects } from '../effects.ts';
import { RecordError } from '../error.ts';
import type { RuntimeName } from '../language/runtime.ts';
import { isStaged, leftovers, readIndex, stagingFolder } from '../publish/folder.ts';
import { type OpenAnnotator, openAnnotator } from '../workers/open.ts';
import { checkIndex } from './chain.ts';
import { checkNewest } from './currency.ts';
import type { Problem, Report } from './finding.ts';
import { checkVersion, type Predecessor } from './version.ts';

export interface CheckOptions {
  /** Folder of versions. */
  readonly folder: string;
  /** Sources to build again and compare the newest version with; none to leave that unproved. */
  readonly sources?: readonly string[];
  /** Gazetteer files to link with then, before those that the collection states. @default none */
  readonly gazetteers?: readonly string[];
  /** What computes the language model for that. @default what computed it for the newest version */
  readonly runtime?: RuntimeName;
}

/**
 * Proves published versions: the chain of versions, every file by its bytes and hash, the same rows in every format,
 * each row by the schema of its version, keys, references, spans and counts, changes that lead from version to
 * version; of the newest, that it is of the code's schema and what a build of the sources gives now.
 *
 * @throws RecordError of kind data when there is no version to check, io when the folder cannot be read.
 * @param open opens what annotates the sources.
 */
export async function check(
  options: CheckOptions,
  effects: Effects = silentEffects(),
  open: OpenAnnotator = openAnnotator,
): Promise<Report> {
  const { folder } = options;
  const index = await readIndex(folder, effects);
  const { versions } = index;
  if (versions.length === 0) {
    throw new RecordError('data', 'no-version', `${folder} holds no published version. Build one first.`);
  }
  const problems: Problem[] = checkIndex(index);
  const proved: string[] = [];
  const unproved: string[] = [];
  let before: Predecessor | null = null;
  let newest: Predecessor | null = null;
  for (const [done, entry] of versions.entries()) {
    effects.progress({ stage: 'check', done, total: versions.length });
    before = newest;
    const found = await checkVersion(folder, entry, before, effects);
    problems.push(...found.problems);
    proved.push(...found.proved);
    unproved.push(...found.unproved);
    newest = { entry, version: found.version };
  }
  effects.progress({ stage: 'check', done: versions.length, total: versions.length });
  const current = await checkNewest(newest?.version ?? null, before, options, effects, open);
  return {
    problems: [...problems, ...current.problems],
    proved: [...proved, ...current.proved],
    unproved: [...unproved, ...current.unproved, ...(await tellLeftovers(folder, index, effects))],
  };
}

/** What an interrupted build left, which is no fault of a version. */
async function tellLeftovers(folder: string, index: VersionIndex, effects: Effects): Promise<string[]> {
  const newest = index.versions.at(-1);
  const staged = newest !== undefined && (await isStaged(folder, newest, effects)) ? [newest.version] : [];
  return [
    ...staged.map((version) => `${version} is still staged: the next build puts it in place of the draft it replaces`),
    ...(await leftovers(folder, index, effects))
      .filter((name) => !staged.some((version) => stagingFolder(folder, version) === join(folder, name)))
      .map((name) => `${name} was left behind by a build that was interrupted; the next build removes it`),
  ];
}
