import type { BlockHint } from '../../article.ts';
import { isElement, type PageElement, type PageNode } from './element.ts';

/** One line of a page, with the region that it stands in. */
export interface OutlineLine {
  readonly text: string;
  /** What the line's own element says; what holds for a whole region is not in it. */
  readonly hint: BlockHint;
  /** Index of the innermost region. */
  readonly region: number;
  readonly letters: number;
  /** Of its letters, those that stand in links. */
  readonly linked: number;
}

/** A block element. The lines inside it are a stretch of the lines of the page. */
export interface Region {
  /** Name of the element. */
  readonly name: string;
  /** Its class and id, as written. */
  readonly labels: string;
  /** Its ARIA role in lower case; empty where it states none. */
  readonly role: string;
  /** Index of the region around it; -1 for the outermost. Parents come before children. */
  readonly parent: number;
  /** First line inside, and the line after the last. */
  readonly start: number;
  readonly end: number;
  /** Whether a reader does not see it, at least not at first. */
  readonly isHidden: boolean;
  /** What its element says of all its text; null where it says nothing. */
  readonly hint: BlockHint | null;
}

/** What a page shows, in page order. */
export interface Outline {
  readonly lines: readonly OutlineLine[];
  readonly regions: readonly Region[];
}

/** Elements of which a reader sees no text, or only what a form would send. */
const silentElements: ReadonlySet<string> = new Set(
  (
    'script style template title meta link iframe object embed svg math canvas audio video map ' +
    'button select textarea input datalist'
  ).split(' '),
);

/** Elements that begin and end a line. */
const blockElements: ReadonlySet<string> = new Set(
  (
    'html body main article section header footer nav aside div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre ' +
    'figure figcaption table caption thead tbody tfoot tr td th form fieldset legend address details summary hr ' +
    'center hgroup menu dialog search noscript'
  ).split(' '),
);

const regionHints: Readonly<Record<string, BlockHint>> = { aside: 'aside', form: 'form', nav: 'links' };

const contentHints: Readonly<Record<string, BlockHint>> = {
  figcaption: 'caption',
  caption: 'caption',
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
  [/(?:^|[\s_-])(?:wp-caption-text|i?caption(?:[\s_-]?text)?)(?:$|[\s_-])/, 'caption'],
  [
    /(?:img|image|photo|picture|foto|bild)[_-]*(?:caption|sub-?title|meta-?data|desc(?:ription)?|credits?|legend|info|inline)/,
    'caption',
  ],
  [/(?:^|[\s_-])(?:dek|deck|standfirst|stand-first|sub-?headline|sub-?title|sub-?heading)(?:$|[\s_-])/, 'dek'],
  [/(?:^|[\s_-])(?:byline|by-line|article-?author|author-?name|post-?author|story-?author)s?(?:$|[\s_-])/, 'byline'],
  [/(?:^|[\s_-])(?:dateline|pub-?date|publish(?:ed)?-?date|entry-date|posted-on|timestamp)(?:$|[\s_-])/, 'dateline'],
];

/** A name says something of a short text only: whole pages have been wrapped in an element of class `dek`. */
const longestNamed = 400;

interface Writer {
  readonly lines: OutlineLine[];
  readonly regions: Array<{ -readonly [Key in keyof Region]: Region[Key] }>;
  readonly pieces: string[];
  /** Letters of the line so far that stand in links. */
  linked: number;
}

interface Context {
  readonly hint: BlockHint;
  readonly region: number;
  readonly isLinked: boolean;
  readonly isPreformatted: boolean;
}

/**
 * The lines of what an element holds, as a page shows them, and the regions that they stand in: blocks and line breaks
 * end a line, inline markup is joined, white space collapses, the cells of a table row are joined by ` | `. Hidden
 * blocks are marked, hidden words left out. One walk over the elements.
 */
export function outlineOf(root: PageElement): Outline {
  const writer: Writer = { lines: [], regions: [], pieces: [], linked: 0 };
  const region = openRegion(root, -1, writer);
  const context: Context = { hint: 'paragraph', region, isLinked: false, isPreformatted: false };
  write(root, context, writer);
  endLine(writer, context);
  closeRegion(region, writer);
  return { lines: writer.lines, regions: writer.regions };
}

function write(element: PageElement, context: Context, writer: Writer): void {
  for (const child of element.children) {
    if (isElement(child)) writeElement(child, context, writer);
    else writeText(child, context, writer);
  }
}

function writeElement(element: PageElement, context: Context, writer: Writer): void {
  const { name } = element;
  if (silentElements.has(name)) return;
  if (name === 'br') {
    endLine(writer, context);
    return;
  }
  if (!blockElements.has(name)) {
    if (isHidden(element)) return;
    write(element, name === 'a' ? { ...context, isLinked: true } : context, writer);
    return;
  }
  endLine(writer, context);
  const region = openRegion(element, context.region, writer);
  const isRow = name === 'tr' && !isLayout(element);
  const hint = hintWithin(element, context.hint);
  const inner = { ...context, hint, region, isPreformatted: context.isPreformatted || name === 'pre' };
  if (isRow) writeRow(element, inner, writer);
  else write(element, inner, writer);
  endLine(writer, isRow && hint === 'paragraph' ? { ...inner, hint: 'table' } : inner);
  closeRegion(region, writer);
}

function openRegion(element: PageElement, parent: number, writer: Writer): number {
  const { name, attributes } = element;
  const labels = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`;
  const role = (attributes['role'] ?? '').toLowerCase();
  const start = writer.lines.length;
  const hidden = writer.regions[parent]?.isHidden === true || name === 'noscript' || isHidden(element);
  const hint = regionHints[name] ?? null;
  writer.regions.push({ name, labels, role, parent, start, end: start, isHidden: hidden, hint });
  return writer.regions.length - 1;
}

function closeRegion(index: number, writer: Writer): void {
  const region = writer.regions[index];
  if (region !== undefined) region.end = writer.lines.length;
}

function writeText(text: string, context: Context, writer: Writer): void {
  let start = 0;
  let end = context.isPreformatted ? text.indexOf('\n') : -1;
  while (end !== -1) {
    writePiece(text.slice(start, end), context, writer);
    endLine(writer, context);
    start = end + 1;
    end = text.indexOf('\n', start);
  }
  writePiece(text.slice(start), context, writer);
}

function writePiece(piece: string, { isLinked }: Context, writer: Writer): void {
  writer.pieces.push(piece);
  if (isLinked) writer.linked += letterCount(piece);
}

function writeRow(row: PageElement, context: Context, writer: Writer): void {
  let isFirst = true;
  for (const cell of row.children) {
    if (!isElement(cell) || isHidden(cell)) continue;
    if (!isFirst) writer.pieces.push(' | ');
    isFirst = false;
    write(cell, context, writer);
  }
}

/** A row whose cells have blocks of their own is no data but a layout: each block keeps its line. */
function isLayout(element: PageElement): boolean {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const isCell = child.name === 'td' || child.name === 'th';
    if ((blockElements.has(child.name) && !isCell) || child.name === 'br' || isLayout(child)) return true;
  }
  return false;
}

/** The nearest element that says what its text is wins over what is inside it. */
function hintWithin(element: PageElement, outer: BlockHint): BlockHint {
  if (outer !== 'paragraph' && outer !== 'list') return outer;
  const { name } = element;
  if (name === 'figure' && isPicture(element)) return 'caption';
  return namedHint(element) ?? contentHints[name] ?? outer;
}

const textElements: ReadonlySet<string> = new Set(['table', 'blockquote', 'pre', 'p']);

function isPicture(figure: PageElement): boolean {
  return !someWithin(figure, (node) => isElement(node) && textElements.has(node.name));
}

function isShort(element: PageElement): boolean {
  let length = 0;
  return !someWithin(element, (node) => {
    if (!isElement(node)) length += node.length;
    return length > longestNamed;
  });
}

/** Nodes that are looked at within an element to tell what it is, so that nested elements cost no more than others. */
const mostLookedAt = 500;

/** Whether a test holds for one of the first nodes within an element, or they are not all. */
function someWithin(element: PageElement, test: (node: PageNode) => boolean): boolean {
  let seen = 0;
  const some = (parent: PageElement): boolean => {
    for (const node of parent.children) {
      if (++seen > mostLookedAt || test(node) || (isElement(node) && some(node))) return true;
    }
    return false;
  };
  return some(element);
}

function namedHint(element: PageElement): BlockHint | undefined {
  const names = ['class', 'id', 'itemprop', 'data-testid'].map((name) => element.attributes[name] ?? '');
  const words = names.join(' ').slice(0, 300).toLowerCase();
  const hint = words.trim() === '' ? undefined : namedHints.find(([pattern]) => pattern.test(words))?.[1];
  return hint !== undefined && isShort(element) ? hint : undefined;
}

function isHidden({ attributes }: PageElement): boolean {
  if (attributes['hidden'] !== undefined) return true;
  const style = attributes['style'];
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** More lines than any page of a newspaper has. What comes after them is left out. */
const mostLines = 200_000;

/** White space that is not a single space. */
const looseSpace = /[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+/g;

/** The share of its letters that makes a line a link and nothing more. */
const linkShare = 0.9;

function endLine(writer: Writer, { hint, region }: Context): void {
  if (writer.pieces.length === 0) return;
  const isFull = writer.lines.length >= mostLines;
  const text = isFull ? '' : writer.pieces.join('').replace(looseSpace, ' ').trim().toWellFormed();
  if (/[\p{L}\p{N}]/u.test(text)) {
    const letters = letterCount(text);
    const linked = Math.min(writer.linked, letters);
    const isLink = linked > 0 && linked >= letters * linkShare && (hint === 'paragraph' || hint === 'list');
    writer.lines.push({ text, hint: isLink ? 'links' : hint, region, letters, linked });
  }
  writer.pieces.length = 0;
  writer.linked = 0;
}

/** An expression overflows over a longer run. */
const otherThanLetters = /\P{L}{1,1000}/gu;

/** The letters of a text, whatever the script. */
export function letterCount(text: string): number {
  let ascii = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index) | 0x20;
    if (unit > 0x7f) return text.replace(otherThanLetters, '').length;
    if (unit >= 0x61 && unit <= 0x7a) ascii++;
  }
  return ascii;
}
