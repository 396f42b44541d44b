import { join } from 'node:path';
import type { PublishedFile, TableManifest, VersionEntry, VersionIndex } from '../../schemas/manifest.ts';
import { type Rows, tableNames, tableOf } from '../../schemas/tables.ts';
import type { Effects } from '../effects.ts';
import { generator } from '../program.ts';
import { datasetCard } from './card.ts';
import { changesText } from './changes-text.ts';
import { citation } from './citation.ts';
import { dataPackage } from './datapackage.ts';
import type { Dataset } from './dataset.ts';
import { removeLeftovers, stagingPrefix, syncFolder, writeIndex } from './folder.ts';
import { changesJson, quarantineJson } from './record-files.ts';
import { openSink } from './sink.ts';
import { writeTable } from './table-files.ts';

/**
 * Publishes a version, all or nothing: everything is written and flushed in a staging folder beside the versions, the
 * folder is renamed to the version's number, and only then the index lists it. Whatever is interrupted leaves the
 * versions before as they were and nothing that the index knows of. The caller holds the lock of the folder.
 *
 * @param replaced a draft that the version takes the place of: it leaves the index first, then the disk.
 */
export async function publishRelease(
  folder: string,
  index: VersionIndex,
  dataset: Dataset,
  rows: Rows,
  effects: Effects,
  replaced: string | null = null,
): Promise<VersionEntry> {
  const staging = join(folder, `${stagingPrefix}${dataset.version}`);
  await effects.files.rm(staging, { recursive: true, force: true });
  await effects.files.mkdir(staging, { recursive: true });
  const manifestHash = await writeVersion(staging, dataset, rows, effects);
  const entry: VersionEntry = {
    version: dataset.version,
    date: dataset.date,
    verdict: dataset.verdict,
    reasons: [...dataset.reasons],
    manifest_sha256: manifestHash,
  };
  const remaining = replaced === null ? index : await withdrawDraft(folder, index, replaced, effects);
  await effects.files.rename(staging, join(folder, dataset.version));
  await syncFolder(folder, effects);
  await writeIndex(folder, { latest: dataset.version, versions: [...remaining.versions, entry] }, effects);
  return entry;
}

/** Takes a draft out of the index and then off the disk; gives the index that is left. */
export async function withdrawDraft(
  folder: string,
  index: VersionIndex,
  draft: string,
  effects: Effects,
): Promise<VersionIndex> {
  const versions = index.versions.filter((entry) => entry.version !== draft);
  const remaining = { latest: versions.at(-1)?.version ?? null, versions };
  await writeIndex(folder, remaining, effects);
  await effects.files.rm(join(folder, draft), { recursive: true, force: true });
  return remaining;
}

/** Makes a folder ready to take versions: it exists, has an index, and holds nothing that was left behind. */
export async function prepareFolder(folder: string, index: VersionIndex, effects: Effects): Promise<void> {
  if (index.versions.length === 0) await writeIndex(folder, index, effects);
  await removeLeftovers(folder, index, effects);
}

/** Writes all files of a version into a folder; gives the sha256 of its datapackage.json. */
async function writeVersion(folder: string, dataset: Dataset, rows: Rows, effects: Effects): Promise<string> {
  const manifests: TableManifest[] = [];
  for (const [done, name] of tableNames.entries()) {
    effects.progress({ stage: 'publish', done, total: tableNames.length });
    manifests.push(await writeTable(folder, tableOf(name), rows[name], dataset.version, effects));
  }
  const contents: Readonly<Record<string, Iterable<string>>> = {
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

async function writeDocument(
  folder: string,
  path: string,
  content: Iterable<string>,
  effects: Effects,
): Promise<PublishedFile> {
  const sink = await openSink(effects.files, join(folder, path));
  try {
    for (const piece of content) await sink.write(piece);
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
