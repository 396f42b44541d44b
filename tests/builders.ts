import type { Annotation, DocumentEntity } from '../pipeline/annotate.ts';
import { type Article, unknownMetadata } from '../pipeline/article.ts';
import { type IdPrefix, idOf, sha256 } from '../pipeline/ids.ts';
import type { ArticleRow } from '../schemas/articles.ts';
import type { DateRow } from '../schemas/dates.ts';
import type { EntityRow, EntityType } from '../schemas/entities.ts';
import type { MentionRow } from '../schemas/mentions.ts';
import type { PassageRow } from '../schemas/passages.ts';
import type { PositionRow } from '../schemas/positions.ts';
import type { QuoteRow } from '../schemas/quotes.ts';
import type { Rows } from '../schemas/tables.ts';

/** The id of something that a test calls by a name: valid, and the same each time. */
export function id(prefix: IdPrefix, name: string): string {
  return idOf(prefix, [name]);
}

/** An article as ingest yields it, of which nothing is known but its text. */
export function article(facts: Partial<Article> = {}): Article {
  const { text = sampleText } = facts;
  return {
    id: id('a', text),
    source: 'sample.txt',
    mediaType: 'text/plain',
    sha256: sha256(text),
    text,
    blocks: [],
    metadata: unknownMetadata,
    ...facts,
  };
}

/** The text that rows are read from unless a test says otherwise: 46 code points. */
export const sampleText = '“We sail in 2027,” said Mayor Ana Ruiz of Arn.';

export function articleRow(columns: Partial<ArticleRow> = {}): ArticleRow {
  return {
    article_id: id('a', 'sample'),
    source_path: 'sample.txt',
    source_sha256: sha256(sampleText),
    media_type: 'text/plain',
    url: null,
    title: null,
    authors: [],
    publisher: null,
    section: null,
    published_on: null,
    published_at: null,
    updated_at: null,
    published_from: null,
    language: 'en',
    licence: null,
    text: sampleText,
    text_sha256: sha256(sampleText),
    char_count: 46,
    word_count: 10,
    story_id: null,
    duplicate_of: null,
    ...columns,
  };
}

export function passageRow(columns: Partial<PassageRow> = {}): PassageRow {
  return {
    passage_id: id('p', 'sample'),
    article_id: id('a', 'sample'),
    position: 0,
    role: 'body',
    start: 0,
    end: 46,
    text: sampleText,
    source_text: null,
    rule: 'role/body',
    ...columns,
  };
}

export function entityRow(columns: Partial<EntityRow> = {}): EntityRow {
  return {
    entity_id: id('e', 'Ana Ruiz'),
    type: 'person',
    name: 'Ana Ruiz',
    aliases: [],
    former_ids: [],
    wikidata_id: null,
    country_code: null,
    description: 'Mayor of Arn',
    pronouns: [],
    article_count: 1,
    mention_count: 1,
    quote_count: 1,
    ...columns,
  };
}

export function mentionRow(columns: Partial<MentionRow> = {}): MentionRow {
  return {
    mention_id: id('m', 'Ana Ruiz'),
    article_id: id('a', 'sample'),
    passage_id: id('p', 'sample'),
    entity_id: id('e', 'Ana Ruiz'),
    start: 30,
    end: 38,
    text: 'Ana Ruiz',
    source_text: null,
    form: 'name',
    type: 'person',
    rule: 'mention/full-name',
    antecedent_id: null,
    entity_rule: null,
    ...columns,
  };
}

export function quoteRow(columns: Partial<QuoteRow> = {}): QuoteRow {
  return {
    quote_id: id('q', 'sample'),
    article_id: id('a', 'sample'),
    passage_id: id('p', 'sample'),
    passage_role: 'body',
    sentence_start: 0,
    sentence_end: 46,
    type: 'direct',
    cue_class: 'say',
    text: 'We sail in 2027',
    source_text: null,
    start: 1,
    end: 16,
    part_starts: [1],
    part_ends: [16],
    speaker_id: id('e', 'Ana Ruiz'),
    speaker: 'Ana Ruiz',
    co_speaker_ids: [],
    speaker_text: 'Mayor Ana Ruiz of Arn',
    speaker_start: 24,
    speaker_end: 45,
    speaker_form: 'name',
    speaker_mention_id: id('m', 'Ana Ruiz'),
    speaker_rule: 'speaker/name',
    speaker_confidence: null,
    cue_text: 'said',
    cue_lemma: 'say',
    cue_start: 19,
    cue_end: 23,
    about_ids: [],
    utterance_id: null,
    is_duplicate: false,
    rule: 'quote/cue-after',
    confidence: null,
    ...columns,
  };
}

export function dateRow(columns: Partial<DateRow> = {}): DateRow {
  return {
    date_id: id('d', 'sample'),
    article_id: id('a', 'sample'),
    passage_id: id('p', 'sample'),
    start: 12,
    end: 16,
    text: '2027',
    source_text: null,
    type: 'DATE',
    value: '2027',
    anchor: null,
    rule: 'date/year',
    ...columns,
  };
}

export function positionRow(columns: Partial<PositionRow> = {}): PositionRow {
  return {
    position_id: id('o', 'sample'),
    article_id: id('a', 'sample'),
    passage_id: id('p', 'sample'),
    entity_id: id('e', 'Ana Ruiz'),
    title: 'mayor',
    status: 'current',
    of_id: id('e', 'Arn'),
    start: 24,
    end: 45,
    text: 'Mayor Ana Ruiz of Arn',
    source_text: null,
    rule: 'position/title-before-name',
    ...columns,
  };
}

/** Tables that hold: one article with a row of every kind, two entities and two mentions. */
export function sampleRows(tables: Partial<Rows> = {}): Rows {
  const place = { type: 'place', name: 'Arn', entity_id: id('e', 'Arn') } as const;
  return {
    articles: [articleRow()],
    passages: [passageRow()],
    entities: [entityRow(), entityRow({ ...place, description: null, quote_count: 0 })],
    mentions: [
      mentionRow(),
      mentionRow({
        mention_id: id('m', 'Arn'),
        entity_id: place.entity_id,
        type: 'place',
        start: 42,
        end: 45,
        text: 'Arn',
        rule: 'mention/place',
      }),
    ],
    quotes: [quoteRow()],
    dates: [dateRow()],
    positions: [positionRow()],
    ...tables,
  };
}

/** What a test says of an article that is to be linked to others. */
export interface Sketch {
  /** Columns of its row. */
  readonly article?: Partial<ArticleRow>;
  /** Its body, a passage each. */
  readonly body?: readonly string[];
  /** Entities by name, with the texts of their name mentions, or how many mentions there are. */
  readonly entities?: Readonly<Record<string, { type?: EntityType; mentions?: number; forms?: readonly string[] }>>;
  /** Quotes by their words, with the name of the speaker. */
  readonly quotes?: Readonly<Record<string, string | null>>;
}

/** The annotation of an article that a test calls by a name. Ids are made of that name; offsets are made up. */
export function annotation(name: string, { article, body = [], entities = {}, quotes = {} }: Sketch): Annotation {
  const article_id = id('a', name);
  const documentEntities: DocumentEntity[] = [];
  const mentions: MentionRow[] = [];
  for (const [entity, { type = 'person', mentions: count = 1, forms }] of Object.entries(entities)) {
    const entity_id = id('e', `${name} ${entity}`);
    documentEntities.push({ entity_id, type, name: entity });
    const texts = forms ?? Array.from({ length: count }, () => entity);
    for (const [index, text] of texts.entries()) {
      const mention_id = id('m', `${name} ${entity} ${index}`);
      mentions.push(mentionRow({ mention_id, article_id, entity_id, type, text }));
    }
  }
  return {
    article: articleRow({ article_id, ...article }),
    passages: body.map((text, position) =>
      passageRow({ passage_id: id('p', `${name} ${position}`), article_id, position, text }),
    ),
    entities: documentEntities,
    mentions,
    quotes: Object.entries(quotes).map(([text, speaker]) =>
      quoteRow({
        quote_id: id('q', `${name} ${text}`),
        article_id,
        text,
        speaker_id: speaker === null ? null : id('e', `${name} ${speaker}`),
        speaker,
      }),
    ),
    dates: [],
    positions: [],
  };
}
