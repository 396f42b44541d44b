import type { Row, Table } from '../../schemas/table.ts';
import type { TableName } from '../../schemas/tables.ts';
import type { Effects } from '../effects.ts';
import { messageOf } from '../error.ts';
import { sha256 } from '../ids.ts';
import { countCodePoints } from '../offsets.ts';
import { formats } from '../publish/formats.ts';
import type { PublishedTable } from '../publish/published-version.ts';
import { rowPairs } from '../publish/row-pairs.ts';
import { rowsHash } from '../publish/rows-hash.ts';
import { readTable, tablePath } from '../publish/table-files.ts';
import { compareRows } from '../rows.ts';
import type { RegisteredKeys } from '../validate/key-register.ts';
import { danglingReferences, referenceColumns } from '../validate/references.ts';
import { groundOf, type SpanGround, spanProblem, spanTables } from '../validate/spans.ts';
import { type Problem, problemsOfAKind } from './finding.ts';
import { keySet } from './key-set.ts';

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
type RowLaw = (row: Row, before: Row | undefined, article: Row | undefined) => string | null;

/**
 * Proves rows by the schema of their version: types, order, unique keys, references, spans, and hashes of texts. The
 * rows are read as they are needed: what is held are the keys.
 */
export async function checkRows(version: string, published: readonly PublishedTable[]): Promise<Problem[]> {
  const keys = new Map<string, RegisteredKeys>();
  for (const table of published) keys.set(table.table.name, await keysOf(table));
  const articles = published.find(({ table }) => table.name === 'articles');
  const problems: Problem[] = [];
  for (const table of published) problems.push(...(await checkTable(version, table, articles, keys)));
  return problems;
}

async function keysOf({ table, rows }: PublishedTable): Promise<RegisteredKeys> {
  const keys = keySet();
  for await (const portion of rows.read()) for (const row of portion) keys.add(String(row[table.key]));
  return keys.close();
}

async function checkTable(
  version: string,
  published: PublishedTable,
  articles: PublishedTable | undefined,
  keys: ReadonlyMap<string, RegisteredKeys>,
): Promise<Problem[]> {
  const { table } = published;
  const isOfSpans = (spanTables as readonly string[]).includes(table.name);
  const laws: readonly RowLaw[] = [
    schemaLaw(table),
    orderLaw(table),
    keyLaw(table, keys),
    referenceLaw(table, keys),
    ...(isOfSpans ? [spanLaw(table)] : []),
    ...(table.name === 'articles' ? [textLaw] : []),
  ];
  const kinds = laws.map((law) => ({ law, found: problemsOfAKind() }));
  let before: Row | undefined;
  for await (const { rows, article } of isOfSpans ? withArticles(published, articles) : portionsOf(published)) {
    for (const row of rows) {
      for (const { law, found } of kinds) {
        const message = law(row, before, article);
        if (message !== null) found.add({ place: `${version}/${table.name}/${String(row[table.key])}`, message });
      }
      before = row;
    }
  }
  return kinds.flatMap(({ found }) => found.told());
}

/** Rows, and the article that they are read from where it is sought. */
interface RowsOfArticle {
  readonly rows: readonly Row[];
  readonly article: Row | undefined;
}

async function* portionsOf({ rows }: PublishedTable): AsyncGenerator<RowsOfArticle> {
  for await (const portion of rows.read()) yield { rows: portion, article: undefined };
}

async function* withArticles(
  table: PublishedTable,
  articles: PublishedTable | undefined,
): AsyncGenerator<RowsOfArticle> {
  for await (const { old, now } of rowPairs(articles, table)) yield { rows: now, article: old.at(-1) };
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

function keyLaw({ name, key }: Table, keys: ReadonlyMap<string, RegisteredKeys>): RowLaw {
  const repeated = new Set(keys.get(name)?.repeated);
  const seen = new Set<string>();
  return (row) => {
    const id = String(row[key]);
    if (!repeated.has(id)) return null;
    if (seen.has(id)) return 'has the key of another row';
    seen.add(id);
    return null;
  };
}

function referenceLaw(table: Table, keys: ReadonlyMap<string, RegisteredKeys>): RowLaw {
  const columns = referenceColumns(table);
  const held = new Map([...keys].map(([name, { has }]) => [name, { has: (key: unknown) => has(String(key)) }]));
  return (row) => {
    const [dangling] = danglingReferences(row, columns, held);
    if (dangling === undefined) return null;
    return `${dangling.column.name} ${dangling.value} is no row of ${dangling.column.references}`;
  };
}

function spanLaw(table: Table): RowLaw {
  const groundIn = groundKeeper();
  return (row, _before, article) => {
    const ground = article === undefined ? undefined : groundIn(article);
    return ground === undefined ? null : spanProblem(table.name as TableName, row, ground);
  };
}

/** The ground of spans of an article; that of the last one is kept. */
function groundKeeper(): (article: Row) => SpanGround {
  let last: Row | undefined;
  let ground: SpanGround | undefined;
  return (article) => {
    if (article !== last || ground === undefined) {
      const { text, char_count } = article;
      ground = groundOf(typeof text === 'string' ? text : null, Number(char_count));
      last = article;
    }
    return ground;
  };
}

/** An article's hash and length are those of its text, where that is published. */
function textLaw({ text, text_sha256, char_count }: Row): string | null {
  if (typeof text !== 'string') return null;
  if (sha256(text) !== text_sha256) return `text_sha256 is not that of the text, ${sha256(text)}`;
  const length = countCodePoints(text);
  return length === char_count ? null : `char_count is ${char_count}; the text has ${length} code points`;
}
