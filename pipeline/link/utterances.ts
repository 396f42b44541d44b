import type { QuoteRow } from '../../schemas/quotes.ts';
import { groupBy } from '../grouping.ts';
import { idOf } from '../ids.ts';
import { compareCodePoints } from '../offsets.ts';
import { comparableWords } from './words.ts';

/** Fewer words than this are said by many people independently: "no comment" is no shared utterance. */
const leastWords = 5;

/** The same words quoted in two articles or more. */
export interface Utterance {
  /** The id of an utterance that no earlier version has. */
  readonly id: string;
  readonly quotes: readonly string[];
  readonly words: string;
}

/** Groups quotes whose words are the same but for case, accents, punctuation and how they are cut into parts. */
export function findUtterances(quotes: readonly QuoteRow[]): Utterance[] {
  const groups = groupBy(quotes, (quote) => {
    const words = comparableWords(quote.text);
    return words.length < leastWords ? null : words.join(' ');
  });
  return [...groups]
    .filter(([, group]) => new Set(group.map((quote) => quote.article_id)).size > 1)
    .map(([words, group]) => {
      const ids = group.map((quote) => quote.quote_id).sort(compareCodePoints);
      return { id: idOf('u', ['utterance', ids[0] ?? '']), quotes: ids, words };
    });
}
