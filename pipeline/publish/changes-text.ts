import type { Change } from '../../schemas/manifest.ts';
import { groupBy } from '../grouping.ts';
import type { Dataset } from './dataset.ts';
import { markdown } from './markdown.ts';
import { countOperations } from './verdict.ts';

/** CHANGES.md of a version: the verdict with its reasons, what caused the changes, and counts by table. */
export function changesText({ version, before, verdict, reasons, causes, changes }: Dataset): string {
  if (before === null) return `# Version ${version}\n\nThe first version.\n`;
  const sections = [
    `# Changes from ${before.version} to ${version}`,
    `Verdict: ${verdict}.`,
    listOf(reasons),
    ...causes.flatMap(({ title, sentences }) => [`## ${title}`, listOf(sentences)]),
    ...(changes.length === 0 ? [] : ['## Rows', countTable(changes)]),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function listOf(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${markdown(sentence)}`).join('\n');
}

function countTable(changes: readonly Change[]): string {
  const lines = [...groupBy(changes, (change) => change.table)].map(([table, group]) => {
    const { ADD, MOD, DEL } = countOperations(group);
    return `| ${table} | ${ADD} | ${MOD} | ${DEL} |`;
  });
  return ['| table | added | changed | removed |', '|---|--:|--:|--:|', ...lines].join('\n');
}
