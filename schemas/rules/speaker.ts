import type { Rule } from './rule.ts';

/** What finds the speaker of a quote. */
export const speakerRules = {
  'speaker/name': {
    description: 'The words beside the cue have the speaker’s name as their head or their apposition.',
    example: 'said the mayor, Ana Ruiz, → Ana Ruiz',
  },
  'speaker/maker': {
    description:
      'The words beside the cue are a writing, and name the one who made it; not of a study or audit, made for others.',
    example: 'according to a report by NewsLeak → NewsLeak',
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
  'speaker/together': {
    description:
      'They, both or the two stand beside the cue, and mean the persons who were named together right before; the latter is the last of two.',
    example: 'Ana Ruiz and Bo Lind left. “We sail,” they said. → Ana Ruiz, Bo Lind',
  },
  'speaker/pronoun': {
    description: 'The word beside the cue is a pronoun, and whom it means is not known.',
    example: 'they said → nobody',
  },
  'speaker/label': {
    description: 'The label of a turn is the surname or the initials of one person whom the article names.',
    example: 'A.R.: We sail. → Ana Ruiz',
  },
  'speaker/interviewee': {
    description:
      'An answer of an interview is by the one whom the article says that it is with; no word beside it names him.',
    example: 'An interview with Ana Ruiz. ¶ Q: Why? ¶ A: We must. → Ana Ruiz',
  },
  'speaker/interviewer': {
    description: 'A question of an interview is by its writer, whom the byline names; no word beside it does.',
    example: 'By Bo Lind ¶ Q: Why? ¶ A: We must. → Bo Lind',
  },
  'speaker/repeated': {
    description: 'A quotation of the headline is by whoever says the same words in the article.',
    example: '‘We must sail’: ferry saved ¶ “We must sail,” said Ana Ruiz. → Ana Ruiz',
  },
} as const satisfies Readonly<Record<string, Rule>>;
