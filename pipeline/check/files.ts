import { createHash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import type { Effects } from '../effects.ts';
import { messageOf } from '../error.ts';
import type { PackageDescription } from '../publish/published-version.ts';
import type { Problem } from './finding.ts';

/** Proves that a version holds the files that its datapackage.json lists, byte for byte, and no others. */
export async function checkFiles(
  root: string,
  version: string,
  description: PackageDescription,
  effects: Effects,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { path, bytes, hash } of description.resources) {
    const place = `${version}/${path}`;
    try {
      const found = await measure(join(root, path), effects);
      if (found.bytes !== bytes) problems.push({ place, message: `has ${found.bytes} bytes; ${bytes} were published` });
      else if (found.hash !== hash) problems.push({ place, message: `was altered: its ${found.hash} is not ${hash}` });
    } catch (error) {
      problems.push({ place, message: `cannot be read: ${messageOf(error)}` });
    }
  }
  const listed = new Set(['datapackage.json', ...description.resources.map(({ path }) => path)]);
  for (const path of await filesUnder(root, effects)) {
    if (!listed.has(path)) problems.push({ place: `${version}/${path}`, message: 'is not listed in datapackage.json' });
  }
  return problems;
}

async function measure(path: string, effects: Effects): Promise<{ bytes: number; hash: string }> {
  const handle = await effects.files.open(path, 'r');
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of handle.createReadStream({ autoClose: false })) {
      const piece = chunk as Buffer;
      hash.update(piece);
      bytes += piece.length;
    }
    return { bytes, hash: `sha256:${hash.digest('hex')}` };
  } finally {
    await handle.close();
  }
}

async function filesUnder(root: string, effects: Effects): Promise<string[]> {
  const entries = await effects.files.readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
