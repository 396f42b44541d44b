import { createHash } from 'node:crypto';
import { isAbsolute, join } from 'node:path';
import { packageSchema, type VersionEntry } from '../../schemas/manifest.ts';
import type { Effects } from '../effects.ts';
import { systemCode } from '../error.ts';
import { readDocument } from './published-version.ts';
import { cannotRead } from './reader.ts';

/** A file of a version that is not as it was published. */
export interface Damage {
  /** Relative to the folder of the version. */
  readonly path: string;
  /** What is wrong, going on from the path: `was altered: …`. */
  readonly message: string;
}

/** A file as it is listed. */
interface ListedFile {
  readonly path: string;
  readonly bytes?: number;
  readonly hash: string;
}

/**
 * The files of a version that are not there byte for byte as they were published: datapackage.json by the hash that
 * the index gives, the others by those that datapackage.json gives.
 *
 * @throws RecordError of kind io when a file is there but cannot be read.
 */
export async function findDamage(root: string, entry: VersionEntry, effects: Effects): Promise<Damage[]> {
  const path = 'datapackage.json';
  const buffer = Buffer.allocUnsafe(chunkSize);
  const damage = await damageOf(root, { path, hash: `sha256:${entry.manifest_sha256}` }, buffer, effects);
  try {
    const { resources } = await readDocument(join(root, path), packageSchema, effects);
    for (const file of resources) damage.push(...(await damageOf(root, file, buffer, effects)));
  } catch (error) {
    if (damage.length === 0) throw error;
  }
  return damage;
}

/** What the system says where there is no such file, or something else of its name. */
const missing: readonly (string | null)[] = ['ENOENT', 'ENOTDIR', 'EISDIR'];

/** Bytes read at a time. */
const chunkSize = 1 << 18;

async function damageOf(
  root: string,
  { path, bytes, hash }: ListedFile,
  buffer: Uint8Array,
  effects: Effects,
): Promise<Damage[]> {
  if (isAbsolute(path) || path.split('/').includes('..')) return [{ path, message: 'lies outside of the version' }];
  try {
    const found = await measure(join(root, path), buffer, effects);
    if (found.hash !== hash) return [{ path, message: `was altered: its ${found.hash} is not ${hash}` }];
    if (bytes === undefined || found.bytes === bytes) return [];
    return [{ path, message: `has ${found.bytes} bytes; ${bytes} are listed` }];
  } catch (error) {
    if (missing.includes(systemCode(error))) return [{ path, message: 'is missing' }];
    throw cannotRead(join(root, path), error);
  }
}

async function measure(path: string, buffer: Uint8Array, effects: Effects): Promise<{ bytes: number; hash: string }> {
  const handle = await effects.files.open(path, 'r');
  try {
    const hash = createHash('sha256');
    for (let bytes = 0; ; ) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return { bytes, hash: `sha256:${hash.digest('hex')}` };
      hash.update(buffer.subarray(0, bytesRead));
      bytes += bytesRead;
    }
  } finally {
    await handle.close();
  }
}
