import { byteColumn, numberColumn } from '../column.ts';
import { type IdList, idList, sortedIds } from '../id-list.ts';
import { interned } from '../interned.ts';
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
  readonly idOf: (rank: number) => string;
  /** The place of a quote in the order of ids. */
  readonly placeOf: (rank: number) => number;
  /** The id of an article by its number. */
  readonly articleId: (article: number) => string;
  readonly speakers: readonly KnownSpeaker[];
}

/**
 * Quotes in the order of their comparison: those of more words first, of equally long ones those with a known speaker,
 * then by id. The sketches are read once, and kept in columns: some 40 bytes a quote beside its words.
 */
export function quoteTable(sketches: Iterable<QuotesSketch>, context: UtteranceContext): QuoteTable {
  const { ids, articleIds, words, ends, articles, indirect, speakers, stories, knownSpeakers } = columnsOf(
    sketches,
    context,
  );
  const places = placesOf(ids);
  const startOf = (quote: number): number => (quote === 0 ? 0 : (ends[quote - 1] ?? 0));
  // What is compared first has most: a word more weighs more than a speaker.
  const weights = ends.map((end, quote) => 2 * (end - startOf(quote)) + Number((speakers[quote] ?? 0) > 0));
  const order = new Uint32Array(ends.length).map((_, quote) => quote);
  order.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || (places[a] ?? 0) - (places[b] ?? 0));
  return {
    size: order.length,
    wordCount: words.length,
    at: (rank) => {
      const quote = order[rank] ?? 0;
      const article = articles[quote] ?? 0;
      return {
        words,
        start: startOf(quote),
        end: ends[quote] ?? 0,
        article,
        speaker: nullable(speakers[quote]),
        story: nullable(stories[article]),
        isIndirect: indirect[quote] === 1,
      };
    },
    idOf: (rank) => ids.at(order[rank] ?? 0),
    placeOf: (rank) => places[order[rank] ?? 0] ?? 0,
    articleId: articleIds.at,
    speakers: knownSpeakers,
  };
}

/** Quotes as they come, a row each. Numbers of speakers and stories count from 1, and are 0 where there is none. */
function columnsOf(sketches: Iterable<QuotesSketch>, { speakerOf, storyOf }: UtteranceContext) {
  const [ids, articleIds] = [idList('q'), idList('a')];
  const [words, ends, articles] = [numberColumn(), numberColumn(), numberColumn()];
  const [speakers, stories, indirect] = [numberColumn(), numberColumn(), byteColumn()];
  const speakerNumbers = interned<Speaker>(({ id }) => id);
  const storyNumbers = interned<string>();
  for (const { articleId, quoteIds, speakerIds, areIndirect, words: own, ends: ownEnds } of sketches) {
    const article = articleIds.add(articleId);
    const story = storyOf(articleId);
    stories.add(story === null ? 0 : 1 + storyNumbers.numberOf(story));
    const start = words.count();
    for (const word of own) words.add(word);
    for (const [index, quoteId] of quoteIds.entries()) {
      const speakerId = speakerIds[index] ?? null;
      const speaker = speakerId === null ? null : speakerOf(speakerId);
      ids.add(quoteId);
      articles.add(article);
      speakers.add(speaker === null ? 0 : 1 + speakerNumbers.numberOf(speaker));
      indirect.add(Number(areIndirect[index]));
      ends.add(start + (ownEnds[index] ?? 0));
    }
  }
  return {
    ids,
    articleIds,
    words: words.values(),
    ends: ends.values(),
    articles: articles.values(),
    speakers: speakers.values(),
    stories: stories.values(),
    indirect: indirect.values(),
    knownSpeakers: speakerNumbers.values.map(knownSpeaker),
  };
}

/** For each quote its place in the order of ids. */
function placesOf(ids: IdList): Uint32Array {
  const places = new Uint32Array(ids.count());
  sortedIds(ids).order.forEach((quote, place) => {
    places[quote] = place;
  });
  return places;
}

function nullable(number = 0): number | null {
  return number === 0 ? null : number - 1;
}
