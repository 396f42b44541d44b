import type { Rule } from './rule.ts';

export const dateRules = {} as const satisfies Readonly<Record<string, Rule>>;
