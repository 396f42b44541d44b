import { z } from 'zod';
import { articleId, end, passageId, repairedText, rule, sourceText, start } from './span.ts';
import { defineTable, type RowOf } from './table.ts';
import { day, id, text } from './value.ts';

/** The types of TIMEX3. */
export const dateTypes = ['DATE', 'TIME', 'DURATION', 'SET'] as const;

export const dates = defineTable({
  name: 'dates',
  description: 'One time expression.',
  key: 'date_id',
  order: ['article_id', 'start', 'end', 'date_id'],
  columns: {
    date_id: id('d').meta({ description: 'Made from the article, the table and the span.' }),
    article_id: articleId(),
    passage_id: passageId(),
    start: start('the expression'),
    end: end('the expression'),
    text: repairedText('the expression'),
    source_text: sourceText(),
    type: z.enum(dateTypes).meta({ description: 'Type of the expression as in TIMEX3.' }),
    value: text()
      .nullable()
      .meta({ description: 'Value as in TIMEX3, such as 2020-12-15; null where it cannot be resolved.' }),
    anchor: day().nullable().meta({ description: 'The day that a relative expression was resolved against, or null.' }),
    rule: rule(),
  },
});

export type DateRow = RowOf<typeof dates>;
