import type { EntityType } from '../../../schemas/entities.ts';
import type { EntityRuleId } from '../../../schemas/rules/entity.ts';
import { addTo, groupBy } from '../../grouping.ts';
import { idOf } from '../../ids.ts';
import type { Gazetteer, GazetteerEntry } from '../gazetteer/gazetteer.ts';
import { indefinitePlaces } from '../lexicon/indefinite-places.ts';
import { institutionScope } from '../lexicon/institution-words.ts';
import type { ArticleContext } from './agreement.ts';
import { joinAliases } from './aliases.ts';
import { bearersOf } from './bearers.ts';
import type { Bearing } from './bearing.ts';
import { canonicalName } from './canonical-name.ts';
import type { EntityFacts } from './facts.ts';
import { joinGivenNames } from './given-names.ts';
import { type Group, groupOf, joinAll } from './group.ts';
import { homeCountry } from './home-country.ts';
import { joinInstitutionCopies } from './institution-copies.ts';
import { institutionOf } from './institutions.ts';
import { internedGazetteer } from './interned-gazetteer.ts';
import { entityLabel, isSingleName } from './label.ts';
import { leadingName } from './leading-name.ts';
import type { Member } from './member.ts';
import { joinMistypedSurnames, mistypedSurnames } from './mistyped-surnames.ts';
import { bodyWords, nameKey } from './names.ts';
import { entryByCompanions, entryOfPerson } from './person-entry.ts';
import { joinShortNames } from './short-names.ts';
import { joinSpellings } from './spellings.ts';
import { statedSeats } from './stated-seats.ts';
import { surroundingsOf } from './surroundings.ts';
import { entryOfThing, placeAround } from './thing-entry.ts';
import { settleTypes } from './types.ts';

/** Entities of articles that are taken to be one thing. */
export interface EntityCluster {
  /** The id of an entity that no earlier version has. */
  readonly id: string;
  /** What the entity is recognised by where none of its mentions survived. */
  readonly label: string | null;
  readonly type: EntityType;
  /** The fullest form of the name, with its accents. */
  readonly name: string;
  readonly wikidataId: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string | null;
  /** Its entities of articles, by id. */
  readonly joins: readonly EntityJoin[];
  /** Ids of the mentions, made when they are read. */
  readonly mentionIds: Iterable<string>;
}

export interface EntityJoin {
  readonly documentId: string;
  /** Why it was joined; null for the one that the others were joined to. */
  readonly rule: EntityRuleId | null;
}

export interface ClusterContext {
  readonly gazetteer: Gazetteer;
  /** What copies of one article share; null for an article without a copy. */
  readonly storyOf: (articleId: string) => string | null;
  /** Day of publication, `2019-07-11`; null where it is not known. */
  readonly publishedOn: (articleId: string) => string | null;
}

/**
 * Finds which entities of articles are one, from summaries of the articles. They are looked up by keys, never compared
 * in pairs, so that the time grows with their number: bearers of one name are told apart, groups of one gazetteer entry
 * and names that articles give for another are joined, and surnames go where everything else agrees. The order of the
 * facts never matters, and articles that share no name with others change nothing for them.
 */
export function clusterEntities(facts: readonly EntityFacts[], context: ClusterContext): EntityCluster[] {
  const sorted = facts
    .filter(({ mentionCount }) => mentionCount > 0)
    .sort((a, b) => compareIds(a.documentId, b.documentId));
  const gazetteer = internedGazetteer(context.gazetteer);
  const settled = settleTypes(sorted, gazetteer);
  const surnames = mistypedSurnames(sorted, settled, gazetteer);
  const typeOf = (entity: EntityFacts): EntityType => (surnames.has(entity) ? 'person' : settled(entity));
  const surroundings = surroundingsOf(sorted, typeOf, gazetteer);
  const bearing = (entity: EntityFacts): Bearing => ({
    facts: entity,
    type: typeOf(entity),
    surroundings: surroundings(entity.articleId),
    day: context.publishedOn(entity.articleId),
  });
  const members = sorted.map((entity): Member => {
    const known = bearing(entity);
    const entry = (known.type === 'person' ? entryOfPerson : entryOfThing)(known, gazetteer);
    return {
      facts: entity,
      type: known.type,
      key: nameKey(known.type, entity.name),
      entry,
      within: placeAround(known, entry, gazetteer),
      seats: statedSeats(entity.positions, gazetteer),
      rule: null,
    };
  });
  const articles: ArticleContext = { surroundings, storyOf: context.storyOf };
  const groups = groupByName(members, articles, gazetteer);
  joinMistypedSurnames(groups, surnames);
  joinEntries(left(groups));
  joinSpellings(left(groups));
  joinAliases(left(groups), articles);
  joinGivenNames(left(groups));
  joinShortNames(left(groups), articles);
  return left(groups).map((group) => {
    const entry = entryOfGroup(group, bearing, gazetteer);
    return clusterOf(group, entry, entry?.countryCode ?? homeCountry(group, surroundings, gazetteer));
  });
}

/** Ids are of ASCII alone, whose order is that of code points. */
function compareIds(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function left(groups: readonly Group[]): Group[] {
  return groups.filter(({ members }) => members.length > 0);
}

/** The bearers of each name; who has only a name that many bear is a group alone, but for institutions in copies. */
function groupByName(members: readonly Member[], context: ArticleContext, gazetteer: Gazetteer): Group[] {
  const named = new Map<string, Member[]>();
  const alone: Group[] = [];
  for (const member of members) {
    const key = lookupKey(member, context, gazetteer);
    if (key === null) alone.push(groupOf([member]));
    else addTo(named, key, member);
  }
  const groups = [...named.values()].flatMap((bearers) => bearersOf(bearers, context));
  joinInstitutionCopies(alone, groups, context, gazetteer);
  return [...groups, ...left(alone)];
}

/** The key of a name, for an institution that every country or town has with the one that it is of. */
function lookupKey({ key, type, facts, entry }: Member, context: ArticleContext, gazetteer: Gazetteer): string | null {
  if (key === null || (type === 'other' && facts.speaks && isSingleName(facts.name))) return null;
  const words = bodyWords(facts.name);
  if (type === 'place') return words.every((word) => indefinitePlaces.has(word)) ? null : key;
  if (type !== 'organization') return key;
  const institution = institutionOf(words, gazetteer);
  if (institution === null) {
    const leading = leadingName(words, gazetteer);
    return leading === null ? key : nameKey(type, `${leading.entry.name} ${leading.rest.join(' ')}`);
  }
  const { country, place } = context.surroundings(facts.articleId);
  const known = entry?.countryCode ?? institution.countryCode;
  const where = known ?? (institution.scope === 'country' ? country : place);
  return where === null ? null : `organization ${institution.words.join(' ')} in ${where}`;
}

/** Groups of one entry of a gazetteer are one, whatever their names: they are joined to the largest, of equals the first. */
function joinEntries(groups: readonly Group[]): void {
  const byEntry = groupBy(groups, ({ traits }) => traits.entry);
  joinAll(
    [...byEntry.values()].flatMap((bearers) => {
      const into = bearers.reduce((most, group) => (group.members.length > most.members.length ? group : most));
      return bearers
        .filter((group) => group !== into)
        .map((group) => ({ group, into, rule: 'entity/gazetteer' as const }));
    }),
  );
}

/** How many articles of a group are asked who else is in them. */
const mostAsked = 200;

/** The entry that articles of the group told, or that most of those asked speak for by who else is in them. */
function entryOfGroup(
  group: Group,
  bearing: (facts: EntityFacts) => Bearing,
  gazetteer: Gazetteer,
): GazetteerEntry | null {
  const told = group.members.find(({ entry }) => entry !== null)?.entry ?? null;
  if (told !== null || group.members[0]?.type !== 'person') return told;
  const asked = group.members.slice(0, mostAsked).map(({ facts }) => entryByCompanions(bearing(facts), gazetteer));
  const found = new Set(asked.filter((entry) => entry !== null));
  const [entry = null] = found;
  const agreeing = asked.filter((each) => each === entry).length;
  return found.size === 1 && agreeing * 2 > asked.length ? entry : null;
}

function clusterOf({ members }: Group, entry: GazetteerEntry | null, countryCode: string | null): EntityCluster {
  const sorted = [...members].sort((a, b) => compareIds(a.facts.documentId, b.facts.documentId));
  const type = sorted[0]?.type ?? 'other';
  const name = canonicalName(sorted, entry);
  const firstIds = sorted.map(({ facts }) => firstMention(facts));
  const first =
    sorted.find((member) => member.facts.name === name && member.rule === null) ??
    sorted.find((member) => member.rule === null);
  return {
    id: idOf('e', [type, name, firstIds.reduce((a, b) => (a < b ? a : b))]),
    label: entityLabel(type, name),
    type,
    name,
    wikidataId: entry?.wikidataId ?? null,
    countryCode,
    joins: sorted.map((member) => ({
      documentId: member.facts.documentId,
      rule: member === first ? null : (member.rule ?? ruleOfName(member, type)),
    })),
    mentionIds: mentionIdsOf(sorted),
  };
}

function firstMention({ mentionIds }: EntityFacts): string {
  const end = mentionIds.indexOf(' ');
  return end < 0 ? mentionIds : mentionIds.slice(0, end);
}

function mentionIdsOf(members: readonly Member[]): Iterable<string> {
  return {
    *[Symbol.iterator]() {
      for (const { facts } of members) yield* facts.mentionIds.split(' ');
    },
  };
}

function ruleOfName({ facts, entry }: Member, type: EntityType): EntityRuleId {
  if (facts.type !== type) return 'entity/type';
  const isInstitution = type === 'organization' && entry === null && institutionScope(bodyWords(facts.name)) !== null;
  return isInstitution ? 'entity/country' : 'entity/full-name';
}
