import type { EntityType } from '../../../schemas/entities.ts';
import type { EntityRuleId } from '../../../schemas/rules/entity.ts';
import type { GazetteerEntry } from '../gazetteer/gazetteer.ts';
import type { EntityFacts } from './facts.ts';

/** The entity of one article on its way into a cluster. */
export interface Member {
  readonly facts: EntityFacts;
  /** What it is taken for in view of the other articles. */
  readonly type: EntityType;
  /** `nameKey` of its fullest name. */
  readonly key: string | null;
  /** The entry of a gazetteer that it is, as far as its own article tells. */
  readonly entry: GazetteerEntry | null;
  /** The country, or the country and the part of it, that its article places it in: `US Q1439` for Paris, Texas. */
  readonly within: string | null;
  /** `statedSeats` of a person. */
  readonly seats: readonly string[];
  /** Why it was joined to its group; null for those that are one by their full name alone. */
  rule: EntityRuleId | null;
}
