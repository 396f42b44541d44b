import type { EntityType } from '../../../schemas/entities.ts';
import type { EntityFacts } from './facts.ts';
import type { Surroundings } from './surroundings.ts';

/** A document entity with what its article tells. */
export interface Bearing {
  readonly facts: EntityFacts;
  readonly type: EntityType;
  readonly surroundings: Surroundings;
  /** Day of publication, `2019-07-11`. */
  readonly day: string | null;
}
