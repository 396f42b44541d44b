import type { Rule } from './rule.ts';

/** What finds an office or a relation of a person. */
export const positionRules = {
  'position/title-before-name': {
    description: 'An office right before a name, with what it is of and how it is held.',
    example: 'former Mayor Ana Ruiz → mayor, former',
  },
  'position/apposition-before': {
    description: 'An office between article and comma before a name.',
    example: 'the mayor of Arn, Ana Ruiz, → mayor, of Arn',
  },
  'position/apposition-after': {
    description: 'An office as the apposition of a name.',
    example: 'Ana Ruiz, the mayor of Arn, → mayor, of Arn',
  },
} as const satisfies Readonly<Record<string, Rule>>;
