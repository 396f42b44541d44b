import { join } from 'node:path';
import { type VersionIndex, versionIndexSchema } from '../../schemas/manifest.ts';
import type { Effects } from '../effects.ts';
import { RecordError, systemCode } from '../error.ts';
import { openSink } from './sink.ts';

/** The name of a folder that a build is writing a version into. Whatever bears it is no version. */
export const stagingPrefix = '.staging-';

const indexName = 'index.json';
const versionName = /^\d+\.\d+\.\d+$/;

/**
 * The index of a folder of versions; an empty one where there is no folder yet.
 *
 * @throws RecordError of kind data when the index is damaged, or is missing though there are versions.
 */
export async function readIndex(folder: string, effects: Effects): Promise<VersionIndex> {
  const path = join(folder, indexName);
  let content: string;
  try {
    content = await effects.files.readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    const versions = (await listFolder(folder, effects)).filter((name) => versionName.test(name));
    if (versions.length === 0) return { latest: null, versions: [] };
    throw new RecordError(
      'data',
      'missing-index',
      `${path} is missing though ${folder} holds ${versions.join(', ')}. Restore it from a backup or from version control; nothing was changed.`,
    );
  }
  return parseIndex(path, content);
}

function parseIndex(path: string, content: string): VersionIndex {
  try {
    return versionIndexSchema.parse(JSON.parse(content));
  } catch (error) {
    throw new RecordError(
      'data',
      'damaged-index',
      `${path} is not an index of versions. Restore it from a backup or from version control; nothing was changed.`,
      { cause: error },
    );
  }
}

/** Replaces the index in one step: a reader finds the old one or the new one, never a part. */
export async function writeIndex(folder: string, index: VersionIndex, effects: Effects): Promise<void> {
  const path = join(folder, indexName);
  const prepared = `${path}.new`;
  const sink = await openSink(effects.files, prepared);
  await sink.write(`${JSON.stringify(index, null, 2)}\n`);
  await sink.close();
  await effects.files.rename(prepared, path);
  await syncFolder(folder, effects);
}

/** Waits until the names in a folder are on the disk. Systems that cannot open folders do this by themselves. */
export async function syncFolder(folder: string, effects: Effects): Promise<void> {
  let handle: Awaited<ReturnType<Effects['files']['open']>>;
  try {
    handle = await effects.files.open(folder, 'r');
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EISDIR' || code === 'EPERM' || code === 'EACCES') return;
    throw error;
  }
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Removes what interrupted builds left behind: staging folders, and version folders that the index does not list,
 * which were renamed into place by a build that died before it could list them. Only the holder of the lock may call.
 */
export async function removeLeftovers(folder: string, index: VersionIndex, effects: Effects): Promise<void> {
  const listed = new Set(index.versions.map((entry) => entry.version));
  for (const name of await leftovers(folder, listed, effects)) {
    effects.warn(`Removing ${join(folder, name)}, left behind by a build that was interrupted.`);
    await effects.files.rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Names in a folder of versions that no finished build has put there. */
export async function leftovers(folder: string, listed: ReadonlySet<string>, effects: Effects): Promise<string[]> {
  const names = await listFolder(folder, effects);
  return names.filter((name) => name.startsWith(stagingPrefix) || (versionName.test(name) && !listed.has(name)));
}

async function listFolder(folder: string, effects: Effects): Promise<string[]> {
  try {
    return (await effects.files.readdir(folder)).sort();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
