import { z } from 'zod';
import { entityTypes } from './entities.ts';
import { ruleId } from './rules.ts';
import { articleId, end, passageId, repairedText, rule, sourceText, start } from './span.ts';
import { defineTable, type RowOf } from './table.ts';
import { id } from './value.ts';

/** How a mention refers. */
export const mentionForms = ['name', 'nominal', 'pronoun'] as const;

export const mentions = defineTable({
  name: 'mentions',
  description: 'One reference to an entity.',
  key: 'mention_id',
  order: ['article_id', 'start', 'end', 'mention_id'],
  columns: {
    mention_id: id('m').meta({ description: 'Made from the article, the table and the span.' }),
    article_id: articleId(),
    passage_id: passageId(),
    entity_id: id('e').meta({ description: 'The entity that is meant.', references: 'entities.entity_id' }),
    start: start('the mention'),
    end: end('the mention'),
    text: repairedText('the mention'),
    source_text: sourceText(),
    form: z.enum(mentionForms).meta({
      description:
        'A proper name, bare of determiner, title and possessive; a nominal such as the president; or a pronoun.',
    }),
    type: z.enum(entityTypes).meta({ description: 'What kind of thing the mention refers to.' }),
    rule: rule(),
    antecedent_id: id('m').nullable().meta({
      description:
        'The earlier mention of the article that this one was joined to; null for the first of its entity, or where the rule needs none.',
      references: 'mentions.mention_id',
    }),
    entity_rule: ruleId().nullable().meta({
      description:
        'The rule that joined what this article calls the entity to what other articles call it; null where nothing had to be joined, as for the first of its articles.',
    }),
  },
});

export type MentionRow = RowOf<typeof mentions>;
