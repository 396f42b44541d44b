import type { GoldSentence } from '../tokenization.ts';

const months = 'January February March April May June July August September October November December'.split(' ');
/** Tokens before which no space stands, and those after which none does. */
const closing = /^(?:[.,;:!?)\]%”’]|'s|'S|n't|'re|'ve|'ll|'d|'m|'|\.\.\.)$/;
const opening = /^[($£€[“‘]$/;
const written: Readonly<Record<string, string>> = { '``': '“', "''": '”', '`': '‘', '-LRB-': '(', '-RRB-': ')' };

/**
 * Sentences, each a paragraph, of a report that is known by its tokens alone: a headline, the day on a line of its
 * own, then the report. Tokens keep their number.
 */
export function runningSentences(
  tokens: readonly string[],
  sentenceOf: readonly number[],
): { readonly sentences: readonly GoldSentence[]; readonly publishedOn: string | null } {
  const words = tokens.map((token, index) => {
    if (token === '#' && /^\d/.test(tokens[index + 1] ?? '')) return '£';
    return written[token] ?? token.replaceAll('&amp;', '&');
  });
  const dayAt = words.findIndex((_, index) => dayOf(words, index) !== null);
  const isFirst = (index: number): boolean =>
    sentenceOf[index] !== sentenceOf[index - 1] || (dayAt >= 0 && (index === dayAt || index === dayAt + 4));
  const starts = [...words.keys()].filter(isFirst);
  return {
    publishedOn: dayAt < 0 ? null : dayOf(words, dayAt),
    sentences: starts.map((start, number) => {
      const own = words.slice(start, starts[number + 1]);
      return { tokens: own, sp: own.map((word, index) => spaceBetween(word, own[index + 1])), par: true };
    }),
  };
}

/** `March 27 , 2008` at an index, as an ISO date. */
function dayOf(words: readonly string[], at: number): string | null {
  const [month, day, comma, year] = words.slice(at, at + 4);
  const number = months.indexOf(month ?? '') + 1;
  if (number === 0 || comma !== ',' || !/^\d{1,2}$/.test(day ?? '') || !/^\d{4}$/.test(year ?? '')) return null;
  return `${year}-${String(number).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
}

function spaceBetween(word: string, next: string | undefined): number {
  return next === undefined || closing.test(next) || opening.test(word) ? 0 : 1;
}
