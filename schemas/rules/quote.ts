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
  'quote/no-cue': {
    description: 'A quotation that is all of its sentences, without a cue.',
    example: 'She turned round. “We sail today.” → We sail today.',
  },
  'quote/clause': {
    description: 'The clause that a verb of saying, asking, thinking, showing or deciding takes.',
    example: 'Ruiz said that the ferry sails. → that the ferry sails',
  },
  'quote/rest-of-sentence': {
    description: 'What follows a verb of saying up to the end of its sentence, where the tree hangs it elsewhere.',
    example: 'Ruiz said in Arn on Monday that the ferry sails. → that the ferry sails',
  },
  'quote/infinitive': {
    description:
      'The infinitive or the -ing form that a verb of asking, ordering, promising, denying, hoping or deciding takes; with the person where that belongs to it.',
    example: 'Ruiz urged Lind to sail. → Lind to sail',
  },
  'quote/naming': {
    description: 'A person or thing and what somebody calls it or shows it to be.',
    example: 'Ruiz called the ferry a disgrace. → the ferry a disgrace',
  },
  'quote/object': {
    description: 'The object of a verb of speech, judgement or attitude, with what is said of it.',
    example: 'Ruiz praised the crew for its work. → the crew for its work',
  },
  'quote/topic': {
    description: 'The phrase that a preposition joins to a verb of speech; the preposition left out.',
    example: 'Ruiz called for an inquiry. → an inquiry',
  },
  'quote/noun': {
    description:
      'The clause, infinitive or phrase that a noun of speech takes, with its owner as the source, or the subject of the verb that carries it.',
    example: 'Ruiz’s claim that the ferry sails is false. → that the ferry sails',
  },
  'quote/adjective': {
    description:
      'The clause, infinitive or phrase that an adjective of opinion takes, with whom it tells of as the source.',
    example: 'Ruiz is confident that the ferry sails. → that the ferry sails',
  },
  'quote/inserted-source': {
    description: 'A sentence with its source and cue set off inside it or behind it, without marks.',
    example: 'The ferry, Ruiz said, was late. → The ferry … was late',
  },
  'quote/according-to': {
    description:
      'A sentence or clause that stands beside according to, in the words of or by the account of its source.',
    example: 'The ferry was late, according to Ruiz. → The ferry was late',
  },
  'quote/adverb': {
    description: 'A clause with an adverb that says that others tell it.',
    example: 'The ferry has reportedly sailed. → The ferry has … sailed',
  },
  'quote/label': {
    description: 'What follows a name and a colon in a headline.',
    example: 'Ruiz: The ferry sails → The ferry sails',
  },
  'quote/turn': {
    description:
      'A turn of a transcript, a hearing or an interview: what follows a label, with the paragraphs that go on without one.',
    example: 'RUIZ: We sail today. ¶ LIND: Why? → We sail today.',
  },
  'quote/announced-statement': {
    description: 'Paragraphs without marks that a source and a colon above them announce, and in which somebody talks.',
    example: 'Ruiz said: ¶ We sail today. → We sail today.',
  },
  'quote/signed': {
    description: 'What a name below it signs, or a name with an age stands before, in letters and voices.',
    example: 'Ana Ruiz, 34, baker: I sail today. → I sail today.',
  },
  'quote/dash': {
    description:
      'Speech opened by a dash, where several paragraphs open so, without the source inserted in it and what is told behind it.',
    example: '— We sail, said Ruiz. — And we stay. → We sail, … And we stay.',
  },
  'quote/question-and-answer': {
    description: 'A question or an answer of an interview whose paragraphs have no labels.',
    example: 'Why do you sail? ¶ I love the sea. → I love the sea.',
  },
} as const satisfies Readonly<Record<string, Rule>>;
