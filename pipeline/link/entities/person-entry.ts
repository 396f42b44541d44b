import { type Gazetteer, type GazetteerEntry, type GazetteerPosition, isSharedName } from '../gazetteer/gazetteer.ts';
import { comparableWords } from '../words.ts';
import type { Bearing } from './bearing.ts';
import type { EntityProfile, StatedPosition } from './facts.ts';
import { isSingleName } from './label.ts';
import { bodyKey, bodyWords } from './names.ts';

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
 * The entry that a person is of whom an article states nothing: the only one of the name, where the article is about
 * the entry's country and names another person of a gazetteer from there.
 */
export function entryByCompanions(
  { facts, surroundings, day }: Omit<Bearing, 'type' | 'seats'>,
  gazetteer: Gazetteer,
): GazetteerEntry | null {
  if (isSingleName(facts.name) || facts.positions.length > 0) return null;
  const [entry, ...others] = personCandidates(facts, gazetteer);
  if (entry === undefined || others.length > 0 || isSharedName(entry, facts.name) || isUnborn(entry, day)) return null;
  const { country, persons } = surroundings;
  const isHome = entry.countryCode !== null && country === entry.countryCode;
  return isHome && persons.some((other) => other !== entry && other.countryCode === country) ? entry : null;
}

/** Years after a birth before which news speaks of nobody for what he or she is. */
const leastAge = 14;

function isUnborn({ born }: GazetteerEntry, day: string | null): boolean {
  return born !== null && day !== null && Number(day.slice(0, 4)) - Number(born.slice(0, 4)) < leastAge;
}

function personCandidates({ name, names }: EntityProfile, gazetteer: Gazetteer): readonly GazetteerEntry[] {
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
  lawmaker: [
    'parliament',
    'assembly',
    'senate',
    'representatives',
    'congress',
    'bundestag',
    'duma',
    'knesset',
    'legislative',
  ],
  legislator: ['parliament', 'assembly', 'senate', 'representatives', 'congress', 'legislative'],
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
    comparableWords(title).every((word) => words.has(word)) ||
    (membership[title] ?? []).some((word) => words.has(word));
  if (!isTitle) return false;
  if (of === null)
    return countryCode === null || surroundings.entries.some((entry) => entry.countryCode === countryCode);
  if (bodyWords(of.name).every((word) => words.has(word))) return true;
  return surroundings.entries.some(
    (entry) =>
      entry.countryCode === countryCode &&
      [entry.name, ...entry.aliases].some((name) => bodyKey(name) === bodyKey(of.name)),
  );
}

/** Whether a day lies in a time that is stated to the year, the month or the day; an unknown one may. */
function isDuring(day: string | null, { from, to }: Pick<GazetteerPosition, 'from' | 'to'>): boolean {
  if (day === null) return true;
  return (from === null || day.slice(0, from.length) >= from) && (to === null || day.slice(0, to.length) <= to);
}
