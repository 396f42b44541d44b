import type { Rule } from './rule.ts';

export const speakerRules = {} as const satisfies Readonly<Record<string, Rule>>;
