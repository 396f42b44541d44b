import type { Gender } from '../../extract/coreference/gender.ts';
import { headOfTitle } from '../../extract/lexicon/titles.ts';
import { compareCodePoints } from '../../offsets.ts';
import { seatLevel } from '../lexicon/seats.ts';
import { areKindred, fieldOfHead, type TitleField } from '../lexicon/title-fields.ts';
import { entryKey } from './entry-key.ts';
import type { StatedPosition } from './facts.ts';
import type { Member } from './member.ts';
import { agreeInMiddle, personName } from './person-name.ts';
import { countriesOf, titleOfSeat } from './stated-seats.ts';

/** What tells bearers of one name apart. */
export interface Traits {
  readonly pronoun: Gender | null;
  readonly generation: string | null;
  /** Middle names and initials; several lists where articles state them unlike. */
  readonly middles: readonly (readonly string[])[];
  /** `entryKey` of the entry of a gazetteer. */
  readonly entry: string | null;
  /** `Member.seats` */
  readonly seats: readonly string[];
  readonly fields: readonly TitleField[];
  /** `Member.within` */
  readonly within: readonly string[];
}

const unknown: Traits = {
  pronoun: null,
  generation: null,
  middles: [],
  entry: null,
  seats: [],
  fields: [],
  within: [],
};

export function traitsOf({ facts, type, entry, within, seats }: Member): Traits {
  const known = entry === null ? null : entryKey(entry);
  if (type !== 'person') {
    return known === null && within === null
      ? unknown
      : { ...unknown, entry: known, within: within === null ? [] : [within] };
  }
  const name = personName(facts.name);
  const middle = name?.middle ?? [];
  return {
    ...unknown,
    pronoun: facts.pronoun,
    generation: name?.generation ?? null,
    middles: middle.length === 0 ? [] : [middle],
    entry: known,
    seats,
    fields: fieldsOf(facts.positions),
  };
}

/** The walks of life that positions tell. */
function fieldsOf(positions: readonly StatedPosition[]): TitleField[] {
  const fields = positions.flatMap(({ title, of }) => {
    const isOffice = of?.type === 'place' && seatLevel(title) !== null;
    return fieldOfHead(headOfTitle(title)) ?? (isOffice ? 'government' : []);
  });
  return [...new Set(fields)].sort(compareCodePoints);
}

/** A text that is the same for the same traits. */
export function signatureOf({ pronoun, generation, middles, entry, seats, fields, within }: Traits): string {
  return [pronoun, generation, middles.join(), entry, seats.join(), fields.join(), within.join()].join('|');
}

/** How many of the traits that no two bearers share are known. */
export function specificity({ pronoun, generation, middles, entry, seats, within }: Traits): number {
  const known = [
    entry !== null,
    within.length > 0,
    generation !== null,
    middles.length > 0,
    seats.length > 0,
    pronoun !== null,
  ];
  return known.reduce((sum, isKnown, index) => sum + (isKnown ? 2 ** (known.length - index) : 0), 0);
}

/**
 * The traits of two that are one. Walks of life that go ill together are not taken over: an article that tells them of
 * one person may have taken two for one, and would make everybody of either the same.
 */
export function joinTraits(one: Traits, other: Traits): Traits {
  if (other === unknown) return one;
  const middles = new Map([...one.middles, ...other.middles].map((middle) => [middle.join(' '), middle]));
  return {
    pronoun: one.pronoun ?? other.pronoun,
    generation: one.generation ?? other.generation,
    middles: [...middles.values()],
    entry: one.entry ?? other.entry,
    seats: [...new Set([...one.seats, ...other.seats])],
    fields: isOfUnlikeFields(other) ? one.fields : [...new Set([...one.fields, ...other.fields])],
    within: [...new Set([...one.within, ...other.within])],
  };
}

/**
 * Whether no one can have both: he and she, father and son, Ana Q. and Ana R., two entries of a gazetteer, Paris in France
 * and in Texas.
 */
export function areApart(one: Traits, other: Traits): boolean {
  return (
    isUnlike(one.pronoun, other.pronoun) ||
    isUnlike(one.generation, other.generation) ||
    isUnlike(one.entry, other.entry) ||
    one.middles.some((middle) => other.middles.some((otherMiddle) => !agreeInMiddle(middle, otherMiddle))) ||
    one.within.some((place) =>
      other.within.some((otherPlace) => !liesIn(place, otherPlace) && !liesIn(otherPlace, place)),
    )
  );
}

/**
 * Whether two are hardly one unless more speaks for it: the same office of different places, offices of different
 * countries, or walks of life between which few change.
 */
export function areUnlikely(one: Traits, other: Traits): boolean {
  if (one.entry !== null && one.entry === other.entry) return false;
  const isElsewhere = one.seats.some((seat) => {
    const title = titleOfSeat(seat);
    return !other.seats.includes(seat) && other.seats.some((otherSeat) => titleOfSeat(otherSeat) === title);
  });
  const [countries, otherCountries] = [countriesOf(one.seats), countriesOf(other.seats)];
  const isAbroad =
    countries.length > 0 && otherCountries.length > 0 && !countries.some((code) => otherCountries.includes(code));
  const isShared = one.seats.some((seat) => other.seats.includes(seat));
  const areStrangers =
    one.fields.length > 0 &&
    other.fields.length > 0 &&
    !one.fields.some((field) => other.fields.some((otherField) => areKindred(field, otherField)));
  return ((isElsewhere || isAbroad) && !isShared) || areStrangers;
}

/** Whether walks of life are told of one between which few change. */
export function isOfUnlikeFields({ fields }: Traits): boolean {
  return fields.some((field) => fields.some((other) => !areKindred(field, other)));
}

/** `US Q1439` in `US` */
function liesIn(place: string, other: string): boolean {
  return place === other || place.startsWith(`${other} `);
}

function isUnlike(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}
