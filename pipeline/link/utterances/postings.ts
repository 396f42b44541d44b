/** Lists of numbers by key, in order of their adding: a table of numbers alone, some 20 bytes an item. */
export interface Postings {
  /** Adds an item to the list of a key, and says whether it did: not to a list that is full. */
  readonly add: (key: number, item: number) => boolean;
  /** Calls with the items of a key, the latest first, and says whether the list is full. */
  readonly visit: (key: number, seen: (item: number) => void) => boolean;
}

/**
 * Postings with at most `mostItems` (under 256) a key. Keys are 32-bit hashes; the table is open addressing with
 * linear probing, doubled when three quarters are full.
 */
export function createPostings(mostItems: number): Postings {
  let keys = new Int32Array(1024);
  let heads = new Int32Array(1024);
  let counts = new Uint8Array(1024);
  let used = 0;
  let items = new Int32Array(1024);
  let before = new Int32Array(1024);
  let itemCount = 0;

  /** Where a key stands, or the empty place for it: one whose count is 0. */
  const slotOf = (key: number): number => {
    let slot = key & (keys.length - 1);
    while (counts[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (keys.length - 1);
    return slot;
  };

  const grow = (): void => {
    const old = { keys, heads, counts };
    keys = new Int32Array(old.keys.length * 2);
    heads = new Int32Array(keys.length);
    counts = new Uint8Array(keys.length);
    old.keys.forEach((key, index) => {
      if (old.counts[index] === 0) return;
      const slot = slotOf(key);
      keys[slot] = key;
      heads[slot] = old.heads[index] ?? 0;
      counts[slot] = old.counts[index] ?? 0;
    });
  };

  return {
    add: (key, item) => {
      if (used * 4 >= keys.length * 3) grow();
      const hash = key | 0;
      const slot = slotOf(hash);
      const count = counts[slot] ?? 0;
      if (count >= mostItems) return false;
      if (itemCount === items.length) [items, before] = [doubled(items), doubled(before)];
      items[itemCount] = item;
      before[itemCount] = count === 0 ? -1 : (heads[slot] ?? -1);
      keys[slot] = hash;
      heads[slot] = itemCount++;
      counts[slot] = count + 1;
      if (count === 0) used++;
      return true;
    },
    visit: (key, seen) => {
      const slot = slotOf(key | 0);
      const count = counts[slot] ?? 0;
      for (let at = count === 0 ? -1 : (heads[slot] ?? -1); at >= 0; at = before[at] ?? -1) seen(items[at] ?? 0);
      return count >= mostItems;
    },
  };
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
