import type { Collection } from '../schemas/collection.ts';
import type { GazetteerSource } from '../schemas/manifest.ts';
import type { Article } from './article.ts';
import type { Effects } from './effects.ts';
import { sha256 } from './ids.ts';
import type { SourceFile } from './ingest/sources.ts';
import { compareCodePoints } from './offsets.ts';
import type { Reject } from './reject.ts';

/** A file that states metadata of a source, and the sha256 of its bytes. */
export type StatedFile = readonly [path: string, sha256: string];

/** All that a build read, as far as it tells one run from another. */
export interface ReadInputs {
  readonly articles: readonly Pick<Article, 'source' | 'sha256'>[];
  readonly rejects: readonly Reject[];
  readonly stated: readonly StatedFile[];
  readonly collection: Collection;
  readonly gazetteers: readonly GazetteerSource[];
}

/**
 * A hash of all that a build read: each source file with its metadata file, the collection and gazetteers. Where two
 * builds have the same, whatever differs between their rows is the program's doing.
 */
export function hashInputs({ articles, rejects, stated, collection, gazetteers }: ReadInputs): string {
  const facts = new Set<string>();
  for (const { source, sha256: hash } of articles) facts.add(JSON.stringify([source, hash]));
  for (const { inputRef, code, record } of rejects) facts.add(JSON.stringify([inputRef, code, record]));
  for (const file of stated) facts.add(JSON.stringify(file));
  const used = gazetteers.length === 0 ? [] : [{ gazetteers }];
  return sha256(JSON.stringify([collection, ...used, ...[...facts].sort(compareCodePoints)]));
}

/** The metadata files of sources. */
export async function statedFiles(sources: readonly SourceFile[], { files }: Effects): Promise<StatedFile[]> {
  const found: StatedFile[] = [];
  for (const { path, file } of sources) {
    const stated = await files.readFile(`${file}.meta.json`).catch(() => null);
    if (stated !== null) found.push([`${path}.meta.json`, sha256(stated)]);
  }
  return found;
}
