import { type EntityType, entityTypes } from '../../../schemas/entities.ts';
import { addTo } from '../../grouping.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { EntityFacts } from './facts.ts';
import { isSingleName } from './label.ts';
import { bodyKey } from './names.ts';

/** A type that at least this many articles give a name stays beside a commoner one. */
const wellSupported = 3;
/** A type that a fewer share of the articles give a name than one in so many is a slip. */
const slipShare = 4;
/** So many articles are outweighed by a gazetteer that knows a name as of one type only. */
const gazetteerVotes = 3;

/**
 * The type of each document entity in view of how the others of its name were typed: a model that is unsure takes a firm
 * for a work here and for a person there. The rarer type gives way to the commonest unless it is well supported, by
 * several articles, or for a person by what only a person has: a pronoun, a position.
 */
export function settleTypes(facts: readonly EntityFacts[], gazetteer: Gazetteer): (facts: EntityFacts) => EntityType {
  const byName = new Map<string, EntityFacts[]>();
  for (const entity of facts) addTo(byName, bodyKey(entity.name), entity);
  const settled = new Map<EntityFacts, EntityType>();
  for (const namesakes of byName.values()) {
    const types = new Set(namesakes.map(({ type }) => type));
    if (types.size === 1 && !(types.has('organization') && isCountry(namesakes, gazetteer))) continue;
    const commonest = commonestType(namesakes, gazetteer);
    const votes = countBy(namesakes);
    for (const entity of namesakes) {
      if (givesWay(entity, commonest, votes)) settled.set(entity, commonest);
    }
  }
  return (entity) => settled.get(entity) ?? entity.type;
}

/** Whether an article says of it what it says of persons only. */
export function isSurelyPerson({ type, pronoun, positions }: EntityFacts): boolean {
  return type === 'person' && (pronoun !== null || positions.length > 0);
}

function givesWay(entity: EntityFacts, commonest: EntityType, votes: ReadonlyMap<EntityType, number>): boolean {
  const { type, name, speaks } = entity;
  if (type === commonest || isSurelyPerson(entity)) return false;
  // Ruiz who speaks is hardly the town, and a surname alone says nothing of whose it is.
  const isPersonLike = type === 'person' || (type === 'other' && speaks);
  if (isSingleName(name) && (commonest === 'person' || (isPersonLike && speaks))) return false;
  if (type === 'other') return true;
  const own = votes.get(type) ?? 0;
  const most = votes.get(commonest) ?? 0;
  if (isSingleName(name) && type === 'person') return most >= wellSupported && own * slipShare <= most;
  return own < wellSupported || own * slipShare <= most;
}

/** The type that most articles give, `other` only where none is given; sure persons and a gazetteer weigh more. */
function commonestType(namesakes: readonly EntityFacts[], gazetteer: Gazetteer): EntityType {
  const votes = countBy(namesakes);
  for (const entity of namesakes) if (isSurelyPerson(entity)) votes.set('person', (votes.get('person') ?? 0) + 1);
  const known = new Set(gazetteer.candidates(namesakes[0]?.name ?? '').map((entry) => entry.type));
  for (const type of known) {
    if (known.size === 1 && (votes.has(type) || isCountry(namesakes, gazetteer)))
      votes.set(type, (votes.get(type) ?? 0) + gazetteerVotes);
  }
  const weight = (type: EntityType): number => (type === 'other' ? 0.5 : (votes.get(type) ?? 0));
  return entityTypes.reduce((best, type) => (weight(type) > weight(best) ? type : best));
}

/** Whether a gazetteer knows the name as that of a country alone, which speaks and acts like a body. */
function isCountry([named]: readonly EntityFacts[], gazetteer: Gazetteer): boolean {
  const entries = gazetteer.candidates(named?.name ?? '');
  return entries.length > 0 && entries.every(({ kind }) => kind === 'country');
}

function countBy(namesakes: readonly EntityFacts[]): Map<EntityType, number> {
  const counts = new Map<EntityType, number>();
  for (const { type } of namesakes) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}
