import type { TableManifest } from '../../schemas/manifest.ts';
import type { Row, Table } from '../../schemas/table.ts';
import type { TableName } from '../../schemas/tables.ts';
import type { Effects } from '../effects.ts';
import { messageOf } from '../error.ts';
import { formats } from '../publish/formats.ts';
import { publishedTable } from '../publish/published-version.ts';
import { rowsHash } from '../publish/rows-hash.ts';
import { readTable } from '../publish/table-files.ts';
import { compareRows } from '../rows.ts';
import { danglingReferences, keysOf, referenceColumns } from '../validate/references.ts';
import { groundsOf, spanProblem, spanTables } from '../validate/spans.ts';
import { type Problem, tellFew } from './finding.ts';

/** Proves that the files of a table hold the same rows in every format, as many as its manifest says and with its hash. */
export async function checkFormats(root: string, manifest: TableManifest, effects: Effects): Promise<Problem[]> {
  const table = publishedTable(manifest);
  const problems: Problem[] = [];
  for (const format of formats) {
    const place = `${manifest.version}/${manifest.table}${format.extension}`;
    try {
      const hash = rowsHash(table);
      let count = 0;
      for await (const rows of readTable(root, table, format, effects)) {
        hash.add(rows);
        count += rows.length;
      }
      if (count !== manifest.row_count) {
        problems.push({ place, message: `holds ${count} rows; the manifest says ${manifest.row_count}` });
      } else if (hash.digest() !== manifest.rows_sha256) {
        problems.push({ place, message: 'holds other rows than the manifest says' });
      }
    } catch (error) {
      problems.push({ place, message: messageOf(error) });
    }
  }
  return problems;
}

/** A table of a version with its rows. */
export interface CheckedTable {
  readonly table: Table;
  readonly rows: readonly Row[];
}

/** Proves rows by the schema of their version: types, keys, order, references, spans, and the counts of entities. */
export function checkRows(version: string, tables: readonly CheckedTable[]): Problem[] {
  const rowsByTable = Object.fromEntries(tables.map(({ table, rows }) => [table.name, rows]));
  const keys = keysOf(rowsByTable);
  const grounds = groundsOf(rowsByTable['articles'] ?? []);
  return tables.flatMap(({ table, rows }) => {
    const place = (row: Row): string => `${version}/${table.name}/${String(row[table.key])}`;
    const isSpan = (spanTables as readonly string[]).includes(table.name);
    const columns = referenceColumns(table);
    const find = (problemOf: (row: Row, index: number) => string | null): Problem[] =>
      tellFew(
        rows.flatMap((row, index) => {
          const message = problemOf(row, index);
          return message === null ? [] : [{ place: place(row), message }];
        }),
      );
    return [
      ...find((row) => schemaProblem(table, row)),
      ...find((row, index) => orderProblem(table, rows[index - 1], row)),
      ...find((row) => {
        const [dangling] = danglingReferences(row, columns, keys);
        return dangling === undefined
          ? null
          : `${dangling.column.name} ${dangling.value} is no row of ${dangling.column.references}`;
      }),
      ...(isSpan
        ? find((row) => {
            const ground = grounds.get(row['article_id'])?.();
            return ground === undefined ? null : spanProblem(table.name as TableName, row, ground);
          })
        : []),
      ...tellFew(
        duplicateKeys(table, rows).map((key) => ({
          place: `${version}/${table.name}/${key}`,
          message: 'the key is not unique',
        })),
      ),
    ];
  });
}

function schemaProblem(table: Table, row: Row): string | null {
  const result = table.row.safeParse(row);
  if (result.success) return null;
  return result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
}

function orderProblem(table: Table, before: Row | undefined, row: Row): string | null {
  return before !== undefined && compareRows(before, row, table.order) > 0
    ? 'stands after a row that it goes before'
    : null;
}

function duplicateKeys(table: Table, rows: readonly Row[]): string[] {
  const seen = new Set<unknown>();
  return rows.flatMap((row) => {
    const key = row[table.key];
    if (seen.has(key)) return [String(key)];
    seen.add(key);
    return [];
  });
}
