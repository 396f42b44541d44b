import { z } from 'zod';
import { articleId, end, passageId, repairedText, rule, sourceText, start } from './span.ts';
import { defineTable, type RowOf } from './table.ts';
import { id, text } from './value.ts';

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
    value: text().nullable().meta({
      description:
        'Value as in TIMEX3, such as 2020-12-15, 2020-W51, 2020-Q4, P3Y or PAST_REF; null where it is relative and the day of the article is unknown.',
    }),
    anchor: z
      .string()
      .regex(/^\d{4}(?:-(?:\d\d(?:-\d\d)?|W\d\d(?:-WE)?|Q[1-4]|H[12]|SP|SU|FA|WI))?$/)
      .nullable()
      .meta({
        description:
          "The date that a relative expression was resolved against: the article's day, or a date that the text names, which may be a month, week, quarter, season or year as in TIMEX3. Null where the expression needs none or none is known.",
      }),
    rule: rule(),
  },
});

export type DateRow = RowOf<typeof dates>;
