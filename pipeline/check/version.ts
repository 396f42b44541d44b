import { join } from 'node:path';
import type { EntityRow } from '../../schemas/entities.ts';
import type { VersionEntry } from '../../schemas/manifest.ts';
import type { Effects } from '../effects.ts';
import { messageOf } from '../error.ts';
import { describeEntities } from '../link/entity-row.ts';
import { type EntityEvidence, type EntityTallies, tally } from '../link/entity-tally.ts';
import { openChanges } from '../publish/changes-file.ts';
import { versionFolder } from '../publish/folder.ts';
import { type PublishedVersion, readVersion } from '../publish/published-version.ts';
import { type RowStream, rowsOf } from '../row-streams.ts';
import { checkChanges } from './chain.ts';
import { checkListedFiles, checkOtherFiles } from './files.ts';
import { type Problem, type Report, tellFew } from './finding.ts';
import { checkStages } from './stages.ts';
import { checkStatements } from './statements.ts';
import { checkFormats, checkRows } from './tables.ts';

/** What a check of one version found, and the version as it was read, if it could be. */
export interface VersionReport extends Report {
  readonly version: PublishedVersion | null;
}

/** The version before: what the index says of it, and its rows if they could be read. */
export interface Predecessor {
  readonly entry: VersionEntry;
  readonly version: PublishedVersion | null;
}

/**
 * Proves one version: its files, its rows in every format and by its own schema, its changes from the version before.
 * A version too damaged to be read on is reported as far as it could be.
 */
export async function checkVersion(
  folder: string,
  entry: VersionEntry,
  before: Predecessor | null,
  effects: Effects,
): Promise<VersionReport> {
  const { version } = entry;
  const root = await versionFolder(folder, entry, effects);
  const problems: Problem[] = [];
  try {
    problems.push(...(await checkListedFiles(root, entry, effects)));
    const published = await readVersion(root, version, effects);
    const changes = await openChanges(join(root, 'changes.json'), effects);
    problems.push(
      ...(await checkOtherFiles(root, published, effects)),
      ...(await checkStatements(entry, before?.entry ?? null, published, changes.head)),
      ...(await checkRows(version, published.tables)),
      ...(await checkCounts(published)),
      ...checkStages(published),
    );
    for (const table of published.tables) problems.push(...(await checkFormats(root, table, effects)));
    if (before?.version) problems.push(...(await checkChanges(changes, before.version.tables, published.tables)));
    const proved = problems.length === 0 ? [describe(published)] : [];
    return { problems, proved, unproved: await unprovedOf(published, before), version: published };
  } catch (error) {
    return {
      problems: [...problems, { place: version, message: messageOf(error) }],
      proved: [],
      unproved: [],
      version: null,
    };
  }
}

async function unprovedOf(
  { version, description, rows }: PublishedVersion,
  before: Predecessor | null,
): Promise<string[]> {
  const isWithheld = description.on_the_record.text_policy === 'withhold';
  const silenced = isWithheld ? 0 : await countSilenced(rows.articles);
  return [
    ...(silenced === 0
      ? []
      : [
          `What the spans of ${silenced} articles of ${version} read: who they name is withdrawn, so bounds alone were proved`,
        ]),
    ...(isWithheld ? [`What the spans of ${version} read: its texts are withheld, so bounds alone were proved`] : []),
    ...(before?.version === null
      ? [`Whether the changes of ${version} lead from ${before.entry.version}, which could not be read`]
      : []),
  ];
}

async function countSilenced(articles: RowStream): Promise<number> {
  let count = 0;
  for await (const rows of articles.read()) count += rows.filter(({ text }) => text === null).length;
  return count;
}

function describe({ version, description, tables }: PublishedVersion): string {
  const rows = tables.reduce((sum, table) => sum + table.rows.count, 0);
  return `${version}: ${description.resources.length + 1} files as published, ${rows} rows the same in all formats`;
}

const countColumns = ['article_count', 'mention_count', 'quote_count'] as const satisfies (keyof EntityRow)[];

/** Proves that the counts of entities are those of the rows that name them. What is held are the entities. */
async function checkCounts({ version, rows }: PublishedVersion): Promise<Problem[]> {
  const tallies: EntityTallies = new Map();
  for (const table of ['mentions', 'quotes', 'positions'] as const) {
    for await (const portion of rows[table].read()) {
      const evidence = { mentions: [], quotes: [], positions: [], [table]: portion };
      tally(tallies, evidence as unknown as EntityEvidence);
    }
  }
  const entities = (await rowsOf(rows.entities)) as unknown as EntityRow[];
  const counted = describeEntities(entities, tallies);
  return tellFew(
    entities.flatMap((row, index) => {
      const wrong = countColumns.filter((column) => row[column] !== counted[index]?.[column]);
      return wrong.map((column) => ({
        place: `${version}/entities/${row.entity_id}`,
        message: `${column} is ${row[column]}; the rows give ${counted[index]?.[column]}`,
      }));
    }),
  );
}
