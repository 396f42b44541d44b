import type { Annotation, DocumentEntity } from '../../pipeline/annotate.ts';
import { groupBy } from '../../pipeline/grouping.ts';
import { idOf, sha256 } from '../../pipeline/ids.ts';
import { compareCodePoints } from '../../pipeline/offsets.ts';
import { spanId } from '../../pipeline/rows.ts';
import type { ArticleRow } from '../../schemas/articles.ts';
import type { MentionRow } from '../../schemas/mentions.ts';
import type { PassageRow } from '../../schemas/passages.ts';
import type { PositionRow } from '../../schemas/positions.ts';
import type { QuoteRow } from '../../schemas/quotes.ts';
import type { Draft, Paragraph, Piece, Reference, Statement } from './draft.ts';
import type { Person, Thing } from './population.ts';

/** Where and when an article was printed. */
export interface Printed {
  readonly articleId: string;
  readonly source: string;
  readonly publisher: string;
  /** Days after the first. */
  readonly day: number;
}

/** An annotation, with the key of what each of its entities is and of what each of its quotes renders. */
export interface KeyedAnnotation {
  readonly annotation: Annotation;
  readonly things: readonly string[];
  readonly statements: readonly string[];
}

/** A paragraph on the page: where each of its pieces starts in the article's text, or would. */
interface Placed {
  readonly paragraph: Paragraph;
  readonly passage: PassageRow;
  readonly starts: readonly number[];
}

/**
 * The rows that annotation would give of a draft. All characters lie in the basic plane, so that code points and UTF-16
 * indexes are the same; what rows quote are slices of the text, as they are in a real annotation.
 */
export function annotationOf(draft: Draft, printed: Printed): KeyedAnnotation {
  const lines = [draft.title, ...draft.paragraphs.map(({ pieces }) => lineOf(pieces))];
  const text = lines.join('\n\n');
  const passages = passageRows(printed.articleId, text, lines);
  const placed = draft.paragraphs.map((paragraph, index): Placed => {
    const passage = passages[index + 1] as PassageRow;
    return { paragraph, passage, starts: startsOf(paragraph.pieces, passage.start) };
  });
  const references = placed.flatMap((place) => referencesIn(place, printed.articleId));
  const groups = [...groupBy(references, ({ thing }) => thing.key)];
  const entities = groups.map(([, group]) => documentEntity(group, text));
  const entityOf = new Map(groups.map(([key], index) => [key, entities[index] as DocumentEntity]));
  const mentions = references.map((reference) => mentionRow(reference, printed.articleId, text, entityOf));
  const spoken = placed.filter(({ paragraph }) => paragraph.statement !== null);
  return {
    annotation: {
      article: articleRow(draft, printed, text),
      passages,
      entities,
      mentions,
      quotes: spoken.map((place) => quoteRow(place, printed.articleId, text, entityOf)),
      dates: [],
      positions: spoken.flatMap((place) => positionRow(place, printed.articleId, text, entityOf)),
    },
    things: groups.map(([key]) => key),
    statements: spoken.map(({ paragraph }) => paragraph.statement?.key ?? ''),
  };
}

/** Pieces with a space between; one whose words were dropped leaves nothing. */
function lineOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }) => text)
    .filter((word) => word !== '')
    .join(' ');
}

function startsOf(pieces: readonly Piece[], start: number): number[] {
  let next = start;
  return pieces.map(({ text }) => {
    const here = next;
    if (text !== '') next += text.length + 1;
    return here;
  });
}

function passageRows(articleId: string, text: string, lines: readonly string[]): PassageRow[] {
  let start = 0;
  return lines.map((line, position): PassageRow => {
    const span = { start, end: start + line.length };
    start = span.end + 2;
    return {
      passage_id: spanId('p', articleId, 'passages', span),
      article_id: articleId,
      position,
      role: position === 0 ? 'headline' : 'body',
      ...span,
      text: text.slice(span.start, span.end),
      source_text: null,
      rule: position === 0 ? 'role/title' : 'role/body',
    };
  });
}

/** A reference where it stands. */
interface PlacedReference {
  readonly thing: Thing;
  readonly form: Reference['form'];
  readonly passageId: string;
  readonly mentionId: string;
  readonly start: number;
  readonly end: number;
}

function referencesIn({ paragraph, passage, starts }: Placed, articleId: string): PlacedReference[] {
  return paragraph.pieces.flatMap(({ mention }, index) => {
    if (mention === null) return [];
    const at = starts[index] ?? 0;
    const span = { start: at + mention.from, end: at + mention.to };
    const mentionId = spanId('m', articleId, 'mentions', span);
    return [{ thing: mention.thing, form: mention.form, passageId: passage.passage_id, mentionId, ...span }];
  });
}

/** Named by the longest of its names in the article. */
function documentEntity(references: readonly PlacedReference[], text: string): DocumentEntity {
  const names = references.filter(({ form }) => form === 'name').map(({ start, end }) => text.slice(start, end));
  const [name = ''] = names.toSorted((a, b) => b.length - a.length || compareCodePoints(a, b));
  const [earliest = ''] = references.map(({ mentionId }) => mentionId).sort(compareCodePoints);
  const type = references[0]?.thing.type ?? 'other';
  return { entity_id: idOf('e', [type, name, earliest]), type, name };
}

type EntityOf = ReadonlyMap<string, DocumentEntity>;

function mentionRow(reference: PlacedReference, articleId: string, text: string, entityOf: EntityOf): MentionRow {
  const { thing, form, passageId, mentionId, start, end } = reference;
  return {
    mention_id: mentionId,
    article_id: articleId,
    passage_id: passageId,
    entity_id: entityOf.get(thing.key)?.entity_id ?? '',
    start,
    end,
    text: text.slice(start, end),
    source_text: null,
    form,
    type: thing.type,
    rule: form === 'name' ? 'mention/full-name' : 'mention/pronoun',
    antecedent_id: null,
    entity_rule: null,
  };
}

/** Where a piece of a paragraph ends, its comma or stop left out. */
function endOf({ paragraph, starts }: Placed, piece: number): number {
  return (starts[piece] ?? 0) + (paragraph.pieces[piece]?.text.replace(/[,.”]+$/, '').length ?? 0);
}

function quoteRow(place: Placed, articleId: string, text: string, entityOf: EntityOf): QuoteRow {
  const { paragraph, passage, starts } = place;
  const { first, last, cue, lemma, speaker } = paragraph.statement as Statement;
  const [start, end] = [(starts[first] ?? 0) + 1, endOf(place, last)];
  const [cueStart, cueEnd] = [starts[cue] ?? 0, endOf(place, cue)];
  const [speakerStart, speakerEnd] = [starts[speaker] ?? 0, endOf(place, speaker)];
  const entity = entityOf.get(paragraph.pieces[speaker]?.mention?.thing.key ?? '') ?? null;
  return {
    quote_id: idOf('q', [articleId, 'quotes', start, end]),
    article_id: articleId,
    passage_id: passage.passage_id,
    passage_role: 'body',
    sentence_start: passage.start,
    sentence_end: passage.end,
    type: 'direct',
    cue_class: 'say',
    text: text.slice(start, end),
    source_text: null,
    start,
    end,
    part_starts: [start],
    part_ends: [end],
    speaker_id: entity?.entity_id ?? null,
    speaker: entity?.name ?? null,
    co_speaker_ids: [],
    speaker_text: text.slice(speakerStart, speakerEnd),
    speaker_start: speakerStart,
    speaker_end: speakerEnd,
    speaker_form: 'name',
    speaker_mention_id: spanId('m', articleId, 'mentions', { start: speakerStart, end: speakerEnd }),
    speaker_rule: 'speaker/name',
    speaker_confidence: null,
    cue_text: text.slice(cueStart, cueEnd),
    cue_lemma: lemma,
    cue_start: cueStart,
    cue_end: cueEnd,
    about_ids: [],
    utterance_id: null,
    is_duplicate: false,
    rule: 'quote/cue-after',
    confidence: null,
  };
}

function positionRow(place: Placed, articleId: string, text: string, entityOf: EntityOf): PositionRow[] {
  const { paragraph, passage, starts } = place;
  const { speaker, officeEnd } = paragraph.statement as Statement;
  const person = paragraph.pieces[speaker]?.mention?.thing as Person | undefined;
  if (officeEnd === null || person === undefined) return [];
  const [start, end] = [starts[speaker] ?? 0, endOf(place, officeEnd)];
  return [
    {
      position_id: idOf('o', [articleId, 'positions', start, end, person.title]),
      article_id: articleId,
      passage_id: passage.passage_id,
      entity_id: entityOf.get(person.key)?.entity_id ?? '',
      title: person.title,
      status: 'current',
      of_id: entityOf.get(person.of.key)?.entity_id ?? null,
      start,
      end,
      text: text.slice(start, end),
      source_text: null,
      rule: 'position/apposition-after',
    },
  ];
}

function articleRow({ title }: Draft, printed: Printed, text: string): ArticleRow {
  const hash = sha256(text);
  return {
    article_id: printed.articleId,
    source_path: printed.source,
    source_sha256: hash,
    media_type: 'text/plain',
    url: null,
    title,
    authors: [],
    publisher: printed.publisher,
    section: null,
    published_on: new Date(Date.UTC(2020, 0, 1 + printed.day)).toISOString().slice(0, 10),
    published_at: null,
    updated_at: null,
    published_from: 'metadata',
    language: 'en',
    licence: 'CC0-1.0',
    text,
    text_sha256: hash,
    char_count: text.length,
    word_count: text.split(/\s+/).length,
    story_id: null,
    duplicate_of: null,
  };
}
