import type { Change, Verdict } from '../../schemas/manifest.ts';
import { type Rows, tableNames, tableOf } from '../../schemas/tables.ts';
import { describeDataset } from './datapackage.ts';
import type { Dataset } from './dataset.ts';
import type { PublishedVersion } from './published-version.ts';
import { quarantined } from './record-files.ts';
import { diffRows, type TableRows } from './row-diff.ts';
import { diffSchemas, type TableShape } from './schema-diff.ts';
import { judge } from './verdict.ts';

/** What a build would publish: rows and what is told of them. */
export type Candidate = Pick<Dataset, 'collection' | 'inputs' | 'rejects'> & { readonly rows: Rows };

/** How a candidate differs from the version before it. */
export interface Comparison {
  readonly verdict: Exclude<Verdict, 'FIRST'>;
  readonly reasons: readonly string[];
  readonly changes: readonly Change[];
}

/** The shape of a table as the code has it. */
function currentShape(name: (typeof tableNames)[number]): TableShape {
  const { description, key, order, columns } = tableOf(name);
  return { table: name, description, key, order, columns };
}

/** Rows with the shapes that the code publishes them in. */
export function currentTables(rows: Rows): TableRows[] {
  return tableNames.map((name) => ({ shape: currentShape(name), rows: rows[name] }));
}

/** Compares what a build would publish with the version before; null where nothing differs that a version is made of. */
export function compareWith(before: PublishedVersion, candidate: Candidate): Comparison | null {
  const after = currentTables(candidate.rows);
  const inputsChanged = before.description.on_the_record.inputs.sha256 !== candidate.inputs.sha256;
  const changes = diffRows(before.tables, after, inputsChanged);
  const rejects = quarantined(candidate.rejects, candidate.collection.text);
  const judgement = judge(before.tables, after, {
    schema: diffSchemas(
      before.tables.map(({ shape }) => shape),
      after.map(({ shape }) => shape),
    ),
    rows: changes,
    quarantine: JSON.stringify(before.quarantine.rejects) !== JSON.stringify(rejects),
    descriptions: !sameDescription(before, candidate),
  });
  return judgement === null ? null : { ...judgement, changes };
}

function sameDescription(before: PublishedVersion, candidate: Candidate): boolean {
  const now = describeDataset(candidate);
  const then = before.description as unknown as Readonly<Record<string, unknown>>;
  return ['title', 'description', 'homepage', 'licenses', 'contributors'].every(
    (name) => JSON.stringify(now[name]) === JSON.stringify(then[name]),
  );
}
