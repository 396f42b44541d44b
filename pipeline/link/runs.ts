/** Items, which are numbers from 0 on, in runs of those that have something in common. */
export interface Runs {
  /** One run after the other, ascending within a run. */
  readonly items: Uint32Array;
  /** Where each run starts, and where the last one ends. */
  readonly starts: Uint32Array;
}

/**
 * Puts items into runs by counting them first.
 *
 * @param runOf the run that an item is in, from 0; -1 where it is in none
 */
export function runsOf(items: number, runs: number, runOf: (item: number) => number): Runs {
  const starts = new Uint32Array(runs + 1);
  for (let item = 0; item < items; item++) {
    const run = runOf(item);
    if (run >= 0) starts[run + 1] = (starts[run + 1] ?? 0) + 1;
  }
  for (let run = 0; run < runs; run++) starts[run + 1] = (starts[run + 1] ?? 0) + (starts[run] ?? 0);
  const next = starts.slice();
  const placed = new Uint32Array(starts[runs] ?? 0);
  for (let item = 0; item < items; item++) {
    const run = runOf(item);
    if (run < 0) continue;
    const place = next[run] ?? 0;
    placed[place] = item;
    next[run] = place + 1;
  }
  return { items: placed, starts };
}

/** The items of a run. */
export function runAt({ items, starts }: Runs, run: number): Uint32Array {
  return items.subarray(starts[run], starts[run + 1]);
}
