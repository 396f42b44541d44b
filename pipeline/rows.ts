import type { ArticleRow } from '../schemas/articles.ts';
import type { DateRow } from '../schemas/dates.ts';
import type { MentionRow } from '../schemas/mentions.ts';
import type { PassageRole, PassageRow } from '../schemas/passages.ts';
import type { PositionRow } from '../schemas/positions.ts';
import type { QuoteRow } from '../schemas/quotes.ts';
import type { Row } from '../schemas/table.ts';
import type { Article } from './article.ts';
import { contentConfidence, speakerConfidence, type Weighed } from './confidence.ts';
import type { DocumentDay } from './extract/dates/document-day.ts';
import type { ExtractedQuote, Extraction, Span } from './extract/extract.ts';
import { idOf, sha256 } from './ids.ts';
import { sourceSpan } from './normalize/mapped-text.ts';
import type { NormalizedArticle } from './normalize/normalize.ts';
import { codePointOffsets, compareCodePoints, countCodePoints, lowerBound } from './offsets.ts';

/** What joins the parts of a quote in its text and source_text. */
export const partSeparator = ' … ';

/** A span as rows give it: code points of the source, the repaired words, and the source's where they differ. */
interface SpanColumns {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly source_text: string | null;
}

/** Knows how a span of the repaired text looks in the columns of a row. */
export type SpanReader = (span: Span) => SpanColumns;

/** Reads spans of one article; the one place where UTF-16 indexes become code points. */
export function spanReader(article: Article, normalized: NormalizedArticle): SpanReader {
  const { repaired } = normalized;
  const offsetOf = codePointOffsets(article.text);
  return ({ start, end }) => {
    const source = sourceSpan(repaired, start, end);
    const text = repaired.text.slice(start, end);
    const sourceText = article.text.slice(source.start, source.end);
    return {
      start: offsetOf(source.start),
      end: offsetOf(source.end),
      text,
      source_text: sourceText === text ? null : sourceText,
    };
  };
}

/** The row of an article before it is linked to others: of no story and nobody's copy. */
export function articleRow(article: Article, language: string, published: DocumentDay): ArticleRow {
  const { metadata, text } = article;
  return {
    article_id: article.id,
    source_path: article.source,
    source_sha256: article.sha256,
    media_type: article.mediaType,
    url: metadata.url,
    title: metadata.title,
    authors: [...metadata.authors],
    publisher: metadata.publisher,
    section: metadata.section,
    published_on: published.day,
    published_at: metadata.published_at,
    updated_at: metadata.updated_at,
    published_from: published.from,
    language,
    licence: metadata.licence,
    text,
    text_sha256: sha256(text),
    char_count: countCodePoints(text),
    word_count: countWords(text),
    story_id: null,
    duplicate_of: null,
  };
}

/** Words: runs of letters, digits, apostrophes and hyphens that hold a letter or digit. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)) count++;
  return count;
}

/** One row a passage. */
export function passageRows(articleId: string, normalized: NormalizedArticle, read: SpanReader): PassageRow[] {
  return normalized.passages.map((passage, position) => {
    const span = read(passage);
    return {
      passage_id: spanId('p', articleId, 'passages', span),
      article_id: articleId,
      position,
      role: passage.role,
      ...span,
      rule: passage.rule,
    };
  });
}

/** The facts that the rows of one article's extraction are made from. */
export interface ExtractionContext {
  readonly articleId: string;
  readonly normalized: NormalizedArticle;
  readonly passages: readonly PassageRow[];
  readonly extraction: Extraction;
  /** The id of each of `extraction.entities`, by index. */
  readonly entityIds: readonly string[];
  /** The id of each of `extraction.mentions`, by index. */
  readonly mentionIds: readonly string[];
  readonly read: SpanReader;
}

/** One row a mention, aligned with `extraction.mentions`. */
export function mentionRows(context: ExtractionContext): MentionRow[] {
  const { articleId, extraction, entityIds, mentionIds, read } = context;
  return extraction.mentions.map((mention, index) => ({
    mention_id: mentionIds[index] ?? '',
    article_id: articleId,
    passage_id: passageOf(context, mention).passage_id,
    entity_id: entityIds[mention.entity] ?? '',
    ...read(mention),
    form: mention.form,
    type: extraction.entities[mention.entity]?.type ?? 'other',
    rule: mention.rule,
    antecedent_id: mention.antecedent === null ? null : (mentionIds[mention.antecedent] ?? null),
    entity_rule: null,
  }));
}

/** One row a quote. */
export function quoteRows(context: ExtractionContext, mentions: readonly MentionRow[]): QuoteRow[] {
  const { articleId, extraction, entityIds, read } = context;
  return extraction.quotes.map((quote) => {
    const parts = quote.parts.map(read);
    const first = quote.parts[0];
    if (first === undefined) throw new TypeError('A quote has at least one part');
    const passage = passageOf(context, first);
    const sentence = read(quote.sentence);
    const { speaker, cue } = quote;
    const speakerSpan = speaker && speaker.form !== 'none' ? read(speaker) : null;
    const cueSpan = cue && read(cue);
    const text = parts.map((part) => part.text).join(partSeparator);
    const sourceText = parts.map((part) => part.source_text ?? part.text).join(partSeparator);
    const speakerId = speaker?.entity == null ? null : (entityIds[speaker.entity] ?? null);
    const weighed: Weighed = {
      type: quote.type,
      rule: quote.rule,
      cue_class: cue?.class ?? 'none',
      cue_lemma: cue?.lemma ?? null,
      speaker_form: speaker?.form ?? 'none',
      speaker_rule: speaker?.rule ?? null,
      part_starts: parts.map((part) => part.start),
      part_ends: parts.map((part) => part.end),
    };
    return {
      quote_id: idOf('q', [articleId, 'quotes', ...parts.flatMap((part) => [part.start, part.end])]),
      article_id: articleId,
      passage_id: passage.passage_id,
      passage_role: passage.role,
      sentence_start: sentence.start,
      sentence_end: sentence.end,
      type: weighed.type,
      cue_class: weighed.cue_class,
      text,
      source_text: sourceText === text ? null : sourceText,
      start: parts[0]?.start ?? 0,
      end: parts.at(-1)?.end ?? 0,
      part_starts: weighed.part_starts,
      part_ends: weighed.part_ends,
      speaker_id: speakerId,
      speaker: speaker?.entity == null ? null : (extraction.entities[speaker.entity]?.name ?? null),
      co_speaker_ids: (speaker?.others ?? []).flatMap((entity) => entityIds[entity] ?? []),
      speaker_text: speakerSpan?.text ?? null,
      speaker_start: speakerSpan?.start ?? null,
      speaker_end: speakerSpan?.end ?? null,
      speaker_form: weighed.speaker_form,
      speaker_mention_id: speaker?.mention == null ? null : (mentions[speaker.mention]?.mention_id ?? null),
      speaker_rule: speaker?.rule ?? null,
      speaker_confidence: speakerId === null ? null : speakerConfidence(weighed),
      cue_text: cueSpan?.text ?? null,
      cue_lemma: weighed.cue_lemma,
      cue_start: cueSpan?.start ?? null,
      cue_end: cueSpan?.end ?? null,
      about_ids: entitiesWithin(quote, extraction, entityIds),
      utterance_id: null,
      is_duplicate: false,
      rule: quote.rule,
      confidence: contentConfidence(weighed),
    };
  });
}

/** The entities named within a quote, by first mention; mentions are sorted by start. */
function entitiesWithin(quote: ExtractedQuote, extraction: Extraction, entityIds: readonly string[]): string[] {
  const found = new Set<string>();
  for (const part of quote.parts) {
    const from = lowerBound(extraction.mentions, (mention) => mention.start < part.start);
    for (let index = from; index < extraction.mentions.length; index++) {
      const mention = extraction.mentions[index];
      if (mention === undefined || mention.start >= part.end) break;
      if (mention.form === 'name' && mention.end <= part.end) found.add(entityIds[mention.entity] ?? '');
    }
  }
  return [...found];
}

/** One row a time expression. */
export function dateRows(context: ExtractionContext): DateRow[] {
  return context.extraction.dates.map((date) => {
    const span = context.read(date);
    return {
      date_id: spanId('d', context.articleId, 'dates', span),
      article_id: context.articleId,
      passage_id: passageOf(context, date).passage_id,
      ...span,
      type: date.type,
      value: date.value,
      anchor: date.anchor,
      rule: date.rule,
    };
  });
}

/** One row a stated office or relation. */
export function positionRows(context: ExtractionContext): PositionRow[] {
  return context.extraction.positions.map((position) => {
    const { text, source_text, ...offsets } = context.read(position);
    return {
      position_id: idOf('o', [context.articleId, 'positions', offsets.start, offsets.end, position.title]),
      article_id: context.articleId,
      passage_id: passageOf(context, position).passage_id,
      entity_id: context.entityIds[position.entity] ?? '',
      title: position.title,
      status: position.status,
      of_id: position.of === null ? null : (context.entityIds[position.of] ?? null),
      ...offsets,
      text,
      source_text,
      rule: position.rule,
    };
  });
}

/** Compares rows by columns in turn: numbers by size, text by code point. */
export function compareRows(left: Row, right: Row, order: readonly string[]): number {
  for (const column of order) {
    const a = left[column];
    const b = right[column];
    const difference = typeof a === 'number' && typeof b === 'number' ? a - b : compareCodePoints(String(a), String(b));
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Rows in the order of their table. */
export function sortRows<T extends Row>(rows: readonly T[], order: readonly string[]): T[] {
  return [...rows].sort((left, right) => compareRows(left, right, order));
}

/** The id of a row whose span alone makes it what it is. */
export function spanId(
  prefix: 'p' | 'm' | 'd',
  articleId: string,
  table: string,
  span: { start: number; end: number },
): string {
  return idOf(prefix, [articleId, table, span.start, span.end]);
}

function passageOf(
  context: Pick<ExtractionContext, 'normalized' | 'passages'>,
  span: Span,
): { passage_id: string; role: PassageRole } {
  const index = lowerBound(context.normalized.passages, (passage) => passage.end <= span.start);
  const row = context.passages[index];
  const passage = context.normalized.passages[index];
  if (row === undefined || passage === undefined || span.start < passage.start) {
    throw new RangeError(`Span [${span.start}, ${span.end}) lies in no passage`);
  }
  return row;
}
