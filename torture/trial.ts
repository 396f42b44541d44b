import type { Random } from './random.ts';

/** What a trial is run with. */
export interface Setting {
  /** Path of the program, `cli.js`. */
  readonly program: string;
  /** An empty folder for what the trial needs; whoever gives it removes it. */
  readonly scratch: string;
  readonly random: Random;
  /** Tells how far the trial has come. */
  readonly say: (line: string) => void;
}

/** What came of a trial. */
export interface Outcome {
  readonly name: string;
  /** What was tried and seen, by name. */
  readonly figures: Readonly<Record<string, number | string>>;
  /** A sentence for everything that was not as promised. */
  readonly failures: readonly string[];
  /** A sentence for everything that could not be run here, with the reason. */
  readonly notRun: readonly string[];
}

/** Does a piece of work for every item, two at a time, in their order of starting. */
export async function inPairs<Item>(
  items: readonly Item[],
  work: (item: Item, number: number) => Promise<void>,
): Promise<void> {
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [number, item] of queue) await work(item, number);
  };
  await Promise.all([worker(), worker()]);
}

/** Adds one to a count by name. */
export function count(counts: Record<string, number>, name: string, more = 1): void {
  counts[name] = (counts[name] ?? 0) + more;
}
