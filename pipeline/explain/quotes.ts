import type { MentionRow } from '../../schemas/mentions.ts';
import type { QuoteRow } from '../../schemas/quotes.ts';
import { rules } from '../../schemas/rules.ts';
import type { Rows } from '../../schemas/tables.ts';
import { counted } from '../publish/markdown.ts';

import type { Explainer } from './explainer.ts';
import type { MarkedSpan, Style } from './marked-text.ts';
import { joinedTo } from './mentions.ts';

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
  reasons: (rows, row, style) => [...speakerChain(rows, row, style), ...utteranceLines(rows, row, style)],
};

/** Mentions of a chain from the speaker’s words back to a name that are told. */
const longestChain = 6;

/** How the words for the speaker lead to a name: the mention there, and what it was joined to, back to a name. */
function speakerChain(rows: Rows, { speaker_mention_id }: QuoteRow, style: Style): string[] {
  const mentions = new Map(rows.mentions.map((mention) => [mention.mention_id, mention]));
  const first = mentions.get(speaker_mention_id ?? '');
  if (first === undefined || first.form === 'name') return [];
  const { text, form, rule, mention_id } = first;
  const description = Object.hasOwn(rules, rule) ? `: ${rules[rule as keyof typeof rules].description}` : '';
  const lines = [
    `${style.label('whom that means:')} ${style.evidence(text)}, ${form}, ${rule}${description} (${mention_id})`,
  ];
  let mention: MentionRow | undefined = first;
  for (let steps = 0; steps < longestChain && mention !== undefined && mention.form !== 'name'; steps++) {
    mention = mentions.get(mention.antecedent_id ?? '');
    if (mention !== undefined) lines.push(...joinedTo(rows, mention, style));
  }
  return lines;
}

/** How often the words are quoted beside this. */
function utteranceLines(rows: Rows, { quote_id, utterance_id }: QuoteRow, style: Style): string[] {
  if (utterance_id === null) return [];
  const others = rows.quotes.filter((quote) => quote.utterance_id === utterance_id && quote.quote_id !== quote_id);
  const articles = new Set(others.map(({ article_id }) => article_id)).size;
  const where = `${counted(others.length, 'quote')} in ${counted(articles, 'article')}`;
  return [`${style.label('others of its words:')} ${where}; explain ${utterance_id} shows their wordings`];
}

function evidence(start: number | null, end: number | null): MarkedSpan[] {
  return start === null || end === null ? [] : [{ start, end, as: 'evidence' }];
}
