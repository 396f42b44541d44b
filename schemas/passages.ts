import { z } from 'zod';
import { articleId, end, rule, sourceText, start } from './span.ts';
import { defineTable, type RowOf } from './table.ts';
import { count, id, text } from './value.ts';

/** What a passage is to its article. */
export const passageRoles = [
  'headline',
  'dek',
  'dateline',
  'byline',
  'body',
  'caption',
  'credit',
  'related',
  'boilerplate',
  'duplicate',
] as const;
export type PassageRole = (typeof passageRoles)[number];

export const passages = defineTable({
  name: 'passages',
  description: 'One paragraph or line of an article with its role.',
  key: 'passage_id',
  order: ['article_id', 'start', 'end', 'passage_id'],
  columns: {
    passage_id: id('p').meta({ description: 'Made from the article, the table and the span.' }),
    article_id: articleId(),
    position: count().meta({ description: 'Number of the passage in its article, from 0.' }),
    role: z.enum(passageRoles).meta({
      description:
        'What the passage is to the article. Quotes are read from headline, dek, body and caption only, other rows from those and byline; nothing is read from credit, related, boilerplate and duplicate.',
    }),
    start: start('the passage'),
    end: end('the passage'),
    text: text().nullable().meta({
      description:
        'The words of the passage, repaired: NFC, encoding damage and the direction of quotation marks mended. Null where the text of the article is withheld.',
    }),
    source_text: sourceText(),
    rule: rule('The rule that gave the passage its role.'),
  },
});

export type PassageRow = RowOf<typeof passages>;
