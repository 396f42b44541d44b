import type { Rule } from './rule.ts';

/** What finds a mention and the entity that it refers to. */
export const mentionRules = {
  'mention/full-name': {
    description: 'A person’s name with the given name, or one that a title or an age marks as a person’s.',
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
    description: 'A name with an organization’s key word, of a well-known body, or after a word such as company.',
    example: 'the Ministry of Health → Ministry of Health',
  },
  'mention/place': {
    description:
      'A country, a large city or a region of the lists, a name with a place’s key word, or one before a country.',
    example: 'in Arn, Norway → Arn',
  },
  'mention/capitalised': {
    description: 'A name by its capitals, of which the text does not say what it is.',
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
