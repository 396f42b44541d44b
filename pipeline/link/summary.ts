import type { Annotation } from '../annotate.ts';
import { type EntityFacts, entityFacts } from './entities/facts.ts';
import { type ArticleSketch, sketchOf } from './stories/sketch.ts';
import { type QuotesSketch, sketchQuotes } from './utterances/sketch.ts';

/** What must be known of an article to link it with others, without its text and rows: a few kilobytes. */
export interface ArticleSummary {
  readonly articleId: string;
  readonly publishedOn: string | null;
  readonly sketch: ArticleSketch;
  readonly entities: readonly EntityFacts[];
  readonly quotes: QuotesSketch;
}

/** Summarizes one article: a function of it alone, so that articles can be summarized anywhere and in any order. */
export function summarize(annotation: Annotation): ArticleSummary {
  const { article } = annotation;
  // A slice of a text keeps all of it in memory; a clone has strings of its own.
  const own = structuredClone({
    articleId: article.article_id,
    publishedOn: article.published_on,
    sketch: sketchOf(annotation),
    quotes: sketchQuotes(annotation),
  });
  return { ...own, entities: entityFacts(annotation) };
}
