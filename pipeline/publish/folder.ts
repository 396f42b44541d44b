import { join } from 'node:path';
import { type VersionEntry, type VersionIndex, versionIndexSchema } from '../../schemas/manifest.ts';
import type { Effects } from '../effects.ts';
import { isSystemError, RecordError, systemCode } from '../error.ts';
import { sha256 } from '../ids.ts';
import { preparedLockName } from './lock.ts';
import { cannotRead } from './reader.ts';
import { cannotWrite, openSink } from './sink.ts';

const indexName = 'index.json';
const preparedIndexName = `${indexName}.new`;
const versionName = /^\d+\.\d+\.\d+$/;

/** The name of a folder that a build is writing a version into. Whatever bears it is no version. */
const stagingPrefix = '.staging-';

/** Where a version is written before it is put in its place. */
export function stagingFolder(folder: string, version: string): string {
  return join(folder, `${stagingPrefix}${version}`);
}

/**
 * Runs work that needs room for files on the way: rooms are folders of their own within a folder that is removed when
 * the work is done, and by the next build where it was interrupted. The caller holds the lock of the folder.
 */
export async function withWorkFolder<T>(
  folder: string,
  effects: Effects,
  work: (roomFor: (name: string) => Promise<string>) => Promise<T>,
): Promise<T> {
  const place = stagingFolder(folder, 'work');
  await effects.files.mkdir(place);
  try {
    return await work(async (name) => {
      const room = join(place, name);
      await effects.files.mkdir(room);
      return room;
    });
  } finally {
    await effects.files.rm(place, { recursive: true, force: true }).catch(() => {
      effects.warn(`Cannot remove ${place}. The next build will.`);
    });
  }
}

/**
 * The index of a folder of versions; an empty one where there is no folder yet.
 *
 * @throws RecordError of kind data when the index is damaged, or is missing though there are versions; io when it
 *   cannot be read.
 */
export async function readIndex(folder: string, effects: Effects): Promise<VersionIndex> {
  const path = join(folder, indexName);
  const content = await readIfThere(path, effects);
  if (content !== null) return parseIndex(path, content.toString('utf8'));
  const versions = (await listFolder(folder, effects)).filter((name) => versionName.test(name));
  if (versions.length === 0) return { latest: null, versions: [] };
  throw new RecordError(
    'data',
    'missing-index',
    `${path} is missing though ${folder} holds ${versions.join(', ')}. Restore it from a backup or from version control; nothing was changed.`,
  );
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

/**
 * Makes a new index ready beside the old one; what is given back replaces the old one, in one step that needs no room
 * on the disk: a reader finds the old one or the new one, never a part.
 */
export async function prepareIndex(
  folder: string,
  index: VersionIndex,
  effects: Effects,
): Promise<() => Promise<void>> {
  const prepared = join(folder, preparedIndexName);
  const sink = await openSink(effects.files, prepared);
  try {
    await sink.write(`${JSON.stringify(index, null, 2)}\n`);
    await sink.close();
  } catch (error) {
    await sink.abandon();
    throw error;
  }
  return async () => {
    await effects.files.rename(prepared, join(folder, indexName));
    await syncFolder(folder, effects);
  };
}

/**
 * Makes a folder and those above it that are missing. Where the disk can only be read Node says ENOENT of the whole;
 * the last step alone tells the reason.
 */
export async function makeFolder(folder: string, effects: Effects): Promise<void> {
  try {
    await effects.files.mkdir(folder, { recursive: true });
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    await effects.files.mkdir(folder);
  }
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
 * The folder that holds a version which the index lists: the one of its number, or still the one it was staged in,
 * where the build that replaced a draft by it was interrupted just before the last step.
 */
export async function versionFolder(folder: string, entry: VersionEntry, effects: Effects): Promise<string> {
  return (await isStaged(folder, entry, effects)) ? stagingFolder(folder, entry.version) : join(folder, entry.version);
}

/** Whether a version that the index lists still lies where it was staged. */
export async function isStaged(folder: string, entry: VersionEntry, effects: Effects): Promise<boolean> {
  const root = await readIfThere(join(stagingFolder(folder, entry.version), 'datapackage.json'), effects);
  return root !== null && sha256(root) === entry.manifest_sha256;
}

/** Moves a staged version to the folder of its number, in place of what lies there. */
export async function putInPlace(folder: string, version: string, effects: Effects): Promise<void> {
  const place = join(folder, version);
  const replaced = stagingFolder(folder, 'replaced');
  await effects.files.rm(replaced, { recursive: true, force: true });
  await effects.files.rename(place, replaced).catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw error;
  });
  await effects.files.rename(stagingFolder(folder, version), place);
  await syncFolder(folder, effects);
  await effects.files.rm(replaced, { recursive: true, force: true });
}

/**
 * Removes what interrupted builds left behind: staging folders, prepared files, and version folders that the index
 * does not list. Only the holder of the lock may call.
 */
export async function removeLeftovers(folder: string, index: VersionIndex, effects: Effects): Promise<void> {
  for (const name of await leftovers(folder, index, effects)) {
    effects.warn(`Removing ${join(folder, name)}, left behind by a build that was interrupted.`);
    await effects.files.rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Names in a folder of versions that no finished build has put there. */
export async function leftovers(folder: string, index: VersionIndex, effects: Effects): Promise<string[]> {
  const listed = new Set(index.versions.map((entry) => entry.version));
  const names = await listFolder(folder, effects);
  return names.filter(
    (name) =>
      name === preparedIndexName ||
      name.startsWith(stagingPrefix) ||
      preparedLockName.test(name) ||
      (versionName.test(name) && !listed.has(name)),
  );
}

async function listFolder(folder: string, effects: Effects): Promise<string[]> {
  try {
    return (await effects.files.readdir(folder)).sort();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw cannotRead(folder, error);
  }
}

async function readIfThere(path: string, effects: Effects): Promise<Buffer | null> {
  try {
    return await effects.files.readFile(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw cannotRead(path, error);
  }
}

/** Runs work that changes a folder of versions. @throws RecordError of kind io for an error of the system. */
export async function changeFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isSystemError(error) ? cannotWrite(folder, error) : error;
  }
}
