import type { Rule } from './rule.ts';

export const positionRules = {} as const satisfies Readonly<Record<string, Rule>>;
