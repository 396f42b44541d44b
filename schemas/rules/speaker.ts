import type { Rule } from './rule.ts';

/** What finds the speaker of a quote. */
export const speakerRules = {
  'speaker/name': {
    description: 'The words beside the cue have the speaker’s name as their head or their apposition.',
    example: 'said the mayor, Ana Ruiz, → Ana Ruiz',
  },
  'speaker/nominal-office': {
    description: 'The words beside the cue are an office that one person of the article was said to hold.',
    example: 'said the mayor → Ana Ruiz',
  },
  'speaker/nominal': {
    description: 'The words beside the cue are no name, and whom they mean is not known.',
    example: 'said a passenger → nobody',
  },
  'speaker/pronoun': {
    description: 'The word beside the cue is a pronoun, and whom it means is not known.',
    example: 'they said → nobody',
  },
  'speaker/pronoun-last-subject': {
    description: 'He or she means the last person in subject position, if no other person of the same paragraph fits.',
    example: 'Ana Ruiz waved. “We won,” she said. → Ana Ruiz',
  },
} as const satisfies Readonly<Record<string, Rule>>;
