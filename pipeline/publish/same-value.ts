/** Whether two values of a column are the same. A row without the column holds null there. */
export function sameValue(left: unknown, right: unknown): boolean {
  const [a, b] = [left ?? null, right ?? null];
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
