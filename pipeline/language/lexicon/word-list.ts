/** The words of a list that is separated by white space. */
export function wordList(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}
