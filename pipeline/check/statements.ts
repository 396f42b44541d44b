import type { Changes, VersionEntry } from '../../schemas/manifest.ts';
import type { PublishedVersion } from '../publish/published-version.ts';
import { ruleCounter } from '../publish/table-files.ts';
import type { RowStream } from '../row-streams.ts';
import type { Problem } from './finding.ts';

/**
 * Proves that what the files of a version say of it agrees: the index, datapackage.json, changes.json, the manifests
 * and the rows.
 */
export async function checkStatements(
  entry: VersionEntry,
  before: VersionEntry | null,
  { version, tables, description }: PublishedVersion,
  changes: Omit<Changes, 'changes'>,
): Promise<Problem[]> {
  const { on_the_record: said, created } = description;
  const listed = new Map(description.resources.map(({ path, bytes, hash }) => [path, [bytes, hash]]));
  const previous = before && { version: before.version, manifest_sha256: before.manifest_sha256 };
  const agree = (path: string, what: string, found: unknown, expected: unknown): Problem[] => {
    const [is, should] = [JSON.stringify(found), JSON.stringify(expected)];
    return is === should ? [] : [{ place: `${version}/${path}`, message: `${what} is ${is} there, not ${should}` }];
  };
  const counts = Object.fromEntries(tables.map(({ table, rows }) => [table.name, rows.count]));
  const rules = new Map<string, Record<string, number>>();
  for (const { table, rows } of tables) rules.set(table.name, await countRules(table.columns, rows));
  const { verdict, reasons, date } = entry;
  return [
    ...agree('datapackage.json', 'the verdict', said.verdict, verdict),
    ...agree('datapackage.json', 'the list of reasons', said.reasons, reasons),
    ...agree('datapackage.json', 'the date', created?.slice(0, 10) ?? null, date),
    ...agree('datapackage.json', 'the version before', said.previous, previous),
    ...agree('datapackage.json', 'the number of rows', said.row_counts, counts),
    ...agree('changes.json', 'the pair of versions', [changes.from, changes.to], [before?.version ?? null, version]),
    ...agree('changes.json', 'the verdict', [changes.verdict, changes.reasons], [verdict, reasons]),
    ...tables.flatMap(({ manifest, table }) => {
      const path = `${manifest.table}/manifest.json`;
      return [
        ...agree(path, 'the version', manifest.version, version),
        ...agree(path, 'the count by rule', manifest.rules, rules.get(table.name)),
        ...manifest.files.flatMap((file) =>
          agree(
            path,
            `the size and hash of ${file.path}`,
            [file.bytes, `sha256:${file.sha256}`],
            listed.get(file.path),
          ),
        ),
      ];
    }),
  ];
}

async function countRules(
  columns: Parameters<typeof ruleCounter>[0],
  rows: RowStream,
): Promise<Record<string, number>> {
  const counter = ruleCounter(columns);
  for await (const portion of rows.read()) counter.add(portion);
  return counter.counts();
}
