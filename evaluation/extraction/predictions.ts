import { type Annotation, annotate } from '../../pipeline/annotate.ts';
import { type Article, unknownMetadata } from '../../pipeline/article.ts';
import { idOf, sha256 } from '../../pipeline/ids.ts';
import type { Analyzer } from '../../pipeline/language/analyzer.ts';
import type { MentionRow } from '../../schemas/mentions.ts';
import type { CodePoints, DatedDocument, Timex } from './gold.ts';

/** What was found in a document, in the form that `score_pronouns.py` reads, with what made it. */
export interface CoreferencePrediction {
  readonly id: string;
  /** In text order. */
  readonly mentions: readonly PredictedMention[];
}

export interface PredictedMention extends CodePoints {
  readonly chain: string;
  readonly form: MentionRow['form'];
  readonly rule: string;
  /** Index in `mentions` of the one that it was joined to. */
  readonly antecedent: number | null;
}

/** What was found in a document, in the form that `score_dates.py` reads. */
export interface DatesPrediction {
  readonly id: string;
  readonly timexes: readonly (Timex & { readonly rule: string })[];
}

type Text = { readonly id: string; readonly text: string };

/** A text as ingest would give it: of a file that is nothing but text, and whose day is stated or not. */
export function articleOf({ id, text }: Text, publishedOn: string | null): Article {
  return {
    id: idOf('a', [id]),
    source: `${id}.txt`,
    mediaType: 'text/plain',
    sha256: sha256(text),
    text,
    blocks: [],
    metadata: {
      ...unknownMetadata,
      published_on: publishedOn,
      published_from: publishedOn === null ? null : 'metadata',
    },
  };
}

/** The mentions that users get of a text. */
export async function predictMentions(
  analyzer: Pick<Analyzer, 'analyze'>,
  document: Text,
): Promise<CoreferencePrediction> {
  return mentionsOf(document.id, await annotate(articleOf(document, null), { analyzer }));
}

export function mentionsOf(id: string, { mentions }: Pick<Annotation, 'mentions'>): CoreferencePrediction {
  const indexes = new Map(mentions.map(({ mention_id }, index) => [mention_id, index]));
  return {
    id,
    mentions: mentions.map(({ start, end, entity_id, form, rule, antecedent_id }) => {
      const antecedent = antecedent_id === null ? null : (indexes.get(antecedent_id) ?? null);
      return { start, end, chain: entity_id, form, rule, antecedent };
    }),
  };
}

/** The time expressions that users get of a text whose day is known. */
export async function predictDates(
  analyzer: Pick<Analyzer, 'analyze'>,
  document: DatedDocument,
): Promise<DatesPrediction> {
  const { dates } = await annotate(articleOf(document, dayOf(document)), { analyzer });
  return {
    id: document.id,
    timexes: dates.map(({ start, end, type, value, rule }) => ({ start, end, type, value, rule })),
  };
}

/** The day of a document without its time, as `published_on` states it. */
export function dayOf({ dct }: Pick<DatedDocument, 'dct'>): string {
  return dct.slice(0, 10);
}
