import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Counts, percent } from './counts.ts';

/** F1 in percent by the scorer's names of its figures. */
export type ScorerFigures = Readonly<Record<string, { readonly f1: number }>>;

/** What the scorer calls our figures. */
const scorerNames: Readonly<Record<string, string>> = { boundaries: 'boundary' };

/**
 * Runs a scorer of names, a Python program, over a gold file and a file of predictions.
 *
 * @throws Error where Python or the scorer is missing, or it fails
 */
export async function runNamesScorer(scorer: string, gold: string, predictions: string): Promise<ScorerFigures> {
  const { stdout } = await promisify(execFile)('python3', [scorer, gold, predictions, '--json']);
  return JSON.parse(stdout) as ScorerFigures;
}

/** Where our counts and the scorer's figures do not say the same, to one decimal. */
export function disagreements(counts: Counts, scorer: ScorerFigures): string[] {
  return Object.entries(counts).flatMap(([figure, own]) => {
    const theirs = scorer[scorerNames[figure] ?? figure]?.f1.toFixed(1) ?? 'nothing';
    return theirs === percent(own) ? [] : [`${figure}: ${percent(own)} here, ${theirs} by the scorer`];
  });
}
