import PQueue from 'p-queue';

/**
 * Works on items side by side and gives the results in the order of the items, whatever is done first, each as soon as
 * it and those before it are done: what gives the items may wait for the results of those before.
 *
 * At most `concurrency` items are at work or done and not yet taken, so memory does not grow with the number of items
 * however slow the taker is. Work that throws, or what gives the items, ends the iteration at its place.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  concurrency: number,
): AsyncGenerator<Result, undefined> {
  const queue = new PQueue({ concurrency });
  const started: Promise<Result>[] = [];
  const { next, end } = sourceOf(items);
  let coming: Coming<Item> | Promise<Coming<Item>> | undefined;
  let ended = false;
  try {
    for (;;) {
      if (!ended && started.length < concurrency) coming ??= next();
      const first = started[0];
      if (coming === undefined && first === undefined) return;
      if (first !== undefined && (coming === undefined || (await comesFirst(first, coming)))) {
        started.shift();
        yield await first;
        continue;
      }
      const item: Coming<Item> | undefined = await coming;
      coming = undefined;
      if (item === undefined || item === 'end') ended = true;
      else {
        ended = 'error' in item;
        const result = 'error' in item ? Promise.reject(item.error) : queue.add(() => work(item.value));
        // Handled when its turn comes; until then a failure must not count as unhandled.
        result.catch(() => {});
        started.push(result);
      }
    }
  } finally {
    if (!ended) end();
  }
}

/** The next item, an error in its place, or the end. */
type Coming<Item> = { readonly value: Item } | { readonly error: unknown } | 'end';

interface Source<Item> {
  /** At once where nothing has to be waited for. */
  readonly next: () => Coming<Item> | Promise<Coming<Item>>;
  /** Says that no more is wanted. What waits for its next item for ever is not waited for. */
  readonly end: () => void;
}

function sourceOf<Item>(items: Iterable<Item> | AsyncIterable<Item>): Source<Item> {
  if (Symbol.iterator in items) {
    const iterator = items[Symbol.iterator]();
    return { next: () => attempt(() => comingOf(iterator.next())), end: () => void iterator.return?.() };
  }
  const iterator = items[Symbol.asyncIterator]();
  return {
    next: () => iterator.next().then(comingOf, (error: unknown) => ({ error })),
    end: () => void iterator.return?.().catch(() => {}),
  };
}

function comingOf<Item>({ done, value }: IteratorResult<Item>): Coming<Item> {
  return done === true ? 'end' : { value };
}

function attempt<Item>(give: () => Coming<Item>): Coming<Item> {
  try {
    return give();
  } catch (error) {
    return { error };
  }
}

/** Whether a result is there before the next item is, if that has to be waited for. A failed one is a result. */
async function comesFirst<Item>(
  result: Promise<unknown>,
  coming: Coming<Item> | Promise<Coming<Item>>,
): Promise<boolean> {
  if (!(coming instanceof Promise)) return false;
  const isResult = result.then(
    () => true,
    () => true,
  );
  return await Promise.race([isResult, coming.then(() => false)]);
}
