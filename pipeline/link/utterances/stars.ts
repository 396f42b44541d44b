import { alignmentScore, mostWords } from './alignment.ts';
import type { ComparedQuote, QuoteTable } from './quote-table.ts';
import { type Agreement, type KnownSpeaker, leastSharedWords, relateSpeakers } from './speakers.ts';

/** The share of a quote that must stand in the other, edits deducted: one edit in eight words. */
const leastShare = 0.75;
/** The share that must stand in the centre of a star, where it is another wording that the quote stands in. */
const leastShareOfCentre = 0.5;

/** The stars so far. */
export interface KnownStars {
  /** The centre of the star of a quote that joined it in a wording of its own. */
  readonly centreOf: Map<number, number>;
  /** The first known speakers of a star by its centre, eight at most. */
  readonly speakersOf: Map<number, number[]>;
}

/** A star that a quote may join. */
export interface Star extends Agreement {
  /** The rank of the quote in its centre. */
  readonly centre: number;
  /** In half words. */
  readonly score: number;
  readonly speaker: KnownSpeaker | null;
  /** The quote words differently what it has most of, so that a fragment may stand in it that stands in no other. */
  readonly isOtherWording: boolean;
}

/**
 * The star of the candidates that the quote stands in: one of its story, of its speaker, with most shared words, then
 * the fullest. Null where it stands in none, and where different people said its words and it names nobody.
 */
export function bestStar(
  quote: ComparedQuote,
  candidates: readonly number[],
  table: QuoteTable,
  known: KnownStars,
): Star | null {
  const speaker = speakerAt(table, quote.speaker);
  const choices = candidates.flatMap((candidate) => starOf(quote, speaker, candidate, table, known) ?? []);
  const [best = null] = choices.sort(compareStars);
  return speaker === null && isFormula(choices) ? null : best;
}

/** The star of a candidate, if the quote belongs there. */
function starOf(
  quote: ComparedQuote,
  speaker: KnownSpeaker | null,
  candidate: number,
  table: QuoteTable,
  { centreOf, speakersOf }: KnownStars,
): Star | null {
  const other = table.at(candidate);
  const centre = centreOf.get(candidate) ?? candidate;
  const speakerOfStar = speakerAt(table, heldAgainst(quote, speakersOf.get(centre)));
  const agreement: Agreement = {
    speakers: relateSpeakers(speaker, speakerOfStar),
    isOneStory: quote.article === other.article || (quote.story !== null && quote.story === other.story),
    isIndirect: quote.isIndirect,
  };
  const length = Math.min(quote.end - quote.start, mostWords);
  const least = 2 * Math.max(leastSharedWords(agreement), leastShare * length);
  const score = alignmentScore(quote, other, least);
  if (score < least) return null;
  const fullest = centre === candidate ? other : table.at(centre);
  const leastOfCentre = 2 * leastShareOfCentre * length;
  if (centre !== candidate && alignmentScore(quote, fullest, leastOfCentre) < leastOfCentre) return null;
  const isOtherWording = score < 2 * length && length * 2 >= fullest.end - fullest.start;
  return { ...agreement, centre, score, speaker: speakerOfStar, isOtherWording };
}

/** Speakers of a star that are kept: more than these say only the longest of slogans. */
const mostSpeakers = 8;

/** Counts the speaker of a quote among those of its star. */
export function addSpeaker({ speakersOf }: KnownStars, centre: number, { speaker }: ComparedQuote): void {
  if (speaker === null) return;
  const speakers = speakersOf.get(centre);
  if (speakers === undefined) speakersOf.set(centre, [speaker]);
  else if (speakers.length < mostSpeakers && !speakers.includes(speaker)) speakers.push(speaker);
}

/** The speaker of a star that a quote is held against: its own, or else the first. */
function heldAgainst({ speaker }: ComparedQuote, speakers: readonly number[] = []): number | null {
  return speaker !== null && speakers.includes(speaker) ? speaker : (speakers[0] ?? null);
}

function speakerAt({ speakers }: QuoteTable, number: number | null): KnownSpeaker | null {
  return number === null ? null : (speakers[number] ?? null);
}

function compareStars(a: Star, b: Star): number {
  return (
    Number(b.isOneStory) - Number(a.isOneStory) ||
    Number(b.speakers === 'same') - Number(a.speakers === 'same') ||
    b.score - a.score ||
    a.centre - b.centre
  );
}

/** Whether different people said the words in other stories, and so few that it may well have been so. */
function isFormula(stars: readonly Star[]): boolean {
  if (stars.some(({ isOneStory }) => isOneStory)) return false;
  return stars.some((a) => {
    return stars.some((b) => {
      const speakers = relateSpeakers(a.speaker, b.speaker);
      return speakers === 'different' && a.score < 2 * leastSharedWords({ ...a, speakers });
    });
  });
}
