import { z } from 'zod';
import { dateRules } from './rules/date.ts';
import { entityRules } from './rules/entity.ts';
import { mentionRules } from './rules/mention.ts';
import { positionRules } from './rules/position.ts';
import { quoteRules } from './rules/quote.ts';
import { roleRules } from './rules/role.ts';
import { speakerRules } from './rules/speaker.ts';

/**
 * Every rule by its id, `area/name`. An id is stable however the code is refactored: it stands in published rows.
 */
export const rules = {
  ...roleRules,
  ...mentionRules,
  ...quoteRules,
  ...speakerRules,
  ...dateRules,
  ...positionRules,
  ...entityRules,
};
export type RuleId = keyof typeof rules;

/**
 * The id of a registered rule. The published schema gives its form only, not the list: a rule more is no change of
 * the data's schema.
 */
export const ruleId = (): z.ZodType<RuleId> =>
  z
    .string()
    .regex(/^[a-z]+\/[a-z0-9-]+$/)
    .refine((id): id is RuleId => Object.hasOwn(rules, id), 'is not a rule of schemas/rules.ts') as z.ZodType<RuleId>;
