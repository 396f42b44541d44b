import type { ArticleRow } from '../schemas/articles.ts';
import type { DateRow } from '../schemas/dates.ts';
import type { EntityType } from '../schemas/entities.ts';
import type { MentionRow } from '../schemas/mentions.ts';
import type { PassageRow } from '../schemas/passages.ts';
import type { PositionRow } from '../schemas/positions.ts';
import type { QuoteRow } from '../schemas/quotes.ts';
import { tables } from '../schemas/tables.ts';
import type { Article } from './article.ts';
import { documentDay } from './extract/dates/document-day.ts';
import { documentOf, paragraphsOf } from './extract/document.ts';
import { type Extraction, extract } from './extract/extract.ts';
import { idOf } from './ids.ts';
import type { Analyzer } from './language/analyzer.ts';
import { normalize } from './normalize/normalize.ts';
import { compareCodePoints } from './offsets.ts';
import {
  articleRow,
  dateRows,
  type ExtractionContext,
  mentionRows,
  passageRows,
  positionRows,
  quoteRows,
  sortRows,
  spanId,
  spanReader,
} from './rows.ts';

/** A named thing as one article knows it, before articles are linked. */
export interface DocumentEntity {
  /** The id it has in a collection of this article alone. */
  readonly entity_id: string;
  readonly type: EntityType;
  /** The fullest form of the name in the article. */
  readonly name: string;
}

/** The rows of one article, complete but for what only the collection knows: `link` makes tables of annotations. */
export interface Annotation {
  readonly article: ArticleRow;
  readonly passages: readonly PassageRow[];
  readonly entities: readonly DocumentEntity[];
  readonly mentions: readonly MentionRow[];
  readonly quotes: readonly QuoteRow[];
  readonly dates: readonly DateRow[];
  readonly positions: readonly PositionRow[];
}

export interface AnnotateOptions {
  /** Reads the sentences of English articles; for others it is not asked. */
  readonly analyzer: Pick<Analyzer, 'analyze'>;
  /** ISO 639 code that a text takes which is too short or too mixed to tell. @default 'en' */
  readonly defaultLanguage?: string;
}

/**
 * Reads one article: repairs its text, cuts it into passages, and finds who said what. A function of its arguments
 * alone: the same article and the same analysis give the same rows on any machine.
 */
export async function annotate(
  article: Article,
  { analyzer, defaultLanguage = 'en' }: AnnotateOptions,
): Promise<Annotation> {
  const normalized = await normalize(article, { defaultLanguage });
  const paragraphs = paragraphsOf(normalized);
  const analyzed = paragraphs.length === 0 ? [] : await analyzer.analyze(paragraphs);
  const published = documentDay(normalized, article.metadata);
  const extraction = extract(normalized, documentOf(normalized, analyzed), published.day);
  const read = spanReader(article, normalized);
  const passages = passageRows(article.id, normalized, read);
  const mentionIds = extraction.mentions.map((mention) => spanId('m', article.id, 'mentions', read(mention)));
  const entities = documentEntities(extraction, mentionIds);
  const entityIds = entities.map((entity) => entity.entity_id);
  const facts = { articleId: article.id, normalized, passages, extraction };
  const context: ExtractionContext = { ...facts, entityIds, mentionIds, read };
  const mentions = mentionRows(context);
  return {
    article: articleRow(article, normalized.language, published),
    passages: sortRows(passages, tables.passages.order),
    entities,
    mentions: sortRows(mentions, tables.mentions.order),
    quotes: sortRows(quoteRows(context, mentions), tables.quotes.order),
    dates: sortRows(dateRows(context), tables.dates.order),
    positions: sortRows(positionRows(context), tables.positions.order),
  };
}

/**
 * The entities with their ids: made of type, name and the smallest id of their mentions, so that an entity of a
 * collection of one has the id that `link` would give it.
 */
function documentEntities(extraction: Extraction, mentionIds: readonly string[]): DocumentEntity[] {
  const earliest: (string | undefined)[] = [];
  extraction.mentions.forEach((mention, index) => {
    const id = mentionIds[index] ?? '';
    const known = earliest[mention.entity];
    if (known === undefined || compareCodePoints(id, known) < 0) earliest[mention.entity] = id;
  });
  return extraction.entities.map(({ type, name }, index) => ({
    entity_id: idOf('e', [type, name, earliest[index] ?? '']),
    type,
    name,
  }));
}
