import type { Change } from '../../schemas/manifest.ts';
import { RecordError } from '../error.ts';
import { describeValues } from '../publish/cascades.ts';
import { readChanges } from '../publish/changes.ts';
import { type Comparison, comparePublished } from '../publish/comparison.ts';
import { readIndex } from '../publish/folder.ts';
import { describeCounts } from '../publish/tally.ts';
import { compareVersions } from '../publish/version.ts';
import { type Command, commonHelp, parseOptions } from './command.ts';
import { entryOf, versionAt } from './version-operand.ts';

const help = `Tell how one published version differs from another, and what that makes of it.

Usage: on-the-record diff A [B] [FOLDER]

A and B are version numbers, such as 0.1.0; B is the latest where it is left out. FOLDER is a folder of versions
(dist-data). Where A is the newer, the way back from it is told.

  --full             list every change, one a line
${commonHelp}

With --json all changes stand in the record, as in changes.json.

Exit codes: 0 good, whether they differ or not, 1 a version is damaged, 2 usage, 3 a file could not be read.
`;

export const diffCommand: Command = {
  name: 'diff',
  summary: 'tell how one published version differs from another',
  help,
  run: async (args, effects) => {
    const { values, positionals } = parseOptions('diff', args, { full: { type: 'boolean' } });
    const { from, to, folder } = operandsOf(positionals);
    const index = await readIndex(folder, effects);
    const older = entryOf(index, from, folder);
    const newer = entryOf(index, to ?? undefined, folder);
    const [before, after] = [await versionAt(folder, older, effects), await versionAt(folder, newer, effects)];
    const comparison = await comparePublished(before, after, null);
    const { verdict = null, reasons = [] } = comparison ?? {};
    const changes = await changesOf(comparison);
    return {
      exit: 'good',
      summary: { from: older.version, to: newer.version, verdict, reasons, changes },
      lines: [
        ...tellOrder(older.version, newer.version),
        ...(comparison === null ? ['They do not differ.'] : tell(comparison)),
        ...(values.full ? ['', 'All changes:', ...changes.map(tellChange)] : []),
      ],
    };
  },
};

async function changesOf(comparison: Comparison | null): Promise<Change[]> {
  const changes: Change[] = [];
  if (comparison !== null) for await (const change of readChanges(comparison.changes)) changes.push(change);
  return changes;
}

interface Operands {
  readonly from: string;
  readonly to: string | null;
  readonly folder: string;
}

/** A second operand that is no version number is the folder. */
function operandsOf(positionals: readonly string[]): Operands {
  const [from, ...rest] = positionals;
  const to = isVersion(rest[0]) ? (rest.shift() ?? null) : null;
  const [folder = 'dist-data', ...others] = rest;
  if (from !== undefined && others.length === 0) return { from, to, folder };
  throw new RecordError(
    'usage',
    'bad-operands',
    'diff takes one or two versions and a folder. See on-the-record diff --help.',
  );
}

function isVersion(operand: string | undefined): boolean {
  return operand !== undefined && /^\d+\.\d+\.\d+$/.test(operand);
}

function tellOrder(from: string, to: string): string[] {
  const isBackwards = compareVersions(from, to) > 0;
  return [`From ${from} to ${to}${isBackwards ? `, which is the older: this is the way back from ${from}` : ''}.`];
}

function tell({ verdict, reasons, causes, changes }: Comparison): string[] {
  return [
    `Verdict: ${verdict}`,
    ...reasons.map((reason) => `  ${reason}`),
    ...causes.flatMap(({ title, sentences }) => ['', `${title}:`, ...sentences.map((sentence) => `  ${sentence}`)]),
    ...(changes.counts.length === 0 ? [] : ['', 'Rows:']),
    ...changes.counts.map(([table, counts]) => `  ${table.padEnd(10)}${describeCounts(counts)}`),
  ];
}

function tellChange(change: Change): string {
  const { op, table, key, reason } = change;
  const values = change.op === 'MOD' ? `: ${describeValues(change.columns)}` : '';
  return `  ${op} ${table}/${key} (${reason})${values}`;
}
