import type { Annotation } from '../annotate.ts';
import { type EntityFacts, entityFacts } from './entities/facts.ts';
import { type ArticleSketch, sketchOf } from './stories/sketch.ts';
import { type QuotesSketch, sketchQuotes } from './utterances/sketch.ts';

/** What must be known of an article to link it with others, without its text and rows. Packed it is what collections keep. */
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
  return {
    articleId: article.article_id,
    publishedOn: article.published_on,
    sketch: sketchOf(annotation),
    entities: entityFacts(annotation),
    quotes: sketchQuotes(annotation),
  };
}
