import type { EntityType } from '../../../schemas/entities.ts';
import { compareCodePoints } from '../../offsets.ts';
import { listColumn, numberColumn } from '../column.ts';
import { type Gazetteer, type GazetteerEntry, isSharedName } from '../gazetteer/gazetteer.ts';
import { interned } from '../interned.ts';
import { institutionScope } from '../lexicon/institution-words.ts';
import type { ArticleEntities } from './article-entities.ts';
import type { EntityProfile } from './facts.ts';
import type { NameKeys } from './name-keys.ts';
import { bodyWords } from './names.ts';

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
}

/** A name in more articles than this says nothing about who else is in one. */
const mostHolders = 50;
/** The rarest names of an article are its companions: an index of many tells no more. */
const mostCompanions = 24;

/** Describes each article by its number, and keeps that in columns: surroundings are made when they are asked for. */
export function surroundingsOf(
  entities: ArticleEntities,
  typeOf: (entity: number) => EntityType,
  keys: NameKeys,
  gazetteer: Gazetteer,
): (article: number) => Surroundings {
  const rarity = holderCounts(entities, keys);
  const [known, countries] = [interned<GazetteerEntry>(), interned<string | null>()];
  const [entries, persons, companions] = [listColumn(), listColumn(), listColumn()];
  const [country, place] = [numberColumn(), numberColumn()];
  const noPlace = keys.values.length;
  for (let article = 0; article < entities.articleCount; article++) {
    const described = describe(entities.entitiesIn(article), { entities, typeOf, keys, gazetteer, rarity });
    entries.add(described.entries.map(known.numberOf));
    persons.add(described.persons.map(known.numberOf));
    country.add(countries.numberOf(described.country));
    place.add(described.place ?? noPlace);
    companions.add(described.companions);
  }
  const entriesAt = (numbers: Uint32Array): GazetteerEntry[] =>
    Array.from(numbers, (number) => known.values[number] as GazetteerEntry);
  return (article) => ({
    entries: entriesAt(entries.at(article)),
    persons: entriesAt(persons.at(article)),
    country: countries.values[country.at(article)] ?? null,
    place: keys.values[place.at(article)] ?? null,
    companions: Array.from(companions.at(article), (key) => keys.values[key] ?? ''),
  });
}

/** How many articles hold a name, by the number of its key. */
function holderCounts({ articleCount, entitiesIn }: ArticleEntities, { numberOf, values }: NameKeys): Uint32Array {
  const counts = new Uint32Array(values.length);
  for (let article = 0; article < articleCount; article++) {
    for (const key of new Set(Array.from(entitiesIn(article), numberOf))) counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

interface Collection {
  readonly entities: ArticleEntities;
  readonly typeOf: (entity: number) => EntityType;
  readonly keys: NameKeys;
  readonly gazetteer: Gazetteer;
  readonly rarity: Uint32Array;
}

/** Surroundings with the numbers of keys for these. */
interface Description extends Omit<Surroundings, 'place' | 'companions'> {
  readonly place: number | null;
  readonly companions: readonly number[];
}

function describe(numbers: Uint32Array, { entities, typeOf, keys, gazetteer, rarity }: Collection): Description {
  const byWeight = Array.from(numbers, (number) => ({ number, facts: entities.at(number) })).sort(
    (a, b) => b.facts.mentionCount - a.facts.mentionCount,
  );
  const entries = new Map<GazetteerEntry, number>();
  const persons = new Set<GazetteerEntry>();
  const companions = new Set<number>();
  let place: number | null = null;
  for (const { number, facts } of byWeight) {
    const type = typeOf(number);
    const known = undoubted(facts, type, gazetteer);
    if (known !== null && type === 'person') persons.add(known);
    const entry = type === 'person' ? null : known;
    if (entry !== null) entries.set(entry, (entries.get(entry) ?? 0) + facts.mentionCount);
    const key = keys.numberOf(number);
    const hasKey = keys.values[key] !== null;
    if (type === 'place' && entry?.kind !== 'country') place ??= hasKey ? key : null;
    if (hasKey && entry === null && isTelling(type, facts.name)) companions.add(key);
  }
  return {
    entries: [...entries.keys()],
    persons: [...persons],
    country: heaviestCountry(entries),
    place,
    companions: [...companions]
      .filter((key) => (rarity[key] ?? 0) <= mostHolders)
      .sort(
        (a, b) => (rarity[a] ?? 0) - (rarity[b] ?? 0) || compareCodePoints(keys.values[a] ?? '', keys.values[b] ?? ''),
      )
      .slice(0, mostCompanions),
  };
}

/** The one entry that bears one of the names as its own, where no other entry of the type bears it. */
function undoubted({ name, names }: EntityProfile, type: EntityType, gazetteer: Gazetteer): GazetteerEntry | null {
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
