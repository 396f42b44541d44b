import { compareCodePoints } from '../../offsets.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { isHeldAbroad, seatLevel } from '../lexicon/seats.ts';
import type { StatedPosition } from './facts.ts';
import { codeOfCountry } from './institutions.ts';
import { bodyKey, nameKey } from './names.ts';

/**
 * The offices of places that are stated of a person, by code point: `mayor of place arn`; of a country by its code,
 * whatever the article calls it: `president of country US`.
 */
export function statedSeats(positions: readonly StatedPosition[], gazetteer: Gazetteer): readonly string[] {
  const seats = new Set<string>();
  for (const { title, of } of positions) {
    const place = of?.type === 'place' && seatLevel(title) !== null ? nameKey(of.type, of.name) : null;
    if (of === null || place === null) continue;
    const code = codeOfCountry(bodyKey(of.name), gazetteer);
    seats.add(`${title} of ${code === null ? place : `country ${code}`}`);
  }
  return [...seats].sort(compareCodePoints);
}

const division = / of (?:place|country) /u;

/** @example titleOfSeat('mayor of place arn') // 'mayor' */
export function titleOfSeat(seat: string): string {
  return seat.slice(0, seat.search(division));
}

/**
 * Codes of the countries that such offices serve: not of those to which an ambassador is sent.
 *
 * @example countriesOf(['mayor of place arn', 'president of country US']) // ['US']
 */
export function countriesOf(seats: readonly string[]): string[] {
  return seats.flatMap((seat) => {
    const [title = '', code] = seat.split(' of country ');
    return code === undefined || isHeldAbroad(title) ? [] : [code];
  });
}
