import type { Collection } from '../schemas/collection.ts';
import type { GazetteerSource } from '../schemas/manifest.ts';
import type { Article } from './article.ts';
import type { Effects } from './effects.ts';
import { sha256 } from './ids.ts';
import type { SourceFile } from './ingest/sources.ts';
import { compareCodePoints } from './offsets.ts';
import type { Reject } from './reject.ts';

/**
 * A hash of all that a build read: each source file with its metadata file, the collection and gazetteers. Where two builds have
 * the same, whatever differs between their rows is the program's doing.
 */
export async function hashInputs(
  sources: readonly SourceFile[],
  collection: Collection,
  ingested: { readonly articles: readonly Article[]; readonly rejects: readonly Reject[] },
  gazetteers: readonly GazetteerSource[],
  effects: Effects,
): Promise<string> {
  const facts = new Set<string>();
  for (const { source, sha256: hash } of ingested.articles) facts.add(JSON.stringify([source, hash]));
  for (const { inputRef, code, record } of ingested.rejects) facts.add(JSON.stringify([inputRef, code, record]));
  for (const { path, file } of sources) {
    const stated = await effects.files.readFile(`${file}.meta.json`).catch(() => null);
    if (stated !== null) facts.add(JSON.stringify([`${path}.meta.json`, sha256(stated)]));
  }
  const used = gazetteers.length === 0 ? [] : [{ gazetteers }];
  return sha256(JSON.stringify([collection, ...used, ...[...facts].sort(compareCodePoints)]));
}
