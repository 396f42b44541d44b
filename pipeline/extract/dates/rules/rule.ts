import type { RuleId } from '../../../../schemas/rules.ts';
import type { Context, Reading, Values } from '../context.ts';

/** A kind of time expression: how it is written, and what is made of it; null where it is none after all. */
export interface DateRule {
  readonly rule: RuleId;
  /** In the notation of `sequencesOf`. */
  readonly patterns: readonly string[];
  readonly read: (values: Values, context: Context) => Reading | null;
}
