import { ruleId } from './rules.ts';
import { count, id, text } from './value.ts';

/** The article that a span row was read from. */
export const articleId = () =>
  id('a').meta({ description: 'The article that the row was read from.', references: 'articles.article_id' });

/** The passage that a span row was read from. */
export const passageId = (description = 'The passage that the span lies in.') =>
  id('p').meta({ description, references: 'passages.passage_id' });

/** Offsets of a span of the article's text. */
export const start = (of: string) =>
  count().meta({ description: `Where ${of} begins in articles.text.`, unit: 'code points' });
export const end = (of: string) =>
  count().meta({ description: `Where ${of} ends in articles.text, exclusive.`, unit: 'code points' });

/** The repaired words of a span, and the slice of the source where it differs. */
export const repairedText = (of: string) =>
  text().meta({
    description: `The words of ${of}, repaired: NFC, encoding damage and the direction of quotation marks mended.`,
  });
export const sourceText = () =>
  text().nullable().meta({ description: 'The slice of articles.text, where it differs from text; else null.' });

/** What made the row. */
export const rule = (description = 'The rule that made the row; rules are listed in the dataset card.') =>
  ruleId().meta({ description });
