import type { EntityType } from '../../schemas/entities.ts';
import { type Random, randomFrom, seedOf, zipf } from '../random.ts';
import { bodies, countries, institutions, offices } from './lexicon.ts';
import type { Material } from './material.ts';

/** Someone or something that articles speak of. */
export interface Thing {
  /** Tells it from all others, its namesakes too. */
  readonly key: string;
  readonly type: EntityType;
  readonly name: string;
  /** What it is called once it was named: a surname, an acronym, or the name again. */
  readonly shortName: string;
}

export interface Person extends Thing {
  readonly pronoun: 'he' | 'she';
  readonly title: string;
  /** What the office is of. */
  readonly of: Thing;
}

/** People who are in the news together, and where. */
export interface Circle {
  readonly persons: readonly Person[];
  readonly organizations: readonly Thing[];
  readonly city: Thing;
  readonly country: Thing;
}

const personsOfCircle = 6;
const organizationsOfCircle = 3;
/** Share of persons who bear the full name of another. */
const namesakes = 0.02;

/** The circle of a number, the same each time it is asked for. There is no end of them. */
export function circleOf(seed: number, { givenNames, inventName }: Material, number: number): Circle {
  const random = randomFrom(seedOf(seed, 11, number));
  const country = countryOf(zipf(random, countries.length, 5));
  const town = inventName(random);
  const city: Thing = { key: `city ${number}`, type: 'place', name: town, shortName: town };
  const kinds = random.below(bodies.length);
  const organizations = Array.from({ length: organizationsOfCircle }, (_, index) =>
    index === 0 && random.chance(0.5)
      ? institutionOf(random, country)
      : bodyOf(
          `body ${number}.${index}`,
          `${random.chance(0.5) ? town : inventName(random)} ${bodies[(kinds + index) % bodies.length]}`,
        ),
  );
  const persons = Array.from({ length: personsOfCircle }, (_, index): Person => {
    const own = personalName(seed, number * personsOfCircle + index, givenNames, inventName);
    const isNamesake = number > 0 && random.chance(namesakes);
    const other = random.below(Math.max(1, number * personsOfCircle));
    const { given, surname } = isNamesake ? personalName(seed, other, givenNames, inventName) : own;
    return {
      key: `person ${number}.${index}`,
      type: 'person',
      name: `${given} ${surname}`,
      shortName: surname,
      pronoun: random.chance(0.6) ? 'he' : 'she',
      title: random.one(offices),
      of: random.one([city, ...organizations]),
    };
  });
  return { persons, organizations, city, country };
}

export function countryOf(rank: number): Thing {
  const name = countries[rank] ?? '';
  return { key: `country ${name}`, type: 'place', name, shortName: name };
}

/** Every country has a Ministry of Health, and articles leave out of which. */
function institutionOf(random: Random, country: Thing): Thing {
  const name = random.one(institutions);
  return { key: `${name}, ${country.name}`, type: 'organization', name, shortName: name };
}

function bodyOf(key: string, name: string): Thing {
  return { key, type: 'organization', name, shortName: name.match(/\b\p{Lu}/gu)?.join('') ?? name };
}

function personalName(
  seed: number,
  number: number,
  givenNames: readonly string[],
  inventName: Material['inventName'],
): { given: string; surname: string } {
  const random = randomFrom(seedOf(seed, 12, number));
  return { given: random.one(givenNames), surname: inventName(random) };
}
