import { join, relative, sep } from 'node:path';
import type { VersionEntry } from '../../schemas/manifest.ts';
import type { Effects } from '../effects.ts';
import { compareCodePoints } from '../offsets.ts';
import { findDamage } from '../publish/damage.ts';
import type { PublishedVersion } from '../publish/published-version.ts';
import type { Problem } from './finding.ts';

/** Proves that the files which a version lists are there, byte for byte. */
export async function checkListedFiles(root: string, entry: VersionEntry, effects: Effects): Promise<Problem[]> {
  const damage = await findDamage(root, entry, effects);
  return damage.map(({ path, message }) => ({ place: `${entry.version}/${path}`, message }));
}

/** Proves that a version holds no file that its datapackage.json does not list. */
export async function checkOtherFiles(
  root: string,
  { version, description }: PublishedVersion,
  effects: Effects,
): Promise<Problem[]> {
  const listed = new Set(['datapackage.json', ...description.resources.map(({ path }) => path)]);
  const others = (await filesUnder(root, effects)).filter((path) => !listed.has(path));
  return others.map((path) => ({ place: `${version}/${path}`, message: 'is not listed in datapackage.json' }));
}

async function filesUnder(root: string, effects: Effects): Promise<string[]> {
  const entries = await effects.files.readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort(compareCodePoints);
}
