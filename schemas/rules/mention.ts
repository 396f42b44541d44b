import type { Rule } from './rule.ts';

export const mentionRules = {} as const satisfies Readonly<Record<string, Rule>>;
