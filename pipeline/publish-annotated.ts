import { join } from 'node:path';
import { readAnnotated, readJob, readStated } from './annotated-folder.ts';
import { assembleStored } from './assemble.ts';
import { type Effects, silentEffects } from './effects.ts';
import { gazetteerFiles, openGazetteers } from './gazetteer-files.ts';
import { readCollection } from './ingest/collection.ts';
import { generator } from './program.ts';
import { type PublicationOptions, publicationOf } from './publication.ts';
import { type PublishOptions, type PublishResult, publish } from './publish/publish.ts';
import { openStore } from './store/store.ts';

export interface PublishAnnotatedOptions extends PublishOptions, PublicationOptions {
  /** Folder that a job on a cluster left. */
  readonly annotated: string;
  /** Folder of versions. @default 'dist-data' */
  readonly out?: string | undefined;
  /** Gazetteer files to link entities with, before those that the collection states. */
  readonly gazetteers?: readonly string[] | undefined;
}

/**
 * Links, validates and publishes articles that were annotated on a cluster: all of a build but reading and annotating.
 * The version is the one that a build of the same sources would publish, byte for byte.
 *
 * @throws RecordError as `build` does, of kind data also where the job is not done or was another program's.
 */
export async function publishAnnotated(
  { annotated: folder, out = 'dist-data', gazetteers = [], ...options }: PublishAnnotatedOptions,
  effects: Effects = silentEffects(),
): Promise<PublishResult> {
  const job = await readJob(folder, generator, effects);
  const collection = await readCollection(folder, effects);
  const opened = await openGazetteers(gazetteerFiles(gazetteers, folder, collection.gazetteers ?? []), effects);
  return await publish(
    out,
    options,
    async (before, quarantined, work) => {
      const store = await openStore(join(work, 'annotated'), effects);
      try {
        const stored = {
          ...{ collection, root: job.root, files: job.files, languageModel: job.language_model, gazetteers: opened },
          stated: await readStated(folder, effects),
          annotated: await readAnnotated(folder, store, effects),
          store,
        };
        const rows = before?.rows ?? null;
        const assembled = await assembleStored(stored, rows, quarantined, work, effects);
        return await publicationOf(assembled, rows, options, effects);
      } finally {
        await store.close();
      }
    },
    effects,
  );
}
