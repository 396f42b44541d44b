import type { Rule } from './rule.ts';

/** What finds a mention and the entity that it refers to. */
export const mentionRules = {
  'mention/full-name': {
    description: 'A person’s name as the language model finds it, the fullest of the article.',
    example: 'the pilot Ana Ruiz landed → Ana Ruiz',
  },
  'mention/shorter-name': {
    description: 'Several words of a longer name of the article: without the middle name, or the surnames only.',
    example: 'José Pérez Gil … Pérez Gil → José Pérez Gil',
  },
  'mention/surname': {
    description:
      'A surname alone, where one person of the article with that surname was named before, or only one has it.',
    example: 'Ana Ruiz … Ruiz → Ana Ruiz',
  },
  'mention/given-name': {
    description: 'A given name alone, where one person of the article has it.',
    example: 'Ana Ruiz … Ana → Ana Ruiz',
  },
  'mention/acronym': {
    description: 'Capitals that are the initials of one longer name of the article.',
    example: 'Northern Fishing Union … NFU → Northern Fishing Union',
  },
  'mention/organization': {
    description: 'A name that the language model takes for an organization’s.',
    example: 'the Ministry of Health → Ministry of Health',
  },
  'mention/place': {
    description: 'A name that the language model takes for a place’s.',
    example: 'in Arn, Norway → Arn',
  },
  'mention/event': {
    description: 'A name that the language model takes for an event’s.',
    example: 'during the Arn Regatta → Arn Regatta',
  },
  'mention/work': {
    description: 'A name that the language model takes for the title of a work: a book, a film, a law.',
    example: 'the novel Northern Lights → Northern Lights',
  },
  'mention/other': {
    description: 'A name that the language model takes for one of none of the other types.',
    example: 'the Borealis sailed → Borealis',
  },
  'mention/office': {
    description: 'A definite article and an office that one person of the article was said to hold.',
    example: 'Mayor Ana Ruiz … the mayor → Ana Ruiz',
  },
  'mention/speaking-pronoun': {
    description: 'A pronoun as the source of a quotation, resolved to a person.',
    example: '“We won,” she said → Ana Ruiz',
  },
} as const satisfies Readonly<Record<string, Rule>>;
