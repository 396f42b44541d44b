/** So many results are kept at least: what a collection names most is soon among them again. */
const leastKept = 1 << 14;

/**
 * A pure function that does not work out again what it was asked for lately: results of as many arguments as `least` are
 * kept, and of fewer than twice as many. Results are not to be changed.
 */
export function remembered<Key, Result>(work: (key: Key) => Result, least = leastKept): (key: Key) => Result {
  let recent = new Map<Key, Result>();
  let older = new Map<Key, Result>();
  return (key) => {
    if (recent.has(key)) return recent.get(key) as Result;
    const result = older.has(key) ? (older.get(key) as Result) : work(key);
    if (recent.size >= least) {
      older = recent;
      recent = new Map();
    }
    recent.set(key, result);
    return result;
  };
}
