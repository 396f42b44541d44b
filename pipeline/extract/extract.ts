import type { DateRow } from '../../schemas/dates.ts';
import type { EntityType } from '../../schemas/entities.ts';
import type { MentionRow } from '../../schemas/mentions.ts';
import type { PositionRow } from '../../schemas/positions.ts';
import type { QuoteRow } from '../../schemas/quotes.ts';
import type { RuleId } from '../../schemas/rules.ts';

/** A stretch of the repaired text; UTF-16 indexes, half open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A named thing as one article knows it; mentions and speakers point to it by its index in `Extraction.entities`. */
export interface ExtractedEntity {
  readonly type: EntityType;
  /** The fullest form of the name in the article. */
  readonly name: string;
}

export interface ExtractedMention extends Span {
  readonly entity: number;
  readonly form: MentionRow['form'];
  readonly rule: RuleId;
}

/** The words that name a speaker, and whom they mean where that is known. */
export interface ExtractedSpeaker extends Span {
  readonly form: Exclude<QuoteRow['speaker_form'], 'none'>;
  /** Index of the entity, or null rather than a guess. */
  readonly entity: number | null;
  /** Index in `Extraction.mentions` of the mention that led to the entity. */
  readonly mention: number | null;
  readonly rule: RuleId;
}

export interface ExtractedCue extends Span {
  readonly lemma: string;
  readonly class: QuoteRow['cue_class'];
}

export interface ExtractedQuote {
  /** Without outer marks, in text order. */
  readonly parts: readonly Span[];
  readonly type: QuoteRow['type'];
  readonly sentence: Span;
  readonly speaker: ExtractedSpeaker | null;
  readonly cue: ExtractedCue | null;
  readonly rule: RuleId;
}

export interface ExtractedDate extends Span {
  readonly type: DateRow['type'];
  readonly value: string | null;
  readonly anchor: string | null;
  readonly rule: RuleId;
}

export interface ExtractedPosition extends Span {
  readonly entity: number;
  readonly title: string;
  readonly status: PositionRow['status'];
  readonly of: number | null;
  readonly rule: RuleId;
}

/** What was read from one article. Every span lies within one passage that is mined. */
export interface Extraction {
  readonly entities: readonly ExtractedEntity[];
  readonly mentions: readonly ExtractedMention[];
  readonly quotes: readonly ExtractedQuote[];
  readonly dates: readonly ExtractedDate[];
  readonly positions: readonly ExtractedPosition[];
}
