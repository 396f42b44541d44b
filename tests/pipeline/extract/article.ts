import { type Extraction, extract, type Span } from '../../../pipeline/extract/extract.ts';
import { type Reading, read } from '../../../pipeline/extract/reading.ts';
import { unmapped } from '../../../pipeline/normalize/mapped-text.ts';
import type { NormalizedArticle, Passage } from '../../../pipeline/normalize/normalize.ts';
import { namesIn } from '../../analyzer.ts';

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

export function readings(...paragraphs: string[]): Reading[] {
  return read(article(...paragraphs));
}

/** What is extracted from an article, its names being those of the tests' cast. */
export function extracted(source: NormalizedArticle): Extraction {
  return extract(source, namesIn(source.repaired.text));
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
export function shown(...paragraphs: string[]): Shown {
  const source = article(...paragraphs);
  const extraction = extracted(source);
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
