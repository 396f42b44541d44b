import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Options, say, scratch } from '../options.ts';
import { type Counts, percent } from './counts.ts';

/** F1 in percent by the scorer's names of its figures. */
export type ScorerFigures = Readonly<Record<string, { readonly f1: number }>>;

/** What the scorer calls our figures. */
const scorerNames: Readonly<Record<string, string>> = { boundaries: 'boundary' };

/** Documents of the gold and what was found in them. */
interface Scored {
  readonly set: string;
  readonly documents: readonly object[];
  readonly predictions: readonly object[];
}

/**
 * Runs a scorer that is not of this project, a Python program, and gives what it prints; null where Python or the scorer
 * is missing or it fails. The predictions are left for whoever wants to read them.
 */
export async function runScorer<Printed>(
  scorer: string,
  { set, documents, predictions }: Scored,
  { scorers, temporary }: Pick<Options, 'scorers' | 'temporary'>,
): Promise<Printed | null> {
  const gold = join(temporary, `${set}.jsonl`);
  const predicted = join(scratch, `${set}.predicted.jsonl`);
  await writeFile(gold, linesOf(documents));
  await writeFile(predicted, linesOf(predictions));
  const printed = scorers === null ? null : await runPython(join(scorers, scorer), [gold, predicted, '--json']);
  return printed === null ? null : (JSON.parse(printed) as Printed);
}

/** What a Python program prints; null where it cannot be run or fails. */
export async function runPython(program: string, args: readonly string[]): Promise<string | null> {
  try {
    return (await promisify(execFile)('python3', [program, ...args], { maxBuffer: Infinity })).stdout;
  } catch (error) {
    say(String(error));
    return null;
  }
}

/** A record a line, as JSON. */
export function linesOf(records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** What is found of a scorer that could not be run. */
export const notRun = 'it could not be run';

/** A sentence for a report: whether a scorer gives our figures, or where it does not. */
export function scorerSentence(scorer: string, findings: readonly string[]): string {
  if (findings.length === 0) return `\`${scorer}\`, which is not of this project, gives the same figures.`;
  return `\`${scorer}\`: ${[...new Set(findings)].join('; ')}.`;
}

/** Where our counts and the scorer's figures do not say the same, to one decimal. */
export function disagreements(counts: Counts, scorer: ScorerFigures): string[] {
  return Object.entries(counts).flatMap(([figure, own]) => {
    const theirs = scorer[scorerNames[figure] ?? figure]?.f1.toFixed(1) ?? 'nothing';
    return theirs === percent(own) ? [] : [`${figure}: ${percent(own)} here, ${theirs} by the scorer`];
  });
}
