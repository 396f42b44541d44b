import type { Rule } from './rule.ts';

/** Why what one article names is taken to be what others name. */
export const entityRules = {
  'entity/full-name': {
    description:
      'The same full name, whatever its case, accents, middle names and the legal form of a company, and nothing that tells two bearers apart.',
    example: 'José Ruiz … Jose M. Ruiz → one person',
  },
  'entity/type': {
    description: 'The same name, which the language model took for another kind of thing there.',
    example: 'Arn Shipping (organization) … Arn Shipping (work) → one organization',
  },
  'entity/country': {
    description:
      'The name of an institution that most countries or towns have, or of a person whose name others bear too, in articles about the same country or town.',
    example: 'the Ministry of Health in two articles about Norland → one organization',
  },
  'entity/alias': {
    description: 'A shorter or other full name that an article gives to one thing of the collection only.',
    example: 'Ana Ruiz Gil … Ruiz Gil; in another article Ruiz Gil → Ana Ruiz Gil',
  },
  'entity/acronym': {
    description:
      'Capitals that an article of the collection gives for one body, or the initials of the one body that is named beside the same others.',
    example: 'Northern Fishing Union (NFU); in another article NFU → Northern Fishing Union',
  },
  'entity/surname': {
    description:
      'The surname alone of the one whom the article names in full, which the language model took for another kind of thing.',
    example: 'Bo Lind … Lind (organization), in one article → one person',
  },
  'entity/gazetteer': {
    description: 'Another name of the same entry of a gazetteer, which the article does not speak against.',
    example: 'the United States … America → one place',
  },
  'entity/story': {
    description:
      'A name that others bear too, or a part of a name, in a copy of an article that has it, or the full name.',
    example: 'Ana Ruiz in one wire copy, Ruiz in another → one person',
  },
  'entity/title': {
    description: 'A name that others bear too, or a part of a name, with the same title of the same thing.',
    example: 'Mayor Ana Ruiz of Arn … Mayor Ruiz of Arn → one person',
  },
  'entity/companions': {
    description:
      'A name that others bear too, or a part of a name, beside several of the same names that few articles hold.',
    example: 'Ana Ruiz with Bo Lind of Arn Shipping … Ruiz with Bo Lind of Arn Shipping → one person',
  },
  'entity/most-named': {
    description:
      'A full name that others bear too, without anything that tells whose it is: the bearer whom nearly all articles mean.',
    example: 'Ana Ruiz the mayor in nine articles, the pilot in one; Ana Ruiz → the mayor',
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type EntityRuleId = keyof typeof entityRules;
