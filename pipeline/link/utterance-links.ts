import { groupBy } from '../grouping.ts';
import { type ClustersByMember, carryOver, type Membership } from './carry-over.ts';
import { byteColumn, numberColumn } from './column.ts';
import type { EntityLinks } from './entity-links.ts';
import type { EntityIdentity } from './entity-row.ts';
import { idList, sortedIds } from './id-list.ts';
import type { Links } from './links.ts';
import { type PackedSummaries, quotesIn, readAll } from './packed-summary.ts';
import type { StoryLinks } from './story-links.ts';
import type { Speaker } from './utterances/speakers.ts';
import { findUtterances, type Utterance } from './utterances/utterances.ts';

export type UtteranceLinks = Pick<Links, 'utteranceOf' | 'isToldBefore'>;

/** Finds which quotes are the same words, as `findLinks` does. */
export function linkUtterances(
  summaries: PackedSummaries,
  { storyOf, placeInStory }: Pick<StoryLinks, 'storyOf' | 'placeInStory'>,
  { entityOf }: Pick<EntityLinks, 'entityOf'>,
  published: ClustersByMember,
): UtteranceLinks {
  const utterances = findUtterances(readAll(summaries, quotesIn), {
    storyOf,
    speakerOf: (documentId) => speakerOf(entityOf(documentId).identity),
  });
  const members = utterances.flatMap(({ quotes }, utterance) => quotes.map((quote): Membership => [quote, utterance]));
  const ids = carryOver(published, utterances, members);
  return utteranceLinks(
    utterances,
    ids.map(({ id }) => id),
    (utterance) => repeatedQuotes(utterance, storyOf, placeInStory),
  );
}

function utteranceLinks(
  utterances: readonly Utterance[],
  ids: readonly string[],
  repeatedIn: (utterance: Utterance) => ReadonlySet<string>,
): UtteranceLinks {
  const quotes = idList('q');
  const [numbers, repeated] = [numberColumn(), byteColumn()];
  for (const [number, utterance] of utterances.entries()) {
    const ofUtterance = repeatedIn(utterance);
    for (const quote of utterance.quotes) {
      quotes.add(quote);
      numbers.add(number);
      repeated.add(Number(ofUtterance.has(quote)));
    }
  }
  return quoteLinks(sortedIds(quotes).numberOf, numbers.values(), repeated.values(), ids);
}

/** Apart, so that the utterances are not kept. */
function quoteLinks(
  numberOf: (quoteId: string) => number,
  utterances: Uint32Array,
  repeated: Uint8Array,
  ids: readonly string[],
): UtteranceLinks {
  return {
    utteranceOf: (quoteId) => ids[utterances[numberOf(quoteId)] ?? -1] ?? null,
    isToldBefore: (quoteId) => repeated[numberOf(quoteId)] === 1,
  };
}

/** The quotes of an utterance that an earlier article of the same story has too. */
function repeatedQuotes(
  { quotes, articles }: Utterance,
  storyOf: StoryLinks['storyOf'],
  placeInStory: StoryLinks['placeInStory'],
): Set<string> {
  const told = quotes.map((quote, index) => {
    const article = articles[index] ?? '';
    return { quote, story: storyOf(article), place: placeInStory(article) };
  });
  const repeated = new Set<string>();
  for (const ofStory of groupBy(told, ({ story }) => story).values()) {
    const first = ofStory.reduce((least, { place }) => Math.min(least, place), Number.POSITIVE_INFINITY);
    for (const { quote, place } of ofStory) if (place !== first) repeated.add(quote);
  }
  return repeated;
}

function speakerOf({ entity_id, type, name }: EntityIdentity): Speaker {
  return { id: entity_id, type, name };
}
