import { lowerBound } from '../../offsets.ts';
import type { Document } from '../document.ts';
import type { ExtractedQuote, ExtractedSpeaker, Span } from '../extract.ts';
import { fold } from '../spelling.ts';

/** In words: fewer may be said by anybody. */
const fewestWords = 2;
/** Quotations of headline and dek that are looked up, so that no text makes many searches. */
const mostLookedUp = 8;

/**
 * Gives quotations of the headline that have no source the speaker who says the same words in the article; nobody where
 * several do.
 */
export function withRepeatedSpeakers(document: Document, quotes: readonly ExtractedQuote[]): ExtractedQuote[] {
  const sources: Source[] = [];
  const unnamed: ExtractedQuote[] = [];
  for (const quote of quotes) {
    const { speaker, type, parts } = quote;
    const isAbove = isHeading(document, parts[0]?.start ?? 0);
    if (isAbove && speaker === null && type === 'direct' && unnamed.length < mostLookedUp) unnamed.push(quote);
    else if (!isAbove && speaker?.entity != null) sources.push({ words: wordsOf(document, parts), speaker });
  }
  const found = new Map(unnamed.map((quote) => [quote, repeated(document, quote, sources)]));
  return quotes.map((quote) => ({ ...quote, speaker: found.get(quote) ?? quote.speaker }));
}

/** What somebody named says in the article, as words. */
interface Source {
  readonly words: string;
  readonly speaker: ExtractedSpeaker;
}

function isHeading({ passages }: Document, at: number): boolean {
  const index = lowerBound(passages, ({ end }) => end <= at);
  const role = passages[index]?.role;
  // A text without markup has its headline in its first passage.
  return role === 'headline' || role === 'dek' || index === 0;
}

function repeated(document: Document, { parts }: ExtractedQuote, sources: readonly Source[]): ExtractedSpeaker | null {
  const words = wordsOf(document, parts);
  if (words.split(' ').length < fewestWords + 2) return null;
  const said = sources.filter((source) => source.words.includes(words));
  const [entity = null, ...others] = new Set(said.map(({ speaker }) => speaker.entity));
  if (entity === null || others.length > 0) return null;
  const start = parts[0]?.start ?? 0;
  return { start, end: start, form: 'none', entity, mention: null, others: [], rule: 'speaker/repeated' };
}

/** ` we must sail ` of `We must sail,`. */
function wordsOf({ text }: Document, parts: readonly Span[]): string {
  const words = parts.flatMap(({ start, end }) => fold(text.slice(start, end)).match(/[\p{L}\p{N}]+/gu) ?? []);
  return ` ${words.join(' ')} `;
}
