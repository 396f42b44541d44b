import type { GeneratedArticle } from './news.ts';

/** An article as a file of records holds it. */
export interface ArticleRecord {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  readonly published_on: string;
  readonly text: string;
}

/** What is true of an article. Things, statements and stories have keys, which several articles may share. */
export interface ArticleGold {
  readonly id: string;
  /** The id of the article that this one copies, or its own. */
  readonly story: string;
  readonly entities: readonly { readonly key: string; readonly type: string; readonly name: string }[];
  readonly mentions: readonly GoldSpan[];
  readonly quotes: readonly GoldQuote[];
}

/** A stretch of the text that means a thing; offsets count code points, half open. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Key of the thing. */
  readonly entity: string;
}

export interface GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Key of the person who said it. */
  readonly speaker: string;
  readonly speaker_name: string;
  /** Key of what was said, which other articles may render in part or in other words. */
  readonly statement: string;
}

/** The record of an article, by its number. */
export function recordOf(number: number, { annotation: { article } }: GeneratedArticle): ArticleRecord {
  const { title, publisher, published_on, text } = article;
  const day = published_on ?? '';
  return {
    id: nameOf(number),
    url: `https://courier.example/${day.replaceAll('-', '/')}/${number}`,
    title: title ?? '',
    publisher: publisher ?? '',
    published_on: day,
    text: text ?? '',
  };
}

/** What is true of an article, by its number. */
export function goldOf(number: number, { annotation, truth }: GeneratedArticle): ArticleGold {
  const { entities, mentions, quotes } = annotation;
  const keys = new Map(entities.map(({ entity_id }, index) => [entity_id, truth.things[index] ?? '']));
  return {
    id: nameOf(number),
    story: nameOf(truth.original),
    entities: entities.map(({ type, name }, index) => ({ key: truth.things[index] ?? '', type, name })),
    mentions: mentions.map(({ start, end, text, entity_id }) => {
      return { start, end, text, entity: keys.get(entity_id) ?? '' };
    }),
    quotes: quotes.map(({ start, end, text, speaker_id, speaker }, index) => ({
      ...{ start, end, text },
      speaker: keys.get(speaker_id ?? '') ?? '',
      speaker_name: speaker ?? '',
      statement: truth.statements[index] ?? '',
    })),
  };
}

function nameOf(number: number): string {
  return `news-${number}`;
}
