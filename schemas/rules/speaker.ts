import type { Rule } from './rule.ts';

/** What finds the speaker of a quote. */
export const speakerRules = {
  'speaker/name': {
    description: 'The words beside the cue have the speaker’s name as their head or their apposition.',
    example: 'said the mayor, Ana Ruiz, → Ana Ruiz',
  },
  'speaker/resolved-nominal': {
    description: 'The words beside the cue are a noun phrase that means somebody named elsewhere in the article.',
    example: 'said the mayor → Ana Ruiz',
  },
  'speaker/nominal': {
    description: 'The words beside the cue are no name, and whom they mean is not known.',
    example: 'said a passenger → nobody',
  },
  'speaker/resolved-pronoun': {
    description: 'The word beside the cue is a pronoun that means somebody named elsewhere in the article.',
    example: 'Ana Ruiz waved. “We won,” she said. → Ana Ruiz',
  },
  'speaker/pronoun': {
    description: 'The word beside the cue is a pronoun, and whom it means is not known.',
    example: 'they said → nobody',
  },
} as const satisfies Readonly<Record<string, Rule>>;
