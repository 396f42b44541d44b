import type { Rule } from './rule.ts';

export const quoteRules = {} as const satisfies Readonly<Record<string, Rule>>;
