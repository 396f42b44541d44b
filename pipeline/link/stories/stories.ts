import { idOf } from '../../ids.ts';
import { compareCodePoints } from '../../offsets.ts';
import { remembered } from '../remembered.ts';
import { findCandidates } from './candidates.ts';
import { comparedText, sharedStretches } from './likeness.ts';
import type { ArticleSketch } from './sketch.ts';
import { findStars } from './stars.ts';
import { type DistinctTexts, distinctTexts } from './texts.ts';

/** Articles that give one report: copies, cut, edited or extended ones. */
export interface Story {
  /** The id of a story that no earlier version has. */
  readonly id: string;
  /**
   * The article that was published first: by day, then by instant where it is stated, then by id. One without a day
   * comes last.
   */
  readonly original: string;
  /** In that order. */
  readonly copies: readonly string[];
  /** For each copy the longest of the articles before it, of equals the first. */
  readonly longestBefore: readonly string[];
}

/** Texts that are kept ready for comparing, some 100 kB each. */
const keptTexts = 128;

/**
 * Finds the articles of a collection that give one report. The order of the sketches never matters. Time is near to
 * linear in their number: equal texts are one, candidates come from shared n-grams whose use is bounded, and each is
 * compared with centres of its story only. The sketches are read once, and kept in columns.
 *
 * @param bodyOf the body text of an article, as `bodyText` gives it; asked for candidates only, and rarely twice
 */
export function findStories(sketches: Iterable<ArticleSketch>, bodyOf: (articleId: string) => string): Story[] {
  const texts = distinctTexts(sketches);
  const compared = remembered(
    (text: number) => comparedText(bodyOf(texts.articleId(texts.articlesOf(text)[0] ?? 0))),
    keptTexts,
  );
  const nodes = Array.from({ length: texts.count }, (_, text) => ({
    length: texts.lengthOf(text),
    articles: texts.articlesOf(text).length,
  }));
  const stars = findStars(nodes, findCandidates(texts.samples), (centre, other) =>
    sharedStretches(compared(centre), compared(other)),
  );
  const starred = new Set(stars.flatMap(({ centre, members }) => [centre, ...members]));
  const verbatim = nodes.flatMap(({ articles }, text) => (articles > 1 && !starred.has(text) ? [[text]] : []));
  const groups = stars.map(({ centre, members }) => [centre, ...members]);
  return [...groups, ...verbatim]
    .map((group) => storyOf(group, texts))
    .sort((a, b) => compareCodePoints(a.original, b.original));
}

/** The story of the articles that have one of some texts. */
function storyOf(group: readonly number[], texts: DistinctTexts): Story {
  const articles = group
    .flatMap((text) => Array.from(texts.articlesOf(text), (article) => ({ article, length: texts.lengthOf(text) })))
    .sort((a, b) => texts.placeOf(a.article) - texts.placeOf(b.article))
    .map(({ article, length }) => ({ id: texts.articleId(article), length }));
  const ids = articles.map(({ id }) => id);
  const [original = '', ...copies] = ids;
  let longest = 0;
  const longestBefore = copies.map((_, index) => {
    if ((articles[index]?.length ?? 0) > (articles[longest]?.length ?? 0)) longest = index;
    return ids[longest] ?? '';
  });
  const [smallest = ''] = ids.toSorted(compareCodePoints);
  return { id: idOf('s', ['story', smallest]), original, copies, longestBefore };
}
