import { sha256 } from '../../../pipeline/ids.ts';
import { currentTables } from '../../../pipeline/publish/comparison.ts';
import type { PublishedVersion } from '../../../pipeline/publish/published-version.ts';
import { ruleCounter } from '../../../pipeline/publish/table-files.ts';
import { streamsOf } from '../../../pipeline/row-streams.ts';
import type { VersionEntry } from '../../../schemas/manifest.ts';
import { tableOfColumns } from '../../../schemas/shape.ts';
import type { Rows, TableName } from '../../../schemas/tables.ts';
import { publicationOf } from '../publish/publication.ts';

/** What the index says of a first version. */
export const firstEntry: VersionEntry = {
  version: '0.1.0',
  date: '2026-03-02',
  verdict: 'FIRST',
  reasons: ['The first version'],
  manifest_sha256: sha256('first'),
};

/** A first version of rows as it is read back, without any file. */
export function publishedOf(rows: Rows): PublishedVersion {
  const { inputs, stages, languageModel } = publicationOf(rows);
  const streams = streamsOf(rows);
  const tables = currentTables(streams).map(({ shape, rows: held }) => {
    const { table: name, description, key, order, columns } = shape;
    const rules = ruleCounter(columns);
    rules.add(rows[name as TableName]);
    const manifest = {
      table: name,
      version: '0.1.0',
      description,
      generator: 'on-the-record',
      row_count: held.count,
      rows_sha256: sha256(''),
      files: [],
      rules: rules.counts(),
      schema: { key, order: [...order], columns: [...columns] },
    };
    return { manifest, shape, table: tableOfColumns({ name, ...shape }), rows: held };
  });
  return {
    version: '0.1.0',
    tables,
    rows: streams,
    quarantine: { stages: [...stages], rejects: [] },
    description: {
      created: '2026-03-02T00:00:00Z',
      resources: [],
      on_the_record: {
        verdict: 'FIRST',
        reasons: ['The first version'],
        previous: null,
        inputs,
        text_policy: 'publish',
        language_model: languageModel,
        row_counts: Object.fromEntries(tables.map(({ table, rows: held }) => [table.name, held.count])),
      },
    },
  };
}
