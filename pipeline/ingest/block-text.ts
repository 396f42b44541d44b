import type { Block, BlockHint } from '../article.ts';
import type { PageElement } from './page/element.ts';
import { letterCount, outlineOf } from './page/outline.ts';

/** Text made of blocks, each on a line of its own. Spans are UTF-16 indexes, half open. */
export interface BlockText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** One line of a page and what it is. */
export interface Line {
  readonly text: string;
  readonly hint: BlockHint;
}

/** Joins lines into a text that knows its blocks. */
export function joinLines(lines: readonly Line[]): BlockText {
  const blocks: Block[] = [];
  let length = 0;
  for (const { text, hint } of lines) {
    blocks.push({ start: length, end: length + text.length, hint });
    length += text.length + 1;
  }
  return { text: lines.map(({ text }) => text).join('\n'), blocks };
}

/**
 * The lines of what an element holds, as `outlineOf` gives them. What is hidden is left out; the outermost
 * region that says what it is wins.
 */
export function linesOf(root: PageElement): Line[] {
  const { lines, regions } = outlineOf(root);
  const hints: Array<BlockHint | null> = [];
  for (const { parent, hint } of regions) hints.push(hints[parent] ?? hint);
  const shown = lines.filter(({ region }) => regions[region]?.isHidden !== true);
  return shown.map(({ text, hint, region }) => ({ text, hint: hints[region] ?? hint }));
}

/** All the letters of some lines, to tell a text from a scrap. */
export function lettersIn(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + letterCount(text), 0);
}
