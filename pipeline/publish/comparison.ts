import type { Change, Quarantine, Verdict } from '../../schemas/manifest.ts';
import { type Rows, tableNames, tableOf } from '../../schemas/tables.ts';
import { withdrawnRecords } from '../withdraw/withdrawn.ts';
import { type Cause, causesOf } from './causes.ts';
import { describeDataset } from './datapackage.ts';
import type { Dataset } from './dataset.ts';
import type { PublishedVersion } from './published-version.ts';
import { quarantined } from './record-files.ts';
import { diffRows, type TableRows } from './row-diff.ts';
import { diffSchemas, type TableShape } from './schema-diff.ts';
import { judge } from './verdict.ts';

/** What a build would publish: rows and what is told of them. */
export type Candidate = Pick<Dataset, 'collection' | 'inputs' | 'rejects'> & { readonly rows: Rows };

/** How a candidate or a version differs from a version before it. */
export interface Comparison {
  readonly verdict: Exclude<Verdict, 'FIRST'>;
  readonly reasons: readonly string[];
  readonly changes: readonly Change[];
  /** The changes by what caused them, for a person. */
  readonly causes: readonly Cause[];
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
  const { collection, inputs, rejects } = candidate;
  return compare(stateOf(before), {
    tables: currentTables(candidate.rows),
    inputs: inputs.sha256,
    rejects: quarantined(rejects, collection.text),
    description: describeDataset(candidate),
    textPolicy: collection.text,
  });
}

/** Compares two published versions, of which either may be the older; null where nothing differs. */
export function comparePublished(from: PublishedVersion, to: PublishedVersion): Comparison | null {
  return compare(stateOf(from), stateOf(to));
}

/** All that a version is made of. */
interface State {
  readonly tables: readonly TableRows[];
  /** sha256 of what it was built from. */
  readonly inputs: string;
  readonly rejects: Quarantine['rejects'];
  readonly description: Readonly<Record<string, unknown>>;
  readonly textPolicy: Dataset['collection']['text'];
}

function stateOf({ tables, quarantine, description }: PublishedVersion): State {
  const { inputs, text_policy } = description.on_the_record;
  return { tables, inputs: inputs.sha256, rejects: quarantine.rejects, description, textPolicy: text_policy };
}

function compare(before: State, after: State): Comparison | null {
  const withdrawn = { records: withdrawnRecords(after.rejects), silences: after.textPolicy === 'publish' };
  const changes = diffRows(before.tables, after.tables, before.inputs !== after.inputs, withdrawn);
  const judgement = judge(before.tables, after.tables, {
    schema: diffSchemas(
      before.tables.map(({ shape }) => shape),
      after.tables.map(({ shape }) => shape),
    ),
    rows: changes,
    quarantine: JSON.stringify(before.rejects) !== JSON.stringify(after.rejects),
    descriptions: !sameDescription(before.description, after.description),
    withdrawn: withdrawn.records,
  });
  const causes = (): Cause[] => causesOf(before.tables, after.tables, changes, withdrawn.records);
  return judgement === null ? null : { ...judgement, changes, causes: causes() };
}

function sameDescription(before: State['description'], after: State['description']): boolean {
  return ['title', 'description', 'homepage', 'licenses', 'contributors'].every(
    (name) => JSON.stringify(before[name]) === JSON.stringify(after[name]),
  );
}
