import type { ArticleMetadata, StatedMetadata } from '../../schemas/collection.ts';
import { cleanAuthors } from './authors.ts';
import { languageCodes } from './lexicon/languages.ts';
import { parseStatedDate, type StatedDate } from './stated-date.ts';
import { canonicalUrl, dayInUrl } from './url.ts';

/** What a document states of itself, where its format also knows where the day of publication was read. */
export interface DocumentMetadata extends StatedMetadata {
  published_from?: 'metadata' | 'url' | 'text';
}

/** What is stated of one article, the nearest to it first. */
export interface Statements {
  /** Of `<file>.meta.json`. */
  readonly file: StatedMetadata;
  /** Of the document itself. */
  readonly document: DocumentMetadata;
  /** Of `collection.json`: holds where nothing nearer is stated. */
  readonly collection: StatedMetadata;
}

/**
 * Metadata in the form of the columns of `articles`. A value that cannot be understood counts as not stated.
 *
 * Each column comes from the nearest statement that has it; the day and the instant of publication come from the same
 * one. A day in the path of the URL stands behind what file and document state and before the collection's default.
 */
export function resolveMetadata({ file, document, collection }: Statements): ArticleMetadata {
  const layers = [file, document, collection];
  const url = firstOf(layers, (layer) => canonicalUrlOf(layer.url));
  const publication = publicationOf({ file, document, collection }, url);
  return {
    url,
    title: firstOf(layers, (layer) => lineOf(layer.title)),
    authors: firstOf(layers, (layer) => nonEmptyList(cleanAuthors(layer.authors ?? []))) ?? [],
    publisher: firstOf(layers, (layer) => lineOf(layer.publisher)),
    section: firstOf(layers, (layer) => lineOf(layer.section)),
    published_on: publication?.date.day ?? null,
    published_at: publication?.date.instant ?? null,
    published_from: publication?.from ?? null,
    updated_at: firstOf(layers, (layer) => parsed(layer.updated_at)?.instant ?? null),
    language: firstOf(layers, (layer) => languageOf(layer.language)),
    licence: firstOf(layers, (layer) => lineOf(layer.licence)),
  };
}

/**
 * What is wrong with metadata that a person wrote down: one phrase a key that cannot be understood. Empty when all is
 * well. What documents state is not held against these: there, a value not understood is passed over.
 */
export function problemsOf(stated: StatedMetadata): string[] {
  const problems: string[] = [];
  if (stated.url !== undefined && canonicalUrlOf(stated.url) === null) {
    problems.push(`"url" is not a web address with http or https: ${stated.url}`);
  }
  for (const key of ['published_on', 'published_at', 'updated_at'] as const) {
    const value = stated[key];
    if (value === undefined) continue;
    const date = parseStatedDate(value);
    if (date === null) problems.push(`"${key}" is not a date such as 2026-03-04: ${value}`);
    else if (key === 'updated_at' && date.instant === null) {
      problems.push(`"${key}" has no time with its zone, such as 2026-03-04T09:30:00Z: ${value}`);
    }
  }
  if (stated.language !== undefined && languageOf(stated.language) === null) {
    problems.push(`"language" is not a language code such as en: ${stated.language}`);
  }
  return problems;
}

/** A language tag as its ISO 639 code: `en-GB` → `en`, `eng` → `en`. Null where it names no language. */
export function languageOf(tag: string | undefined): string | null {
  const primary = /^([a-z]+)(?:[-_][\w-]*)?$/.exec((tag ?? '').trim().toLowerCase())?.[1];
  if (primary === undefined || primary === 'und' || primary === 'mul' || primary === 'zxx') return null;
  return languageCodes[primary] ?? (primary.length <= 3 && primary.length >= 2 ? primary : null);
}

/** A value on one line, white space collapsed, well-formed; null where nothing is left. */
export function lineOf(value: string | undefined): string | null {
  const line = (value ?? '').replace(/\s+/g, ' ').trim().toWellFormed();
  return line === '' ? null : line;
}

function firstOf<Value>(
  layers: readonly StatedMetadata[],
  read: (layer: StatedMetadata) => Value | null,
): Value | null {
  for (const layer of layers) {
    const value = read(layer);
    if (value !== null) return value;
  }
  return null;
}

function canonicalUrlOf(value: string | undefined): string | null {
  return value === undefined ? null : canonicalUrl(value);
}

function nonEmptyList(list: string[]): string[] | null {
  return list.length === 0 ? null : list;
}

function parsed(value: string | undefined): StatedDate | null {
  return value === undefined ? null : parseStatedDate(value);
}

interface Publication {
  readonly date: StatedDate;
  readonly from: 'metadata' | 'url' | 'text';
}

function publicationOf({ file, document, collection }: Statements, url: string | null): Publication | null {
  const ofFile = statedPublication(file);
  if (ofFile !== null) return { date: ofFile, from: 'metadata' };
  const ofDocument = statedPublication(document);
  if (ofDocument !== null) return { date: ofDocument, from: document.published_from ?? 'metadata' };
  const inUrl = parsed((url === null ? null : dayInUrl(url)) ?? undefined);
  if (inUrl !== null) return { date: inUrl, from: 'url' };
  const assumed = statedPublication(collection);
  return assumed === null ? null : { date: assumed, from: 'metadata' };
}

/** A stated day wins over the day of the stated instant: the one is local, the other may be in UTC. */
function statedPublication(layer: StatedMetadata): StatedDate | null {
  const on = parsed(layer.published_on);
  const at = parsed(layer.published_at);
  if (on === null) return at;
  return { day: on.day, instant: at?.instant ?? on.instant };
}
