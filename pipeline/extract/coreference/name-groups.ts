import { type EntityType, entityTypes } from '../../../schemas/entities.ts';
import { wordList } from '../../language/lexicon/word-list.ts';
import { countryNames } from '../lexicon/places.ts';
import type { Gender } from './gender.ts';
import type { NameCandidate } from './name-candidates.ts';

/** All candidates of an article that are written alike. */
export interface NameGroup {
  readonly key: string;
  readonly words: readonly string[];
  readonly names: readonly NameCandidate[];
  /** The type that the scores of its names speak for most. */
  readonly type: EntityType;
  /** What titles before its names tell; null where they tell nothing or both. */
  readonly gender: Gender | null;
  readonly womanLogOdds: number;
  /** Whether something is said to be in it, or it is a country. */
  readonly isPlaced: boolean;
  /** The words that stand right before its names. */
  readonly before: ReadonlySet<string>;
}

/** The groups by the key of each of their names: the names of one country are one group. */
export function groupNames(candidates: readonly NameCandidate[]): Map<string, NameGroup> {
  const groups = new Map<string, NameGroup>();
  const members = new Map<string, NameCandidate[]>();
  for (const name of candidates) {
    const canonical = name.type === 'person' ? name.key : (countryNames.get(name.key) ?? name.key);
    const names = members.get(name.key) ?? members.get(canonical) ?? [];
    names.push(name);
    members.set(name.key, names).set(canonical, names);
  }
  for (const names of new Set(members.values())) {
    const group = groupOf(names);
    for (const { key } of names) groups.set(key, group);
  }
  return groups;
}

function groupOf(names: readonly NameCandidate[]): NameGroup {
  const [first] = names;
  const genders = new Set(names.flatMap(({ gender }) => gender ?? []));
  const [gender = null] = genders.size === 1 ? genders : [];
  return {
    key: first?.key ?? '',
    words: first?.words ?? [],
    names,
    type: heaviest(names),
    gender,
    womanLogOdds: first?.womanLogOdds ?? 0,
    isPlaced: names.some(({ key, before }) => countryNames.has(key) || locative.has(before ?? '')),
    before: new Set(names.flatMap(({ before }) => before ?? [])),
  };
}

/** Words before a place that stand before no body: `in Arn`, `near Arn`. */
const locative = wordList('in near at to around outside across throughout into');

/** The type with the greatest sum of scores; of equals the first of `entityTypes`. */
function heaviest(names: readonly NameCandidate[]): EntityType {
  const sums = new Map<EntityType, number>();
  for (const { type, score } of names) sums.set(type, (sums.get(type) ?? 0) + score);
  const weight = (type: EntityType): number => sums.get(type) ?? -1;
  return entityTypes.reduce((best, type) => (weight(type) > weight(best) ? type : best));
}
