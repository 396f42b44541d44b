import type { ArticleRow } from '../../../schemas/articles.ts';
import { shortHash } from '../../ids.ts';
import { bodyText, type TextPassage } from './body-text.ts';
import { gramHashes } from './grams.ts';

/** Characters of a body text, some 20 words, below which it is compared as a whole only. */
const leastCharacters = 120;
/** Long enough that texts on one topic share few, short enough that a third of them outlive 8 % of noise. */
const gramLength = 12;
/** One in so many of the n-grams is sampled, */
const samplingRate = 32;
/** but no fewer than these, so that short texts are found as well as long ones, */
const leastSample = 48;
/** and no more, so that a book costs no more than a long report. */
const largestSample = 512;

/** What must be known of an article to find those like it: some 600 bytes for a report of 3,000 characters. */
export interface ArticleSketch {
  readonly id: string;
  /** Sorts by publication: by day, then by instant where it is stated, then by id. Without a day last. */
  readonly order: string;
  /** Characters (UTF-16 units) of the body text. */
  readonly length: number;
  /** Equal for equal body texts: 16 hex digits. */
  readonly digest: string;
  /** The smallest hashes of n-grams of the body text, ascending. Empty where the text is too short to compare parts. */
  readonly sample: Uint32Array;
}

/** What of an annotation is sketched. */
export interface SketchedArticle {
  readonly article: Pick<ArticleRow, 'article_id' | 'published_on' | 'published_at'>;
  readonly passages: readonly TextPassage[];
}

/**
 * Sketches one article. The share of hashes that two samples have in common below the lower of their ends estimates
 * how much of one text stands in the other, whatever their lengths (Broder 1997, On the resemblance and containment of
 * documents, of which this joins both sketches: a fixed number of smallest hashes, and a fixed share of all).
 */
export function sketchOf({ article, passages }: SketchedArticle): ArticleSketch {
  const body = bodyText({ passages });
  const day = article.published_on ?? article.published_at?.slice(0, 10) ?? '9999';
  return {
    id: article.article_id,
    order: `${day} ${article.published_at ?? '~'} ${article.article_id}`,
    length: body.length,
    digest: shortHash(body),
    sample: sampleOf(body),
  };
}

function sampleOf(body: string): Uint32Array {
  if (body.length < leastCharacters) return new Uint32Array();
  const hashes = gramHashes(body, gramLength);
  const share = Math.round(hashes.length / samplingRate);
  return smallest(hashes, Math.min(Math.max(share, leastSample), largestSample));
}

/** The smallest distinct values, ascending, as many as there are. Only few values more are sorted. */
function smallest(values: Uint32Array, count: number): Uint32Array {
  for (let limit = (1.5 * count * 2 ** 32) / values.length; ; limit *= 2) {
    const few = new Set<number>();
    for (const value of values) if (value < limit) few.add(value);
    if (few.size >= count || limit >= 2 ** 32) return Uint32Array.from(few).sort().slice(0, count);
  }
}
