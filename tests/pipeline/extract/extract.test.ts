import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Extraction, extract, type Span } from '../../../pipeline/extract/extract.ts';
import type { Name } from '../../../pipeline/extract/names.ts';
import type { NormalizedArticle } from '../../../pipeline/normalize/normalize.ts';
import { entityTypes } from '../../../schemas/entities.ts';
import { namesIn } from '../../analyzer.ts';
import { article, extracted, shown } from './article.ts';

const pieces = [
  'Ana Ruiz',
  'Bo Lind',
  'Ruiz',
  'the mayor',
  'Mayor',
  'Mr.',
  'she',
  'said',
  'told',
  'adding',
  ', ',
  '. ',
  ': ',
  '“',
  '”',
  '‘',
  '’',
  '"',
  '’s',
  '(',
  ')',
  ' — ',
  'of',
  'and',
  'the',
  'Ministry',
  'Health',
  'Norway',
  'Mexican',
  'NFU',
  'U.S.',
  '2026',
  'May 3, 2026',
  'seven years',
  'we sail',
  'We Sail',
  '!',
  '?',
  '…',
  '😀',
  'É',
  'שלום',
  '\u0301',
  '\t',
  'president',
  'former',
  '-',
  'elect',
  'that',
  'Monday',
];
const anyLine = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 })
  .map((words) => words.join(' ').replaceAll('\n', ' '));
const anyArticle = fc.array(anyLine, { maxLength: 5 }).map((lines) => article(...lines));
/** Names anywhere, as a poor analyzer may give them. */
const anyNames = fc.array(
  fc.record({ start: fc.nat(300), length: fc.integer({ min: 1, max: 20 }), type: fc.constantFrom(...entityTypes) }),
  { maxLength: 20 },
);
/** An article with the names of the cast, and one with names that may be anything. */
const anyRead = fc.tuple(anyArticle, fc.option(anyNames)).map(([source, spans]): [NormalizedArticle, Name[]] => {
  const { text } = source.repaired;
  if (spans === null) return [source, namesIn(text)];
  const names = spans.map(({ start, length, type }) => ({
    start,
    end: start + length,
    type,
    score: 0.5,
  }));
  return [source, names];
});

const spansOf = ({ mentions, quotes, dates, positions }: Extraction): Span[] => [
  ...mentions,
  ...dates,
  ...positions,
  ...quotes.flatMap(({ parts, speaker, cue }) => [...parts, speaker, cue]).filter((span) => span !== null),
];

describe('extract', () => {
  it('gives spans that lie within one passage each and are not empty', () => {
    fc.assert(
      fc.property(anyRead, ([source, names]) => {
        for (const { start, end } of spansOf(extract(source, names))) {
          expect(start).toBeLessThan(end);
          expect(source.passages.some((passage) => passage.start <= start && end <= passage.end)).toBe(true);
        }
      }),
    );
  });

  it('gives mentions in order that neither overlap nor nest', () => {
    fc.assert(
      fc.property(anyRead, ([source, names]) => {
        const { mentions } = extract(source, names);
        for (const [index, { start }] of mentions.entries())
          expect(start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
      }),
    );
  });

  it('gives parts in order that do not overlap, within a quote and between quotes', () => {
    fc.assert(
      fc.property(anyRead, ([source, names]) => {
        const parts = extract(source, names).quotes.flatMap((quote) => quote.parts);
        for (const [index, { start }] of parts.entries())
          expect(start).toBeGreaterThanOrEqual(parts[index - 1]?.end ?? 0);
      }),
    );
  });

  it('gives a sentence around every quote, and indexes that exist', () => {
    fc.assert(
      fc.property(anyRead, ([source, names]) => {
        const { entities, mentions, quotes, positions } = extract(source, names);
        const exists = (index: number | null): boolean => index === null || entities[index] !== undefined;
        expect([...mentions, ...positions].every(({ entity }) => entities[entity] !== undefined)).toBe(true);
        expect(positions.every(({ of }) => exists(of))).toBe(true);
        expect(entities.every((_, index) => mentions.some(({ entity }) => entity === index))).toBe(true);
        for (const { parts, sentence, speaker } of quotes) {
          expect(sentence.start).toBeLessThanOrEqual(parts[0]?.start ?? -1);
          expect(sentence.end).toBeGreaterThanOrEqual(parts.at(-1)?.end ?? Number.POSITIVE_INFINITY);
          expect(exists(speaker?.entity ?? null)).toBe(true);
          if (speaker && speaker.entity !== null) expect(mentions[speaker.mention ?? -1]?.entity).toBe(speaker.entity);
        }
      }),
    );
  });

  it('reads nothing from an article in another language', () => {
    expect(extracted({ ...article('“Wir segeln,” said Ana Ruiz.'), language: 'de' })).toEqual({
      entities: [],
      mentions: [],
      quotes: [],
      dates: [],
      positions: [],
    });
  });

  it.each([
    ['one word', 'a'],
    ['capitals', 'ANA '],
    ['names', 'Ana Ruiz, '],
    ['opening marks', '“'],
    ['exclamation marks', '!'],
    ['emoji', '😀'],
    ['quotes in one paragraph', '“We sail,” she said. '],
    ['fragments', 'Ana said it was “bad” and '],
  ])('takes time in proportion to the text: %s', (_, piece) => {
    const time = (length: number): number => {
      const source = article(piece.repeat(length / piece.length).trim());
      const names = namesIn(source.repaired.text);
      const start = process.cpuUsage();
      extract(source, names);
      return process.cpuUsage(start).user / 1000;
    };
    time(2_000);
    expect(time(80_000)).toBeLessThan(40 * Math.max(time(8_000), 5));
  });

  it('brings one article together', () => {
    const { names, mentions, quotes, speakers, positions } = shown(
      'headline: NFU Chief Says Ferry Will Sail',
      'The head of the Northern Fishing Union, Ana Ruiz, spoke on Monday.',
      '“We sail today,” she said. “We always do.”',
      'Ruiz’s spokesman, Bo Lind, said the ferry was “safe enough” for Norway.',
    );
    expect(names).toEqual(['organization Northern Fishing Union', 'person Ana Ruiz', 'person Bo Lind', 'place Norway']);
    expect(mentions).toEqual([
      'NFU → Northern Fishing Union',
      'Northern Fishing Union → Northern Fishing Union',
      'Ana Ruiz → Ana Ruiz',
      'she → Ana Ruiz',
      'Ruiz → Ana Ruiz',
      'Bo Lind → Bo Lind',
      'Norway → Norway',
    ]);
    expect(quotes).toEqual(['We sail today, … We always do.', 'the ferry was “safe enough” for Norway']);
    expect(speakers).toEqual(['Ana Ruiz', 'Bo Lind']);
    expect(positions).toEqual([
      'head, current, of Northern Fishing Union: Ana Ruiz',
      'spokesman, current, of Ana Ruiz: Bo Lind',
    ]);
  });
});
