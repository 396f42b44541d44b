import { groupBy } from '../../grouping.ts';
import { idOf } from '../../ids.ts';
import { compareCodePoints } from '../../offsets.ts';
import { findCandidates } from './candidates.ts';
import { type ComparedText, comparedText, sharedStretches } from './likeness.ts';
import type { ArticleSketch } from './sketch.ts';
import { findStars } from './stars.ts';

/** Articles that give one report: copies, cut, edited or extended ones. */
export interface Story {
  /** The id of a story that no earlier version has. */
  readonly id: string;
  /**
   * The article that was published first: by day, then by instant where it is stated, then by id. One without a day
   * comes last.
   */
  readonly original: string;
  readonly copies: readonly string[];
}

/** Characters of a body text, some eight words, below which even equal ones are a formula rather than news. */
const leastCharacters = 40;
/** Texts that are kept ready for comparing: some 20 MB. */
const keptTexts = 256;

/**
 * Finds the articles of a collection that give one report. The order of the sketches never matters. Time is near to
 * linear in their number: equal texts are one, candidates come from shared n-grams whose use is bounded, and each is
 * compared with centres of its story only.
 *
 * @param bodyOf the body text of an article, as `bodyText` gives it; asked for candidates only, and rarely twice
 */
export function findStories(sketches: readonly ArticleSketch[], bodyOf: (articleId: string) => string): Story[] {
  const texts = distinctTexts(sketches);
  const compared = comparedTexts((index) => bodyOf(texts[index]?.first.id ?? ''));
  const stars = findStars(
    texts.map(({ first, articles }) => ({ length: first.length, articles: articles.length })),
    findCandidates(texts.map(({ first }) => first)),
    (centre, other) => sharedStretches(compared(centre), compared(other)),
  );
  const starred = new Set(stars.flatMap(({ centre, members }) => [centre, ...members]));
  const verbatim = texts.filter(({ articles }, index) => articles.length > 1 && !starred.has(index));
  const groups = stars.map(({ centre, members }) =>
    [centre, ...members].flatMap((index) => texts[index]?.articles ?? []),
  );
  return [...groups, ...verbatim.map(({ articles }) => articles)]
    .map(storyOf)
    .sort((a, b) => compareCodePoints(a.original, b.original));
}

/** A body text and the articles that have it. */
interface DistinctText {
  readonly first: ArticleSketch;
  /** All of them, the one published first at the front. */
  readonly articles: readonly ArticleSketch[];
}

/** The texts that can be news, the longest first. */
function distinctTexts(sketches: readonly ArticleSketch[]): DistinctText[] {
  const byText = groupBy(sketches, ({ length, digest }) => (length < leastCharacters ? null : digest));
  return [...byText.values()]
    .map((articles) => articles.toSorted((a, b) => compareCodePoints(a.order, b.order)))
    .flatMap((articles) => articles.slice(0, 1).map((first) => ({ first, articles })))
    .sort((a, b) => b.first.length - a.first.length || compareCodePoints(a.first.id, b.first.id));
}

/** Texts made ready for comparing, the last ones asked for kept. */
function comparedTexts(bodyOf: (index: number) => string): (index: number) => ComparedText {
  const kept = new Map<number, ComparedText>();
  return (index) => {
    const text = kept.get(index) ?? comparedText(bodyOf(index));
    kept.delete(index);
    kept.set(index, text);
    for (const oldest of kept.keys()) {
      if (kept.size <= keptTexts) break;
      kept.delete(oldest);
    }
    return text;
  };
}

function storyOf(articles: readonly ArticleSketch[]): Story {
  const [original, ...copies] = articles.toSorted((a, b) => compareCodePoints(a.order, b.order)).map(({ id }) => id);
  const smallest = articles.map(({ id }) => id).sort(compareCodePoints)[0];
  return {
    id: idOf('s', ['story', smallest ?? '']),
    original: original ?? '',
    copies: copies.sort(compareCodePoints),
  };
}
