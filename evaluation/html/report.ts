import { table } from '../language/table.ts';
import { figures } from '../tokenization.ts';
import type { PagesEvaluation } from './evaluate.ts';
import type { PageSet } from './gold.ts';
import type { MeanShares } from './score.ts';

/** What the report is made of. */
export interface PagesReport {
  readonly sets: readonly PagesEvaluation[];
  readonly machine: string;
}

/** What each set is. */
const descriptions: Readonly<Record<PageSet, string>> = {
  body: 'English news pages with the whole text of the article, without its headline and summary',
  segments:
    'pages of all kinds in 30 languages, with pieces that the text must and must not hold, title, authors and day',
  dates: 'pages of all kinds with the day of publication',
};

/** The report on web pages. */
export function reportOf({ sets, machine }: PagesReport): string {
  return `# What is read from web pages

Measured by \`make evaluate ONLY=html\` on pages that are not part of the project: what \`ingest\` reads from them, with the
roles that \`normalize\` gives. Text is the passages of the roles dek, dateline and body. ${machine}.

${sets.map(({ set, pages }) => `- \`${set}\` (${pages.length} pages): ${descriptions[set]}.`).join('\n')}

Rules were chosen with these pages in sight, so others will come out somewhat worse. The counts are in
[html.json](html.json); a test fails where a figure falls by more than 0.3 points and 5 items.

## Whole texts

Shingles of four words against those of the gold: precision and recall of each page, averaged, and the F1 of the averages.
Of \`lines\` nothing of the same pages was given but their visible text, a block a line, from the menu to the foot: what
roles make of a text that was copied from a page.

${table(['Set', 'Precision', 'Recall', 'F1'], sets.flatMap(sharesRow))}

## Pieces and metadata

In percent. Of pieces, precision is the share of those held that must be, recall the share of those that must be held. A
title is right that begins as the gold’s, authors where all names of the gold are among them, a day where it is the same.

${table(['Set, figure', 'Pages or pieces', 'Precision', 'Recall', 'F1'], sets.flatMap(figureRows))}

## Speed

Processor time of decoding, parsing, main text and metadata, one page after the other.

${table(['Set', 'Pages a second', 'Slowest page, ms'], sets.map(speedRow))}
`;
}

function sharesRow({ set, shares, lineShares }: PagesEvaluation): string[][] {
  const row = (name: string, of: MeanShares | null): string[][] =>
    of === null ? [] : [[`\`${name}\``, ...[of.precision, of.recall, of.f1].map(percentOf)]];
  return [...row(set, shares), ...row('lines', lineShares)];
}

function figureRows({ figures: measured }: PagesEvaluation): string[][] {
  return measured.map((figure) => {
    const { precision, recall, f1 } = figures(figure);
    return [`\`${figure.set}\`, ${figure.figure}`, String(figure.gold), ...[precision, recall, f1].map(percentOf)];
  });
}

function speedRow({ set, pages, milliseconds }: PagesEvaluation): string[] {
  const perSecond = (1000 * pages.length) / Math.max(1, milliseconds.all);
  return [`\`${set}\``, perSecond.toFixed(0), milliseconds.slowest.toFixed(0)];
}

function percentOf(share: number): string {
  return (100 * share).toFixed(1);
}
