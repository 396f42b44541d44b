import type { StatedMetadata } from '../../schemas/collection.ts';
import type { DomDocument } from './dom.ts';
import { parseJson } from './json.ts';

type Item = Readonly<Record<string, unknown>>;

const articleType = /(?:Article|Report|BlogPosting|LiveBlogPosting|Review)$/;
const deepestItem = 8;

/** What the first article in the JSON-LD of a page states of itself; nothing where there is none. */
export function jsonLdMetadata(document: DomDocument): StatedMetadata {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    // Some pages wrap the JSON in a comment or CDATA section for browsers of the nineties.
    const source = (script.textContent ?? '').replace(
      /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g,
      '',
    );
    const parsed = parseJson(source);
    const article = parsed === null ? null : findArticle(parsed.value, 0);
    if (article !== null) return statedBy(article);
  }
  return {};
}

function findArticle(value: unknown, depth: number): Item | null {
  if (depth > deepestItem || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    for (const part of value) {
      const found = findArticle(part, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  const item = { ...value } as Item;
  if (listOf(item['@type']).some((type) => typeof type === 'string' && articleType.test(type))) return item;
  return findArticle(item['@graph'], depth + 1) ?? findArticle(item['mainEntity'], depth + 1);
}

function statedBy(article: Item): StatedMetadata {
  const stated: StatedMetadata = {};
  const set = (key: Exclude<keyof StatedMetadata, 'authors'>, value: string | null): void => {
    if (value !== null) stated[key] = value;
  };
  set('url', textOf(article['url']) ?? textOf(article['mainEntityOfPage'], '@id') ?? textOf(article['@id']));
  set('title', textOf(article['headline']) ?? textOf(article['name']));
  set('publisher', textOf(article['publisher'], 'name'));
  set('section', textOf(article['articleSection']));
  set('published_at', textOf(article['datePublished']));
  set('updated_at', textOf(article['dateModified']));
  set('language', textOf(article['inLanguage'], 'alternateName'));
  set('licence', textOf(article['license'], 'url'));
  const authors = listOf(article['author']).flatMap((author) => namesOf(author));
  if (authors.length > 0) stated.authors = authors;
  return stated;
}

function namesOf(author: unknown): string[] {
  const names = typeof author === 'object' && author !== null && 'name' in author ? listOf(author.name) : [author];
  return names.filter((name): name is string => typeof name === 'string' && name.trim() !== '');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** The first text in a value: itself, or the given property of an object. */
function textOf(value: unknown, property?: string): string | null {
  for (const part of listOf(value)) {
    if (typeof part === 'string' && part.trim() !== '') return decodeEntities(part.trim());
    if (property !== undefined && typeof part === 'object' && part !== null) {
      const inner = textOf(({ ...part } as Item)[property]);
      if (inner !== null) return inner;
    }
  }
  return null;
}

const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

/** Many pages escape their JSON-LD as if it were HTML: `&amp;` and `&#8217;` in headlines. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
