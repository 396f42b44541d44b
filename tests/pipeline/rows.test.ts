import { describe, expect, it } from 'vitest';
import type { Article } from '../../pipeline/article.ts';
import type { Extraction } from '../../pipeline/extract/extract.ts';
import { idOf, sha256 } from '../../pipeline/ids.ts';
import { type Edit, repair } from '../../pipeline/normalize/mapped-text.ts';
import type { NormalizedArticle } from '../../pipeline/normalize/normalize.ts';
import {
  articleRow,
  compareRows,
  countWords,
  dateRows,
  type ExtractionContext,
  mentionRows,
  passageRows,
  positionRows,
  quoteRows,
  sortRows,
  spanId,
  spanReader,
} from '../../pipeline/rows.ts';
import { groundOf, spanProblem, spanTables } from '../../pipeline/validate/spans.ts';
import { article } from '../builders.ts';

const named = (text: string): Article => article({ id: 'a-1', text });

/** The text of an article repaired by edits of it, one passage a line. */
function normalized(text: string, edits: readonly Edit[] = []): NormalizedArticle {
  const repaired = repair(text, [() => [...edits]]);
  const passages = [...repaired.text.matchAll(/.+/g)].map(({ index, 0: line }) => {
    return { start: index, end: index + line.length, role: 'body', rule: 'role/body' } as const;
  });
  return { repaired, passages, language: 'en' };
}

/** Rows of a text whose spans are named by their words: the first place of each in the repaired text. */
function context(text: string, extraction: Partial<Extraction>, edits: readonly Edit[] = []): ExtractionContext {
  const given = named(text);
  const read = normalized(text, edits);
  const reader = spanReader(given, read);
  return {
    articleId: given.id,
    normalized: read,
    passages: passageRows(given.id, read, reader),
    extraction: { entities: [], mentions: [], quotes: [], dates: [], positions: [], ...extraction },
    entityIds: ['e-0', 'e-1', 'e-2'],
    mentionIds: (extraction.mentions ?? []).map((mention) => spanId('m', given.id, 'mentions', reader(mention))),
    read: reader,
  };
}

describe('spanReader', () => {
  it('counts code points of the source, not UTF-16 units', () => {
    const text = '🚢 sails 🚢 on';
    const read = spanReader(named(text), normalized(text));
    expect(read({ start: 3, end: 8 })).toEqual({ start: 2, end: 7, text: 'sails', source_text: null });
    expect(read({ start: 9, end: 11 })).toEqual({ start: 8, end: 9, text: '🚢', source_text: null });
    expect(read({ start: 12, end: 14 })).toEqual({ start: 10, end: 12, text: 'on', source_text: null });
  });

  it('gives the source text only where it differs from the repaired', () => {
    const text = '🚢 â€œWeâ€™ sail';
    const edits = [
      { start: 3, end: 6, replacement: '“' },
      { start: 8, end: 11, replacement: '’' },
    ];
    const read = spanReader(named(text), normalized(text, edits));
    expect(read({ start: 3, end: 7 })).toEqual({ start: 2, end: 10, text: '“We’', source_text: 'â€œWeâ€™' });
    expect(read({ start: 8, end: 12 })).toEqual({ start: 11, end: 15, text: 'sail', source_text: null });
  });
});

describe('articleRow', () => {
  it('holds what is known before the article is linked', () => {
    const metadata = { ...named('').metadata, title: 'One', authors: ['Ana Ruiz'], published_on: '2026-11-21' };
    const published = { day: '2026-11-21', from: 'url' } as const;
    expect(articleRow({ ...named('🚢 We sail.'), metadata }, 'en', published)).toMatchObject({
      article_id: 'a-1',
      source_path: 'sample.txt',
      title: 'One',
      authors: ['Ana Ruiz'],
      published_on: '2026-11-21',
      published_from: 'url',
      language: 'en',
      text: '🚢 We sail.',
      text_sha256: sha256('🚢 We sail.'),
      char_count: 10,
      word_count: 2,
      story_id: null,
      duplicate_of: null,
    });
  });
});

describe('the day of publication', () => {
  it('is the one that the text states where the metadata have none', () => {
    const row = articleRow(named('🚢 We sail.'), 'en', { day: '2026-11-20', from: 'text' });
    expect(row).toMatchObject({ published_on: '2026-11-20', published_from: 'text' });
  });

  it('is unknown where nothing states it', () => {
    const row = articleRow(named('🚢 We sail.'), 'en', { day: null, from: null });
    expect(row).toMatchObject({ published_on: null, published_from: null });
  });
});

describe('countWords', () => {
  it.each([
    ['', 0],
    ['We sail — in 2027 …', 4],
    ["The crew's well-known 'rock-'n'-roll' ship", 5],
    ['3.5 is two', 4],
    ["-- ' - ’", 0],
    ['नमस्ते दुनिया', 2],
    ['é café', 2],
  ])('counts in %j %i words', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('takes time in proportion to a line of dashes', () => {
    expect(countWords('-'.repeat(1_000_000))).toBe(0);
  });
});

describe('passageRows', () => {
  it('numbers passages, and makes ids of article, table and span', () => {
    const rows = context('One.\n\n🚢 Two.', {}).passages;
    expect(rows).toEqual([
      {
        passage_id: idOf('p', ['a-1', 'passages', 0, 4]),
        article_id: 'a-1',
        position: 0,
        role: 'body',
        start: 0,
        end: 4,
        text: 'One.',
        source_text: null,
        rule: 'role/body',
      },
      expect.objectContaining({ position: 1, start: 6, end: 12, text: '🚢 Two.' }),
    ]);
  });
});

const text = 'A line.\n“We sail,” said Mayor Ana Ruiz of Arn, “in 2027.”';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const extraction: Extraction = {
  entities: [
    { type: 'person', name: 'Ana Ruiz' },
    { type: 'place', name: 'Arn' },
  ],
  mentions: [
    { ...at('Ana Ruiz'), entity: 0, form: 'name', antecedent: null, rule: 'mention/full-name' },
    { ...at('Arn'), entity: 1, form: 'name', antecedent: null, rule: 'mention/place' },
  ],
  quotes: [
    {
      parts: [at('We sail'), at('in 2027')],
      type: 'direct',
      sentence: at('“We sail,” said Mayor Ana Ruiz of Arn, “in 2027.”'),
      speaker: {
        ...at('Mayor Ana Ruiz of Arn'),
        form: 'name',
        entity: 0,
        mention: 0,
        others: [],
        rule: 'speaker/name',
      },
      cue: { ...at('said'), lemma: 'say', class: 'say' },
      rule: 'quote/split',
    },
  ],
  dates: [{ ...at('2027'), type: 'DATE', value: '2027', anchor: null, rule: 'date/year' }],
  positions: [
    {
      ...at('Mayor Ana Ruiz of Arn'),
      entity: 0,
      title: 'mayor',
      status: 'current',
      of: 1,
      rule: 'position/title-before-name',
    },
  ],
};

describe('rows of an extraction', () => {
  const rows = context(text, extraction);
  const passage_id = idOf('p', ['a-1', 'passages', 8, 57]);
  const common = { article_id: 'a-1', passage_id, source_text: null };

  it('gives a mention its entity, passage and offsets', () => {
    expect(mentionRows(rows)[1]).toEqual({
      ...common,
      mention_id: idOf('m', ['a-1', 'mentions', 42, 45]),
      entity_id: 'e-1',
      start: 42,
      end: 45,
      text: 'Arn',
      form: 'name',
      type: 'place',
      rule: 'mention/place',
      antecedent_id: null,
      entity_rule: null,
    });
  });

  it('gives a mention the id of the one that it was joined to', () => {
    const [first, place] = extraction.mentions;
    if (!first || !place) throw new Error('the sample has two mentions');
    const title = { ...at('Mayor'), entity: 0, form: 'nominal', antecedent: 0, rule: 'mention/apposition' } as const;
    const joined = mentionRows(context(text, { ...extraction, mentions: [first, title, place] }));
    expect(joined.map(({ antecedent_id }) => antecedent_id)).toEqual([null, joined[0]?.mention_id, null]);
  });

  it('gives a quote those who speak together with its speaker', () => {
    const [quote] = extraction.quotes;
    if (!quote?.speaker) throw new Error('the sample has a quote with a speaker');
    const joint = { ...quote, speaker: { ...quote.speaker, others: [1] } };
    const [row] = quoteRows(context(text, { ...extraction, quotes: [joint] }), mentionRows(rows));
    expect([row?.speaker_id, row?.co_speaker_ids]).toEqual(['e-0', ['e-1']]);
  });

  it('joins the parts of a quote, and makes its id of all their offsets', () => {
    expect(quoteRows(rows, mentionRows(rows))).toEqual([
      {
        ...common,
        quote_id: idOf('q', ['a-1', 'quotes', 9, 16, 48, 55]),
        passage_role: 'body',
        sentence_start: 8,
        sentence_end: 57,
        type: 'direct',
        cue_class: 'say',
        text: 'We sail … in 2027',
        start: 9,
        end: 55,
        part_starts: [9, 48],
        part_ends: [16, 55],
        speaker_id: 'e-0',
        speaker: 'Ana Ruiz',
        co_speaker_ids: [],
        speaker_text: 'Mayor Ana Ruiz of Arn',
        speaker_start: 24,
        speaker_end: 45,
        speaker_form: 'name',
        speaker_mention_id: idOf('m', ['a-1', 'mentions', 30, 38]),
        speaker_rule: 'speaker/name',
        speaker_confidence: expect.any(Number),
        cue_text: 'said',
        cue_lemma: 'say',
        cue_start: 19,
        cue_end: 23,
        about_ids: [],
        utterance_id: null,
        is_duplicate: false,
        rule: 'quote/split',
        confidence: expect.any(Number),
      },
    ]);
  });

  it('gives a quote without cue and speaker nulls, and one of an unknown speaker no entity', () => {
    const [quote] = extraction.quotes;
    if (!quote?.speaker) throw new Error('the sample has a speaker');
    const unknown = {
      ...quote.speaker,
      form: 'nominal',
      entity: null,
      mention: null,
      rule: 'speaker/nominal',
    } as const;
    const quotes = [
      { ...quote, speaker: null, cue: null },
      { ...quote, speaker: unknown },
    ];
    const given = context(text, { ...extraction, quotes });
    const [bare, nameless] = quoteRows(given, mentionRows(given));
    const noSpan = { speaker_text: null, speaker_start: null, speaker_end: null, cue_text: null, cue_start: null };
    const nobody = { speaker_id: null, speaker: null, speaker_mention_id: null };
    expect(bare).toMatchObject({ ...nobody, ...noSpan, speaker_form: 'none', cue_class: 'none', speaker_rule: null });
    expect(nameless).toMatchObject({ ...nobody, speaker_form: 'nominal', speaker_start: 24 });
  });

  it('lists the entities named within the parts of a quote, each once, by first mention', () => {
    const words = 'Arn and Ana Ruiz, said Tom, and Arn, and she';
    const place = (start: number, end: number, entity: number, form: 'name' | 'pronoun' = 'name') =>
      ({ start, end, entity, form, antecedent: null, rule: 'mention/place' }) as const;
    const mentions = [
      place(0, 3, 1),
      place(8, 16, 0),
      place(13, 22, 2),
      place(23, 26, 2),
      place(32, 35, 1),
      place(41, 44, 2, 'pronoun'),
    ];
    const quote = {
      parts: [
        { start: 0, end: 16 },
        { start: 28, end: 44 },
      ],
      type: 'direct',
      sentence: { start: 0, end: 44 },
    } as const;
    const quotes = [{ ...quote, speaker: null, cue: null, rule: 'quote/split' }] as const;
    const given = context(words, { entities: extraction.entities, mentions, quotes });
    expect(quoteRows(given, mentionRows(given))[0]?.about_ids).toEqual(['e-1', 'e-0']);
  });

  it('gives source text for all parts of a quote where one was repaired', () => {
    const source = 'A line.\n"We sail," said Ruiz, "into Malmo\u0308."';
    const edits = [{ start: source.indexOf('o\u0308'), end: source.indexOf('o\u0308') + 2, replacement: 'ö' }];
    const quote = {
      type: 'direct',
      sentence: { start: 8, end: 40 },
      speaker: null,
      cue: null,
      rule: 'quote/split',
    } as const;
    const quotes = [
      {
        ...quote,
        parts: [
          { start: 9, end: 16 },
          { start: 31, end: 41 },
        ],
      },
    ];
    const given = context(source, { quotes }, edits);
    expect(quoteRows(given, [])[0]).toMatchObject({
      text: 'We sail … into Malmö',
      source_text: 'We sail … into Malmo\u0308',
      part_starts: [9, 31],
      part_ends: [16, 42],
    });
  });

  it('gives dates and positions their columns', () => {
    expect(dateRows(rows)).toEqual([
      {
        ...common,
        date_id: idOf('d', ['a-1', 'dates', 51, 55]),
        start: 51,
        end: 55,
        text: '2027',
        type: 'DATE',
        value: '2027',
        anchor: null,
        rule: 'date/year',
      },
    ]);
    expect(positionRows(rows)).toEqual([
      {
        ...common,
        position_id: idOf('o', ['a-1', 'positions', 24, 45, 'mayor']),
        entity_id: 'e-0',
        title: 'mayor',
        status: 'current',
        of_id: 'e-1',
        start: 24,
        end: 45,
        text: 'Mayor Ana Ruiz of Arn',
        rule: 'position/title-before-name',
      },
    ]);
  });

  it('keeps the law of spans in every table', () => {
    const ground = groundOf(text, 57);
    const mentions = mentionRows(rows);
    const made = {
      passages: rows.passages,
      mentions,
      quotes: quoteRows(rows, mentions),
      dates: dateRows(rows),
      positions: positionRows(rows),
    };
    const problems = spanTables.flatMap((name) => made[name].map((row) => spanProblem(name, row, ground)));
    expect(problems).toEqual([null, null, null, null, null, null, null]);
  });

  it.each([
    [7, 9],
    [60, 62],
  ])('throws for a span [%i, %i) that begins in no passage', (start, end) => {
    const dates = extraction.dates.map((date) => ({ ...date, start, end }));
    expect(() => dateRows(context(text, { dates }))).toThrow(RangeError);
  });
});

describe('compareRows', () => {
  it('orders numbers by size and text by code point, column by column', () => {
    const rows = [
      { id: '🚢', start: 9 },
      { id: '\uFF01', start: 9 },
      { id: 'a', start: 10 },
      { id: 'b', start: 2 },
      { id: 'a', start: 2 },
    ];
    expect(sortRows(rows, ['start', 'id']).map(({ id, start }) => `${start}${id}`)).toEqual([
      '2a',
      '2b',
      '9\uFF01',
      '9🚢',
      '10a',
    ]);
    expect(compareRows({ id: 'a' }, { id: 'a' }, ['id'])).toBe(0);
  });
});
