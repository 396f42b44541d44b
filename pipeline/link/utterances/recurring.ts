/**
 * Tells of numbers whether they came more than once, in two bits a place: always true of those that did, now and then
 * of another.
 *
 * @param count how many numbers there are, at most.
 */
export function recurringNumbers(numbers: Iterable<readonly number[]>, count: number): (number: number) => boolean {
  const places = 2 ** Math.ceil(Math.log2(Math.max(count, 64) * 8));
  const seen = new Uint8Array(places / 8);
  const seenAgain = new Uint8Array(places / 8);
  const placeOf = (number: number): number => (number >>> 0) % places;
  for (const group of numbers) {
    for (const number of group) {
      const place = placeOf(number);
      const bit = 1 << (place & 7);
      const at = place >>> 3;
      if (((seen[at] ?? 0) & bit) !== 0) seenAgain[at] = (seenAgain[at] ?? 0) | bit;
      else seen[at] = (seen[at] ?? 0) | bit;
    }
  }
  return (number) => {
    const place = placeOf(number);
    return ((seenAgain[place >>> 3] ?? 0) & (1 << (place & 7))) !== 0;
  };
}
