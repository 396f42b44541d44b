import type { ArticleRow } from '../schemas/articles.ts';
import type { EntityRow } from '../schemas/entities.ts';
import type { MentionRow } from '../schemas/mentions.ts';
import type { PassageRow } from '../schemas/passages.ts';
import type { QuoteRow } from '../schemas/quotes.ts';
import type { Rows } from '../schemas/tables.ts';
import { type Random, randomFrom } from './random.ts';
import { cues, givenNames, offices, surnames, words } from './words.ts';

/** Quotes of an article, each in a paragraph of its own. */
export const quotesOfArticle = 10;

/** The rows of one article, the entities left out. */
interface Story {
  readonly article: ArticleRow;
  readonly passages: readonly PassageRow[];
  readonly mentions: readonly MentionRow[];
  readonly quotes: readonly QuoteRow[];
}

/**
 * The tables of a collection of invented articles, in order, which validation finds nothing wrong with. Lengths of
 * texts and shares of null are near those of real news: a quote takes some 850 bytes of JSON. All characters lie in
 * the basic plane, so that code points and UTF-16 units are the same.
 */
export function collection(seed: number, articleCount: number): Rows {
  const random = randomFrom(seed);
  const people = persons(random);
  const stories = Array.from({ length: articleCount }, () => story(random, people)).sort((left, right) =>
    left.article.article_id < right.article.article_id ? -1 : 1,
  );
  return {
    articles: stories.map(({ article }) => article),
    passages: stories.flatMap(({ passages }) => passages),
    entities: people,
    mentions: stories.flatMap(({ mentions }) => mentions),
    quotes: stories.flatMap(({ quotes }) => quotes),
    dates: [],
    positions: [],
  };
}

function persons(random: Random): EntityRow[] {
  const names = givenNames.flatMap((given) => surnames.map((surname) => `${given} ${surname}`));
  return names.map((name) => ({
    entity_id: `e-${random.hex(16)}`,
    type: 'person',
    name,
    aliases: [name.slice(name.indexOf(' ') + 1)],
    former_ids: [],
    wikidata_id: null,
    country_code: null,
    description: null,
    pronouns: ['she'],
    article_count: 1,
    mention_count: 1,
    quote_count: 1,
  }));
}

function story(random: Random, people: readonly EntityRow[]): Story {
  const article_id = `a-${random.hex(16)}`;
  const passages: PassageRow[] = [];
  const mentions: MentionRow[] = [];
  const quotes: QuoteRow[] = [];
  let text = '';
  for (let position = 0; position < quotesOfArticle; position += 1) {
    if (position > 0) text += '\n';
    const { passage, mention, quote } = paragraph(random, article_id, position, text.length, random.one(people));
    text += passage.text;
    passages.push(passage);
    mentions.push(mention);
    quotes.push(quote);
  }
  return { article: articleOf(random, article_id, text), passages, mentions, quotes };
}

function articleOf(random: Random, article_id: string, text: string): ArticleRow {
  return {
    article_id,
    source_path: `news/${random.hex(8)}.txt`,
    source_sha256: random.hex(64),
    media_type: 'text/plain',
    url: null,
    title: null,
    authors: [],
    publisher: 'The Harbour Courier',
    section: null,
    published_on: '2026-05-04',
    published_at: null,
    updated_at: null,
    published_from: 'metadata',
    language: 'en',
    licence: 'CC0-1.0',
    text,
    text_sha256: random.hex(64),
    char_count: text.length,
    word_count: text.split(' ').length,
    story_id: null,
    duplicate_of: null,
  };
}

/** A paragraph of the form “Words,” cue speaker. It begins at an offset of the article's text. */
function paragraph(
  random: Random,
  article_id: string,
  position: number,
  start: number,
  person: EntityRow,
): { passage: PassageRow; mention: MentionRow; quote: QuoteRow } {
  const said = statement(random);
  const [cue, lemma] = random.one(cues);
  const speaker = random.chance(0.5) ? person.name : `${person.name}, ${random.one(offices)}`;
  const text = `“${said},” ${cue} ${speaker}.`;
  const quoteEnd = start + 1 + said.length + 1;
  const cueStart = quoteEnd + 2;
  const cueEnd = cueStart + cue.length;
  const speakerStart = cueEnd + 1;
  const isKnown = random.chance(0.75);
  const passage_id = `p-${random.hex(16)}`;
  const mention: MentionRow = {
    mention_id: `m-${random.hex(16)}`,
    article_id,
    passage_id,
    entity_id: person.entity_id,
    start: speakerStart,
    end: speakerStart + person.name.length,
    text: person.name,
    source_text: null,
    form: 'name',
    type: 'person',
    rule: 'mention/full-name',
    antecedent_id: null,
    entity_rule: null,
  };
  return {
    passage: {
      passage_id,
      article_id,
      position,
      role: 'body',
      start,
      end: start + text.length,
      text,
      source_text: null,
      rule: 'role/body',
    },
    mention,
    quote: {
      quote_id: `q-${random.hex(16)}`,
      article_id,
      passage_id,
      passage_role: 'body',
      sentence_start: start,
      sentence_end: start + text.length,
      type: random.chance(0.8) ? 'direct' : 'mixed',
      cue_class: 'say',
      text: `${said},`,
      source_text: random.chance(0.1) ? `${said},` : null,
      start: start + 1,
      end: quoteEnd,
      part_starts: [start + 1],
      part_ends: [quoteEnd],
      speaker_id: isKnown ? person.entity_id : null,
      speaker: isKnown ? person.name : null,
      co_speaker_ids: [],
      speaker_text: speaker,
      speaker_start: speakerStart,
      speaker_end: speakerStart + speaker.length,
      speaker_form: 'name',
      speaker_mention_id: isKnown ? mention.mention_id : null,
      speaker_rule: 'speaker/name',
      speaker_confidence: null,
      cue_text: cue,
      cue_lemma: lemma,
      cue_start: cueStart,
      cue_end: cueEnd,
      about_ids: random.chance(0.07) ? [person.entity_id] : [],
      utterance_id: null,
      is_duplicate: false,
      rule: random.chance(0.8) ? 'quote/cue-after' : 'quote/split',
      confidence: null,
    },
  };
}

/** Ten to thirty words. */
function statement(random: Random): string {
  const text = Array.from({ length: 10 + random.below(21) }, () => random.one(words)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
