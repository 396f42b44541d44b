import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { check } from '../pipeline/check/check.ts';
import { messageOf, RecordError } from '../pipeline/error.ts';

/** The sha256 of every file under a folder, by path. */
export type Files = ReadonlyMap<string, string>;

export async function filesUnder(folder: string): Promise<Files> {
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const hash = createHash('sha256').update(await readFile(path));
    files.set(relative(folder, path), hash.digest('hex'));
  }
  return files;
}

/** What changed, is missing or was added among the files of one version. */
export async function changesIn(folder: string, version: string, before: Files): Promise<string[]> {
  const after = await filesUnder(folder).catch(() => new Map<string, string>());
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths]
    .filter((path) => path.startsWith(`${version}/`) && before.get(path) !== after.get(path))
    .map((path) => `${path} is not as it was published`);
}

/** What a check of a folder of versions says. */
export type Verdict = 'holds' | 'no version' | `does not hold: ${string}` | `broke: ${string}`;

/** Checks a folder of versions by the program's own check; a fault of the check itself is told apart. */
export async function verdictOn(folder: string): Promise<Verdict> {
  try {
    const { problems } = await check({ folder });
    const [problem] = problems;
    return problem === undefined ? 'holds' : `does not hold: ${problem.place}: ${problem.message}`;
  } catch (error) {
    if (!(error instanceof RecordError)) return `broke: ${messageOf(error)}`;
    if (error.code === 'no-version') return 'no version';
    return error.kind === 'data' ? `does not hold: ${error.message}` : `broke: ${error.message}`;
  }
}

/** What an interrupted build left in a folder of versions, by name. */
export async function leftIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name !== 'index.json' && !/^\d+\.\d+\.\d+$/.test(name));
}
