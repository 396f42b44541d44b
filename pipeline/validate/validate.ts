import type { Stage } from '../../schemas/reject.ts';
import type { Row, Table } from '../../schemas/table.ts';
import { byTable, type Rows, type TableName, tableNames, tableOf } from '../../schemas/tables.ts';
import { describeEntities } from '../link/entity-row.ts';
import { tally } from '../link/entity-tally.ts';
import type { Reject } from '../reject.ts';
import { checkReferences } from './references.ts';
import { checkSpans } from './spans.ts';

const stage: Stage = 'validate';

/** Rows that hold, and the ones that do not with the reason. */
export interface Validated {
  readonly rows: Rows;
  readonly rejects: readonly Reject[];
}

/** Rows of every table while they are sifted. */
export type RowsByTable = Record<TableName, readonly Row[]>;

/**
 * Proves every row: the schema of its table, unique keys, spans that slice to what the row was read from, references
 * that resolve. What fails becomes a reject, and so does a row that needs it; a nullable reference becomes null.
 * What rows say of one another is then told anew of the rows that are left. Rows that all hold are given back as such.
 */
export function validate(rows: Rows): Validated {
  const rejects: Reject[] = [];
  const reject: RejectRow = (table, row, code, message) => {
    rejects.push({ stage, code, message, inputRef: `${table.name}/${String(row[table.key])}`, record: row });
  };
  const sifted: RowsByTable = byTable((name) =>
    checkKeys(tableOf(name), checkSchemas(tableOf(name), rows[name], reject), reject),
  );
  const spanned = checkSpans(sifted, reject);
  const resolved = checkReferences(spanned, reject);
  const unchanged = tableNames.every((name) => isSame(rows[name], resolved[name]));
  return { rows: unchanged ? rows : retold(resolved as unknown as Rows), rejects };
}

function isSame(left: readonly Row[], right: readonly Row[]): boolean {
  return left.length === right.length && left.every((row, index) => row === right[index]);
}

/** The rows with what they repeat of others: names of speakers, copies, and what is counted of entities. */
export function retold(rows: Rows): Rows {
  const nameOf = new Map(rows.entities.map(({ entity_id, name }) => [entity_id, name]));
  const copies = new Set(rows.articles.filter((row) => row.duplicate_of !== null).map((row) => row.article_id));
  const quotes = rows.quotes.map((row) => ({
    ...row,
    speaker: row.speaker_id === null ? null : (nameOf.get(row.speaker_id) ?? null),
    is_duplicate: row.is_duplicate && copies.has(row.article_id),
  }));
  return { ...rows, quotes, entities: describeEntities(rows.entities, tally(new Map(), { ...rows, quotes })) };
}

/** Puts a row aside. */
export type RejectRow = (table: Table, row: Row, code: Reject['code'], message: string) => void;

/** The rows that satisfy the schema of their table. */
function checkSchemas(table: Table, rows: readonly Row[], reject: RejectRow): Row[] {
  return rows.filter((row) => {
    const result = table.row.safeParse(row);
    if (result.success) return true;
    const reasons = result.error.issues.map((issue) => `${issue.path.join('.') || 'row'}: ${issue.message}`);
    reject(table, row, 'schema-violation', `The row does not fit its schema: ${reasons.join('; ')}.`);
    return false;
  });
}

/** The first row of each key. */
function checkKeys(table: Table, rows: readonly Row[], reject: RejectRow): Row[] {
  const seen = new Set<unknown>();
  return rows.filter((row) => {
    const key = row[table.key];
    if (seen.has(key)) {
      reject(table, row, 'duplicate-key', `Another row of ${table.name} has the ${table.key} ${String(key)}.`);
      return false;
    }
    seen.add(key);
    return true;
  });
}
