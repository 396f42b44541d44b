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
  'mention/same-name': {
    description: 'A name that is written as one before it, or the name of the same country.',
    example: 'Ana Ruiz … Ana Ruiz → Ana Ruiz',
  },
  'mention/variant-name': {
    description: 'A person’s name that differs from another of the article by an initial, a short form or a letter.',
    example: 'William Orme … Bill Orme → William Orme',
  },
  'mention/shorter-body': {
    description:
      'A longer name of a body, place or thing without the general words at its end or without its first words.',
    example: 'Arn Shipping Corporation … Arn Shipping → Arn Shipping Corporation',
  },
  'mention/surname': {
    description:
      'A surname alone: whom it meant before, the one person of the article who has it, or of several the one named most so far.',
    example: 'Ana Ruiz … Ruiz → Ana Ruiz',
  },
  'mention/given-name': {
    description:
      'The first words of a name alone: whom they meant before, the one person of the article who is called so, or the one named most so far.',
    example: 'Ana Ruiz … Ana → Ana Ruiz',
  },
  'mention/acronym': {
    description:
      'Capitals that are the initials of one longer name of the article, or stand in brackets behind the name of a body.',
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
  'mention/apposition': {
    description: 'A noun phrase beside a name in apposition.',
    example: 'Ana Ruiz, the pilot, landed: the pilot → Ana Ruiz',
  },
  'mention/office': {
    description: 'A definite noun phrase with an office that one person of the article was said to hold.',
    example: 'Mayor Ana Ruiz … the mayor → Ana Ruiz',
  },
  'mention/office-of': {
    description: 'The same, where the phrase says of what the office is, or whose the person is.',
    example: 'Bo Lind, who founded NewsLeak, … NewsLeak’s founder → Bo Lind',
  },
  'mention/calling': {
    description:
      'A noun phrase that calls somebody as the article calls only one of its persons, or as it does soon after; for a speaker in a headline also the person named next, as in the first sentences if the age stands beside the name.',
    example: 'Senator Ana Ruiz … the lawmaker → Ana Ruiz',
  },
  'mention/description': {
    description:
      'A definite noun phrase as the words for a speaker, for the most salient person of whom it can say something new.',
    example: '“We won,” Ana Ruiz said. “We sail,” the former skipper said. → Ana Ruiz',
  },
  'mention/called-after': {
    description: 'A campaign, administration or the like with the name that it is called after, or whose it is.',
    example: 'the Ruiz campaign … her campaign → Ruiz campaign',
  },
  'mention/head-word': {
    description:
      'A definite article and the last word of the one name of a body or place that ends so, or has it before of.',
    example: 'Arn University … the university → Arn University',
  },
  'mention/kind': {
    description:
      'A definite article and a noun for a kind of body or place, where the only one that it fits was named near before; for a speaker also the body of that kind that the article opens with; a noun for a body that speaks in the headline or the first sentences also before the name.',
    example: 'Arn Shipping lost money. The company sold a ship. → Arn Shipping',
  },
  'mention/reflexive': {
    description: 'A reflexive pronoun, which means the subject of its clause.',
    example: 'Ana Ruiz hurt herself → Ana Ruiz',
  },
  'mention/pronoun': {
    description:
      'He or she outside quotations: the most salient person that can be meant, where no other is nearly as salient; for a speaker in the headline and the first sentences the only such person named soon after.',
    example: 'Ana Ruiz waved. She was tired. → Ana Ruiz',
  },
  'mention/quoted-pronoun': {
    description: 'He or she inside a quotation: the same, the speaker left out.',
    example: 'Bo Lind met Ana Ruiz. “She won,” Lind said. → Ana Ruiz',
  },
  'mention/it': {
    description:
      'It or its: the most salient body or place that can be meant, where no other thing is nearly as salient, or of what can speak, where it does.',
    example: 'Arn Shipping lost its port. → Arn Shipping',
  },
  'mention/they': {
    description: 'They or their for a body that is the subject of the clause around it.',
    example: 'Arn Shipping said they would pay. → Arn Shipping',
  },
  'mention/speaker': {
    description: 'I in a quotation, which means its speaker; we only where that is a body.',
    example: '“I won,” Ana Ruiz said. → Ana Ruiz',
  },
  'mention/interviewee': {
    description: 'I in the answers of an interview, which means the person interviewed.',
    example: 'An interview with Ana Ruiz: … I was born in Arn. → Ana Ruiz',
  },
  'mention/author': {
    description: 'I outside quotations, which means the writer, where the byline names one person.',
    example: 'By Ana Ruiz ¶ I was born in Arn. → Ana Ruiz',
  },
} as const satisfies Readonly<Record<string, Rule>>;
