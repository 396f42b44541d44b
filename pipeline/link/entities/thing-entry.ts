import { type Gazetteer, type GazetteerEntry, isSharedName } from '../gazetteer/gazetteer.ts';
import { institutionScope } from '../lexicon/institution-words.ts';
import type { Bearing } from './bearing.ts';
import type { EntityProfile } from './facts.ts';
import { institutionOf } from './institutions.ts';
import { bodyWords, nameKey } from './names.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * The entry of a gazetteer that a place, body or other thing of an article is: the one of its name where it has no
 * rival; of rivals the one that the article speaks for, by what lies in it or around it and by the offices held there.
 */
export function entryOfThing(
  { facts, type, surroundings, seats }: Bearing,
  gazetteer: Gazetteer,
): GazetteerEntry | null {
  const around = regionAround(facts, gazetteer);
  for (const name of [facts.name, ...facts.names]) {
    const entries = gazetteer
      .candidates(name)
      .filter((entry) => entry.type === type && canBear(entry, facts.name, gazetteer));
    if (entries.length === 0) continue;
    const levels = seats.get(nameKey(type, name) ?? '') ?? [];
    const scored = entries.map((entry) => {
      const own = isSharedName(entry, name) ? 0 : ownWeight;
      const sole = entries.length === 1 ? own : 0;
      // Alone in bearing the name as its own, it is among the things that the article names without doubt.
      const known = sole > 0 ? surroundings.entries.filter((other) => other !== entry) : surroundings.entries;
      return {
        entry,
        score: own + sole + support(entry, { ...surroundings, entries: known }, name, levels) + followed(entry, around),
      };
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
/** What it weighs that a name is an entry's own, while others that share it need more: London in England. */
const ownWeight = 1.5;
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

/**
 * How far the country or state that an article places it in speaks for an entry. A country that it does not lie in may
 * be one more of a list; a state hardly is.
 */
function followed(entry: GazetteerEntry, around: GazetteerEntry | null): number {
  if (around === null || around === entry) return 0;
  const isCountry = around.kind === 'country';
  if (liesIn(entry, around) || (isCountry && around.countryCode === entry.countryCode)) return followerWeight;
  return isCountry ? 0 : -followerWeight;
}

/** Whether an entry says that it lies in another: by its id, or by one of its names and in one country. */
function liesIn({ within, countryCode }: GazetteerEntry, other: GazetteerEntry): boolean {
  if (within === null) return false;
  const isNamed = within === other.name || other.aliases.includes(within);
  return within === other.wikidataId || (isNamed && countryCode === other.countryCode);
}

/** The country or part of one that an article names right behind a place. */
function regionAround({ name, followers }: EntityProfile, gazetteer: Gazetteer): GazetteerEntry | null {
  const named = placesOf(name, gazetteer);
  const behind = followers.flatMap((follower) => placesOf(follower, gazetteer));
  const [region, ...others] = behind.filter((entry) => !isTown(entry));
  if (region === undefined || others.length > 0 || named.some((entry) => !isTown(entry))) return null;
  // London, New York and Tokyo: what is known elsewhere is listed with another town.
  const isKnown = named.some((entry) => !isSharedName(entry, name));
  const isList = behind.some(isTown) && isKnown && !named.some((entry) => liesIn(entry, region));
  return isList ? null : region;
}

function placesOf(name: string, gazetteer: Gazetteer): GazetteerEntry[] {
  return gazetteer.candidates(name).filter(({ type }) => type === 'place');
}

/** Where a place lies as its article tells, by the country's code and the part of it: `US`, `US Q1439`; else null. */
export function placeAround(
  { facts, type, surroundings }: Bearing,
  entry: GazetteerEntry | null,
  gazetteer: Gazetteer,
): string | null {
  if (type !== 'place') return null;
  const region = regionAround(facts, gazetteer);
  if (region === null && entry === null) return elsewhere(facts.name, surroundings, gazetteer);
  if (region === null || (region.kind === 'country' && entry !== null)) return entry?.countryCode ?? null;
  const { kind, countryCode, wikidataId, name } = region;
  return countryCode === null || kind === 'country' ? countryCode : `${countryCode} ${wikidataId ?? name}`;
}

/**
 * The country that an article is about, for a town of a name that others bear, none of them known to lie there: Perth in
 * an article about Scotland, where a gazetteer knows the one of Australia.
 */
function elsewhere(name: string, { entries, country }: Surroundings, gazetteer: Gazetteer): string | null {
  const bearers = placesOf(name, gazetteer);
  const isAmbiguous = bearers.length > 0 && bearers.every((entry) => isTown(entry) && isSharedName(entry, name));
  const codes = new Set(bearers.map(({ countryCode }) => countryCode));
  return isAmbiguous && !entries.some(({ countryCode }) => codes.has(countryCode)) ? country : null;
}

/** Whether an entry is a town or something as small, which others are often called after. */
export function isTown(entry: GazetteerEntry): boolean {
  return levelOf(entry) === 'town';
}

/** What offices are held in a place: country, state, town. */
function levelOf({ kind }: GazetteerEntry): string {
  if (kind === 'country') return 'country';
  return kind !== null && /country|state|province|region|nation|territory|county/u.test(kind) ? 'part' : 'town';
}
