import type { Rule } from './rule.ts';

/** What gives a passage its role. */
export const roleRules = {
  'role/title': {
    description: 'The passage is the title that the metadata or the page gives.',
    example: '<title>Ferry runs again</title> and a first line “Ferry runs again” → headline',
  },
} as const satisfies Readonly<Record<string, Rule>>;
