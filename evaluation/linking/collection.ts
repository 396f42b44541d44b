import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareCodePoints, countCodePoints } from '../../pipeline/offsets.ts';
import { type EntityType, entityTypes } from '../../schemas/entities.ts';
import type { KeyedMention, LinkedDocument } from './gold.ts';

/** The project's own gold of linking: invented articles on namesakes and variants of names. */
export const ownSet = 'namesakes';

/** Where it is, from the root of the project; its README says how it is written. */
export const collectionFolder = join('evaluation', 'linking', 'collection');

/** What a key means. `undefined` where nobody has looked it up, null where it has none. */
export interface Thing {
  readonly type: EntityType;
  readonly name: string;
  readonly wikidataId: string | null | undefined;
  readonly countryCode: string | null | undefined;
}

/** The articles of a collection, and what their keys mean. */
export interface MarkedCollection {
  readonly documents: readonly LinkedDocument[];
  readonly things: ReadonlyMap<string, Thing>;
}

/** Marked articles that are not as the README has them: every problem, a line each. */
export class MarkingError extends Error {}

const thingsFile = 'things.txt';

/** Reads a folder of marked articles. @throws MarkingError with all that is wrong with them */
export async function readMarked(folder: string): Promise<MarkedCollection> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort(compareCodePoints);
  const files = await Promise.all(
    names.map(async (name) => ({ name, content: await readFile(join(folder, name), 'utf8') })),
  );
  return parseMarked(files);
}

/** The same from the contents of its files. */
export function parseMarked(files: readonly { readonly name: string; readonly content: string }[]): MarkedCollection {
  const problems: string[] = [];
  const report = (problem: string): void => void problems.push(problem);
  const things = readThings(files.find(({ name }) => name === thingsFile)?.content ?? '', report);
  const documents = files
    .filter(({ name }) => name !== thingsFile)
    .flatMap(({ name, content }) =>
      content
        .split(/^published_on: /m)
        .slice(1)
        .map((article, index) => {
          const id = `${name.slice(0, -'.txt'.length)}-${index + 1}`;
          return readArticle(id, article, things, report);
        }),
    );
  const used = new Set(documents.flatMap(({ mentions }) => mentions.map(({ key }) => key)));
  for (const key of things.keys()) if (!used.has(key)) report(`${thingsFile}: no article means ${key}`);
  if (problems.length > 0) throw new MarkingError(problems.join('\n'));
  return { documents, things };
}

type Report = (problem: string) => void;

function readThings(content: string, report: Report): Map<string, Thing> {
  const things = new Map<string, Thing>();
  for (const line of content.split('\n').filter((each) => each !== '')) {
    const [key = '', stated, name = '', wikidataId = '', countryCode = '', ...more] = line.split(' | ');
    const type = entityTypes.find((each) => each === stated);
    const isRight = /^(?:Q\d+|[-?])$/.test(wikidataId) && /^(?:[A-Z]{2}|[-?])$/.test(countryCode);
    if (type === undefined || !isRight || more.length > 0 || things.has(key)) report(`${thingsFile}: ${line}`);
    things.set(key, { type: type ?? 'other', name, wikidataId: known(wikidataId), countryCode: known(countryCode) });
  }
  return things;
}

function known(value: string): string | null | undefined {
  return value === '?' ? undefined : value === '-' ? null : value;
}

/** Takes the brackets out of an article: its day, a line end, and its text. */
function readArticle(id: string, article: string, things: ReadonlyMap<string, Thing>, report: Report): LinkedDocument {
  const [publishedOn = '', ...lines] = article.split('\n');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(publishedOn)) report(`${id}: published_on is no day`);
  const marked = `${lines.join('\n').trim()}\n`;
  const mentions: KeyedMention[] = [];
  let text = '';
  let read = 0;
  for (const { 0: bracket, 1: key = '', 2: words = '', index } of marked.matchAll(/⟦(\S+) ([^⟦⟧\n]+)⟧/g)) {
    text += marked.slice(read, index);
    read = index + bracket.length;
    const thing = things.get(key);
    if (thing === undefined) report(`${id}: ${thingsFile} does not say what ${key} means`);
    const start = countCodePoints(text);
    text += words;
    const { type, name } = thing ?? { type: 'other', name: key };
    mentions.push({ start, end: start + countCodePoints(words), key, name, type, isName: true });
  }
  text += marked.slice(read);
  if (/[⟦⟧]/.test(text)) report(`${id}: a bracket is not closed, not opened or has no key`);
  return { id, text, publishedOn, mentions };
}
