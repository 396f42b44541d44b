/** So many results are kept before they are made anew: what a collection names most is soon among them again. */
const mostKept = 1 << 17;

/** A pure function of a text that does not work out again what it was asked for lately. Its results are not to be changed. */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text) as T;
    const result = work(text);
    if (known.size >= mostKept) known.clear();
    known.set(text, result);
    return result;
  };
}
