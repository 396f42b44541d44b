import { addTo } from '../../grouping.ts';
import { idOf } from '../../ids.ts';
import { createCandidateIndex, type IndexedQuote } from './candidates.ts';
import { fingerprints } from './fingerprints.ts';
import { type ComparedQuote, type QuoteTable, quoteTable, type UtteranceContext } from './quote-table.ts';
import { recurringNumbers } from './recurring.ts';
import { labelOf, type QuotesSketch } from './sketch.ts';
import { addSpeaker, bestStar, type KnownStars } from './stars.ts';

/** The same words quoted in two articles or more. */
export interface Utterance {
  /** The id of an utterance that no earlier version has. */
  readonly id: string;
  /** Sorted. */
  readonly quotes: readonly string[];
  /** The articles that the quotes stand in, one for each. */
  readonly articles: readonly string[];
  /** What its fullest wording is recognised by in another version. */
  readonly label: string;
}

/**
 * Groups quotes of the same words across articles: equal words, a quote within a longer one, and words with small
 * edits. Clusters are stars: quotes are taken from the fullest to the shortest, each joins the fuller one that it
 * stands in best, or else is a centre of its own. So no chain can grow of ever less alike quotes, and a fragment of two
 * speeches joins one. The order of the sketches never matters; time and memory are in proportion to the words.
 */
export function findUtterances(sketches: Iterable<QuotesSketch>, context: UtteranceContext): Utterance[] {
  const table = quoteTable(sketches, context);
  const utterances: Utterance[] = [];
  for (const [centre, members] of stars(table)) {
    const ranks = [centre, ...members].sort((a, b) => table.placeOf(a) - table.placeOf(b));
    const articles = ranks.map((rank) => table.at(rank).article);
    if (new Set(articles).size < 2) continue;
    const quotes = ranks.map(table.idOf);
    const fullest = ranks.map(table.at).reduce((best, quote) => (lengthOf(quote) > lengthOf(best) ? quote : best));
    utterances.push({
      id: idOf('u', ['utterance', quotes[0] ?? '']),
      quotes,
      articles: articles.map(table.articleId),
      label: labelOf(fullest),
    });
  }
  return utterances;
}

function lengthOf({ start, end }: ComparedQuote): number {
  return end - start;
}

/** The ranks of quotes that others joined, and of those others. */
function stars(table: QuoteTable): Map<number, number[]> {
  const recurs = recurringNumbers(fingerprintsOf(table), table.wordCount);
  const index = createCandidateIndex();
  const members = new Map<number, number[]>();
  const known: KnownStars = { centreOf: new Map(), speakersOf: new Map() };
  for (let rank = 0; rank < table.size; rank++) {
    const quote = table.at(rank);
    const prints = fingerprints(quote.words, quote.start, quote.end).filter(recurs);
    if (prints.length === 0) continue;
    const indexed: IndexedQuote = { index: rank, fingerprints: prints, speaker: quote.speaker, story: quote.story };
    const star = bestStar(quote, index.of(indexed), table, known);
    const centre = star?.centre ?? rank;
    if (star !== null) addTo(members, centre, rank);
    if (star?.isOtherWording === true) known.centreOf.set(rank, centre);
    if (star?.isOtherWording !== false) index.add(indexed);
    addSpeaker(known, centre, quote);
  }
  return members;
}

function* fingerprintsOf(table: QuoteTable): Generator<number[]> {
  for (let rank = 0; rank < table.size; rank++) {
    const { words, start, end } = table.at(rank);
    yield fingerprints(words, start, end);
  }
}
