import type { Figure } from '../floors.ts';
import { addCounts, figures, type SpanCounts } from '../tokenization.ts';

/** Counts by the name of what was counted. */
export type Counts<Name extends string = string> = Readonly<Record<Name, SpanCounts>>;

const none: SpanCounts = { gold: 0, found: 0, right: 0 };

/** Adds up the counts of documents, name by name. */
export function sumCounts(documents: readonly Counts[]): Counts {
  const sums: Record<string, SpanCounts> = {};
  for (const counts of documents) {
    for (const [name, own] of Object.entries(counts)) sums[name] = addCounts(sums[name] ?? none, own);
  }
  return sums;
}

/** The counts of one task on one set as figures, in their order. */
export function figuresOf(task: Figure['task'], set: string, counts: Counts): Figure[] {
  return Object.entries(counts).map(([figure, own]) => ({ task, set, figure, ...own }));
}

/** F1 in percent with one decimal; of words that are all given it is the share that is right. */
export function percent(counts: SpanCounts): string {
  return (100 * figures(counts).f1).toFixed(1);
}
