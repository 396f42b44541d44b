import { join } from 'node:path';
import type { PublishedFile, TableManifest, VersionEntry, VersionIndex } from '../../schemas/manifest.ts';
import { tableNames, tableOf } from '../../schemas/tables.ts';
import type { Effects } from '../effects.ts';
import { generator } from '../program.ts';
import type { RowStreams } from '../row-streams.ts';
import { datasetCard } from './card.ts';
import { changesText } from './changes-text.ts';
import { citation } from './citation.ts';
import { dataPackage } from './datapackage.ts';
import type { Dataset } from './dataset.ts';
import { isStaged, prepareIndex, putInPlace, removeLeftovers, stagingFolder, syncFolder } from './folder.ts';
import { changesJson, quarantineJson } from './record-files.ts';
import { openSink } from './sink.ts';
import { writeTable } from './table-files.ts';

/**
 * Publishes a version, all or nothing. Everything is written and flushed in a staging folder beside the versions, and
 * the new index beside the old one; from then on names change and nothing more needs room. A version with a number of
 * its own is put in its place before the index lists it. One that takes the number of a draft cannot be: the index is
 * replaced first, which is the moment of truth, and until the folders are exchanged `versionFolder` finds the version
 * where it was staged. Whatever is interrupted, the index lists what is there. The caller holds the lock of the folder.
 *
 * @param replaced a draft that the version takes the place of.
 */
export async function publishRelease(
  folder: string,
  index: VersionIndex,
  dataset: Dataset,
  tables: RowStreams,
  effects: Effects,
  replaced: string | null = null,
): Promise<VersionEntry> {
  if (index.versions.length === 0) await beginIndex(folder, index, effects);
  const entry = await stageVersion(folder, dataset, tables, effects);
  const versions = [...index.versions.filter(({ version }) => version !== replaced), entry];
  const commit = await prepareIndex(folder, { latest: dataset.version, versions }, effects);
  if (replaced === dataset.version) {
    await commit();
    await putInPlace(folder, dataset.version, effects);
    return entry;
  }
  await putInPlace(folder, dataset.version, effects);
  await commit();
  if (replaced !== null) await effects.files.rm(join(folder, replaced), { recursive: true, force: true });
  return entry;
}

/** Writes an index of no versions: a version folder without any index would be taken for one that lost its own. */
async function beginIndex(folder: string, index: VersionIndex, effects: Effects): Promise<void> {
  const commit = await prepareIndex(folder, index, effects);
  await commit();
}

/** Takes a draft out of the index and then off the disk. */
export async function withdrawDraft(
  folder: string,
  index: VersionIndex,
  draft: string,
  effects: Effects,
): Promise<void> {
  const versions = index.versions.filter((entry) => entry.version !== draft);
  const commit = await prepareIndex(folder, { latest: versions.at(-1)?.version ?? null, versions }, effects);
  await commit();
  await effects.files.rm(join(folder, draft), { recursive: true, force: true });
}

/**
 * Does what an interrupted build left to do: the newest version is put in its place if it is still staged, and what
 * was left behind is removed. The caller holds the lock of the folder.
 */
export async function finishRelease(folder: string, index: VersionIndex, effects: Effects): Promise<void> {
  const newest = index.versions.at(-1);
  if (newest !== undefined && (await isStaged(folder, newest, effects))) {
    effects.warn(`Putting ${newest.version} in its place: the build that published it was interrupted.`);
    await putInPlace(folder, newest.version, effects);
  }
  await removeLeftovers(folder, index, effects);
}

/** Writes a version into its staging folder, which is removed again where that fails; gives its entry of the index. */
async function stageVersion(
  folder: string,
  dataset: Dataset,
  tables: RowStreams,
  effects: Effects,
): Promise<VersionEntry> {
  const { version, date, verdict, reasons } = dataset;
  const staging = stagingFolder(folder, version);
  try {
    await effects.files.mkdir(staging);
    const manifest_sha256 = await writeVersion(staging, dataset, tables, effects);
    await syncFolder(folder, effects);
    return { version, date, verdict, reasons: [...reasons], manifest_sha256 };
  } catch (error) {
    await effects.files.rm(staging, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
}

/** Writes all files of a version into a folder; gives the sha256 of its datapackage.json. */
async function writeVersion(folder: string, dataset: Dataset, tables: RowStreams, effects: Effects): Promise<string> {
  const manifests: TableManifest[] = [];
  for (const [done, name] of tableNames.entries()) {
    effects.progress({ stage: 'publish', done, total: tableNames.length });
    manifests.push(await writeTable(folder, tableOf(name), tables[name], dataset.version, effects));
  }
  const contents: Readonly<Record<string, Pieces>> = {
    ...Object.fromEntries(manifests.map((manifest) => [`${manifest.table}/manifest.json`, [pretty(manifest)]])),
    'README.md': [datasetCard(dataset, manifests)],
    'CITATION.cff': [citation(dataset)],
    'CHANGES.md': [changesText(dataset)],
    'changes.json': changesJson(dataset),
    'quarantine.json': quarantineJson(dataset),
  };
  const documents: PublishedFile[] = [];
  for (const [path, content] of Object.entries(contents)) {
    documents.push(await writeDocument(folder, path, content, effects));
  }
  const root = await writeDocument(
    folder,
    'datapackage.json',
    [pretty(dataPackage(dataset, { manifests, documents }))],
    effects,
  );
  for (const name of tableNames) await syncFolder(join(folder, name), effects);
  await syncFolder(folder, effects);
  effects.progress({ stage: 'publish', done: tableNames.length, total: tableNames.length });
  return root.sha256;
}

const mediaTypes: Readonly<Record<string, string>> = {
  json: 'application/json',
  md: 'text/markdown',
  cff: 'application/yaml',
};

/** A document in pieces. */
type Pieces = Iterable<string> | AsyncIterable<string>;

async function writeDocument(folder: string, path: string, content: Pieces, effects: Effects): Promise<PublishedFile> {
  const sink = await openSink(effects.files, join(folder, path));
  try {
    for await (const piece of content) await sink.write(piece);
    const format = path.slice(path.lastIndexOf('.') + 1);
    const media_type = mediaTypes[format] ?? 'application/octet-stream';
    return { path, format, media_type, ...(await sink.close()), writer: generator };
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
