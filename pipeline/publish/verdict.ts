import type { Change, ChangeReason, Verdict } from '../../schemas/manifest.ts';
import type { Row } from '../../schemas/table.ts';
import { groupBy } from '../grouping.ts';
import { compareCodePoints } from '../offsets.ts';
import { counted } from './markdown.ts';
import { byKey, type TableRows } from './row-diff.ts';
import type { SchemaChange } from './schema-diff.ts';

/** How a version differs from the one before: what it is called, and why, in sentences a person can read. */
export interface Judgement {
  readonly verdict: Exclude<Verdict, 'FIRST'>;
  readonly reasons: readonly string[];
}

/** All that can differ between two versions. */
export interface Differences {
  readonly schema: readonly SchemaChange[];
  readonly rows: readonly Change[];
  /** Whether other records are in quarantine, or for other reasons. */
  readonly quarantine: boolean;
  /** Whether the title, licence or another description of the dataset changed. */
  readonly descriptions: boolean;
  /** The account of each withdrawn record, by `table/key`. */
  readonly withdrawn?: ReadonlyMap<string, string>;
}

type Finding = SchemaChange;

/**
 * The verdict over the differences of two versions, or null where there are none: a schema or ids that break readers
 * are MAJOR; more rows, or rows read by another method, MINOR; corrections, removals and regrouping PATCH.
 */
export function judge(
  before: readonly TableRows[],
  after: readonly TableRows[],
  differences: Differences,
): Judgement | null {
  const articleOf = articleOfRows([...before, ...after]);
  const withdrawals = countWithdrawals(differences.rows, articleOf, differences.withdrawn ?? new Map());
  const findings: Finding[] = [
    ...differences.schema,
    ...rekeyed(before, differences.rows),
    ...withdrawals.map((reason) => ({ level: 'PATCH', reason }) as const),
    ...rowFindings(differences.rows, articleOf),
    ...(differences.quarantine ? [{ level: 'PATCH', reason: 'The quarantine changed' } as const] : []),
    ...(differences.descriptions
      ? [{ level: 'PATCH', reason: 'The description of the dataset changed' } as const]
      : []),
  ];
  const verdict = (['MAJOR', 'MINOR', 'PATCH'] as const).find((level) =>
    findings.some((finding) => finding.level === level),
  );
  if (verdict === undefined) return null;
  const ordered = findings.sort((a, b) => compareCodePoints(a.level, b.level));
  return { verdict, reasons: ordered.map(({ level, reason }) => `${level}: ${reason}`) };
}

/**
 * The facts that a row's id is made of: a row that has them still is the same row. Null for rows that have no such
 * facts, and for an article whose source is not the same: a correction may well give it another URL and so another id.
 */
function lastingFacts(row: Row, reason: ChangeReason): string | null {
  const { article_id, source_path, text_sha256, start, end, part_starts, part_ends, title } = row;
  if (typeof source_path === 'string') return reason === 'method' ? JSON.stringify([source_path, text_sha256]) : null;
  if (typeof start !== 'number') return null;
  return JSON.stringify([article_id, part_starts ?? start, part_ends ?? end, title]);
}

/** Rows that are gone under one id and there under another, though what the id is made of stayed. */
function rekeyed(before: readonly TableRows[], changes: readonly Change[]): Finding[] {
  const changesOf = groupBy(changes, (change) => (change.op === 'MOD' ? null : change.table));
  return before.flatMap((table): Finding[] => {
    const group = changesOf.get(table.shape.table) ?? [];
    const rows = byKey(table);
    const factsOf = (change: Change): string | null => {
      const row = change.op === 'ADD' ? change.row : rows.get(change.key);
      return row === undefined ? null : lastingFacts(row, change.reason);
    };
    const gone = new Set(group.flatMap((change) => (change.op === 'DEL' ? [factsOf(change)] : [])));
    const same = group.filter((change) => {
      const facts = change.op === 'ADD' ? factsOf(change) : null;
      return facts !== null && gone.has(facts);
    });
    if (same.length === 0) return [];
    const reason = `${same.length} rows of ${table.shape.table} have other ids though what they were read from stayed`;
    return [{ level: 'MAJOR', reason }];
  });
}

/** The article of each row, by table and key. */
export function articleOfRows(tables: readonly TableRows[]): (change: Change) => string {
  const articles = new Map<string, string>();
  for (const { shape, rows } of tables) {
    for (const row of rows) articles.set(`${shape.table}/${String(row[shape.key])}`, String(row['article_id'] ?? ''));
  }
  return (change) => articles.get(`${change.table}/${change.key}`) ?? '';
}

/** What a reason for changes makes of a version, and how it is told. */
const reasonLevels = {
  added: { level: 'MINOR', words: 'with new articles' },
  removed: { level: 'PATCH', words: 'with articles that are gone' },
  corrected: { level: 'PATCH', words: 'in corrected articles' },
  withdrawn: { level: 'PATCH', words: 'by a withdrawal' },
  cluster: { level: 'PATCH', words: 'by a regrouping across articles' },
  method: { level: 'MINOR', words: 'by a change of method' },
} as const satisfies Record<ChangeReason, { level: Finding['level']; words: string }>;

/** What each stated reason of a withdrawal took away: `Withdrawn: on request: 1 article and 12 other rows`. */
export function countWithdrawals(
  changes: readonly Change[],
  articleOf: (change: Change) => string,
  accounts: ReadonlyMap<string, string>,
): string[] {
  const groups = groupBy(changes, (change) => {
    if (change.op !== 'DEL' || change.reason !== 'withdrawn') return null;
    return accounts.get(`${change.table}/${change.key}`) ?? accounts.get(`articles/${articleOf(change)}`) ?? null;
  });
  return [...groups].map(([account, group]) => {
    const of = (table: string): number => group.filter((change) => change.table === table).length;
    const [articles, entities] = [of('articles'), of('entities')];
    const rest = group.length - articles - entities;
    const parts = [
      ...(articles > 0 ? [counted(articles, 'article', 'articles')] : []),
      ...(entities > 0 ? [counted(entities, 'entity', 'entities')] : []),
      ...(rest > 0 ? [counted(rest, 'other row', 'other rows')] : []),
    ];
    return `${account}: ${parts.join(', ')}`;
  });
}

function rowFindings(changes: readonly Change[], articleOf: (change: Change) => string): Finding[] {
  const byTable = groupBy(changes, (change) => change.table);
  return [...byTable].flatMap(([table, tableChanges]) =>
    [...groupBy(tableChanges, (change) => change.reason)].map(([reason, group]) => {
      const { level, words } = reasonLevels[reason];
      const raised = reason === 'corrected' && grows(group, articleOf);
      return {
        level: raised ? 'MINOR' : level,
        reason: `${table}: ${describeCounts(countOperations(group))} ${words}`,
      };
    }),
  );
}

/** Whether corrected articles have more rows than before: a moved or reworded row is one gone and one new. */
function grows(group: readonly Change[], articleOf: (change: Change) => string): boolean {
  return [...groupBy(group, articleOf).values()].some((changes) => {
    const { ADD, DEL } = countOperations(changes);
    return ADD > DEL;
  });
}

/** How many changes there are of each kind. */
export function countOperations(changes: readonly Change[]): Record<Change['op'], number> {
  const counts = { ADD: 0, MOD: 0, DEL: 0 };
  for (const { op } of changes) counts[op]++;
  return counts;
}

/** `2 added, 1 removed`. */
export function describeCounts({ ADD, MOD, DEL }: Record<Change['op'], number>): string {
  const parts = [ADD > 0 ? `${ADD} added` : '', MOD > 0 ? `${MOD} changed` : '', DEL > 0 ? `${DEL} removed` : ''];
  return parts.filter((part) => part !== '').join(', ');
}
