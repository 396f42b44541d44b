import { noChanges } from '../../../pipeline/publish/changes.ts';
import type { Dataset } from '../../../pipeline/publish/dataset.ts';
import { type Collection, collectionSchema } from '../../../schemas/collection.ts';
import type { PublishedFile, TableManifest } from '../../../schemas/manifest.ts';
import type { Row } from '../../../schemas/table.ts';
import { type TableName, tableNames, tableOf } from '../../../schemas/tables.ts';
import { fakeModel } from '../../analyzer.ts';

/** What a first version says of itself, but for what a test changes. */
export function datasetOf({
  collection = {},
  ...rest
}: Partial<Omit<Dataset, 'collection'>> & { collection?: Partial<Collection> } = {}): Dataset {
  return {
    version: '0.1.0',
    date: '2026-03-02',
    verdict: 'FIRST',
    reasons: ['The first version'],
    before: null,
    collection: collectionSchema.parse(collection),
    inputs: { root: 'arn', files: 3, sha256: 'a'.repeat(64) },
    languageModel: fakeModel,
    changes: noChanges,
    causes: [],
    stages: [],
    rejects: [],
    publishers: [
      ['The Arn Gazette', 2],
      [null, 1],
    ],
    ...rest,
  };
}

/** A file as a manifest lists it. */
export function fileOf(path: string): PublishedFile {
  const format = path.slice(path.lastIndexOf('.') + 1);
  return { path, format, media_type: 'text/plain', bytes: path.length, sha256: 'b'.repeat(64), writer: 'a test' };
}

/** The manifest of a table with a CSV and a JSON file. */
export function manifestOf(name: TableName, rows: readonly Row[], rules: Record<string, number> = {}): TableManifest {
  const { description, key, order, columns } = tableOf(name);
  return {
    table: name,
    version: '0.1.0',
    description,
    generator: 'on-the-record',
    row_count: rows.length,
    rows_sha256: 'c'.repeat(64),
    files: ['csv', 'json'].map((format) => fileOf(`${name}/${name}.${format}`)),
    rules,
    schema: { key, order: [...order], columns: [...columns] },
  };
}

/** A manifest of every table. */
export function manifests(): TableManifest[] {
  return tableNames.map((name) => manifestOf(name, [], name === 'dates' ? { 'date/year': 4 } : {}));
}
