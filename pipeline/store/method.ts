import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };
import type { LanguageModel } from '../../schemas/manifest.ts';
import type { Article } from '../article.ts';
import { messageOf, RecordError } from '../error.ts';
import { sha256, shortHash } from '../ids.ts';
import { compareCodePoints } from '../offsets.ts';

/** What the code of this program stands on, as far as rows depend on it. */
export interface Ground {
  /** Version of Unicode that Node knows: what is a letter, and of which case, is its word. */
  readonly unicode: string;
  /** Libraries with their versions. */
  readonly libraries: Readonly<Record<string, string>>;
}

const { unicode = '' } = process.versions;
const here: Ground = { unicode, libraries: manifest.dependencies };

/**
 * A hash of how articles are annotated: the code of this program and what it stands on, the model with what computes it,
 * and settings. What was annotated by one method is never taken for the work of another.
 */
export async function methodOf(
  model: LanguageModel,
  settings: readonly (string | null)[],
  ground: Ground = here,
): Promise<string> {
  return shortHash(JSON.stringify([await codeHash(), ground, model, settings]));
}

/**
 * The key of an article annotated by a method: the 16 hex digits of its id, and 16 of a hash of all that what comes of it
 * depends on. Where it lies is none of that: a record stays the same when its file gets another beside it.
 */
export function keyOf({ id, mediaType, text, blocks, metadata }: Article, method: string): string {
  return digitsOf(id) + shortHash(JSON.stringify([method, id, mediaType, text, blocks, metadata]));
}

/** Whether a key is of one of these articles, in whatever state. @param digits as `digitsOf` gives them */
export function isKeyOf(key: string, digits: ReadonlySet<string>): boolean {
  return digits.has(key.slice(0, 16));
}

/** The hex digits of an article's id. */
export function digitsOf(articleId: string): string {
  return articleId.slice('a-'.length);
}

/** A hash of the modules of this program: any change of code is taken for one that may change rows. */
async function codeHash(): Promise<string> {
  const pipeline = dirname(dirname(fileURLToPath(import.meta.url)));
  const facts: string[] = [];
  for (const folder of [pipeline, join(dirname(pipeline), 'schemas')]) {
    const names = (await readdir(folder, { recursive: true })).filter((name) => /(?<!\.d)\.[jt]s$/.test(name));
    for (const name of names.sort(compareCodePoints)) facts.push(name, sha256(await readFile(join(folder, name))));
  }
  return sha256(JSON.stringify(facts));
}

/** What rows depend on where another module analyzes: its bytes. @throws RecordError of kind usage where it cannot be read */
export async function variantOf(analyzer: string | null | undefined): Promise<string | null> {
  if (analyzer == null) return null;
  try {
    return sha256(await readFile(analyzer));
  } catch (cause) {
    const message = `The module "${analyzer}" of an analyzer cannot be read: ${messageOf(cause)}. Check the path.`;
    throw new RecordError('usage', 'no-analyzer-module', message, { cause });
  }
}
