import { type Effects, silentEffects } from '../effects.ts';
import { RecordError } from '../error.ts';
import { leftovers, readIndex } from '../publish/folder.ts';
import type { PublishedVersion } from '../publish/published-version.ts';
import { checkIndex } from './chain.ts';
import { checkCurrency, checkSchema } from './currency.ts';
import type { Problem, Report } from './finding.ts';
import { checkVersion } from './version.ts';

export interface CheckOptions {
  /** Folder of versions. */
  readonly folder: string;
  /** Sources to build again and compare the newest version with; none to leave that unproved. */
  readonly sources?: readonly string[];
}

/**
 * Proves published versions: the chain of versions, every file by its bytes and hash, the same rows in every format,
 * each row by the schema of its version, keys, references, spans and counts, changes that lead from version to
 * version; of the newest, that it is of the code's schema and what a build of the sources gives now.
 *
 * @throws RecordError of kind data when there is no version to check, io when the folder cannot be read.
 */
export async function check(options: CheckOptions, effects: Effects = silentEffects()): Promise<Report> {
  const { folder, sources = [] } = options;
  const index = await readIndex(folder, effects);
  const { versions } = index;
  if (versions.length === 0) {
    throw new RecordError('data', 'no-version', `${folder} holds no published version. Build one first.`);
  }
  const problems: Problem[] = checkIndex(index);
  const proved: string[] = [];
  const unproved: string[] = [];
  let before: PublishedVersion | null = null;
  let newest: PublishedVersion | null = null;
  for (const [done, entry] of versions.entries()) {
    effects.progress({ stage: 'check', done, total: versions.length });
    before = newest;
    const found = await checkVersion(folder, entry, versions[done - 1] ?? null, before, effects);
    problems.push(...found.problems);
    proved.push(...found.proved);
    newest = found.version;
  }
  effects.progress({ stage: 'check', done: versions.length, total: versions.length });
  if (newest !== null) {
    problems.push(...checkSchema(newest));
    if (newest.description.on_the_record.text_policy === 'withhold') {
      unproved.push('What spans read: the texts are withheld, so their bounds alone were proved');
    }
    if (sources.length === 0) {
      unproved.push('Whether the newest version is current: give its sources with --sources');
    } else {
      const stale = await checkCurrency(newest, before, sources, effects);
      problems.push(...stale);
      if (stale.length === 0) proved.push(`${newest.version} is what a build of ${sources.join(', ')} gives`);
    }
  }
  for (const name of await leftovers(folder, new Set(versions.map(({ version }) => version)), effects)) {
    unproved.push(`${name} was left behind by a build that was interrupted; the next build removes it`);
  }
  return { problems, proved, unproved };
}
