import type { StatedMetadata } from '../../schemas/collection.ts';
import type { Block } from '../article.ts';
import { fieldsByColumn, type RecordColumn } from './columns.ts';
import type { ReadContext, Reading, Refusal } from './draft.ts';
import { lineOf } from './metadata.ts';

/** A record of a JSON or CSV file: fields with their values, in file order. A map, so that no name is special. */
export type FieldMap = ReadonlyMap<string, unknown>;

export interface RecordOptions extends Pick<ReadContext, 'columns'> {
  /** Whether a text that holds block tags is read as HTML. */
  readonly html: boolean;
}

/**
 * The article in one record. Its text is the title on a line of its own, then the body as given; the body alone where
 * it begins with the title already.
 *
 * @param number 1-based place of the record in its file, which names it where it states no id
 */
export async function readRecord(fields: FieldMap, number: number, options: RecordOptions): Promise<Reading> {
  const sources = fieldsByColumn([...fields.keys()], options.columns);
  const values = new Map<RecordColumn, string | readonly string[]>();
  const wrong: string[] = [];
  for (const [column, names] of sources) {
    const value = firstValue(fields, names, column);
    if (value.kind === 'wrong') wrong.push(value.field);
    else if (value.kind === 'value') values.set(column, value.value);
  }
  const record = single(values.get('id')) ?? String(number);
  const refuse = (message: string): Refusal => ({
    record,
    code: 'bad-record',
    message,
    original: Object.fromEntries(fields),
  });
  const text = single(values.get('text'));
  if (wrong.length > 0) return refuse(`The field "${wrong.join('", "')}" has the wrong type: text was expected.`);
  if (text === null && values.has('url') && sources.get('text')?.length === 0) return addressOnly(record, fields);
  if (text === null) {
    return refuse('No field holds a text. Name it "text", or state it under "columns" in collection.json.');
  }
  const stated = statedOf(values);
  const body = options.html && holdsBlockTags(text) ? await htmlBody(text) : { text: text.toWellFormed(), blocks: [] };
  if (body.text.trim() === '') return refuse('The text of the record is HTML in which there is no text.');
  return { record, ...withTitle(lineOf(stated.title), body), stated };
}

/** Lists of search tools state where articles are found, and hold none. */
function addressOnly(record: string, fields: FieldMap): Refusal {
  const message =
    'The record holds an address and no text. Fetch the page, or state under "columns" which field is the text.';
  return { record, code: 'summary-only', message, original: Object.fromEntries(fields) };
}

interface Body {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** A body under its title, unless it begins with the title. */
export function withTitle(title: string | null, body: Body): Body {
  if (title === null) return body;
  if (body.text.startsWith(title)) {
    const ownLine = /^[ \t]*(?:\r?\n|$)/.test(body.text.slice(title.length, title.length + 80));
    const rest = body.blocks.filter((block) => block.start >= title.length);
    return ownLine ? { text: body.text, blocks: [{ start: 0, end: title.length, hint: 'title' }, ...rest] } : body;
  }
  const shift = title.length + 1;
  return {
    text: `${title}\n${body.text}`,
    blocks: [
      { start: 0, end: title.length, hint: 'title' },
      ...body.blocks.map(({ start, end, hint }) => ({ start: start + shift, end: end + shift, hint })),
    ],
  };
}

/** A closing tag of a block or a line break: plain text that merely speaks of tags seldom has these. */
const blockTags = /<\/(?:p|div|h[1-6]|ul|ol|li|blockquote|table|section|article)\s*>|<br\s*\/?>|^\s*<p[\s>]/i;

function holdsBlockTags(text: string): boolean {
  return blockTags.test(text);
}

async function htmlBody(html: string): Promise<Body> {
  const { fragmentText } = await import('./html.ts');
  return fragmentText(html);
}

function single(value: string | readonly string[] | undefined): string | null {
  return (typeof value === 'string' ? value : value?.[0]) ?? null;
}

function statedOf(values: ReadonlyMap<RecordColumn, string | readonly string[]>): StatedMetadata {
  const stated: StatedMetadata = {};
  for (const [column, value] of values) {
    if (column === 'text' || column === 'id') continue;
    if (column === 'authors') stated.authors = typeof value === 'string' ? authorList(value) : [...value];
    else stated[column] = single(value) ?? '';
  }
  return stated;
}

/** Lists in a cell are JSON arrays by the convention of this project's own tables. */
function authorList(cell: string): string[] {
  if (!cell.startsWith('[')) return [cell];
  try {
    const list: unknown = JSON.parse(cell);
    return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : [cell];
  } catch {
    return [cell];
  }
}

type FieldValue =
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong'; readonly field: string }
  | { readonly kind: 'value'; readonly value: string | readonly string[] };

/** The first of several fields that holds something. A wrong type counts only where no other field is right. */
function firstValue(fields: FieldMap, names: readonly string[], column: RecordColumn): FieldValue {
  let wrong: FieldValue = { kind: 'none' };
  for (const field of names) {
    const value = fields.get(field);
    if (value === null || value === undefined) continue;
    const text = textsOf(value, column);
    if (text === null) wrong = { kind: 'wrong', field };
    else if (text.length > 0) return { kind: 'value', value: text.length === 1 ? (text[0] ?? '') : text };
  }
  return wrong;
}

/** Nobody nests names in objects and lists deeper. */
const deepestName = 8;

/** What a field says, empty texts left out: a text, a number, an object with a name, or a list of these; else null. */
function textsOf(value: unknown, column: RecordColumn, depth: number = 0): string[] | null {
  if (depth > deepestName) return null;
  if (typeof value === 'string') return value.trim() === '' ? [] : [column === 'text' ? value : value.trim()];
  if (typeof value === 'number') return column === 'text' ? null : [String(value)];
  if (column === 'text') return null;
  if (Array.isArray(value)) {
    const lists = value.map((part: unknown) => (Array.isArray(part) ? null : textsOf(part, column, depth + 1)));
    return lists.includes(null) ? null : lists.flatMap((list) => list ?? []);
  }
  if (typeof value === 'object' && value !== null && 'name' in value) return textsOf(value.name, column, depth + 1);
  return null;
}
