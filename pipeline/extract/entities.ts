import { type EntityType, entityTypes } from '../../schemas/entities.ts';
import type { RuleId } from '../../schemas/rules.ts';
import type { ExtractedEntity, Span } from './extract.ts';
import { countryNames } from './lexicon/places.ts';
import type { NameCandidate } from './names.ts';
import type { Reading } from './reading.ts';
import { isAcronym } from './tokens.ts';

/** A name in the text and the entity that it names. */
export interface NameMention extends Span {
  readonly reading: number;
  readonly from: number;
  readonly to: number;
  readonly entity: number;
  readonly title: string | null;
  readonly rule: RuleId;
}

export interface Naming {
  readonly entities: readonly ExtractedEntity[];
  /** In text order; they do not overlap. */
  readonly mentions: readonly NameMention[];
}

/** All candidates that are written alike. */
interface Group {
  readonly key: string;
  readonly words: readonly string[];
  readonly names: NameCandidate[];
  /** The sum of the scores of its names by their type. */
  readonly scores: Map<EntityType, number>;
  /** The offices that stand before the name. */
  readonly titles: Set<string>;
  /** The one that the scores speak for most. */
  type: EntityType;
}

/** Which groups a shorter form can stand for. */
interface Index {
  readonly endings: ReadonlyMap<string, readonly Group[]>;
  readonly beginnings: ReadonlyMap<string, readonly Group[]>;
  readonly initials: ReadonlyMap<string, readonly Group[]>;
}

/**
 * Names that mean the same within one article become one entity. A short form goes to the one fuller name that it can
 * stand for; where two fit, to the one that was named before it if the other was not yet; else it is left out.
 */
export function nameEntities(candidates: readonly NameCandidate[], readings: readonly Reading[], text: string): Naming {
  const groups = groupByKey(candidates);
  const index = indexOf(groups.values());
  const fuller = new Map<Group, Group>();
  for (const group of groups.values()) {
    const other = onlyVariant(group, index);
    if (other) fuller.set(group, other);
  }
  const resolved = candidates.flatMap((name) => {
    const group = groups.get(name.key);
    const found = group && resolve(name, group, index, fuller, readings);
    return found ? [{ name, ...found }] : [];
  });
  return number(resolved, text);
}

function groupByKey(candidates: readonly NameCandidate[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const name of candidates) {
    const key = name.type === 'person' ? name.key : (countryNames.get(name.key) ?? name.key);
    const group = groups.get(name.key) ?? groups.get(key) ?? newGroup(key);
    group.names.push(name);
    if (name.title?.kind === 'office') group.titles.add(name.title.title);
    group.scores.set(name.type, (group.scores.get(name.type) ?? 0) + name.score);
    groups.set(key, group).set(name.key, group);
  }
  for (const group of groups.values()) group.type = heaviest(group.scores);
  return groups;
}

function newGroup(key: string): Group {
  return { key, words: key.split(' '), names: [], scores: new Map(), titles: new Set(), type: 'other' };
}

/** The type of the greatest sum; of equals the first of `entityTypes`. */
function heaviest(scores: ReadonlyMap<EntityType, number>): EntityType {
  const weight = (type: EntityType): number => scores.get(type) ?? -1;
  return entityTypes.reduce((best, type) => (weight(type) > weight(best) ? type : best));
}

/** In words. A longer name of a person is none, and the lists of its parts would grow with its square. */
const longestPersonName = 10;

function indexOf(groups: Iterable<Group>): Index {
  const endings = new Map<string, Group[]>();
  const beginnings = new Map<string, Group[]>();
  const initials = new Map<string, Group[]>();
  for (const group of new Set(groups)) {
    const { words } = group;
    if (words.length < 2) continue;
    const letters = words
      .filter((word) => word.length > 3 || !/^(?:of|and|the|for|de|la|del)$/.test(word))
      .map((word) => word.charAt(0));
    add(initials, letters.join(''), group);
    if (group.type !== 'person' || words.length > longestPersonName) continue;
    for (let at = 1; at < words.length; at++) {
      add(endings, words.slice(at).join(' '), group);
      add(beginnings, words.slice(0, at).join(' '), group);
    }
    if (words.length > 2) add(endings, `${words[0]} ${words.at(-1)}`, group);
  }
  return { endings, beginnings, initials };
}

/** A short form that fits more fuller names than this is as ambiguous with fewer: the lists stay short. */
const mostReadings = 8;

function add(map: Map<string, Group[]>, key: string, group: Group): void {
  const list = map.get(key);
  if (list && list.length < mostReadings) list.push(group);
  else if (!list) map.set(key, [group]);
}

/** The one longer name that a name of several words is short for: López Obrador, Donald Trump → Donald J. Trump. */
function onlyVariant({ key, words, type }: Group, index: Index): Group | null {
  if (words.length < 2 || isGeneration(words.at(-1)) || type !== 'person') return null;
  const longer = [...(index.endings.get(key) ?? []), ...(index.beginnings.get(key) ?? [])];
  const people = new Set(longer.filter((other) => !isGeneration(other.words.at(-1))));
  const [only] = people;
  return people.size === 1 && only !== undefined ? only : null;
}

function isGeneration(word: string | undefined): boolean {
  return word !== undefined && /^(?:jr|sr|ii|iii|iv)$/.test(word);
}

interface Resolved {
  readonly group: Group;
  readonly rule: RuleId;
}

function resolve(
  name: NameCandidate,
  group: Group,
  index: Index,
  fuller: ReadonlyMap<Group, Group>,
  readings: readonly Reading[],
): Resolved | null {
  const variant = root(group, fuller);
  if (variant !== group) return { group: variant, rule: 'mention/shorter-name' };
  if (group.words.length > 1) return { group, rule: ownRules[group.type] };
  const token = readings[name.reading]?.tokens[name.from];
  if (isAcronym(token) && group.key.length > 2) {
    const [only, ...more] = roots(index.initials.get(group.key) ?? [], fuller);
    if (only && more.length === 0) return { group: only, rule: 'mention/acronym' };
  }
  if (group.type !== 'person' && name.title === null) return { group, rule: ownRules[group.type] };
  const surnames = roots(index.endings.get(group.key) ?? [], fuller);
  if (surnames.length > 0) {
    const person = namedSoFar(name, surnames);
    return person && { group: person, rule: 'mention/surname' };
  }
  const given = roots(index.beginnings.get(group.key) ?? [], fuller);
  if (given.length > 0 && name.title === null) {
    const person = namedSoFar(name, given);
    return person && { group: person, rule: 'mention/given-name' };
  }
  return { group, rule: ownRules[group.type] };
}

/** The rule of a name that stands for itself. */
const ownRules: Readonly<Record<EntityType, RuleId>> = {
  person: 'mention/full-name',
  organization: 'mention/organization',
  place: 'mention/place',
  event: 'mention/event',
  work: 'mention/work',
  other: 'mention/other',
};

function root(group: Group, fuller: ReadonlyMap<Group, Group>): Group {
  let at = group;
  for (let step = 0; step < 8; step++) at = fuller.get(at) ?? at;
  return at;
}

function roots(groups: readonly Group[], fuller: ReadonlyMap<Group, Group>): Group[] {
  return [...new Set(groups.map((group) => root(group, fuller)))];
}

/** Of several persons with one surname, the only one named before; before any is, the only one of the article. */
function namedSoFar(name: NameCandidate, people: readonly Group[]): Group | null {
  const before = people.filter(({ names }) => (names[0]?.start ?? Number.POSITIVE_INFINITY) < name.start);
  const [only, ...more] = before.length > 0 ? before : people;
  if (only && more.length === 0) return only;
  const title = name.title?.kind === 'office' ? name.title.title : null;
  const [titled, ...others] = title === null ? [] : people.filter(({ titles }) => titles.has(title));
  return titled && others.length === 0 ? titled : null;
}

/** Entities are numbered by their first mention; the name is the longest form, the earliest of equals. */
function number(resolved: ReadonlyArray<Resolved & { name: NameCandidate }>, text: string): Naming {
  const numbers = new Map<Group, number>();
  const entities: Array<{ type: EntityType; name: string }> = [];
  const mentions = resolved.map(({ name, group, rule }) => {
    const entity = numbers.get(group) ?? entities.length;
    const form = text.slice(name.start, name.end).replace(/\s+/g, ' ');
    const known = entities[entity];
    if (known === undefined) entities.push({ type: group.type, name: form });
    else if (
      wordCount(form) > wordCount(known.name) ||
      (wordCount(form) === wordCount(known.name) && isFuller(form, known.name))
    )
      known.name = form;
    numbers.set(group, entity);
    const { start, end, reading, from, to } = name;
    return { start, end, reading, from, to, entity, title: name.title?.title ?? null, rule };
  });
  return { entities, mentions };
}

function wordCount(form: string): number {
  return form.split(' ').length;
}

/** Of two forms with as many words, the one that is written with its marks: López over Lopez, or is no acronym. */
function isFuller(form: string, known: string): boolean {
  return form.normalize('NFD').length > known.normalize('NFD').length;
}

/** For each reading the tokens that names have a part in. */
export function namedTokens(mentions: readonly NameMention[]): Map<number, Set<number>> {
  const named = new Map<number, Set<number>>();
  for (const { reading, from, to } of mentions) {
    const tokens = named.get(reading) ?? new Set();
    for (let at = from; at < to; at++) tokens.add(at);
    named.set(reading, tokens);
  }
  return named;
}
