import type { EntityType } from '../../../schemas/entities.ts';
import { groupBy } from '../../grouping.ts';
import { compareCodePoints } from '../../offsets.ts';
import { type Gazetteer, type GazetteerEntry, isSharedName } from '../gazetteer/gazetteer.ts';
import { institutionScope } from '../lexicon/institution-words.ts';
import { type SeatLevel, seatLevel } from '../lexicon/seats.ts';
import type { EntityFacts } from './facts.ts';
import { bodyWords, nameKey } from './names.ts';

/** What an article tells of the things that it names: where it plays, and who and what else is in it. */
export interface Surroundings {
  /** Places and bodies of a gazetteer that its names mean without doubt, most mentioned first. */
  readonly entries: readonly GazetteerEntry[];
  /** Persons of a gazetteer whose full name, borne by no other there, is in it. */
  readonly persons: readonly GazetteerEntry[];
  /** ISO code of the country that it speaks of most. */
  readonly country: string | null;
  /** Key of the place within a country that it speaks of most. */
  readonly place: string | null;
  /** Keys of full names that few articles hold, rarest first. */
  readonly companions: readonly string[];
  /** For the key of a place: the kinds of place that the offices are of which somebody is said to hold there. */
  readonly seats: ReadonlyMap<string, readonly SeatLevel[]>;
}

/** A name in more articles than this says nothing about who else is in one. */
const mostHolders = 50;
/** The rarest names of an article are its companions: an index of many tells no more. */
const mostCompanions = 24;

/** Asks for the surroundings of an article by its id; they are made when they are first asked for. */
export function surroundingsOf(
  facts: readonly EntityFacts[],
  typeOf: (facts: EntityFacts) => EntityType,
  gazetteer: Gazetteer,
): (articleId: string) => Surroundings {
  const byArticle = groupBy(facts, ({ articleId }) => articleId);
  const holders = new Map<string, number>();
  for (const entities of byArticle.values()) {
    for (const key of new Set(entities.map((entity) => nameKey(typeOf(entity), entity.name)))) {
      if (key !== null) holders.set(key, (holders.get(key) ?? 0) + 1);
    }
  }
  const known = new Map<string, Surroundings>();
  return (articleId) => {
    const surroundings = known.get(articleId) ?? describe(byArticle.get(articleId) ?? [], typeOf, gazetteer, holders);
    known.set(articleId, surroundings);
    return surroundings;
  };
}

function describe(
  entities: readonly EntityFacts[],
  typeOf: (facts: EntityFacts) => EntityType,
  gazetteer: Gazetteer,
  holders: ReadonlyMap<string, number>,
): Surroundings {
  const byWeight = [...entities].sort(
    (a, b) => b.mentionCount - a.mentionCount || compareCodePoints(a.documentId, b.documentId),
  );
  const entries = new Map<GazetteerEntry, number>();
  const persons = new Set<GazetteerEntry>();
  const companions = new Set<string>();
  let place: string | null = null;
  for (const entity of byWeight) {
    const type = typeOf(entity);
    const known = undoubted(entity, type, gazetteer);
    if (known !== null && type === 'person') persons.add(known);
    const entry = type === 'person' ? null : known;
    if (entry !== null) entries.set(entry, (entries.get(entry) ?? 0) + entity.mentionCount);
    const key = nameKey(type, entity.name);
    if (type === 'place' && entry?.kind !== 'country') place ??= key;
    if (key !== null && entry === null && isTelling(type, entity.name)) companions.add(key);
  }
  const rarity = (key: string): number => holders.get(key) ?? 0;
  return {
    entries: [...entries.keys()],
    persons: [...persons],
    country: heaviestCountry(entries),
    place,
    companions: [...companions]
      .filter((key) => rarity(key) <= mostHolders)
      .sort((a, b) => rarity(a) - rarity(b) || compareCodePoints(a, b))
      .slice(0, mostCompanions),
    seats: seatsOf(entities),
  };
}

/** The one entry that bears one of the names as its own, where no other entry of the type bears it. */
function undoubted({ name, names }: EntityFacts, type: EntityType, gazetteer: Gazetteer): GazetteerEntry | null {
  for (const form of type === 'person' ? [name] : [name, ...names]) {
    const [entry, ...others] = gazetteer.candidates(form).filter((candidate) => candidate.type === type);
    if (entry !== undefined) return others.length === 0 && !isSharedName(entry, form) ? entry : null;
  }
  return null;
}

/** Whether a name that two articles hold speaks for their being about the same. */
function isTelling(type: EntityType, name: string): boolean {
  return type === 'person' || (type !== 'other' && institutionScope(bodyWords(name)) === null);
}

/** The country with most mentions of it and of what lies in it; null where two have as many. */
function heaviestCountry(entries: ReadonlyMap<GazetteerEntry, number>): string | null {
  const weights = new Map<string, number>();
  for (const [{ countryCode }, weight] of entries) {
    if (countryCode !== null) weights.set(countryCode, (weights.get(countryCode) ?? 0) + weight);
  }
  const [first, second] = [...weights].sort(([, a], [, b]) => b - a);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}

const noSeats: ReadonlyMap<string, readonly SeatLevel[]> = new Map();

function seatsOf(entities: readonly EntityFacts[]): ReadonlyMap<string, readonly SeatLevel[]> {
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
