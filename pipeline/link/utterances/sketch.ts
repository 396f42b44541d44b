import type { ArticleRow } from '../../../schemas/articles.ts';
import type { QuoteRow } from '../../../schemas/quotes.ts';
import { shortHash } from '../../ids.ts';
import { compareCodePoints } from '../../offsets.ts';
import type { WordRange } from './alignment.ts';
import { hashWords, lettersOf } from './word-hashes.ts';

/** Quotes of fewer words are said by many people independently: "no comment" is no shared utterance. */
const leastWords = 5;

/** What is kept of the quotes of one article to find the same words in others: some 200 bytes a quote, and no text. */
export interface QuotesSketch {
  readonly articleId: string;
  /** The quotes that are long enough to be compared. */
  readonly quoteIds: readonly string[];
  /** Who said each, as the article knows them. */
  readonly speakerIds: readonly (string | null)[];
  /** Whether the words of each are the reporter's, none of them in quotation marks. */
  readonly areIndirect: readonly boolean[];
  /** The words of all, one quote after the other. */
  readonly words: Uint32Array;
  /** Where the words of each end, exclusive. */
  readonly ends: readonly number[];
}

/** What a sketch is made from: an annotation, or the part of one that it takes. */
interface QuotedArticle {
  readonly article: Pick<ArticleRow, 'article_id'>;
  readonly quotes: readonly Pick<QuoteRow, 'quote_id' | 'speaker_id' | 'type' | 'text'>[];
}

/** The sketch of one article. */
export function sketchQuotes({ article, quotes }: QuotedArticle): QuotesSketch {
  const hashed = quotes.map((quote) => ({ quote, words: hashWords(quote.text) }));
  const compared = hashed.filter(({ words }) => words.length >= leastWords);
  const ends: number[] = [];
  const all = new Uint32Array(compared.reduce((sum, { words }) => sum + words.length, 0));
  for (const { words } of compared) {
    const start = ends.at(-1) ?? 0;
    all.set(words, start);
    ends.push(start + words.length);
  }
  return {
    articleId: article.article_id,
    quoteIds: compared.map(({ quote }) => quote.quote_id),
    speakerIds: compared.map(({ quote }) => quote.speaker_id),
    areIndirect: compared.map(({ quote }) => quote.type === 'indirect'),
    words: all,
    ends,
  };
}

/** What words are recognised by in another version, however they are cased and marked. */
export function labelOf({ words, start, end }: WordRange): string {
  return shortHash(Array.from(words.subarray(start, end), lettersOf).join(' '));
}

/** The words of a quote in a row. */
export interface Wording {
  readonly quoteId: string;
  readonly words: Uint32Array;
}

export function wordingOf({ quote_id, text }: Pick<QuoteRow, 'quote_id' | 'text'>): Wording {
  return { quoteId: quote_id, words: hashWords(text) };
}

/** The wording of more words, of equally long ones the first by quote id. The label of an utterance is its fullest one’s. */
export function fuller(one: Wording, other: Wording): Wording {
  const more = other.words.length - one.words.length || compareCodePoints(one.quoteId, other.quoteId);
  return more > 0 ? other : one;
}

export function labelOfWording({ words }: Wording): string {
  return labelOf({ words, start: 0, end: words.length });
}
