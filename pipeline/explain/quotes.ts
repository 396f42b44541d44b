import type { QuoteRow } from '../../schemas/quotes.ts';
import type { Explainer } from './explainer.ts';
import type { MarkedSpan } from './marked-text.ts';

/** A quote: its parts in their sentences, with speaker and cue as evidence. */
export const quoteExplainer: Explainer<QuoteRow> = {
  facts: [
    'type',
    'cue_text',
    'cue_lemma',
    'cue_class',
    'speaker_text',
    'speaker_form',
    'speaker_id',
    'speaker_mention_id',
    'co_speaker_ids',
    'about_ids',
    'source_text',
    'utterance_id',
    'is_duplicate',
    'confidence',
    'speaker_confidence',
  ],
  bounds: (_, { sentence_start, sentence_end }) => ({ start: sentence_start, end: sentence_end }),
  spans: (row) => {
    const { part_starts, part_ends, speaker_start, speaker_end, cue_start, cue_end } = row;
    const parts = part_starts.map(
      (start, index): MarkedSpan => ({ start, end: part_ends[index] ?? start, as: 'mark' }),
    );
    return [...parts, ...evidence(speaker_start, speaker_end), ...evidence(cue_start, cue_end)];
  },
};

function evidence(start: number | null, end: number | null): MarkedSpan[] {
  return start === null || end === null ? [] : [{ start, end, as: 'evidence' }];
}
