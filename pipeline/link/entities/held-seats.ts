import { groupBy } from '../../grouping.ts';
import { type SeatLevel, seatLevel } from '../lexicon/seats.ts';
import type { EntityProfile } from './facts.ts';
import { nameKey } from './names.ts';

/** For the key of a place: the kinds of place that the offices are of which an article says that somebody holds them there. */
export type Seats = ReadonlyMap<string, readonly SeatLevel[]>;

const noSeats: Seats = new Map();

/** The seats that an article tells of by what it states of its entities. */
export function seatsIn(entities: readonly Pick<EntityProfile, 'positions'>[]): Seats {
  const stated = entities.flatMap(({ positions }) =>
    positions.flatMap(({ title, of }) => {
      const level = seatLevel(title);
      const key = of === null ? null : nameKey(of.type, of.name);
      return level === null || key === null ? [] : [{ key, level }];
    }),
  );
  if (stated.length === 0) return noSeats;
  const byPlace = groupBy(stated, ({ key }) => key);
  return new Map([...byPlace].map(([key, seats]) => [key, seats.map(({ level }) => level)]));
}
