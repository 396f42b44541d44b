import type { DateRow } from '../../schemas/dates.ts';
import type { EntityType } from '../../schemas/entities.ts';
import type { MentionRow } from '../../schemas/mentions.ts';
import type { PositionRow } from '../../schemas/positions.ts';
import type { QuoteRow } from '../../schemas/quotes.ts';
import type { RuleId } from '../../schemas/rules.ts';
import type { NormalizedArticle } from '../normalize/normalize.ts';
import { lowerBound } from '../offsets.ts';
import { resolveReferences } from './coreference/coreference.ts';
import { nameEntities, withPronouns } from './coreference/naming.ts';
import { findDates } from './dates/dates.ts';
import { type Document, sentenceIndexAt } from './document.ts';
import { findPositions } from './positions/positions.ts';
import { findQuotations } from './quotations.ts';
import { findQuotedStatements } from './quoted/quoted.ts';
import { withWholeQuotations } from './quoted/whole.ts';
import { read } from './reading.ts';
import { speechOf } from './speech.ts';
import { mergeStatements } from './statements/merge.ts';
import { findReportedSpeech, type ReportedStatement } from './statements/statements.ts';
import { turnSpeakers } from './turns/floating.ts';
import { withRepeatedSpeakers } from './turns/repeated.ts';
import { speakerReader } from './turns/speaker.ts';
import { findTurns, outsideOf, spokenStretches } from './turns/turns.ts';

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
  /** Index in `Extraction.mentions` of the earlier mention that it was joined to; null for the first of its entity. */
  readonly antecedent: number | null;
  readonly rule: RuleId;
}

/** The words that name a speaker, and whom they mean where that is known. */
export interface ExtractedSpeaker extends Span {
  /** `none` where no words name the speaker; the span is empty then. */
  readonly form: QuoteRow['speaker_form'];
  /** Index of the entity, or null rather than a guess. */
  readonly entity: number | null;
  /** Index in `Extraction.mentions` of the mention that led to the entity. */
  readonly mention: number | null;
  /** Indexes of the entities that made the statement together with it, in the order of the text. */
  readonly others: readonly number[];
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

const nothing: Extraction = { entities: [], mentions: [], quotes: [], dates: [], positions: [] };

/**
 * Reads the rows of one article from the sentences of its mined passages: rather silent than wrong. English only; an
 * article in another language gives empty lists. `day` is the day of the article (YYYY-MM-DD) or null. Takes time in
 * proportion to the length of the text and throws for none.
 */
export function extract(article: NormalizedArticle, document: Document, day: string | null): Extraction {
  if (article.language !== 'en') return nothing;
  const { text } = document;
  const readings = read(document);
  const naming = nameEntities(document);
  const stated = findPositions(document, naming);
  const quotations = findQuotations(readings, text);
  const turns = findTurns(document, quotations, naming);
  const isOutside = outsideOf(turns);
  const { quoted, reported, witnesses } = mergeStatements(
    findQuotedStatements(readings, quotations, text).filter(isOutside),
    findReportedSpeech(document, quotations)
      .map((statement) => withWholeQuotations(statement, quotations))
      .filter(isOutside),
  );
  const found = [
    ...quoted.map((statement) => ({
      ...statement,
      speaker: statement.speaker ?? witnesses.get(statement)?.speaker ?? null,
      party: null,
    })),
    ...reported.map((statement) => ({ ...statement, sentence: sentencesOf(statement, document), party: null })),
    ...turns.map((turn) => ({ ...turn, sentence: sentencesOf(turn, document) })),
  ].sort((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0));
  const floating = turnSpeakers(document, found);
  const sourced = found.map((statement) => ({
    ...statement,
    speaker: statement.speaker ?? floating.get(statement) ?? null,
  }));
  const speech = speechOf(sourced, spokenStretches(turns, quotations));
  const mentions = resolveReferences(document, naming, stated, speech, sourced);
  // Who `she` is tells whose office `she was elected mayor` is; who is `the mayor` hangs on offices stated of names alone.
  const positions = findPositions(document, withPronouns(naming, mentions, document));
  const speakerIn = speakerReader(document, mentions, naming.entities);
  const quotes = sourced.map(({ party, ...statement }) => ({
    ...statement,
    speaker: speakerIn({ ...statement, party }),
  }));
  return {
    entities: naming.entities,
    mentions,
    quotes: withRepeatedSpeakers(document, quotes),
    dates: findDates(document, day),
    positions,
  };
}

/** From the start of the first sentence that a statement or its cue lies in to the end of the last. */
function sentencesOf(
  { parts, sentence }: Pick<ReportedStatement, 'parts' | 'sentence'>,
  { sentences }: Document,
): Span {
  const first = parts[0]?.start ?? 0;
  const last = parts.at(-1)?.end ?? first;
  const opening = sentences[sentenceIndexAt({ sentences }, first)]?.start ?? first;
  const closing = sentences[lowerBound(sentences, (each) => each.end < last)]?.end ?? last;
  return { start: Math.min(opening, sentences[sentence]?.start ?? first), end: Math.max(closing, last) };
}
