import type { Row, Table } from '../../schemas/table.ts';
import type { TableName } from '../../schemas/tables.ts';
import type { Effects } from '../effects.ts';
import { messageOf } from '../error.ts';
import { sha256 } from '../ids.ts';
import { countCodePoints } from '../offsets.ts';
import { formats } from '../publish/formats.ts';
import type { PublishedTable } from '../publish/published-version.ts';
import { rowsHash } from '../publish/rows-hash.ts';
import { readTable, tablePath } from '../publish/table-files.ts';
import { compareRows } from '../rows.ts';
import { danglingReferences, referenceColumns } from '../validate/references.ts';
import { groundsOf, type SpanGround, spanProblem, spanTables } from '../validate/spans.ts';
import { type Problem, tellFew } from './finding.ts';

/** Proves that the files of a table hold the same rows in every format, as many as its manifest says and with its hash. */
export async function checkFormats(
  root: string,
  { table, manifest }: PublishedTable,
  effects: Effects,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const format of formats) {
    const place = `${manifest.version}/${tablePath(manifest.table, format)}`;
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

/** What every row of a table must satisfy: gives what is wrong with a row, or null. `before` is the row before it. */
type RowLaw = (row: Row, before: Row | undefined) => string | null;

/** Proves rows by the schema of their version: types, order, unique keys, references, spans, and hashes of texts. */
export function checkRows(version: string, published: readonly PublishedTable[]): Problem[] {
  const keys = new Map(published.map(({ table, rows }) => [table.name, new Set(rows.map((row) => row[table.key]))]));
  const articles = published.find(({ table }) => table.name === 'articles')?.rows ?? [];
  const grounds = groundsOf(articles);
  return published.flatMap(({ table, rows }) => {
    const laws = [
      schemaLaw(table),
      orderLaw(table),
      keyLaw(table),
      referenceLaw(table, keys),
      ...((spanTables as readonly string[]).includes(table.name) ? [spanLaw(table, grounds)] : []),
      ...(table.name === 'articles' ? [textLaw] : []),
    ];
    return laws.flatMap((law) =>
      tellFew(
        rows.flatMap((row, index) => {
          const message = law(row, rows[index - 1]);
          return message === null ? [] : [{ place: `${version}/${table.name}/${String(row[table.key])}`, message }];
        }),
      ),
    );
  });
}

function schemaLaw(table: Table): RowLaw {
  return (row) => {
    const result = table.row.safeParse(row);
    if (result.success) return null;
    return result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  };
}

function orderLaw({ order }: Table): RowLaw {
  return (row, before) =>
    before !== undefined && compareRows(before, row, order) > 0 ? 'stands after a row that it goes before' : null;
}

function keyLaw({ key }: Table): RowLaw {
  const seen = new Set<unknown>();
  return (row) => {
    if (seen.has(row[key])) return 'has the key of another row';
    seen.add(row[key]);
    return null;
  };
}

function referenceLaw(table: Table, keys: ReadonlyMap<string, ReadonlySet<unknown>>): RowLaw {
  const columns = referenceColumns(table);
  return (row) => {
    const [dangling] = danglingReferences(row, columns, keys);
    if (dangling === undefined) return null;
    return `${dangling.column.name} ${dangling.value} is no row of ${dangling.column.references}`;
  };
}

function spanLaw(table: Table, grounds: ReadonlyMap<unknown, () => SpanGround>): RowLaw {
  return (row) => {
    const ground = grounds.get(row['article_id'])?.();
    return ground === undefined ? null : spanProblem(table.name as TableName, row, ground);
  };
}

/** An article's hash and length are those of its text, where that is published. */
function textLaw({ text, text_sha256, char_count }: Row): string | null {
  if (typeof text !== 'string') return null;
  if (sha256(text) !== text_sha256) return `text_sha256 is not that of the text, ${sha256(text)}`;
  const length = countCodePoints(text);
  return length === char_count ? null : `char_count is ${char_count}; the text has ${length} code points`;
}
