import type { PublishedFile } from '../../schemas/manifest.ts';
import { tableNames, tableOf } from '../../schemas/tables.ts';
import { generator } from '../program.ts';
import { type Dataset, isLicenceId, titleOf, type WrittenVersion } from './dataset.ts';
import { tableSchemaOf } from './table-schema.ts';

/**
 * datapackage.json of a version (Data Package v2): the CSV files as tables with their schema, every other file of the
 * version as a plain resource, each with its bytes and sha256. What the standard has no word for stands under
 * `on_the_record`. It is the root of trust of a version: index.json gives its hash, and it gives all others.
 */
export function dataPackage(dataset: Dataset, written: WrittenVersion): Readonly<Record<string, unknown>> {
  const { collection, inputs } = dataset;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: slugOf(titleOf(dataset)),
    ...describeDataset(dataset),
    version: dataset.version,
    ...(dataset.date === null ? {} : { created: `${dataset.date}T00:00:00Z` }),
    sources: sourcesOf(dataset),
    resources: [
      ...written.manifests.flatMap((manifest) => manifest.files.map((file) => dataResource(manifest.table, file))),
      ...written.documents.map(plainResource),
    ],
    on_the_record: {
      generator,
      verdict: dataset.verdict,
      reasons: dataset.reasons,
      previous: dataset.before && {
        version: dataset.before.version,
        manifest_sha256: dataset.before.manifest_sha256,
      },
      inputs,
      text_policy: collection.text,
      language_model: dataset.languageModel,
      row_counts: Object.fromEntries(written.manifests.map((manifest) => [manifest.table, manifest.row_count])),
    },
  };
}

/** What the collection says of the dataset, in the words of Data Package. */
export function describeDataset(dataset: Pick<Dataset, 'collection' | 'inputs'>): Readonly<Record<string, unknown>> {
  const { description, homepage, licence, publisher } = dataset.collection;
  return {
    title: titleOf(dataset),
    ...(description === undefined ? {} : { description }),
    ...(homepage === undefined ? {} : { homepage }),
    ...(licence === undefined ? {} : { licenses: [licenceOf(licence)] }),
    ...(publisher === undefined ? {} : { contributors: [{ title: publisher, roles: ['publisher'] }] }),
  };
}

/** A licence in words has a name made of them: Data Package asks for one, of letters and digits. */
function licenceOf(licence: string): Readonly<Record<string, string>> {
  return isLicenceId(licence) ? { name: licence } : { name: slugOf(licence), title: licence };
}

function sourcesOf({ publishers, inputs }: Dataset): { title: string; articles: number }[] {
  const named = publishers.map(([publisher, articles]) => ({ title: publisher ?? 'Publisher not stated', articles }));
  return named.length === 0 ? [{ title: inputs.root, articles: 0 }] : named;
}

function dataResource(tableName: string, file: PublishedFile): Readonly<Record<string, unknown>> {
  const name = tableNames.find((table) => table === tableName);
  if (file.format !== 'csv' || name === undefined) return plainResource(file);
  const table = tableOf(name);
  return {
    name: tableName,
    type: 'table',
    path: file.path,
    description: table.description,
    format: 'csv',
    mediatype: file.media_type,
    encoding: 'utf-8',
    ...integrity(file),
    dialect: { delimiter: ',', lineTerminator: '\n', doubleQuote: true, header: true },
    schema: tableSchemaOf(table),
  };
}

/** Formats by a name that validators do not know: frictionless opens whatever is called parquet as a flat table. */
const plainFormats: Readonly<Record<string, string>> = { parquet: 'apache-parquet' };

function plainResource(file: PublishedFile): Readonly<Record<string, unknown>> {
  return {
    name: slugOf(file.path),
    path: file.path,
    format: plainFormats[file.format] ?? file.format,
    mediatype: file.media_type,
    ...integrity(file),
  };
}

function integrity(file: PublishedFile): { bytes: number; hash: string } {
  return { bytes: file.bytes, hash: `sha256:${file.sha256}` };
}

/** A name as Data Package asks for: lower-case ASCII letters, digits, dots and dashes. */
function slugOf(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9.]+/g, '-').replace(/^-+|-+$/g, '') || 'dataset';
}
