import type { ArticleRow } from '../../schemas/articles.ts';
import { articleName, cappedLines, indented } from './context.ts';
import type { Explainer } from './explainer.ts';
import { articlesOf } from './stories.ts';

/** Other articles of its story that are told. */
const mostOthers = 6;

/** An article: what is known of it, and the articles of its story. */
export const articleExplainer: Explainer<ArticleRow> = {
  facts: ['url', 'language', 'published_on', 'published_from', 'word_count', 'story_id', 'duplicate_of'],
  reasons: (rows, { article_id, story_id }, style) => {
    if (story_id === null) return [];
    const others = articlesOf(rows, story_id).filter((other) => other.article_id !== article_id);
    if (others.length === 0) return [];
    return [
      `${style.label('others of its story:')} ${others.length}; explain ${story_id} shows what they share`,
      ...indented(cappedLines(others, mostOthers, 'articles', (other) => [articleName(other)])),
    ];
  },
};
