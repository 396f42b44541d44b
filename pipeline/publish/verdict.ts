import type { ChangeReason, Verdict } from '../../schemas/manifest.ts';
import { compareCodePoints } from '../offsets.ts';
import type { SchemaChange } from './schema-diff.ts';
import { type ChangeGroup, describeCounts, type Tally } from './tally.ts';

/** How a version differs from the one before: what it is called, and why, in sentences a person can read. */
export interface Judgement {
  readonly verdict: Exclude<Verdict, 'FIRST'>;
  readonly reasons: readonly string[];
}

/** All that can differ between two versions. */
export interface Differences {
  readonly schema: readonly SchemaChange[];
  readonly rows: Tally;
  /** Whether other records are in quarantine, or for other reasons. */
  readonly quarantine: boolean;
  /** Whether the title, licence or another description of the dataset changed. */
  readonly descriptions: boolean;
}

type Finding = SchemaChange;

/**
 * The verdict over the differences of two versions, or null where there are none: a schema or ids that break readers
 * are MAJOR; more rows, or rows read by another method, MINOR; corrections, removals and regrouping PATCH.
 */
export function judge({ schema, rows, quarantine, descriptions }: Differences): Judgement | null {
  const findings: Finding[] = [
    ...schema,
    ...rows.rekeyed.map(([table, count]) => tellRekeyed(table, count)),
    ...rows.withdrawals.map((reason) => ({ level: 'PATCH', reason }) as const),
    ...rows.groups.map(findingOf),
    ...(quarantine ? [{ level: 'PATCH', reason: 'The quarantine changed' } as const] : []),
    ...(descriptions ? [{ level: 'PATCH', reason: 'The description of the dataset changed' } as const] : []),
  ];
  const verdict = (['MAJOR', 'MINOR', 'PATCH'] as const).find((level) =>
    findings.some((finding) => finding.level === level),
  );
  if (verdict === undefined) return null;
  const ordered = findings.sort((a, b) => compareCodePoints(a.level, b.level));
  return { verdict, reasons: ordered.map(({ level, reason }) => `${level}: ${reason}`) };
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

function tellRekeyed(table: string, rows: number): Finding {
  return { level: 'MAJOR', reason: `${rows} rows of ${table} have other ids though what they were read from stayed` };
}

function findingOf({ table, reason, counts, grows }: ChangeGroup): Finding {
  const { level, words } = reasonLevels[reason];
  const isRaised = reason === 'corrected' && grows;
  return { level: isRaised ? 'MINOR' : level, reason: `${table}: ${describeCounts(counts)} ${words}` };
}
