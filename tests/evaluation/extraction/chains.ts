import type { CoreferenceDocument, GoldMention } from '../../../evaluation/extraction/gold.ts';
import type { PredictedMention } from '../../../evaluation/extraction/predictions.ts';

interface GoldOptions {
  readonly form?: GoldMention['form'];
  readonly type?: string;
  /** The words of the bare name in a name. @default all */
  readonly core?: string;
  /** The head word. @default the last */
  readonly head?: string;
  readonly from?: number;
}

/** A mention of the gold: the first stretch of a text that reads so, from an index on. */
export function gold(
  text: string,
  words: string,
  chain: string,
  { form = 'name', type = 'person', core = words, head, from = 0 }: GoldOptions = {},
): GoldMention {
  const span = spanOf(text, words, from);
  const headSpan = spanOf(text, head ?? words.slice(words.lastIndexOf(' ') + 1), span.start);
  const named = spanOf(text, core, span.start);
  return {
    ...span,
    type,
    chain,
    form,
    head_start: headSpan.start,
    head_end: headSpan.end,
    ...(form === 'name' ? { name_start: named.start, name_end: named.end } : {}),
  };
}

type FoundOptions = Partial<Pick<PredictedMention, 'form' | 'rule' | 'antecedent'>> & { readonly from?: number };

/** A mention that was found. */
export function found(
  text: string,
  words: string,
  chain: string,
  { form = 'name', rule = `mention/${form}`, antecedent = null, from = 0 }: FoundOptions = {},
): PredictedMention {
  return { ...spanOf(text, words, from), chain, form, rule, antecedent };
}

export function document(text: string, mentions: readonly GoldMention[], id = 'GUM_news_tide'): CoreferenceDocument {
  return { id, text, mentions };
}

function spanOf(text: string, words: string, from: number): { start: number; end: number } {
  const start = text.indexOf(words, from);
  if (start < 0) throw new RangeError(`“${words}” is not in the text`);
  return { start, end: start + words.length };
}
