import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, documentOf, paragraphsOf } from '../../../pipeline/extract/document.ts';
import { type Extraction, extract, type Span } from '../../../pipeline/extract/extract.ts';
import { type Reading, read } from '../../../pipeline/extract/reading.ts';
import { type GivenNames, readGivenNames, womanLogOdds } from '../../../pipeline/language/given-names.ts';
import { englishModelFolder } from '../../../pipeline/language/model.ts';
import type { Sentence } from '../../../pipeline/language/sentence.ts';
import { unmapped } from '../../../pipeline/normalize/mapped-text.ts';
import type { NormalizedArticle, Passage } from '../../../pipeline/normalize/normalize.ts';
import { type Cast, cast, namesIn, withNames } from '../../analyzer.ts';
import { shippedAnalyzer } from '../../document.ts';

/** An English article of body passages, one a paragraph; `headline: …` and its like give a paragraph another role. */
export function article(...paragraphs: string[]): NormalizedArticle {
  const passages: Passage[] = [];
  const lines: string[] = [];
  let start = 0;
  for (const paragraph of paragraphs) {
    const [, role = 'body', line = ''] =
      /^(?:(headline|dek|byline|caption|credit|dateline): )?(.*)$/s.exec(paragraph) ?? [];
    lines.push(line);
    passages.push({ start, end: start + line.length, role: role as Passage['role'], rule: 'role/title' });
    start += line.length + 1;
  }
  return { repaired: unmapped(lines.join('\n')), passages, language: 'en' };
}

/** The passages of an article with the tokens and trees of the shipped model. */
export async function readings(...paragraphs: string[]): Promise<Reading[]> {
  return read(await readArticle(article(...paragraphs)));
}

/** An article as the shipped model reads it, its names being those of a cast. */
export async function readArticle(source: NormalizedArticle, known: Cast = cast): Promise<Document> {
  const paragraphs = paragraphsOf(source);
  const analyzed = await (await shippedAnalyzer()).analyze(paragraphs);
  const sentences = analyzed.map((own, index) => {
    const text = paragraphs[index] ?? '';
    const names = namesIn(text, known);
    return own.map((sentence) => withGivenNames(withNames(sentence, names), text));
  });
  return documentOf(source, sentences);
}

let givenNames: GivenNames | undefined;

/** What the shipped model holds of the given names of persons. */
function withGivenNames(sentence: Sentence, text: string): Sentence {
  givenNames ??= readGivenNames(readFileSync(join(englishModelFolder(), 'given-names.bin')));
  const weights = givenNames;
  const names = sentence.names.map((name) => {
    const isPerson = name.type === 'person';
    return { ...name, womanLogOdds: isPerson ? womanLogOdds(weights, text.slice(name.start, name.end)) : 0 };
  });
  return { ...sentence, names };
}

/** What is extracted from an article of no known day, its names being those of a cast. */
export async function extracted(source: NormalizedArticle, known: Cast = cast): Promise<Extraction> {
  return extract(source, await readArticle(source, known), null);
}

/** What was read from an article, as its own words. */
export interface Shown {
  readonly names: string[];
  readonly mentions: string[];
  readonly quotes: string[];
  readonly speakers: Array<string | null>;
  readonly positions: string[];
  readonly dates: string[];
  readonly extraction: Extraction;
}

/**
 * `names`: type and name of each entity. `mentions`: words, → and the entity. `quotes`: words of the parts joined by
 * `…`. `speakers`: name of each quote's speaker, null where unknown. `positions`: title, status, of, person.
 */
export async function shown(...paragraphs: string[]): Promise<Shown> {
  const source = article(...paragraphs);
  const extraction = await extracted(source);
  const { entities } = extraction;
  const words = ({ start, end }: Span): string => source.repaired.text.slice(start, end);
  const nameOf = (entity: number | null): string | null => (entity === null ? null : (entities[entity]?.name ?? null));
  return {
    names: entities.map(({ type, name }) => `${type} ${name}`),
    mentions: extraction.mentions.map((mention) => `${words(mention)} → ${nameOf(mention.entity)}`),
    quotes: extraction.quotes.map(({ parts }) => parts.map(words).join(' … ')),
    speakers: extraction.quotes.map(({ speaker }) => nameOf(speaker?.entity ?? null)),
    positions: extraction.positions.map(
      ({ title, status, of, entity }) => `${title}, ${status}, of ${nameOf(of)}: ${nameOf(entity)}`,
    ),
    dates: extraction.dates.map((date) => `${words(date)} = ${date.type} ${date.value}`),
    extraction,
  };
}
