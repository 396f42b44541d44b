import type { VersionEntry, VersionIndex } from '../../schemas/manifest.ts';
import type { Effects } from '../effects.ts';
import { RecordError } from '../error.ts';
import { versionFolder } from '../publish/folder.ts';
import { type PublishedVersion, readVersion } from '../publish/published-version.ts';

/**
 * The entry of the version that a command line names, or of the latest where it names none.
 *
 * @throws RecordError of kind usage where the folder has no such version
 */
export function entryOf(index: VersionIndex, named: string | undefined, folder: string): VersionEntry {
  const version = named ?? index.latest ?? '';
  const entry = index.versions.find((candidate) => candidate.version === version);
  if (entry !== undefined) return entry;
  const known = index.versions.map((candidate) => candidate.version).join(', ') || 'none';
  throw new RecordError('usage', 'unknown-version', `${folder} has no version ${version}. It holds: ${known}.`);
}

/** A version as it is read back. @throws RecordError of kind data where it is damaged, io where it cannot be read */
export async function versionAt(folder: string, entry: VersionEntry, effects: Effects): Promise<PublishedVersion> {
  return await readVersion(await versionFolder(folder, entry, effects), entry.version, effects);
}
