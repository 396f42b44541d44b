import type { EntityType } from '../../schemas/entities.ts';
import type { RuleId } from '../../schemas/rules.ts';
import type { ExtractedEntity, Span } from './extract.ts';
import { givenNames } from './lexicon/given-names.ts';
import { cityAndRegionNames, countryNames } from './lexicon/places.ts';
import { type Evidence, evidenceOf, speaks, typeOf } from './name-evidence.ts';
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
  readonly evidence: Evidence[];
  /** The offices that stand before the name. */
  readonly titles: Set<string>;
  type: EntityType;
  /** Nothing but a capital that the sentence asks for anyway speaks for its being a name. */
  weak: boolean;
  /** It stands beside a cue, without a determiner. */
  speaks: boolean;
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
  const groups = groupByKey(candidates, readings);
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

function groupByKey(candidates: readonly NameCandidate[], readings: readonly Reading[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const name of candidates) {
    const key = countryNames.get(name.key) ?? name.key;
    const group = groups.get(name.key) ?? groups.get(key) ?? newGroup(key);
    group.names.push(name);
    if (name.title?.kind === 'office') group.titles.add(name.title.title);
    group.weak &&= name.weak;
    const tokens = readings[name.reading]?.tokens ?? [];
    group.evidence.push(evidenceOf(name, tokens));
    group.speaks ||= speaks(name, tokens);
    groups.set(key, group).set(name.key, group);
  }
  for (const group of groups.values()) group.type = typeOf(group.evidence);
  for (const group of groups.values()) if (isSpeakersFullName(group, groups)) group.type = 'person';
  return groups;
}

/** `Qort Mlin … Mlin said`: the article has its last word speak by itself. */
function isSpeakersFullName({ type, words }: Group, groups: ReadonlyMap<string, Group>): boolean {
  const surname = words.length > 1 && words.length < 6 ? groups.get(words.at(-1) ?? '') : undefined;
  return type === 'other' && surname !== undefined && surname.speaks;
}

function newGroup(key: string): Group {
  const words = key.split(' ');
  return { key, words, names: [], evidence: [], titles: new Set(), type: 'other', weak: true, speaks: false };
}

function indexOf(groups: Iterable<Group>): Index {
  const endings = new Map<string, Group[]>();
  const beginnings = new Map<string, Group[]>();
  const initials = new Map<string, Group[]>();
  for (const group of new Set(groups)) {
    const { words } = group;
    if (words.length < 2 || group.weak) continue;
    const letters = words
      .filter((word) => word.length > 3 || !/^(?:of|and|the|for|de|la|del)$/.test(word))
      .map((word) => word.charAt(0));
    add(initials, letters.join(''), group);
    if (group.type !== 'person' && group.type !== 'other') continue;
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
function onlyVariant(group: Group, index: Index): Group | null {
  if (group.words.length < 2 || isGeneration(group.words.at(-1))) return null;
  const longer = [...(index.endings.get(group.key) ?? []), ...(index.beginnings.get(group.key) ?? [])];
  const people = new Set(longer.filter(({ type, words }) => type === 'person' && !isGeneration(words.at(-1))));
  const [only] = people;
  return people.size === 1 && only !== undefined && (group.type === 'person' || group.type === 'other') ? only : null;
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
  if (group.words.length > 1) return { group, rule: ownRule(group) };
  const token = readings[name.reading]?.tokens[name.from];
  if (isAcronym(token) && group.key.length > 2) {
    const [only, ...more] = roots(index.initials.get(group.key) ?? [], fuller);
    if (only && more.length === 0) return { group: only, rule: 'mention/acronym' };
  }
  const isPlace = countryNames.has(group.key) || cityAndRegionNames.has(group.key);
  const surnames = roots(index.endings.get(group.key) ?? [], fuller);
  if (surnames.length > 0 && !(isPlace && name.title === null)) {
    const person = namedSoFar(name, surnames);
    return person && { group: person, rule: 'mention/surname' };
  }
  const given = givenNames.has(group.key) ? roots(index.beginnings.get(group.key) ?? [], fuller) : [];
  if (given.length > 0 && !isPlace && name.title === null) {
    const person = namedSoFar(name, given);
    return person && { group: person, rule: 'mention/given-name' };
  }
  return group.weak && !isAcronym(token) ? null : { group, rule: ownRule(group) };
}

function ownRule(group: Group): RuleId {
  return group.type === 'other'
    ? 'mention/capitalised'
    : `mention/${group.type === 'person' ? 'full-name' : group.type === 'place' ? 'place' : 'organization'}`;
}

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
