import { join } from 'node:path';
import type { z } from 'zod';
import { type Collection, collectionSchema, type StatedMetadata, statedMetadata } from '../../schemas/collection.ts';
import type { Effects } from '../effects.ts';
import { RecordError, systemCode } from '../error.ts';
import { isRecordColumn, recordColumns } from './columns.ts';
import { decode } from './decode.ts';
import { parseJson } from './json.ts';
import { problemsOf } from './metadata.ts';
import type { SourceFile } from './sources.ts';

/** A collection that states nothing. */
export const defaultCollection: Collection = collectionSchema.parse({});

/**
 * Reads `collection.json` at the root of a folder; a folder without one is a collection of defaults.
 *
 * @throws RecordError (usage) that names the file and the key, where it cannot be understood; (io) where it cannot be read
 */
export async function readCollection(root: string, effects: Effects): Promise<Collection> {
  const path = join(root, 'collection.json');
  const content = await readIfThere(path, path, undefined, effects);
  if (content === null) return defaultCollection;
  const collection = validated(path, content, collectionSchema);
  const problem = problemsOf(collection.metadata)[0];
  if (problem !== undefined) throw invalid(path, `in "metadata", ${problem}`);
  for (const [field, column] of Object.entries(collection.columns)) {
    if (isRecordColumn(column)) continue;
    throw invalid(path, `"columns.${field}" is "${column}", which is none of ${recordColumns.join(', ')}`);
  }
  return collection;
}

/**
 * Reads what `<file>.meta.json` states of a source; nothing where there is none.
 *
 * @throws RecordError (usage) that says what to mend, where it cannot be understood; it names the file by its path from
 *   the root, for the reasons of rejects are published
 */
export async function readFileMetadata(
  { file, path }: SourceFile,
  signal: AbortSignal,
  effects: Effects,
): Promise<StatedMetadata> {
  const name = `${path}.meta.json`;
  const content = await readIfThere(`${file}.meta.json`, name, signal, effects);
  if (content === null) return {};
  const stated = validated(name, content, statedMetadata);
  const problem = problemsOf(stated)[0];
  if (problem !== undefined) throw invalid(name, problem);
  return stated;
}

async function readIfThere(
  path: string,
  name: string,
  signal: AbortSignal | undefined,
  effects: Effects,
): Promise<Buffer | null> {
  try {
    return await effects.files.readFile(path, signal === undefined ? {} : { signal });
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return null;
    if (signal?.aborted) throw error;
    const message = `"${name}" cannot be read (${systemCode(error) ?? 'unknown error'}). Check its permissions.`;
    throw new RecordError('io', 'unreadable-metadata', message, { cause: error });
  }
}

function validated<Schema extends z.ZodType>(path: string, content: Uint8Array, schema: Schema): z.output<Schema> {
  const parsed = parseJson(decode(content) ?? '');
  if (parsed === null) throw invalid(path, 'it is not JSON');
  const result = schema.safeParse(parsed.value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const key = issue === undefined || issue.path.length === 0 ? '' : `"${issue.path.join('.')}": `;
  throw invalid(path, `${key}${issue?.message ?? 'it does not fit its schema'}`);
}

function invalid(path: string, problem: string): RecordError {
  return new RecordError('usage', 'bad-metadata-file', `"${path}" cannot be understood: ${problem}. Mend it.`);
}
