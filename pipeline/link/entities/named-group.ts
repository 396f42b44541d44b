import type { EntityType } from '../../../schemas/entities.ts';
import type { EntityRuleId } from '../../../schemas/rules/entity.ts';
import { idOf } from '../../ids.ts';
import type { Gazetteer, GazetteerEntry } from '../gazetteer/gazetteer.ts';
import { institutionScope } from '../lexicon/institution-words.ts';
import type { ArticleContext } from './agreement.ts';
import type { ArticleEntities } from './article-entities.ts';
import { canonicalName } from './canonical-name.ts';
import { firstMember, type Group } from './group.ts';
import { homeCountry } from './home-country.ts';
import { entityLabel } from './label.ts';
import type { Member } from './member.ts';
import { bodyWords } from './names.ts';
import { entryByCompanions } from './person-entry.ts';

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
}

/** What a group says of its own. */
export function clusterOf(
  group: Group,
  entities: ArticleEntities,
  context: ArticleContext,
  gazetteer: Gazetteer,
): EntityCluster {
  const { members } = group;
  const type = context.member(members.reduce((a, b) => Math.min(a, b))).type;
  const entry = entryOfGroup(group, entities, context, gazetteer);
  const name = canonicalName(members.map(entities.at), entry);
  const firstMention = members.map(entities.firstMention).reduce((a, b) => (a < b ? a : b));
  return {
    id: idOf('e', [type, name, firstMention]),
    label: entityLabel(type, name),
    type,
    name,
    wikidataId: entry?.wikidataId ?? null,
    countryCode: entry?.countryCode ?? homeCountry(group, context, gazetteer),
  };
}

/** Why each member of a group was joined, in their order; null for the first by id that bears the name of the cluster. */
export function rulesOf(
  { members, rules }: Group,
  { type, name }: Pick<EntityCluster, 'type' | 'name'>,
  { member }: ArticleContext,
): (EntityRuleId | null)[] {
  const unjoined = members.filter((_, index) => rules[index] === null).sort((a, b) => a - b);
  const first = unjoined.find((entity) => member(entity).facts.name === name) ?? unjoined[0];
  return members.map((entity, index) => (entity === first ? null : (rules[index] ?? ruleOfName(member(entity), type))));
}

/** How many articles of a group are asked who else is in them. */
const mostAsked = 200;

/** The entry that articles of the group told, or that most of those asked speak for by who else is in them. */
function entryOfGroup(
  group: Group,
  { dayOf }: ArticleEntities,
  { member, surroundings }: ArticleContext,
  gazetteer: Gazetteer,
): GazetteerEntry | null {
  for (const entity of group.members) {
    const { entry } = member(entity);
    if (entry !== null) return entry;
  }
  if (firstMember(group, member)?.type !== 'person') return null;
  const asked = group.members.slice(0, mostAsked).map((entity) => {
    const { facts } = member(entity);
    return entryByCompanions(
      { facts, surroundings: surroundings(facts.article), day: dayOf(facts.article) },
      gazetteer,
    );
  });
  const found = new Set(asked.filter((entry) => entry !== null));
  const [entry = null] = found;
  const agreeing = asked.filter((each) => each === entry).length;
  return found.size === 1 && agreeing * 2 > asked.length ? entry : null;
}

function ruleOfName({ facts, entry }: Member, type: EntityType): EntityRuleId {
  if (facts.type !== type) return 'entity/type';
  const isInstitution = type === 'organization' && entry === null && institutionScope(bodyWords(facts.name)) !== null;
  return isInstitution ? 'entity/country' : 'entity/full-name';
}
