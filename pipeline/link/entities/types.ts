import { type EntityType, entityTypes } from '../../../schemas/entities.ts';
import { addTo } from '../../grouping.ts';
import { type Gazetteer, isSharedName } from '../gazetteer/gazetteer.ts';
import type { EntityFacts } from './facts.ts';
import { isSingleName } from './label.ts';
import { bodyKey } from './names.ts';
import { personName } from './person-name.ts';

/** A type that at least this many articles give a name stays beside a commoner one. */
const wellSupported = 3;
/** A type that a fewer share of the articles give a name than one in so many is a slip. */
const slipShare = 4;
/** The same share for a single word that nobody is called by. */
const clearShare = 2;
/** So many articles are outweighed by a gazetteer that knows a name as of one type only. */
const gazetteerVotes = 3;

/**
 * The type of each document entity in view of how the others of its name were typed: a model that is unsure takes a firm
 * for a work here and for a person there. The rarer type gives way to the commonest unless it is well supported, by
 * several articles, or for a person by what only a person has: a pronoun, a position. A place that plays is a team.
 */
export function settleTypes(facts: readonly EntityFacts[], gazetteer: Gazetteer): (facts: EntityFacts) => EntityType {
  const byName = new Map<string, EntityFacts[]>();
  const bornNames = namesOfPersons(facts);
  const settled = new Map<EntityFacts, EntityType>();
  for (const entity of facts) {
    if (entity.plays && entity.type === 'place') settled.set(entity, 'organization');
    else if (!entity.plays) addTo(byName, bodyKey(entity.name), entity);
  }
  for (const namesakes of byName.values()) {
    const votes = votesOf(namesakes, bornNames, gazetteer);
    if (votes.size === 1) continue;
    const commonest = commonestType(votes, namesakes);
    for (const entity of namesakes) {
      const isSlip = isSingleName(entity.name)
        ? isSlipOfSingle(entity, commonest, votes, bornNames)
        : isSlipOfFull(entity, commonest, votes);
      if (isSlip) settled.set(entity, commonest);
    }
  }
  return (entity) => settled.get(entity) ?? entity.type;
}

/** Whether an article says of it what it says of persons only. */
export function isSurelyPerson({ type, pronoun, positions }: EntityFacts): boolean {
  return type === 'person' && (pronoun !== null || positions.length > 0);
}

/** Whether the type that an article gives a name of several words gives way to the commonest one. */
function isSlipOfFull(entity: EntityFacts, commonest: EntityType, votes: Votes): boolean {
  const { type } = entity;
  if (type === commonest || isSurelyPerson(entity)) return false;
  return type === 'other' || isRare(type, commonest, votes);
}

/**
 * The same for a single word, which tells little: it may be the surname of somebody. No article makes a person of it;
 * who speaks is hardly a town, but a person of whom the collection knows no such name is a paper or firm where nearly
 * all say so.
 */
function isSlipOfSingle(
  entity: EntityFacts,
  commonest: EntityType,
  votes: Votes,
  bornNames: ReadonlySet<string>,
): boolean {
  const { type, name, speaks } = entity;
  if (type === commonest || commonest === 'person' || isSurelyPerson(entity)) return false;
  const isPersonLike = type === 'person' || (type === 'other' && speaks);
  if (isPersonLike && speaks && (commonest !== 'organization' || bornNames.has(bodyKey(name)))) return false;
  if (type === 'other' && !speaks) return true;
  if (!isPersonLike) return isRare(type, commonest, votes);
  const most = votes.get(commonest) ?? 0;
  const share = bornNames.has(bodyKey(name)) ? slipShare : clearShare;
  return most >= wellSupported && (votes.get(type) ?? 0) * share <= most;
}

function isRare(type: EntityType, commonest: EntityType, votes: Votes): boolean {
  const own = votes.get(type) ?? 0;
  return own < wellSupported || own * slipShare <= (votes.get(commonest) ?? 0);
}

/** The surnames and given names of all whom the collection names in full. */
function namesOfPersons(facts: readonly EntityFacts[]): Set<string> {
  const names = new Set<string>();
  for (const { type, name } of facts) {
    const parts = type === 'person' ? personName(name) : null;
    if (parts !== null) names.add(parts.given).add(parts.surname);
  }
  return names;
}

/** The type that most articles give, `other` only where none is given; sure persons weigh more. */
function commonestType(votes: Votes, namesakes: readonly EntityFacts[]): EntityType {
  const sure = namesakes.filter(isSurelyPerson).length;
  const weight = (type: EntityType): number =>
    type === 'other' ? 0.5 : (votes.get(type) ?? 0) + (type === 'person' ? sure : 0);
  return entityTypes.reduce((best, type) => (weight(type) > weight(best) ? type : best));
}

/** How many articles give a name each type, with the votes of a gazetteer that knows one type for it. */
function votesOf(namesakes: readonly EntityFacts[], bornNames: ReadonlySet<string>, gazetteer: Gazetteer): Votes {
  const votes = countBy(namesakes);
  const name = namesakes[0]?.name ?? '';
  const entries = gazetteer.candidates(name);
  const [type, ...others] = new Set(entries.map((entry) => entry.type));
  if (type === undefined || others.length > 0) return votes;
  const isCountry = votes.has('organization') && entries.every(({ kind }) => kind === 'country');
  const isBody =
    type === 'organization' &&
    isSingleName(name) &&
    !bornNames.has(bodyKey(name)) &&
    !entries.some((entry) => isSharedName(entry, name)) &&
    !namesakes.some(({ speaks }) => speaks);
  return votes.has(type) || isCountry || isBody ? votes.set(type, (votes.get(type) ?? 0) + gazetteerVotes) : votes;
}

type Votes = ReadonlyMap<EntityType, number>;

function countBy(namesakes: readonly EntityFacts[]): Map<EntityType, number> {
  const counts = new Map<EntityType, number>();
  for (const { type } of namesakes) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}
