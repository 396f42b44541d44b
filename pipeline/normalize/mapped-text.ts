/**
 * A repaired text that still knows where each of its characters came from.
 *
 * `starts[i]` and `ends[i]` bound, as UTF-16 indexes into the source, what the code unit `i` of `text` was made from.
 * Both arrays never decrease, so a span of the text maps to a span of the source and neighbours stay neighbours.
 */
export interface MappedText {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Replace `text.slice(start, end)` by `replacement`; UTF-16 indexes into the text that is edited. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Finds what is to be mended in a text: edits sorted by start that do not overlap. Empty when all is well. */
export type Repair = (text: string) => Edit[];

/** A text that is its own source. */
export function unmapped(source: string): MappedText {
  const starts = new Uint32Array(source.length);
  const ends = new Uint32Array(source.length);
  for (let index = 0; index < source.length; index++) {
    starts[index] = index;
    ends[index] = index + 1;
  }
  return { text: source, starts, ends };
}

/**
 * Applies edits (sorted, disjoint) and keeps the map. Every code unit of a replacement maps to the whole of what it
 * replaced, so a repair that knows more gives one small edit a character instead of one large one.
 *
 * @throws RangeError when edits overlap or are out of order: a repair is broken.
 */
export function applyEdits(mapped: MappedText, edits: readonly Edit[]): MappedText {
  if (edits.length === 0) return mapped;
  const growth = edits.reduce((sum, edit) => sum + edit.replacement.length - (edit.end - edit.start), 0);
  const starts = new Uint32Array(mapped.text.length + growth);
  const ends = new Uint32Array(mapped.text.length + growth);
  const pieces: string[] = [];
  let read = 0;
  let written = 0;
  const keep = (end: number): void => {
    pieces.push(mapped.text.slice(read, end));
    starts.set(mapped.starts.subarray(read, end), written);
    ends.set(mapped.ends.subarray(read, end), written);
    written += end - read;
    read = end;
  };
  for (const edit of edits) {
    if (edit.start < read || edit.end < edit.start || edit.end > mapped.text.length) {
      throw new RangeError(`Edit [${edit.start}, ${edit.end}) overlaps the one before it or leaves the text`);
    }
    keep(edit.start);
    const source = sourceSpan(mapped, edit.start, edit.end);
    pieces.push(edit.replacement);
    starts.fill(source.start, written, written + edit.replacement.length);
    ends.fill(source.end, written, written + edit.replacement.length);
    written += edit.replacement.length;
    read = edit.end;
  }
  keep(mapped.text.length);
  return { text: pieces.join(''), starts, ends };
}

/** Runs repairs one after another, each on what the one before left. */
export function repair(source: string, repairs: readonly Repair[]): MappedText {
  return repairs.reduce((mapped, find) => applyEdits(mapped, find(mapped.text)), unmapped(source));
}

/**
 * The span of the source that a span of the repaired text was made from; UTF-16 indexes, half open.
 * An empty span maps to an empty span.
 */
export function sourceSpan(mapped: MappedText, start: number, end: number): { start: number; end: number } {
  const { starts, ends, text } = mapped;
  if (start < end) return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
  const position = start < text.length ? (starts[start] ?? 0) : (ends[text.length - 1] ?? 0);
  return { start: position, end: position };
}
