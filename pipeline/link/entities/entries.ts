import type { EntityType } from '../../../schemas/entities.ts';
import { headOfTitle } from '../../extract/lexicon/titles.ts';
import { type Gazetteer, type GazetteerEntry, type GazetteerPosition, isSharedName } from '../gazetteer/gazetteer.ts';
import { institutionScope } from '../lexicon/institution-words.ts';
import { fieldOfHead } from '../lexicon/title-fields.ts';
import { comparableWords } from '../words.ts';
import type { EntityFacts, StatedPosition } from './facts.ts';
import { institutionOf } from './institutions.ts';
import { isSingleName } from './label.ts';
import { bodyWords, nameKey } from './names.ts';
import type { Surroundings } from './surroundings.ts';

/** A document entity with what its article tells. */
export interface Bearing {
  readonly facts: EntityFacts;
  readonly type: EntityType;
  readonly surroundings: Surroundings;
  /** Day of publication, `2019-07-11`. */
  readonly day: string | null;
}

/**
 * The entry of a gazetteer that a place, body or other thing of an article is: the one of its name where it has no
 * rival; of rivals the one that the article speaks for, by what lies in it or around it and by the offices held there.
 */
export function entryOfThing({ facts, type, surroundings }: Bearing, gazetteer: Gazetteer): GazetteerEntry | null {
  const around = regionAround(facts, gazetteer);
  for (const name of [facts.name, ...facts.names]) {
    const entries = gazetteer.candidates(name).filter((entry) => entry.type === type && canBear(entry, facts.name, gazetteer));
    if (entries.length === 0) continue;
    const seats = surroundings.seats.get(nameKey(type, name) ?? '') ?? [];
    const scored = entries.map((entry) => {
      const own = isSharedName(entry, name) ? 0 : 0.5;
      const sole = entries.length === 1 ? own : 0;
      return { entry, score: own + sole + support(entry, surroundings, name, seats) + followed(entry, around) };
    });
    scored.sort((a, b) => b.score - a.score);
    const [first, second] = scored;
    return first !== undefined && first.score > Math.max(0, second?.score ?? 0) ? first.entry : null;
  }
  return null;
}

/**
 * Whether what an article calls by a full name can be an entry that bears a short one of its names: of the same country,
 * if the full name says one, and with a word in common: CCP does not make a Communist Party of Arn that of China.
 */
function canBear(entry: GazetteerEntry, fullName: string, gazetteer: Gazetteer): boolean {
  const words = bodyWords(fullName);
  const country = institutionOf(words, gazetteer)?.countryCode ?? null;
  if (country !== null && entry.countryCode !== null && country !== entry.countryCode) return false;
  const names = [entry.name, ...entry.aliases, ...entry.sharedNames];
  return names.some((name) => {
    const own = bodyWords(name);
    return own.filter((word) => words.includes(word)).length * 2 >= own.length;
  });
}

/** What the name of a country or state right behind that of a place weighs: Paris, Texas. */
const followerWeight = 4;
/** What an office that somebody is said to hold in a place weighs against other names of the article. */
const seatWeight = 3;
/** A place that lies in the one of the entry, Seattle for Washington, weighs more than one in the same country. */
const withinWeight = 2;
/** So does the article's using another name of the entry, which no other entry bears. */
const ownNameWeight = 3;
/** An institution that every country has is not that of one which the article is not about. */
const strangerWeight = -8;

/** How far an article speaks for one entry of a name. */
function support(
  entry: GazetteerEntry,
  { entries, country }: Surroundings,
  name: string,
  seats: readonly string[],
): number {
  const { countryCode, kind } = entry;
  if (entry.type === 'organization' && institutionScope(bodyWords(name)) !== null && countryCode !== null) {
    return country === countryCode ? 1 : country === null ? 0 : strangerWeight;
  }
  let score = 0;
  for (const other of entries) {
    if (other === entry) {
      score += ownNameWeight;
      continue;
    }
    if (liesIn(other, entry)) score += withinWeight;
    if (liesIn(entry, other)) score += 1;
    else if (countryCode !== null && other.countryCode === countryCode) score += 1;
    else if (kind === 'country' && other.kind === 'country') score += 1;
  }
  const level = levelOf(entry);
  for (const seat of seats) score += seat === level ? seatWeight : 0;
  return score;
}

/** How far the country or state that an article places it in speaks for an entry. */
function followed(entry: GazetteerEntry, around: GazetteerEntry | null): number {
  if (around === null || around === entry) return 0;
  const isInCountry = around.kind === 'country' && around.countryCode === entry.countryCode;
  return isInCountry || liesIn(entry, around) ? followerWeight : -followerWeight;
}

/** Whether an entry says that it lies in another: by its id, or by one of its names and in one country. */
function liesIn({ within, countryCode }: GazetteerEntry, other: GazetteerEntry): boolean {
  if (within === null) return false;
  const isNamed = within === other.name || other.aliases.includes(within);
  return within === other.wikidataId || (isNamed && countryCode === other.countryCode);
}

/** The country or part of one that an article names right behind a place. */
function regionAround({ name, followers }: EntityFacts, gazetteer: Gazetteer): GazetteerEntry | null {
  const regions = followers.flatMap((follower) =>
    gazetteer.candidates(follower).filter((entry) => entry.type === 'place' && levelOf(entry) !== 'town'),
  );
  const [region, ...others] = regions;
  const isRegion = gazetteer.candidates(name).some((entry) => entry.kind === 'country');
  return region === undefined || others.length > 0 || isRegion ? null : region;
}

/** Where a place lies as its article tells, by the country's code and the part of it: `US`, `US Q1439`; else null. */
export function placeAround(
  { facts, type }: Bearing,
  entry: GazetteerEntry | null,
  gazetteer: Gazetteer,
): string | null {
  if (type !== 'place') return null;
  const region = regionAround(facts, gazetteer);
  const code = region?.countryCode ?? entry?.countryCode ?? null;
  return code === null || region === null || region.kind === 'country' ? code : `${code} ${region.wikidataId ?? region.name}`;
}

/** What offices are held in a place: country, state, town. */
function levelOf({ kind }: GazetteerEntry): string {
  if (kind === 'country') return 'country';
  return kind !== null && /state|province|region|nation|territory|county/u.test(kind) ? 'part' : 'town';
}

/**
 * The entry of a gazetteer whose office an article states of a person of the name, at its day; for a single name only
 * where the office is stated with its place. Null also where several fit.
 */
export function entryOfPerson(bearing: Bearing, gazetteer: Gazetteer): GazetteerEntry | null {
  const { facts } = bearing;
  const isSingle = isSingleName(facts.name);
  const stated = facts.positions.filter(({ of }) => !isSingle || of !== null);
  if (stated.length === 0) return null;
  const fitting = personCandidates(facts, gazetteer).filter((entry) =>
    entry.positions.some((held) => stated.some((position) => isHeld(position, held, entry, bearing))),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/**
 * The entry that a person is without an office that tells so: the only one of the name, whose country the article is
 * about, and whose walk of life is none other than the article states.
 */
export function entryByCountry({ facts, surroundings, day }: Bearing, gazetteer: Gazetteer): GazetteerEntry | null {
  if (isSingleName(facts.name)) return null;
  const [entry, ...others] = personCandidates(facts, gazetteer);
  if (entry === undefined || others.length > 0 || isSharedName(entry, facts.name)) return null;
  const isHome = entry.countryCode !== null && surroundings.country === entry.countryCode;
  const fields = new Set(entry.positions.map(({ title }) => fieldOfHead(headOfTitle(title.toLowerCase())) ?? 'government'));
  const isOther = facts.positions.some(({ title }) => {
    const field = fieldOfHead(headOfTitle(title));
    return field !== null && fields.size > 0 && !fields.has(field);
  });
  return isHome && !isOther && !isUnborn(entry, day) ? entry : null;
}

/** Years after a birth before which news speaks of nobody for what he or she is. */
const leastAge = 14;

function isUnborn({ born }: GazetteerEntry, day: string | null): boolean {
  return born !== null && day !== null && Number(day.slice(0, 4)) - Number(born.slice(0, 4)) < leastAge;
}

function personCandidates({ name, names }: EntityFacts, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  for (const form of [name, ...names.filter((each) => !isSingleName(each))]) {
    const entries = gazetteer.candidates(form).filter(({ type }) => type === 'person');
    if (entries.length > 0) return entries;
  }
  return [];
}

/** Names of offices that gazetteers call by the body that they are held in. */
const membership: Readonly<Record<string, readonly string[]>> = {
  senator: ['senate', 'senator'],
  congressman: ['representatives', 'congress'],
  congresswoman: ['representatives', 'congress'],
  representative: ['representatives', 'congress'],
  mp: ['parliament', 'commons'],
  'member of parliament': ['parliament', 'commons', 'bundestag', 'assembly'],
  mep: ['european'],
  lawmaker: ['parliament', 'assembly', 'senate', 'representatives', 'congress', 'bundestag', 'duma', 'knesset'],
  legislator: ['parliament', 'assembly', 'senate', 'representatives', 'congress'],
};

/** Whether a stated position is one that an entry held when the article says so. */
function isHeld(
  { title, status, of }: StatedPosition,
  held: GazetteerPosition,
  { countryCode }: GazetteerEntry,
  { day, surroundings }: Bearing,
): boolean {
  if (!isDuring(day, status === 'former' ? { ...held, to: null } : held)) return false;
  const words = new Set([...comparableWords(held.title), ...comparableWords(held.of ?? '')]);
  const isTitle =
    comparableWords(title).every((word) => words.has(word)) || (membership[title] ?? []).some((word) => words.has(word));
  if (!isTitle) return false;
  if (of === null) return countryCode === null || surroundings.country === countryCode;
  if (bodyWords(of.name).every((word) => words.has(word))) return true;
  return surroundings.entries.some(
    (entry) =>
      entry.countryCode === countryCode &&
      [entry.name, ...entry.aliases].some((name) => bodyWords(name).join(' ') === bodyWords(of.name).join(' ')),
  );
}

/** Whether a day lies in a time that is stated to the year, the month or the day; an unknown one may. */
function isDuring(day: string | null, { from, to }: Pick<GazetteerPosition, 'from' | 'to'>): boolean {
  if (day === null) return true;
  return (from === null || day.slice(0, from.length) >= from) && (to === null || day.slice(0, to.length) <= to);
}
