import type { EntityType } from '../../../schemas/entities.ts';
import type { EntityProfile } from './facts.ts';
import type { Seats } from './held-seats.ts';
import type { Surroundings } from './surroundings.ts';

/** A document entity with what its article tells. */
export interface Bearing {
  readonly facts: EntityProfile;
  readonly type: EntityType;
  readonly surroundings: Surroundings;
  readonly seats: Seats;
  /** Day of publication, `2019-07-11`. */
  readonly day: string | null;
}
