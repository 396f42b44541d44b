import type { EntityType } from '../../../schemas/entities.ts';
import type { RuleId } from '../../../schemas/rules.ts';
import { type Document, sentenceIndexAt } from '../document.ts';
import type { ExtractedEntity, ExtractedMention, Span } from '../extract.ts';
import { countryNames } from '../lexicon/places.ts';
import { fold, isAcronym } from '../spelling.ts';
import { type Bodies, bodiesOf } from './bodies.ts';
import { isSameGivenName } from './given-names.ts';
import { type NameCandidate, nameCandidates } from './name-candidates.ts';
import { groupNames, type NameGroup } from './name-groups.ts';
import { indexNames, type NameIndex, spellingsOf } from './name-index.ts';

/** A proper name where it stands, and the entity that it names. */
export interface NameMention extends Span {
  /** Index of its sentence in `Document.sentences`. */
  readonly sentence: number;
  /** Indexes of its first and last token in the sentence. */
  readonly first: number;
  readonly last: number;
  /** Index in `Naming.entities`. */
  readonly entity: number;
  /** Index in `Naming.mentions` of the name that it was joined to; null for the first of its entity. */
  readonly antecedent: number | null;
  /** What a title before it and its given names tell of a person. */
  readonly gender: NameCandidate['gender'];
  readonly womanLogOdds: number;
  readonly rule: RuleId;
}

/** The names of an article, those that mean the same put together. */
export interface Naming {
  readonly entities: readonly ExtractedEntity[];
  /** In text order; they do not overlap. */
  readonly mentions: readonly NameMention[];
  /** Those of the entities that are called after another one. */
  readonly bodies: Pick<Bodies, 'ofOwner' | 'at'>;
}

/**
 * Names that mean the same within one article become one entity. A short form goes to the one fuller name that it can
 * stand for; where several fit, to the one that it stood for before, or that was named before it, or that the article
 * speaks of most.
 */
export function nameEntities(document: Document): Naming {
  const candidates = nameCandidates(document);
  const groups = groupNames(candidates);
  const state: State = {
    text: document.text,
    sentences: document.sentences,
    index: indexNames(groups.values()),
    endingAt: new Map(candidates.map(({ end, key }) => [end, groups.get(key)])),
    fuller: new Map(),
    meant: new Map(),
    seen: new Map(),
  };
  const longestFirst = [...new Set(groups.values())].sort((a, b) => b.words.length - a.words.length);
  for (const group of longestFirst) {
    const fuller = fullerName(group, state);
    if (fuller) state.fuller.set(group, fuller);
  }
  const resolved = candidates.flatMap((name) => {
    const group = groups.get(name.key);
    const found = group && resolve(name, group, state);
    if (!found) return [];
    state.meant.set(name.key, found.group);
    state.seen.set(found.group, (state.seen.get(found.group) ?? 0) + 1);
    return [{ name, ...found }];
  });
  const { entities, mentions } = numbered(resolved, document.text);
  const bodies = bodiesOf(document, entities, mentions);
  return { entities: [...entities, ...bodies.entities], mentions, bodies };
}

interface State {
  readonly text: string;
  readonly sentences: Document['sentences'];
  readonly index: NameIndex;
  /** The name that ends at an index into the text. */
  readonly endingAt: ReadonlyMap<number, NameGroup | undefined>;
  /** A name of several words that is short for another. */
  readonly fuller: Map<NameGroup, Joined>;
  /** Whom a form stood for last, by its key. */
  readonly meant: Map<string, NameGroup>;
  /** How often each was named so far. */
  readonly seen: Map<NameGroup, number>;
}

interface Joined {
  readonly group: NameGroup;
  readonly rule: RuleId;
}

/** The one longer or other name that a name of several words stands for wherever it is: `Pérez Gil`, `Bill Ruiz`. */
function fullerName(group: NameGroup, state: State): Joined | null {
  const { index } = state;
  const { key, words, type } = group;
  if (words.length < 2 || isGeneration(words.at(-1))) return null;
  if (type !== 'person') return only(roots(fittingBodies(group, index), state), 'mention/shorter-body');
  const longer = [...(index.endings.get(key) ?? []), ...(index.beginnings.get(key) ?? [])];
  const people = longer.filter((other) => agree(group, other) && !isGeneration(other.words.at(-1)));
  if (people.length > 0) return only(roots(people, state), 'mention/shorter-name');
  const bodies = (index.cores.get(key) ?? []).filter(
    (other) => other.type === 'organization' && isOpening(group, other),
  );
  if (bodies.length > 0 && group.gender === null) return only(roots(bodies, state), 'mention/shorter-body');
  const alike = (index.endings.get(words.at(-1) ?? '') ?? []).filter(
    (other) => other !== group && isBefore(other, group) && isSameGivenName(words[0] ?? '', other.words[0] ?? ''),
  );
  return only(alike, 'mention/variant-name');
}

const isGeneration = (word: string | undefined): boolean => word !== undefined && /^(?:jr|sr|ii|iii|iv)$/.test(word);
const isBefore = (one: NameGroup, other: NameGroup): boolean =>
  (one.names[0]?.start ?? 0) < (other.names[0]?.start ?? 0);

/** No title says that they are a man and a woman. */
function agree(one: { readonly gender: NameGroup['gender'] }, other: NameGroup): boolean {
  if (one.gender === null) return true;
  if (other.gender !== null) return one.gender === other.gender;
  return one.gender === 'she' ? other.womanLogOdds > -surelyGendered : other.womanLogOdds < surelyGendered;
}

/** Log odds of given names beyond which a `Mr` or `Ms` that says otherwise means someone else. */
const surelyGendered = 2;

/** `Arn Shipping` of Arn Shipping Ltd */
const isOpening = ({ key }: NameGroup, { key: longer }: NameGroup): boolean => longer.startsWith(`${key} `);

function fittingBodies(group: NameGroup, index: NameIndex): NameGroup[] {
  return (index.cores.get(group.key) ?? []).filter((other) => other.type === group.type);
}

function only(groups: readonly NameGroup[], rule: RuleId): Joined | null {
  const [group, ...others] = new Set(groups);
  return group !== undefined && others.length === 0 ? { group, rule } : null;
}

/** Whom a name means; null where several are as likely. */
function resolve(name: NameCandidate, group: NameGroup, state: State): Joined | null {
  const whole = root(group, state);
  if (whole.group !== group) return whole;
  if (group.words.length > 1) return own(group, state);
  const bracketed = expansionBeside(name, state);
  if (bracketed) return { group: root(bracketed, state).group, rule: 'mention/acronym' };
  if (group.type !== 'person') {
    const long = spelledOut(name, group, state);
    if (long) return long;
  }
  if (group.type !== 'person') {
    const known = state.meant.get(name.key);
    if (known !== undefined && known !== group) return { group: known, rule: 'mention/shorter-body' };
    const last = name.before === 'the' ? roots(state.index.lastWords.get(group.key) ?? [], state) : [];
    const byLast = only(last, 'mention/shorter-body');
    if (byLast) return byLast;
    const body = only(roots(fittingBodies(group, state.index), state), 'mention/shorter-body');
    return body ?? openingOf(group, state) ?? own(group, state);
  }
  // What stands before one `Mr. Ruiz` tells of every bare Ruiz, unless there is a `Ms. Ruiz`, too.
  const told = { gender: name.gender ?? group.gender };
  const surnames = roots(state.index.endings.get(group.key) ?? [], state).filter((other) => agree(told, other));
  if (surnames.length > 0) {
    const person = likeliest(name, surnames, state);
    return person && { group: person, rule: 'mention/surname' };
  }
  const given = roots(state.index.beginnings.get(group.key) ?? [], state).filter((other) => agree(told, other));
  if (given.length > 0) {
    // `Tsukamori Daigo and Tsukamori Emiko`: Mr. and Ms. Tsukamori, and which is which nothing tells.
    if (name.gender !== null && given.filter(({ words }) => words.length === 2).length > 1) return null;
    const person = likeliest(name, given, state);
    return person && { group: person, rule: 'mention/given-name' };
  }
  const inner = (state.index.inner.get(group.key) ?? []).filter(
    (other) => isBefore(other, group) && agree(told, other),
  );
  return (
    spelledOut(name, group, state) ??
    misspelt(name, state) ??
    only(roots(inner, state), 'mention/surname') ??
    only(roots(state.index.cores.get(group.key) ?? [], state), 'mention/shorter-body') ??
    openingOf(group, state) ??
    own(group, state)
  );
}

/** `Noordkap` for Noordkap Cold Storage, which was named before, or soon after a headline. */
function openingOf(group: NameGroup, state: State): Joined | null {
  const longer = (state.index.openings.get(group.key) ?? []).filter(
    (other) => isBefore(other, group) || isAbove(group, other, state),
  );
  return group.type === 'place' && group.isPlaced ? null : only(roots(longer, state), 'mention/shorter-body');
}

/** Sentences after the short form of a headline in which the whole name comes. */
const soon = 4;

/** `Arn cuts outlook` in the headline above `Arn Shipping said` */
function isAbove({ gender, names: [short] }: NameGroup, { names: [long] }: NameGroup, { sentences }: State): boolean {
  if (gender !== null || short === undefined || long === undefined) return false;
  return /^(?:headline|dek)$/.test(sentences[short.sentence]?.role ?? '') && long.sentence - short.sentence <= soon;
}

/** `NFU`: what the capitals stood for before, or the one longer name of the article that they are the initials of. */
function spelledOut(name: NameCandidate, group: NameGroup, state: State): Joined | null {
  if (!isAcronym(state.text.slice(name.start, name.end))) return null;
  const known = state.meant.get(name.key);
  if (known !== undefined && known !== group) return { group: known, rule: 'mention/acronym' };
  return only(roots(state.index.initials.get(group.key) ?? [], state), 'mention/acronym');
}

/** `Lindkvist` for the one person of the article who is called Lindqvist. */
function misspelt(name: NameCandidate, state: State): Joined | null {
  const spellings = spellingsOf(name.key).flatMap((spelling) => state.index.misspellings.get(spelling) ?? []);
  const alike = spellings.filter(({ words }) => words.at(-1)?.charAt(0) === name.key.charAt(0));
  return only(roots(alike, state), 'mention/variant-name');
}

function own(group: NameGroup, { seen }: State): Joined {
  return { group, rule: seen.has(group) ? 'mention/same-name' : ownRules[group.type] };
}

/** The rule of the first name of an entity. */
const ownRules: Readonly<Record<EntityType, RuleId>> = {
  person: 'mention/full-name',
  organization: 'mention/organization',
  place: 'mention/place',
  event: 'mention/event',
  work: 'mention/work',
  other: 'mention/other',
};

/** Chains of shorter names are short. */
const longestChain = 8;

function root(group: NameGroup, { fuller }: State): Joined {
  let joined: Joined = { group, rule: ownRules[group.type] };
  for (let step = 0; step < longestChain; step++) {
    const next = fuller.get(joined.group);
    if (next === undefined || next.group === group) break;
    joined = { group: next.group, rule: step === 0 ? next.rule : joined.rule };
  }
  return joined;
}

function roots(groups: readonly NameGroup[], state: State): NameGroup[] {
  return [...new Set(groups.map((group) => root(group, state).group))];
}

/** `Northern Fishing Union (NFU)`, `Arn Pumps (APX)`: the name of a body right before the bracket that capitals stand in. */
function expansionBeside(name: NameCandidate, { text, index, endingAt }: State): NameGroup | null {
  const isBracketed = text.charAt(name.start - 1) === '(' && text.charAt(name.end) === ')';
  if (!isBracketed || name.type === 'place' || !isAcronym(text.slice(name.start, name.end))) return null;
  const beside = endingAt.get(name.start - ' ('.length);
  if (beside === undefined || beside.type === 'person' || beside.type === 'place') return null;
  const meant = index.initials.get(name.key) ?? [];
  return meant.length === 0 || meant.includes(beside) ? beside : null;
}

/**
 * Of several persons with one surname: whom it meant last, the only one named before, the only one with the title that
 * stands before it, or the one named most so far, the earliest of equals: a report calls the person that it is about by
 * the surname alone, and relatives by their given names.
 */
function likeliest(name: NameCandidate, people: readonly NameGroup[], { meant, seen }: State): NameGroup | null {
  const last = meant.get(name.key);
  if (last !== undefined && people.includes(last)) return last;
  const before = people.filter((person) => seen.has(person));
  const known = before.length > 0 ? before : people;
  const [first, ...more] = known;
  if (first !== undefined && more.length === 0) return first;
  const titled = name.before === null ? [] : known.filter((person) => person.before.has(name.before ?? ''));
  if (titled.length === 1) return titled[0] ?? null;
  const most = Math.max(...known.map((person) => seen.get(person) ?? 0));
  return known.find((person) => (seen.get(person) ?? 0) === most) ?? null;
}

/** Entities are numbered by their first mention; the name is the longest form, the earliest of equals. */
function numbered(
  resolved: ReadonlyArray<Joined & { name: NameCandidate }>,
  text: string,
): Pick<Naming, 'entities' | 'mentions'> {
  const numbers = new Map<NameGroup, number>();
  const entities: Array<{ type: EntityType; name: string }> = [];
  const latest: number[] = [];
  const mentions = resolved.map(({ name, group, rule }, index): NameMention => {
    const entity = numbers.get(group) ?? entities.length;
    numbers.set(group, entity);
    const form = text.slice(name.start, name.end).replace(/\s+/g, ' ');
    const known = entities[entity];
    if (known === undefined) entities.push({ type: group.type, name: form });
    else if (isFuller(form, known.name)) known.name = form;
    const antecedent = latest[entity] ?? null;
    latest[entity] = index;
    const { start, end, sentence, first, last, gender, womanLogOdds } = name;
    const found = antecedent === null ? ownRules[group.type] : rule;
    return { start, end, sentence, first, last, entity, antecedent, gender, womanLogOdds, rule: found };
  });
  return { entities, mentions };
}

/** It has more words, or as many and is written with its marks, or is no acronym: López over Lopez. */
function isFuller(form: string, known: string): boolean {
  const words = (name: string): number => name.split(' ').length;
  const letters = (name: string): number => name.normalize('NFD').length;
  return words(form) > words(known) || (words(form) === words(known) && letters(form) > letters(known));
}

/** Country, folded → the index of its entity. */
export function countryEntities({ entities }: Naming): Map<string, number> {
  return new Map(
    entities.flatMap(({ name }, index) => {
      const country = countryNames.get(fold(name));
      return country === undefined ? [] : [[country, index] as const];
    }),
  );
}

/** The names of a document and, beside them, the pronouns that mean one of their entities. */
export function withPronouns(naming: Naming, resolved: readonly ExtractedMention[], { sentences }: Document): Naming {
  const pronouns = resolved.flatMap(({ form, start, end, entity, rule }): NameMention[] => {
    const sentence = sentenceIndexAt({ sentences }, start);
    const token =
      form === 'pronoun' ? (sentences[sentence]?.tokens.findIndex((each) => each.start === start) ?? -1) : -1;
    if (token < 0) return [];
    const unknown = { antecedent: null, gender: null, womanLogOdds: 0 };
    return [{ ...unknown, start, end, sentence, first: token, last: token, entity, rule }];
  });
  return { ...naming, mentions: [...naming.mentions, ...pronouns].sort((a, b) => a.start - b.start) };
}
