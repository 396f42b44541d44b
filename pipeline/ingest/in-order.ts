import PQueue from 'p-queue';

/**
 * Works on items side by side and gives the results in the order of the items, whatever is done first.
 *
 * At most `concurrency` items are at work or done and not yet taken, so memory does not grow with the number of items
 * however slow the taker is. Work that throws ends the iteration at its place.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
  concurrency: number,
): AsyncGenerator<Result, undefined> {
  const queue = new PQueue({ concurrency });
  const started: Promise<Result>[] = [];
  for (const item of items) {
    const result = queue.add(() => work(item));
    // Handled when its turn comes; until then a failure must not count as unhandled.
    result.catch(() => {});
    started.push(result);
    if (started.length < concurrency) continue;
    const first = started.shift();
    if (first !== undefined) yield await first;
  }
  for (const result of started) yield await result;
}
