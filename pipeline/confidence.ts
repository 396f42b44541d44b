import type { QuoteRow } from '../schemas/quotes.ts';
import type { RuleId } from '../schemas/rules.ts';
import { contentWeights, speakerWeights } from './confidence-weights.ts';

/** What is weighed of a quote: columns of its row. */
export interface Weighed
  extends Readonly<Pick<QuoteRow, 'type' | 'cue_class' | 'cue_lemma' | 'speaker_form' | 'part_starts' | 'part_ends'>> {
  readonly rule: string;
  readonly speaker_rule: string | null;
}

/** A property of a quote that makes it surer or less sure than others. */
export interface Feature {
  readonly name: string;
  readonly holds: (quote: Weighed) => boolean;
}

const byRule =
  (...rules: RuleId[]) =>
  ({ rule }: Weighed): boolean =>
    rules.some((own) => own === rule);

const byClass =
  (...classes: QuoteRow['cue_class'][]) =>
  ({ cue_class }: Weighed): boolean =>
    classes.includes(cue_class);

/** Code points of the content. */
const length = ({ part_starts, part_ends }: Weighed): number =>
  part_ends.reduce((sum, end, part) => sum + end - (part_starts[part] ?? end), 0);

/** What tells whether the words of a quote and of its source are right. */
export const contentFeatures: readonly Feature[] = [
  { name: 'source behind marks', holds: byRule('quote/cue-after', 'quote/split', 'quote/dash-name') },
  { name: 'source before marks', holds: byRule('quote/cue-before', 'quote/announced-above') },
  { name: 'open paragraph', holds: byRule('quote/open-paragraph') },
  { name: 'no cue', holds: byRule('quote/no-cue', 'quote/question-and-answer') },
  {
    name: 'turn',
    holds: byRule('quote/label', 'quote/turn', 'quote/dash', 'quote/signed', 'quote/announced-statement'),
  },
  { name: 'infinitive', holds: byRule('quote/infinitive') },
  { name: 'noun phrase', holds: byRule('quote/object', 'quote/topic', 'quote/noun', 'quote/adjective') },
  { name: 'naming', holds: byRule('quote/naming') },
  { name: 'rest of sentence', holds: byRule('quote/rest-of-sentence') },
  { name: 'aside', holds: byRule('quote/inserted-source', 'quote/according-to', 'quote/adverb') },
  { name: 'mixed', holds: ({ type }) => type === 'mixed' },
  { name: 'no source', holds: ({ speaker_form }) => speaker_form === 'none' },
  { name: 'pronoun', holds: ({ speaker_form }) => speaker_form === 'pronoun' },
  { name: 'to say', holds: ({ cue_lemma }) => /^(?:say|tell|add)$/.test(cue_lemma ?? '') },
  { name: 'thought', holds: byClass('think', 'decide', 'show') },
  { name: 'judgement or order', holds: byClass('judge', 'order', 'promise', 'deny') },
  { name: 'short', holds: (quote) => length(quote) < 20 },
  { name: 'long', holds: (quote) => length(quote) > 160 },
];

/** What tells whether the named speaker is right. */
export const speakerFeatures: readonly Feature[] = [
  { name: 'by name', holds: ({ speaker_rule }) => speaker_rule === 'speaker/name' },
  { name: 'by pronoun', holds: ({ speaker_form }) => speaker_form === 'pronoun' },
  { name: 'by description', holds: ({ speaker_form }) => speaker_form === 'nominal' },
  { name: 'reported', holds: ({ type }) => type === 'indirect' },
  { name: 'no cue', holds: ({ cue_class }) => cue_class === 'none' },
];

/** A weight a feature, and `always`, which every quote has; in log odds. */
export type Weights = Readonly<Record<string, number>>;

/** The probability that the content (Jaccard of characters 0.8 or more) and the speaker span of a quote are right. */
export function contentConfidence(quote: Weighed): number {
  return probability(contentFeatures, contentWeights, quote);
}

/** The probability that the named speaker of a quote is right. */
export function speakerConfidence(quote: Weighed): number {
  return probability(speakerFeatures, speakerWeights, quote);
}

/** What a logistic model of yes-or-no features gives, in three decimals. */
export function probability(features: readonly Feature[], weights: Weights, quote: Weighed): number {
  let odds = weights['always'] ?? 0;
  for (const { name, holds } of features) if (holds(quote)) odds += weights[name] ?? 0;
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000;
}
