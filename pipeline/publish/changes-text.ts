import type { ChangeStream } from './changes.ts';
import type { Dataset } from './dataset.ts';
import { markdown } from './markdown.ts';

/** CHANGES.md of a version: the verdict with its reasons, what caused the changes, and counts by table. */
export function changesText({ version, before, verdict, reasons, causes, changes }: Dataset): string {
  if (before === null) return `# Version ${version}\n\nThe first version.\n`;
  const sections = [
    `# Changes from ${before.version} to ${version}`,
    `Verdict: ${verdict}.`,
    listOf(reasons),
    ...causes.flatMap(({ title, sentences }) => [`## ${title}`, listOf(sentences)]),
    ...(changes.counts.length === 0 ? [] : ['## Rows', countTable(changes)]),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function listOf(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${markdown(sentence)}`).join('\n');
}

function countTable({ counts }: ChangeStream): string {
  const lines = counts.map(([table, { ADD, MOD, DEL }]) => `| ${table} | ${ADD} | ${MOD} | ${DEL} |`);
  return ['| table | added | changed | removed |', '|---|--:|--:|--:|', ...lines].join('\n');
}
