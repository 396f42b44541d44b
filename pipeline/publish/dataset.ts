import type { Collection } from '../../schemas/collection.ts';
import type {
  GazetteerSource,
  LanguageModel,
  PublishedFile,
  StageCount,
  TableManifest,
  Verdict,
  VersionEntry,
} from '../../schemas/manifest.ts';
import type { Reject } from '../reject.ts';
import type { Cause } from './causes.ts';
import type { ChangeStream } from './changes.ts';

/** Which files a build read: a name for their root and a hash of their paths and contents. */
export interface Inputs {
  readonly root: string;
  readonly files: number;
  readonly sha256: string;
  /** Gazetteers beside the one that ships; missing where there are none. */
  readonly gazetteers?: readonly GazetteerSource[] | undefined;
}

/** All that a version says of itself beside its rows. */
export interface Dataset {
  readonly version: string;
  readonly date: string | null;
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
  /** The version before, or null for the first. */
  readonly before: VersionEntry | null;
  readonly collection: Collection;
  readonly inputs: Inputs;
  readonly languageModel: LanguageModel;
  readonly changes: ChangeStream;
  /** The changes by what caused them. */
  readonly causes: readonly Cause[];
  readonly stages: readonly StageCount[];
  readonly rejects: readonly Reject[];
  /** Articles by publisher, most first; null for those whose publisher is not known. */
  readonly publishers: readonly (readonly [publisher: string | null, articles: number])[];
}

/** A written version: its tables' manifests and its other files. */
export interface WrittenVersion {
  readonly manifests: readonly TableManifest[];
  /** The manifests and documents themselves as files. */
  readonly documents: readonly PublishedFile[];
}

/** Title of the dataset: as the collection states it, else one that says nothing of where its sources lie. */
export function titleOf({ collection }: Pick<Dataset, 'collection'>): string {
  return collection.title ?? 'Untitled dataset of who said what';
}

/** Whether a licence is given by an id, such as CC0-1.0, and not in words. */
export function isLicenceId(licence: string): boolean {
  return /^[-a-zA-Z0-9._]+$/.test(licence);
}
