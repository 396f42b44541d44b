/**
 * Compares by Unicode code point, independent of locale: the order of every published list.
 * UTF-16 code units order characters outside the basic plane before U+E000; code points do not.
 */
export function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a === b) continue;
    const aIsSurrogate = a >= 0xd800 && a <= 0xdfff;
    const bIsSurrogate = b >= 0xd800 && b <= 0xdfff;
    if (aIsSurrogate !== bIsSurrogate) return aIsSurrogate ? 1 : -1;
    return a - b;
  }
  return left.length - right.length;
}

/** How many Unicode code points a well-formed text has. */
export function countCodePoints(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit <= 0xdbff) count--;
  }
  return count;
}

/**
 * Turns UTF-16 indexes into a text into code point offsets: the one place of conversion, used once an article,
 * when its rows leave the program. Texts of the basic plane alone cost nothing.
 */
export function codePointOffsets(text: string): (index: number) => number {
  const highSurrogates: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit <= 0xdbff) highSurrogates.push(index);
  }
  if (highSurrogates.length === 0) return (index) => index;
  return (index) => index - lowerBound(highSurrogates, (position) => position < index);
}

/** The index of the first item that is not before what is sought, in a list where all those before come first. */
export function lowerBound<T>(items: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Slices by code point offsets. Pass a text once and slice often. */
export function codePointSlicer(text: string): (start: number, end: number) => string {
  if (countCodePoints(text) === text.length) return (start, end) => text.slice(start, end);
  const points = Array.from(text);
  return (start, end) => points.slice(start, end).join('');
}
