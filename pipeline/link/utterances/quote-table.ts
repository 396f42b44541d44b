import { compareCodePoints } from '../../offsets.ts';
import type { WordRange } from './alignment.ts';
import type { QuotesSketch } from './sketch.ts';
import { type KnownSpeaker, knownSpeaker, type Speaker } from './speakers.ts';

/** What the collection knows of articles and speakers. */
export interface UtteranceContext {
  /** The entity of the collection that a speaker of an article is. */
  readonly speakerOf: (speakerId: string) => Speaker | null;
  /** The story of an article that has copies. */
  readonly storyOf: (articleId: string) => string | null;
}

/** A quote to be compared. Articles, speakers and stories are numbers, since there are millions. */
export interface ComparedQuote extends WordRange {
  readonly id: string;
  readonly article: number;
  /** Null where it is not known. */
  readonly speaker: number | null;
  readonly story: number | null;
  readonly isIndirect: boolean;
}

/** The quotes of a collection, from the fullest to the shortest, made when they are asked for. */
export interface QuoteTable {
  readonly size: number;
  /** The words of all quotes together. */
  readonly wordCount: number;
  readonly at: (rank: number) => ComparedQuote;
  readonly speakers: readonly KnownSpeaker[];
}

/**
 * Quotes in the order of their comparison: those of more words first, of equally long ones those with a known speaker,
 * then by id. Takes 16 bytes a quote beside the sketches.
 */
export function quoteTable(sketches: readonly QuotesSketch[], { speakerOf, storyOf }: UtteranceContext): QuoteTable {
  const size = sketches.reduce((sum, { quoteIds }) => sum + quoteIds.length, 0);
  const articles = new Int32Array(size);
  const places = new Int32Array(size);
  const speakerNumbers = new Int32Array(size);
  const speakers = numbering(knownSpeaker);
  const stories = numbering((story: string) => story);
  const storyNumbers = Int32Array.from(sketches, ({ articleId }) => {
    const story = storyOf(articleId);
    return story === null ? -1 : stories.numberOf(story, story);
  });
  let next = 0;
  for (const [article, { speakerIds }] of sketches.entries()) {
    for (const [place, speakerId] of speakerIds.entries()) {
      const speaker = speakerId === null ? null : speakerOf(speakerId);
      articles[next] = article;
      places[next] = place;
      speakerNumbers[next] = speaker === null ? -1 : speakers.numberOf(speaker.id, speaker);
      next++;
    }
  }
  const quoteAt = (index: number): ComparedQuote => {
    const article = articles[index] ?? 0;
    const place = places[index] ?? 0;
    const { words, ends, quoteIds, areIndirect } = sketches[article] as QuotesSketch;
    return {
      id: quoteIds[place] ?? '',
      words,
      start: ends[place - 1] ?? 0,
      end: ends[place] ?? 0,
      article,
      speaker: nullable(speakerNumbers[index]),
      story: nullable(storyNumbers[article]),
      isIndirect: areIndirect[place] === true,
    };
  };
  const order = Int32Array.from({ length: size }, (_, index) => index);
  const weights = Int32Array.from({ length: size }, (_, index) => weightOf(quoteAt(index)));
  order.sort((left, right) => {
    return (weights[right] ?? 0) - (weights[left] ?? 0) || compareCodePoints(quoteAt(left).id, quoteAt(right).id);
  });
  return {
    size,
    wordCount: sketches.reduce((sum, { words }) => sum + words.length, 0),
    at: (rank) => quoteAt(order[rank] ?? 0),
    speakers: speakers.items,
  };
}

/** What is compared first has most: a word more weighs more than a speaker. */
function weightOf({ start, end, speaker }: ComparedQuote): number {
  return 2 * (end - start) + Number(speaker !== null);
}

function nullable(number: number | undefined): number | null {
  return number === undefined || number < 0 ? null : number;
}

/** Numbers for things by their keys, from 0, and what is kept of each. */
function numbering<Thing, Kept>(
  keep: (thing: Thing) => Kept,
): {
  readonly items: readonly Kept[];
  readonly numberOf: (key: string, thing: Thing) => number;
} {
  const numbers = new Map<string, number>();
  const items: Kept[] = [];
  return {
    items,
    numberOf: (key, thing) => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, items.length);
      return items.push(keep(thing)) - 1;
    },
  };
}
