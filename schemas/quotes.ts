import { z } from 'zod';
import { passageRoles } from './passages.ts';
import { ruleId } from './rules.ts';
import { articleId, end, passageId, rule, start } from './span.ts';
import { defineTable, type RowOf } from './table.ts';
import { count, id, probability, text } from './value.ts';

/** How a statement is rendered: wholly in quotation marks, in part, or not at all. */
export const quoteTypes = ['direct', 'indirect', 'mixed'] as const;

/** What the cue says was done. The first six are speech. */
export const cueClasses = [
  'say',
  'ask',
  'order',
  'promise',
  'deny',
  'judge',
  'think',
  'show',
  'decide',
  'none',
] as const;
export const speechClasses: readonly (typeof cueClasses)[number][] = [
  'say',
  'ask',
  'order',
  'promise',
  'deny',
  'judge',
];

/** How the speaker is named in the sentence. */
export const speakerForms = ['name', 'nominal', 'pronoun', 'none'] as const;

export const quotes = defineTable({
  name: 'quotes',
  description: 'One statement attributed to a source.',
  key: 'quote_id',
  order: ['article_id', 'start', 'end', 'quote_id'],
  columns: {
    quote_id: id('q').meta({ description: 'Made from the article, the table and the spans of all parts.' }),
    article_id: articleId(),
    passage_id: passageId('The passage that the first part lies in.'),
    passage_role: z.enum(passageRoles).meta({ description: 'The role of that passage.' }),
    sentence_start: start('the sentence of the first part'),
    sentence_end: end('the sentence of the last part'),
    type: z.enum(quoteTypes).meta({
      description: 'direct: 95 % of the words or more inside quotation marks; mixed: some; indirect: none.',
    }),
    cue_class: z.enum(cueClasses).meta({
      description:
        'What the cue says was done. say, ask, order, promise, deny and judge are speech; think, show and decide are kept but are none; none where there is no cue.',
    }),
    text: text().meta({
      description: 'The words of the statement, repaired, without outer marks; parts are joined by " … ".',
    }),
    source_text: text().nullable().meta({
      description:
        'The slices of articles.text for the parts, joined by " … ", where they differ from text; else null.',
    }),
    start: start('the first part'),
    end: end('the last part'),
    part_starts: z
      .array(count())
      .min(1)
      .meta({ description: 'Where each part begins in articles.text.', unit: 'code points' }),
    part_ends: z
      .array(count())
      .min(1)
      .meta({ description: 'Where each part ends in articles.text, exclusive.', unit: 'code points' }),
    speaker_id: id('e').nullable().meta({
      description: 'The entity that made the statement; null rather than a guess.',
      references: 'entities.entity_id',
    }),
    speaker: text().nullable().meta({ description: 'Name of that entity.' }),
    co_speaker_ids: z.array(id('e')).meta({
      description: 'Further entities that made the statement together with the speaker.',
      references: 'entities.entity_id',
    }),
    speaker_text: text().nullable().meta({ description: 'The words that name the speaker, repaired.' }),
    speaker_start: count()
      .nullable()
      .meta({ description: 'Where the words that name the speaker begin in articles.text.', unit: 'code points' }),
    speaker_end: count().nullable().meta({
      description: 'Where the words that name the speaker end in articles.text, exclusive.',
      unit: 'code points',
    }),
    speaker_form: z
      .enum(speakerForms)
      .meta({ description: 'Whether those words hold a name, are a nominal or a pronoun; none where there are none.' }),
    speaker_mention_id: id('m').nullable().meta({
      description: 'The mention in the words that name the speaker that led to the entity.',
      references: 'mentions.mention_id',
    }),
    speaker_rule: ruleId().nullable().meta({ description: 'The rule that found the speaker.' }),
    speaker_confidence: probability()
      .nullable()
      .meta({ description: 'Probability that the named speaker is right; null where none is estimated.' }),
    cue_text: text()
      .nullable()
      .meta({ description: 'The words of the cue, repaired: the verb with its particle, a noun, or according to.' }),
    cue_lemma: text().nullable().meta({ description: 'Dictionary form of the cue.' }),
    cue_start: count().nullable().meta({ description: 'Where the cue begins in articles.text.', unit: 'code points' }),
    cue_end: count()
      .nullable()
      .meta({ description: 'Where the cue ends in articles.text, exclusive.', unit: 'code points' }),
    about_ids: z.array(id('e')).meta({
      description: 'Entities named within the statement, by first mention.',
      references: 'entities.entity_id',
    }),
    utterance_id: id('u').nullable().meta({
      description:
        'Shared by quotes of the same words across articles, up to small edits and whole or in part; null for words quoted once.',
    }),
    is_duplicate: z.boolean().meta({
      description:
        'Whether the quote stands in a copy of another article and an earlier article of the story has its words; what a copy adds is no duplicate.',
    }),
    rule: rule(),
    confidence: probability().nullable().meta({
      description: 'Probability that the words and the speaker span are right; null where none is estimated.',
    }),
  },
});

export type QuoteRow = RowOf<typeof quotes>;
