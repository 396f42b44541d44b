import type { Change } from '../../schemas/manifest.ts';
import { groupBy } from '../grouping.ts';
import type { Dataset } from './dataset.ts';
import { markdown } from './markdown.ts';
import { countOperations } from './verdict.ts';

/** Cascades shown, largest first. */
const mostCascades = 20;

/** CHANGES.md of a version: the verdict with its reasons, counts by table, and what many rows have in common. */
export function changesText({ version, before, verdict, reasons, changes }: Dataset): string {
  const title = before === null ? `# Version ${version}` : `# Changes from ${before.version} to ${version}`;
  if (before === null) return `${title}\n\nThe first version.\n`;
  const sections = [
    title,
    `Verdict: ${verdict}.`,
    reasons.map((reason) => `- ${markdown(reason)}`).join('\n'),
    ...(changes.length === 0 ? [] : [countTable(changes)]),
    ...cascadeSection(changes),
  ];
  return `${sections.join('\n\n')}\n`;
}

function countTable(changes: readonly Change[]): string {
  const lines = [...groupBy(changes, (change) => change.table)].map(([table, group]) => {
    const { ADD, MOD, DEL } = countOperations(group);
    return `| ${table} | ${ADD} | ${MOD} | ${DEL} |`;
  });
  return ['| table | added | changed | removed |', '|---|--:|--:|--:|', ...lines].join('\n');
}

/** Rows of a table whose same columns took the same new values: one cause, told once. */
function cascadeSection(changes: readonly Change[]): string[] {
  const groups = groupBy(changes, (change) =>
    change.op === 'MOD' ? `${change.table} ${JSON.stringify(change.columns)}` : null,
  );
  const cascades = [...groups.values()]
    .filter((group) => group.length > 1)
    .sort((left, right) => right.length - left.length)
    .slice(0, mostCascades)
    .flatMap((group) => {
      const [first] = group;
      return first?.op === 'MOD' ? [`- ${group.length} rows of ${first.table}: ${describeValues(first.columns)}`] : [];
    });
  return cascades.length === 0 ? [] : ['Changes that many rows share:', cascades.join('\n')];
}

function describeValues(columns: Readonly<Record<string, unknown>>): string {
  return Object.entries(columns)
    .map(([column, value]) => `\`${column}\` is now ${markdown(shorten(JSON.stringify(value)))}`)
    .join(', ');
}

function shorten(value: string): string {
  return value.length <= 120 ? value : `${value.slice(0, 119).toWellFormed()}…`;
}
