import { type Annotation, annotate } from '../../pipeline/annotate.ts';
import type { Analyzer } from '../../pipeline/language/analyzer.ts';
import type { QuoteRow } from '../../schemas/quotes.ts';
import { articleOf } from '../extraction/predictions.ts';
import type { QuoteDocument, Spans, Statement } from './gold.ts';

/** A row of the table `quotes` in the form that `score_quotes.py` and `score_speakers.py` read, with what made it. */
export interface FoundStatement extends Statement {
  /** The name of the entity that is said to speak. */
  readonly speaker: string | null;
  /** Its other names in the article. */
  readonly aliases: readonly string[];
  /** The names of each further speaker, the fullest first. */
  readonly coSpeakers: readonly (readonly string[])[];
  readonly cueClass: QuoteRow['cue_class'];
  readonly cueLemma: string | null;
  readonly speakerForm: QuoteRow['speaker_form'];
  readonly rule: string;
  readonly speakerRule: string | null;
  readonly confidence: number | null;
  readonly speakerConfidence: number | null;
}

/** What was found in a document. */
export interface QuotesPrediction {
  readonly id: string;
  readonly quotes: readonly FoundStatement[];
}

/** The statements that users get of a text. */
export async function predictQuotes(
  analyzer: Pick<Analyzer, 'analyze'>,
  document: Pick<QuoteDocument, 'id' | 'text' | 'publishedOn'>,
): Promise<QuotesPrediction> {
  return quotesOf(document.id, await annotate(articleOf(document, document.publishedOn), { analyzer }));
}

export function quotesOf(
  id: string,
  { quotes, entities, mentions }: Pick<Annotation, 'quotes' | 'entities' | 'mentions'>,
): QuotesPrediction {
  const names = new Map<string, Set<string>>(entities.map((entity) => [entity.entity_id, new Set([entity.name])]));
  for (const { entity_id, form, text } of mentions) if (form === 'name') names.get(entity_id)?.add(text);
  const namesOf = (entity: string | null): string[] => [...(names.get(entity ?? '') ?? [])];
  return {
    id,
    quotes: quotes.map((row) => ({
      content: row.part_starts.map((start, part) => [start, row.part_ends[part] ?? start] as const),
      source: spanOf(row.speaker_start, row.speaker_end),
      cue: spanOf(row.cue_start, row.cue_end),
      type: row.type,
      speaker: row.speaker,
      aliases: namesOf(row.speaker_id),
      coSpeakers: row.co_speaker_ids.map(namesOf),
      cueClass: row.cue_class,
      cueLemma: row.cue_lemma,
      speakerForm: row.speaker_form,
      rule: row.rule,
      speakerRule: row.speaker_rule,
      confidence: row.confidence,
      speakerConfidence: row.speaker_confidence,
    })),
  };
}

function spanOf(start: number | null, end: number | null): Spans {
  return start === null || end === null ? [] : [[start, end]];
}
