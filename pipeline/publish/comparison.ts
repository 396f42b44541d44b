import type { Quarantine, Verdict } from '../../schemas/manifest.ts';
import { tableNames, tableOf } from '../../schemas/tables.ts';
import type { RowStreams } from '../row-streams.ts';
import { withdrawnRecords } from '../withdraw/withdrawn.ts';
import { type Cause, type CauseFinder, openCauses } from './causes.ts';
import { type ChangeStream, collectChanges } from './changes.ts';
import { describeDataset } from './datapackage.ts';
import type { Dataset } from './dataset.ts';
import { entityNames } from './entity-causes.ts';
import type { PublishedVersion } from './published-version.ts';
import { quarantined } from './record-files.ts';
import { diffRows, tableOrder } from './row-diff.ts';
import type { TableStream } from './row-pairs.ts';
import { diffSchemas, type TableShape } from './schema-diff.ts';
import type { Scratch } from './sorted-lines.ts';
import { openTally } from './tally.ts';
import { judge } from './verdict.ts';

/** What a build would publish: rows, in the order of their tables, and what is told of them. */
export type Candidate = Pick<Dataset, 'collection' | 'inputs' | 'rejects'> & { readonly tables: RowStreams };

/** How a candidate or a version differs from a version before it. */
export interface Comparison {
  readonly verdict: Exclude<Verdict, 'FIRST'>;
  readonly reasons: readonly string[];
  readonly changes: ChangeStream;
  /** The changes by what caused them, for a person. */
  readonly causes: readonly Cause[];
}

/** The shape of a table as the code has it. */
function currentShape(name: (typeof tableNames)[number]): TableShape {
  const { description, key, order, columns } = tableOf(name);
  return { table: name, description, key, order, columns };
}

/** Rows with the shapes that the code publishes them in. */
export function currentTables(tables: RowStreams): TableStream[] {
  return tableNames.map((name) => ({ shape: currentShape(name), rows: tables[name] }));
}

/**
 * Compares what a build would publish with the version before; null where nothing differs that a version is made of.
 * The rows of both are read side by side: what is held grows with the changes, articles and entities alone.
 *
 * @param scratch where changes go that are more than memory should hold, for as long as they are read; null to hold
 *   all of them.
 * @throws RecordError of kind data where rows are not in the order of their table, io where they cannot be read.
 */
export async function compareWith(
  before: PublishedVersion,
  candidate: Candidate,
  scratch: Scratch | null,
): Promise<Comparison | null> {
  const { collection, inputs, rejects } = candidate;
  const after = {
    tables: currentTables(candidate.tables),
    inputs: inputs.sha256,
    rejects: quarantined(rejects, collection.text),
    description: describeDataset(candidate),
    textPolicy: collection.text,
  };
  return await compare(stateOf(before), after, scratch);
}

/** Compares two published versions, of which either may be the older, as `compareWith` does. */
export async function comparePublished(
  from: PublishedVersion,
  to: PublishedVersion,
  scratch: Scratch | null,
): Promise<Comparison | null> {
  return await compare(stateOf(from), stateOf(to), scratch);
}

/** All that a version is made of. */
interface State {
  readonly tables: readonly TableStream[];
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

async function compare(before: State, after: State, scratch: Scratch | null): Promise<Comparison | null> {
  const withdrawn = withdrawnRecords(after.rejects);
  const tables = tableOrder(before.tables, after.tables);
  const changes = collectChanges(tables, scratch);
  const tally = openTally(tables, withdrawn);
  let causes: CauseFinder | null = null;
  const silenced = { records: withdrawn, silences: after.textPolicy === 'publish' };
  for await (const differences of diffRows(before.tables, after.tables, before.inputs !== after.inputs, silenced)) {
    causes ??= openCauses({
      tables,
      after: after.tables,
      names: await entityNames(before.tables, after.tables),
      withdrawn,
      scratch,
    });
    tally.add(differences);
    await changes.add(differences);
    await causes.add(differences);
  }
  const total = tally.total();
  const judgement = judge({
    schema: diffSchemas(
      before.tables.map(({ shape }) => shape),
      after.tables.map(({ shape }) => shape),
    ),
    rows: total,
    quarantine: !sameRejects(before.rejects, after.rejects),
    descriptions: !sameDescription(before.description, after.description),
  });
  if (judgement === null) return null;
  return { ...judgement, changes: await changes.stream(), causes: (await causes?.causes(total)) ?? [] };
}

function sameRejects(before: State['rejects'], after: State['rejects']): boolean {
  return (
    before.length === after.length &&
    before.every((reject, index) => JSON.stringify(reject) === JSON.stringify(after[index]))
  );
}

function sameDescription(before: State['description'], after: State['description']): boolean {
  return ['title', 'description', 'homepage', 'licenses', 'contributors'].every(
    (name) => JSON.stringify(before[name]) === JSON.stringify(after[name]),
  );
}
