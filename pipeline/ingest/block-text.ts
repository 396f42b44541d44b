import type { Block, BlockHint } from '../article.ts';
import { type DomElement, type DomNode, isElement, isText } from './dom.ts';

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

/** Elements of which a reader sees no text, or only what a form would send. */
const silentElements: ReadonlySet<string> = new Set(
  (
    'script style noscript template head title meta link iframe object embed svg math canvas audio video map ' +
    'button select textarea input datalist'
  ).split(' '),
);

/** Elements that begin and end a line. */
const blockElements: ReadonlySet<string> = new Set(
  (
    'html body main article section header footer nav aside div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre ' +
    'figure figcaption table caption thead tbody tfoot tr td th form fieldset legend address details summary hr ' +
    'center hgroup menu dialog search'
  ).split(' '),
);

const containerHints: Readonly<Record<string, BlockHint>> = {
  aside: 'aside',
  form: 'form',
  nav: 'links',
  figcaption: 'caption',
  caption: 'caption',
};

const contentHints: Readonly<Record<string, BlockHint>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list',
  dt: 'list',
  dd: 'list',
};

/** Words in the class, id or itemprop of an element that say what its text is. Compiled for this project by hand. */
const namedHints: readonly (readonly [RegExp, BlockHint])[] = [
  [/(?:^|[\s_-])(?:dek|deck|standfirst|stand-first|sub-?headline|sub-?title|sub-?heading)(?:$|[\s_-])/, 'dek'],
  [/(?:^|[\s_-])(?:byline|by-line|article-?author|author-?name|post-?author|story-?author)s?(?:$|[\s_-])/, 'byline'],
  [/(?:^|[\s_-])(?:dateline|pub-?date|publish(?:ed)?-?date|entry-date|posted-on|timestamp)(?:$|[\s_-])/, 'dateline'],
  [/(?:^|[\s_-])(?:wp-caption-text|photo-?caption|image-?caption|caption(?:-?text)?)(?:$|[\s_-])/, 'caption'],
];

/** A name says something of a short text only: whole pages have been wrapped in an element of class `dek`. */
const longestNamed = 400;

interface Writer {
  readonly lines: Line[];
  readonly pieces: string[];
  /** Letters of the line so far that stand in links. */
  linked: number;
}

/**
 * The lines of what an element holds, as a page shows them: blocks and line breaks end a line, inline markup is
 * joined, white space collapses, the cells of a table row are joined by ` | `. What is hidden is left out.
 */
export function linesOf(root: DomElement): Line[] {
  const writer: Writer = { lines: [], pieces: [], linked: 0 };
  write(root, { hint: 'paragraph', linked: false, preformatted: false }, writer);
  endLine(writer, 'paragraph');
  return writer.lines;
}

interface Context {
  readonly hint: BlockHint;
  readonly linked: boolean;
  readonly preformatted: boolean;
}

function write(element: DomElement, context: Context, writer: Writer): void {
  for (const child of element.childNodes) {
    if (isText(child)) writeText(child.textContent ?? '', context, writer);
    else if (isElement(child)) writeElement(child, context, writer);
  }
}

function writeElement(element: DomElement, context: Context, writer: Writer): void {
  const name = element.localName;
  if (silentElements.has(name) || isHidden(element)) return;
  if (name === 'br') {
    endLine(writer, context.hint);
    return;
  }
  if (!blockElements.has(name)) {
    write(element, { ...context, linked: context.linked || name === 'a' }, writer);
    return;
  }
  endLine(writer, context.hint);
  const hint = hintWithin(element, context.hint);
  const isRow = name === 'tr' && !isLayout(element);
  const inner = { ...context, hint, preformatted: context.preformatted || name === 'pre' };
  if (isRow) writeRow(element, inner, writer);
  else write(element, inner, writer);
  endLine(writer, isRow && hint === 'paragraph' ? 'table' : hint);
}

function writeText(text: string, context: Context, writer: Writer): void {
  const lines = context.preformatted ? text.split('\n') : [text];
  for (const [index, line] of lines.entries()) {
    if (index > 0) endLine(writer, context.hint);
    writer.pieces.push(line);
    if (context.linked) writer.linked += letterCount(line);
  }
}

function writeRow(row: DomElement, context: Context, writer: Writer): void {
  let first = true;
  for (const cell of row.childNodes) {
    if (!isElement(cell) || isHidden(cell)) continue;
    if (!first) writer.pieces.push(' | ');
    first = false;
    write(cell, context, writer);
  }
}

/** A row whose cells have blocks of their own is no data but a layout: each block keeps its line. */
function isLayout(element: DomElement): boolean {
  for (const child of element.childNodes) {
    if (!isElement(child)) continue;
    const isCell = child.localName === 'td' || child.localName === 'th';
    if ((blockElements.has(child.localName) && !isCell) || child.localName === 'br' || isLayout(child)) return true;
  }
  return false;
}

/** The nearest container that says what its text is wins over what is inside it. */
function hintWithin(element: DomElement, outer: BlockHint): BlockHint {
  if (outer !== 'paragraph' && outer !== 'list') return outer;
  const name = element.localName;
  const container = containerHints[name] ?? (name === 'figure' && isPicture(element) ? 'caption' : undefined);
  return container ?? namedHint(element) ?? contentHints[name] ?? outer;
}

function isPicture(figure: DomElement): boolean {
  return [...figure.querySelectorAll('table, blockquote, pre, p')].length === 0;
}

function namedHint(element: DomElement): BlockHint | undefined {
  const names = ['class', 'id', 'itemprop', 'data-testid'].map((name) => element.getAttribute(name) ?? '');
  const words = names.join(' ').slice(0, 300).toLowerCase();
  const hint = words.trim() === '' ? undefined : namedHints.find(([pattern]) => pattern.test(words))?.[1];
  return hint !== undefined && (element.textContent ?? '').length <= longestNamed ? hint : undefined;
}

function isHidden(element: DomElement): boolean {
  return (
    element.getAttribute('hidden') !== null ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  );
}

/** The share of its letters that makes a line a link and nothing more. */
const linkShare = 0.9;

function endLine(writer: Writer, hint: BlockHint): void {
  const text = writer.pieces
    .join('')
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim()
    .toWellFormed();
  const isLink = writer.linked > 0 && writer.linked >= letterCount(text) * linkShare;
  if (/[\p{L}\p{N}]/u.test(text)) {
    writer.lines.push({ text, hint: isLink && (hint === 'paragraph' || hint === 'list') ? 'links' : hint });
  }
  writer.pieces.length = 0;
  writer.linked = 0;
}

function letterCount(text: string): number {
  return text.replace(/\P{L}+/gu, '').length;
}

/** All the letters of some lines, to tell a text from a scrap. */
export function lettersIn(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + letterCount(text), 0);
}

/** The node's elements of one name that hold text, in document order. */
export function firstText(nodes: Iterable<DomNode>): string | null {
  for (const node of nodes) {
    const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text !== '') return text;
  }
  return null;
}
