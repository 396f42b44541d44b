import type { Rule } from './rule.ts';

/** What makes a quotation a quote row. */
export const quoteRules = {
  'quote/cue-after': {
    description: 'A quotation with its source and cue behind it.',
    example: '“We sail today,” said Ana Ruiz. → We sail today,',
  },
  'quote/cue-before': {
    description: 'A quotation with its source and cue before it in the sentence.',
    example: 'Ana Ruiz said: “We sail today.” → We sail today.',
  },
  'quote/split': {
    description:
      'A quotation interrupted by its source and cue, or going on after them in the same paragraph without a new cue: one row with several parts.',
    example: '“We sail,” said Ruiz, “today.” → We sail, … today.',
  },
  'quote/open-paragraph': {
    description: 'A quotation over several paragraphs, each of which opens with a mark while only the last closes.',
    example: '“We sail. ¶ “We win.” → We sail. … We win.',
  },
  'quote/announced-above': {
    description: 'A quotation that opens the paragraph after one that ends in a cue and a colon.',
    example: 'Ruiz went on: ¶ “We sail today.” → We sail today.',
  },
  'quote/dash-name': {
    description: 'A quotation with a dash and a name behind it, at the end of its paragraph.',
    example: '“We sail today.” — Ana Ruiz → We sail today.',
  },
  'quote/reported-clause': {
    description: 'A clause that reports a statement and quotes some of its words, from that or the cue to its end.',
    example: 'Ruiz said the ferry was “a disgrace” to Arn. → the ferry was “a disgrace” to Arn',
  },
  'quote/no-cue': {
    description: 'A quotation that is all of its sentences, without a cue.',
    example: 'She turned round. “We sail today.” → We sail today.',
  },
} as const satisfies Readonly<Record<string, Rule>>;
