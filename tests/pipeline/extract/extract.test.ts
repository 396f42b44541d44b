import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, type DocumentSentence, documentOf, paragraphsOf } from '../../../pipeline/extract/document.ts';
import { type Extraction, extract, type Span } from '../../../pipeline/extract/extract.ts';
import type { Token } from '../../../pipeline/language/sentence.ts';
import type { NormalizedArticle } from '../../../pipeline/normalize/normalize.ts';
import { entityTypes } from '../../../schemas/entities.ts';
import { cast, plainSentences } from '../../analyzer.ts';
import { cpuTime } from '../../cpu-time.ts';
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

const relations =
  'nsubj obj obl conj appos flat nmod nmod:poss compound amod det case acl:relcl ccomp expl advcl'.split(' ');
const partsOfSpeech = ['PROPN', 'NOUN', 'PRON', 'VERB', 'AUX', 'ADJ', 'DET', 'ADP', 'NUM', 'X'];
/** What a poor model may say of a word: any part of speech, hanging by any relation from any word. */
const anyWord = fc.record({
  upos: fc.constantFrom(...partsOfSpeech),
  deprel: fc.constantFrom(...relations),
  head: fc.nat(),
  number: fc.constantFrom('singular', 'plural', null),
});
const anyName = fc.record({ at: fc.nat(), length: fc.nat(4), type: fc.constantFrom(...entityTypes) });

type Drawn<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;

/** The sentences of an article with grammar that may be anything but is a tree, and names that may be anywhere. */
function poorlyRead(
  source: NormalizedArticle,
  words: readonly Drawn<typeof anyWord>[],
  names: readonly Drawn<typeof anyName>[] | null,
): Document {
  let count = 0;
  const sentences = plainlyRead(source).sentences.map((sentence): DocumentSentence => {
    const tokens = sentence.tokens.map((token, index): Token => {
      const { upos, deprel, head, number } = words[count++ % words.length] ?? plainWord;
      const tree = index === 0 ? { head: -1, deprel: 'root' } : { head: head % index, deprel };
      return { ...token, upos, morphology: { ...token.morphology, number }, ...tree };
    });
    if (names === null) return { ...sentence, tokens };
    let free = 0;
    const own = names.flatMap(({ at, length, type }) => {
      const first = free + (at % 6);
      const last = Math.min(first + length, tokens.length - 1);
      const [opening, closing] = [tokens[first], tokens[last]];
      if (opening === undefined || closing === undefined) return [];
      free = last + 1;
      const span = { start: opening.start, end: closing.end, first, last };
      return [{ ...span, type, score: 0.5, womanLogOdds: (at % 7) - 3, rule: 'name/model' }];
    });
    return { ...sentence, tokens, names: own };
  });
  return { ...plainlyRead(source), sentences };
}

const plainWord = { upos: 'X', deprel: 'dep', head: 0, number: null };

/** The sentences of an article as one who knows no grammar reads them. */
function plainlyRead(source: NormalizedArticle): Document {
  return documentOf(
    source,
    paragraphsOf(source).map((paragraph) => plainSentences(paragraph, cast)),
  );
}

/** An article, as it is read with a poor grammar, with names of the cast or any names. */
const anyRead = fc
  .tuple(anyArticle, fc.array(anyWord, { minLength: 1, maxLength: 60 }), fc.option(fc.array(anyName, { maxLength: 8 })))
  .map(([source, words, names]) => ({ source, document: poorlyRead(source, words, names) }));

const spansOf = ({ mentions, quotes, dates, positions }: Extraction): Span[] => [
  ...mentions,
  ...dates,
  ...positions,
  ...quotes.flatMap(({ parts, speaker, cue }) => [...parts, speaker, cue]).filter((span) => span !== null),
];

describe('extract', () => {
  it('gives spans that lie within one passage each and are not empty', () => {
    fc.assert(
      fc.property(anyRead, ({ source, document }) => {
        for (const { start, end } of spansOf(extract(source, document, '2026-05-03'))) {
          expect(start).toBeLessThan(end);
          expect(source.passages.some((passage) => passage.start <= start && end <= passage.end)).toBe(true);
        }
      }),
    );
  });

  it('gives mentions in order, names that do not overlap, and antecedents before them of the same entity', () => {
    fc.assert(
      fc.property(anyRead, ({ source, document }) => {
        const { mentions } = extract(source, document, '2026-05-03');
        for (const [index, { start, antecedent, entity }] of mentions.entries()) {
          expect(start).toBeGreaterThanOrEqual(mentions[index - 1]?.start ?? 0);
          if (antecedent === null) continue;
          expect(antecedent).toBeLessThan(index);
          expect(mentions[antecedent]?.entity).toBe(entity);
        }
        const names = mentions.filter(({ form }) => form === 'name');
        for (const [index, { start }] of names.entries())
          expect(start).toBeGreaterThanOrEqual(names[index - 1]?.end ?? 0);
      }),
    );
  });

  it('gives parts in order that do not overlap, within a quote and between quotes', () => {
    fc.assert(
      fc.property(anyRead, ({ source, document }) => {
        const parts = extract(source, document, '2026-05-03').quotes.flatMap((quote) => quote.parts);
        for (const [index, { start }] of parts.entries())
          expect(start).toBeGreaterThanOrEqual(parts[index - 1]?.end ?? 0);
      }),
    );
  });

  it('gives a sentence around every quote, and indexes that exist', () => {
    fc.assert(
      fc.property(anyRead, ({ source, document }) => {
        const { entities, mentions, quotes, positions } = extract(source, document, '2026-05-03');
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

  it('reads nothing from an article in another language', async () => {
    expect(await extracted({ ...article('“Wir segeln,” said Ana Ruiz.'), language: 'de' })).toEqual({
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
      const document = plainlyRead(source);
      return cpuTime(() => extract(source, document, '2026-05-03'));
    };
    time(2_000);
    expect(time(80_000)).toBeLessThan(40 * Math.max(time(8_000), 5));
  });

  it('brings one article together', async () => {
    const { names, mentions, quotes, speakers, positions } = await shown(
      'headline: NFU Chief Says Ferry Will Sail',
      'The head of the Northern Fishing Union, Ana Ruiz, spoke on Monday.',
      '“We sail today,” she said. “We always do.”',
      'Ruiz’s spokesman, Bo Lind, said the ferry was “safe enough” for Norway.',
    );
    expect(names).toEqual(['organization Northern Fishing Union', 'person Ana Ruiz', 'person Bo Lind', 'place Norway']);
    expect(mentions).toEqual([
      'NFU → Northern Fishing Union',
      'The head of the Northern Fishing Union → Ana Ruiz',
      'Northern Fishing Union → Northern Fishing Union',
      'Ana Ruiz → Ana Ruiz',
      'she → Ana Ruiz',
      'Ruiz’s spokesman → Bo Lind',
      'Ruiz → Ana Ruiz',
      'Bo Lind → Bo Lind',
      'Norway → Norway',
    ]);
    expect(quotes).toEqual([
      'Ferry Will Sail',
      'We sail today, … We always do.',
      'the ferry was “safe enough” for Norway',
    ]);
    expect(speakers).toEqual([null, 'Ana Ruiz', 'Bo Lind']);
    expect(positions).toEqual([
      'head, current, of Northern Fishing Union: Ana Ruiz',
      'spokesman, current, of Ana Ruiz: Bo Lind',
    ]);
  });
});
