import type { Annotation } from '../../pipeline/annotate.ts';
import { annotationOf, type Printed } from './annotation.ts';
import { copyOf, originalOf } from './copies.ts';
import { draftOf } from './draft.ts';
import type { Material } from './material.ts';

/** An article with what is true of it. */
export interface GeneratedArticle {
  readonly annotation: Annotation;
  readonly truth: Truth;
}

export interface Truth {
  /** The number of the article that it copies, or its own. */
  readonly original: number;
  /** What each of the annotation's entities is, across articles. */
  readonly things: readonly string[];
  /** What each of the annotation's quotes renders, across articles. */
  readonly statements: readonly string[];
}

/** A collection of invented articles of any size, none of which is kept. */
export interface News {
  /** The article of a number from 0: the same each time it is asked for, whatever the others. @param as what a build knows it by */
  readonly article: (number: number, as?: Omit<Printed, 'day'>) => GeneratedArticle;
  readonly idOf: (number: number) => string;
  /** The number of an article's id. */
  readonly numberOf: (articleId: string) => number;
}

const articlesOfDay = 100;

/**
 * Articles that are to linking what news is: their character 5-grams differ as those of real articles do, some are
 * copies, people come back under several names, namesakes among them, and say the same words to several papers.
 *
 * @param length statements in an article that is no copy. @default those of 500 words
 */
export function newsFrom(seed: number, material: Material, length?: number): News {
  return {
    idOf,
    numberOf: (articleId) => Number.parseInt(articleId.slice(-8), 16),
    article: (number, as) => {
      const original = originalOf(seed, number) ?? number;
      const own = draftOf(seed, material, original, length);
      const draft = original === number ? own : copyOf(own, seed, number, material);
      const printed: Printed = {
        articleId: idOf(number),
        source: `news/${number}.txt`,
        publisher: `The Courier of ${number % 400}`,
        ...as,
        day: Math.floor(original / articlesOfDay) + (original === number ? 0 : number % 3),
      };
      const { annotation, things, statements } = annotationOf(draft, printed);
      return { annotation, truth: { original, things, statements } };
    },
  };
}

/** An id whose last half is the number and whose first half is none: articles by id are in no order. */
function idOf(number: number): string {
  const scrambled = Math.imul(number + 1, 0x9e3779b1) >>> 0;
  return `a-${[scrambled, number].map((half) => half.toString(16).padStart(8, '0')).join('')}`;
}
