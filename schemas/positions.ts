import { z } from 'zod';
import { articleId, end, passageId, repairedText, rule, sourceText, start } from './span.ts';
import { defineTable, type RowOf } from './table.ts';
import { id, text } from './value.ts';

/** How a person holds a position. */
export const positionStatuses = ['current', 'former', 'acting', 'elect', 'candidate'] as const;

export const positions = defineTable({
  name: 'positions',
  description: 'One stated office, occupation or relation of a person.',
  key: 'position_id',
  order: ['article_id', 'start', 'end', 'position_id'],
  columns: {
    position_id: id('o').meta({ description: 'Made from the article, the table, the span and the title.' }),
    article_id: articleId(),
    passage_id: passageId(),
    entity_id: id('e').meta({ description: 'The person.', references: 'entities.entity_id' }),
    title: text().meta({
      description: 'The office, occupation or relation in lower case, such as president, journalist or spokesman.',
    }),
    status: z.enum(positionStatuses).meta({ description: 'How the person holds it at the time of the article.' }),
    of_id: id('e').nullable().meta({
      description: 'The organization, place or person that the position is of.',
      references: 'entities.entity_id',
    }),
    start: start('the statement'),
    end: end('the statement'),
    text: repairedText('the statement'),
    source_text: sourceText(),
    rule: rule(),
  },
});

export type PositionRow = RowOf<typeof positions>;
