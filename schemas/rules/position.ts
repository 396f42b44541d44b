import type { Rule } from './rule.ts';

/** What finds an office, an occupation or a relation of a person. */
export const positionRules = {
  'position/title-before-name': {
    description: 'A title right before a name, with what it is of and how it is held.',
    example: 'former Mayor Ana Ruiz → mayor, former',
  },
  'position/apposition-before': {
    description: 'A title with what it is of, and the name between commas behind it.',
    example: 'the mayor of Arn, Ana Ruiz, → mayor, of Arn',
  },
  'position/apposition-after': {
    description: 'A title between commas or brackets behind a name.',
    example: 'Ana Ruiz, the mayor of Arn, → mayor, of Arn',
  },
  'position/copula': {
    description: 'A person is said to be what the title names.',
    example: 'Ruiz is the mayor of Arn → mayor, of Arn',
  },
  'position/became': {
    description: 'A person is said to become or remain what the title names.',
    example: 'Ruiz became president of Norland → president, of Norland',
  },
  'position/appointed': {
    description: 'A person is elected, appointed, named or sworn in to what the title names.',
    example: 'Lind was named director of the Arn Institute → director, of the Arn Institute',
  },
  'position/serves-as': {
    description: 'A person serves or works as what the title names; who served, was it.',
    example: 'Ruiz served as mayor of Arn → mayor, former, of Arn',
  },
  'position/left': {
    description: 'A person resigns, retires or is removed as what the title names.',
    example: 'Ruiz resigned as mayor of Arn → mayor, former, of Arn',
  },
  'position/seeks': {
    description: 'A person runs for or is nominated to what the title names.',
    example: 'Ruiz is running for mayor → mayor, candidate',
  },
  'position/as-title': {
    description: 'A clause on a person opens with the title that the person acts as.',
    example: 'As mayor of Arn, Ruiz opened the port → mayor, of Arn',
  },
  'position/verb': {
    description: 'A verb that says of a person and an organization what a title would: head, lead, chair, found, own.',
    example: 'Bo Lind, who heads the Arn Institute, → head, of the Arn Institute',
  },
} as const satisfies Readonly<Record<string, Rule>>;
