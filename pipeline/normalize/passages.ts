import type { Block, BlockHint } from '../article.ts';
import type { MappedText } from './mapped-text.ts';

/** A stretch of text as UTF-16 indexes, half open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A passage before it has a role. */
export interface Cut extends Span {
  /** What the format knew of the block that holds it; null where the format knew none. */
  readonly hint: BlockHint | null;
  /** Whether nothing but its line end parts it from the passage before: no blank line, no border of a block. */
  readonly adjoins: boolean;
}

interface Line extends Span {
  /** No blank line and no border of a block lies between this line and the one before. */
  readonly adjoins: boolean;
}

/**
 * The paragraphs of a text with LF line ends: its non-empty lines, trimmed, where hard-wrapped lines are joined.
 * No paragraph crosses one of the borders (sorted indexes into the text). Linear in the length of the text.
 */
export function paragraphs(text: string, borders: readonly number[] = []): Array<Span & { adjoins: boolean }> {
  const lines = nonEmptyLines(text, borders);
  const width = wrapWidth(text, lines);
  const joined: Array<Span & { adjoins: boolean }> = [];
  let previous: Line | null = null;
  for (const line of lines) {
    const last = joined.at(-1);
    if (width !== null && last && previous && line.adjoins && isWrapped(text, previous, line, width)) {
      joined[joined.length - 1] = { start: last.start, end: line.end, adjoins: last.adjoins };
    } else {
      joined.push(line);
    }
    previous = line;
  }
  return joined;
}

/** Cuts a repaired text into passages. `blocks` bound stretches of the source; no passage crosses one of them. */
export function cutPassages(repaired: MappedText, blocks: readonly Block[]): Cut[] {
  const placed = placeBlocks(repaired, blocks);
  const borders = placed.flatMap((block) => [block.start, block.end]);
  let next = 0;
  return paragraphs(repaired.text, borders).map((paragraph) => {
    while (next < placed.length && (placed[next]?.end ?? 0) <= paragraph.start) next++;
    const block = placed[next];
    return { ...paragraph, hint: block && block.start <= paragraph.start ? block.hint : null };
  });
}

/** The blocks as spans of the repaired text: a character belongs to the block that its source begins in. */
function placeBlocks(repaired: MappedText, blocks: readonly Block[]): Array<Span & { hint: BlockHint }> {
  let index = 0;
  const indexOfSource = (source: number): number => {
    while (index < repaired.text.length && (repaired.starts[index] ?? 0) < source) index++;
    return index;
  };
  return blocks.map(({ start, end, hint }) => ({ start: indexOfSource(start), end: indexOfSource(end), hint }));
}

function nonEmptyLines(text: string, borders: readonly number[]): Line[] {
  const lines: Line[] = [];
  let border = 0;
  let start = 0;
  let adjoins = false;
  while (start <= text.length) {
    while (border < borders.length && (borders[border] ?? 0) <= start) {
      adjoins = false;
      border++;
    }
    const newline = text.indexOf('\n', start);
    const lineEnd = newline === -1 ? text.length : newline;
    const end = Math.min(lineEnd, borders[border] ?? lineEnd);
    const trimmed = trim(text, start, end);
    if (trimmed.start < trimmed.end) lines.push({ ...trimmed, adjoins });
    adjoins = trimmed.start < trimmed.end && end === lineEnd;
    start = end === lineEnd ? end + 1 : end;
  }
  return lines;
}

function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text, from)) from++;
  while (to > from && isBlank(text, to - 1)) to--;
  return { start: from, end: to };
}

function isBlank(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit <= 0x20 || (unit >= 0x80 && text.charAt(index).trim() === '');
}

const widestColumn = 100;
const narrowestColumn = 40;

/**
 * The column at which a text was wrapped by hand or by an e-mail program, or null where its lines are paragraphs.
 * A text is wrapped when its lines come in groups between blank lines, all of them fit a column, and nearly every
 * line that another follows could not have held the first word of the next.
 */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const grouped = lines.filter((line, index) => line.adjoins || lines[index + 1]?.adjoins);
  const width = grouped.reduce((widest, line) => Math.max(widest, line.end - line.start), 0);
  if (width > widestColumn || width < narrowestColumn) return null;
  let pairs = 0;
  let wrapped = 0;
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    if (!line.adjoins || previous === undefined) continue;
    pairs++;
    if (isWrapped(text, previous, line, width)) wrapped++;
  }
  return pairs >= 3 && wrapped >= pairs * 0.8 ? width : null;
}

function isWrapped(text: string, line: Line, next: Line, width: number): boolean {
  const words = text.slice(next.start, next.end);
  const space = words.indexOf(' ');
  return line.end - line.start + 1 + (space === -1 ? words.length : space) > width;
}
