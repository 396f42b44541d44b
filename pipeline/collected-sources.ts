import { basename, join } from 'node:path';
import type { Collection } from '../schemas/collection.ts';
import type { Effects } from './effects.ts';
import { RecordError } from './error.ts';
import { gazetteerFiles, type OpenedGazetteers, openGazetteers, withoutGazetteers } from './gazetteer-files.ts';
import { defaultCollection, readCollection } from './ingest/collection.ts';
import type { Format } from './ingest/draft.ts';
import { withOwn } from './ingest/formats.ts';
import { findSources, type SourceFile } from './ingest/sources.ts';
import { compareCodePoints } from './offsets.ts';

/** The source files of a run with the collection that describes them and what its entities are linked with. */
export interface CollectedSources {
  readonly collection: Collection;
  /** What the folders that the files lie in are called together. */
  readonly root: string;
  readonly sources: readonly SourceFile[];
  readonly gazetteers: OpenedGazetteers;
}

export interface SourceOptions {
  /** Folder of versions, whose files are no sources even where they lie among them. */
  readonly leftOut?: string | undefined;
  /** Gazetteer files to link with before those that the collection states. */
  readonly gazetteers?: readonly string[] | undefined;
  /** Formats of the caller's own. */
  readonly formats?: readonly Format[] | undefined;
}

/**
 * Finds the source files of paths and what belongs to them.
 *
 * @throws RecordError of kind usage for paths, a collection or a gazetteer that cannot be used, io for files that cannot be read.
 */
export async function collectSources(
  paths: readonly string[],
  { leftOut, gazetteers = [], formats = [] }: SourceOptions,
  effects: Effects,
): Promise<CollectedSources> {
  const found = await findSources(paths, effects, leftOut, withOwn(formats));
  const roots = [...new Set(found.map((source) => source.root))].sort(compareRoots);
  const { collection, root } = await collectionOf(roots, effects);
  const files = gazetteerFiles(gazetteers, root, collection.gazetteers ?? []);
  return {
    collection,
    root: roots.map((root) => basename(root)).join(' + '),
    sources: withoutGazetteers(found, files),
    gazetteers: await openGazetteers(files, effects),
  };
}

/** By name first, so that folders that are moved together keep their order. */
function compareRoots(left: string, right: string): number {
  return compareCodePoints(basename(left), basename(right)) || compareCodePoints(left, right);
}

/** A collection and the root that describes it; null where none does. */
interface Described {
  readonly collection: Collection;
  readonly root: string | null;
}

/** The collection that one of the roots describes. @throws RecordError of kind usage where two do. */
async function collectionOf(roots: readonly string[], effects: Effects): Promise<Described> {
  const described: { root: string; collection: Collection }[] = [];
  for (const root of roots) {
    const collection = await readCollection(root, effects);
    if (collection !== defaultCollection) described.push({ root, collection });
  }
  const [only, other] = described;
  if (only === undefined || other === undefined) return only ?? { collection: defaultCollection, root: null };
  throw new RecordError(
    'usage',
    'several-collections',
    `${join(only.root, 'collection.json')} and ${join(other.root, 'collection.json')} both describe what is built. Build each by itself, or leave one of the files out.`,
  );
}
