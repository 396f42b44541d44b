import { type EntityType, entityTypes } from '../../../schemas/entities.ts';
import { type Gazetteer, isSharedName } from '../gazetteer/gazetteer.ts';
import { interned } from '../interned.ts';
import { runAt, runsOf } from '../runs.ts';
import type { ArticleEntities } from './article-entities.ts';
import type { EntityProfile } from './facts.ts';
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
export function settleTypes(entities: ArticleEntities, gazetteer: Gazetteer): (entity: number) => EntityType {
  const bornNames = namesOfPersons(entities);
  const settled = new Uint8Array(entities.count);
  for (let entity = 0; entity < entities.count; entity++) {
    const { type, plays } = entities.kindOf(entity);
    settled[entity] = entityTypes.indexOf(plays && type === 'place' ? 'organization' : type);
  }
  for (const namesakes of sameBodyKeys(entities)) {
    const votes = votesOf(namesakes, entities, bornNames, gazetteer);
    if (votes.size < 2) continue;
    const told = Array.from(namesakes, entities.at);
    const commonest = commonestType(votes, told);
    told.forEach((entity, index) => {
      const isSlip = isSingleName(entity.name)
        ? isSlipOfSingle(entity, commonest, votes, bornNames)
        : isSlipOfFull(entity, commonest, votes);
      if (isSlip) settled[namesakes[index] ?? 0] = entityTypes.indexOf(commonest);
    });
  }
  return (entity) => entityTypes[settled[entity] ?? 0] ?? 'other';
}

/** The entities of each `bodyKey`; what plays is apart. */
function* sameBodyKeys({ count, kindOf, nameOf, names }: ArticleEntities): Generator<Uint32Array> {
  const keys = interned<string>();
  const keyOf = Uint32Array.from(names, (name) => keys.numberOf(bodyKey(name)));
  const runs = runsOf(count, keys.values.length, (entity) =>
    kindOf(entity).plays ? -1 : (keyOf[nameOf(entity)] ?? -1),
  );
  for (const key of keys.values.keys()) yield runAt(runs, key);
}

/** Whether an article says of it what it says of persons only. */
export function isSurelyPerson({ type, pronoun, positions }: EntityProfile): boolean {
  return type === 'person' && (pronoun !== null || positions.length > 0);
}

/** Whether the type that an article gives a name of several words gives way to the commonest one. */
function isSlipOfFull(entity: EntityProfile, commonest: EntityType, votes: Votes): boolean {
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
  entity: EntityProfile,
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
function namesOfPersons({ count, kindOf, nameOf, names }: ArticleEntities): Set<string> {
  const areBorn = new Uint8Array(names.length);
  for (let entity = 0; entity < count; entity++) if (kindOf(entity).type === 'person') areBorn[nameOf(entity)] = 1;
  const born = new Set<string>();
  names.forEach((name, number) => {
    const parts = areBorn[number] === 1 ? personName(name) : null;
    if (parts !== null) born.add(parts.given).add(parts.surname);
  });
  return born;
}

/** The type that most articles give, `other` only where none is given; sure persons weigh more. */
function commonestType(votes: Votes, namesakes: readonly EntityProfile[]): EntityType {
  const sure = namesakes.filter(isSurelyPerson).length;
  const weight = (type: EntityType): number =>
    type === 'other' ? 0.5 : (votes.get(type) ?? 0) + (type === 'person' ? sure : 0);
  return entityTypes.reduce((best, type) => (weight(type) > weight(best) ? type : best));
}

/** How many articles give a name each type, with the votes of a gazetteer that knows one type for it. */
function votesOf(
  namesakes: Uint32Array,
  { kindOf, nameOf, names }: ArticleEntities,
  bornNames: ReadonlySet<string>,
  gazetteer: Gazetteer,
): Votes {
  const votes = new Map<EntityType, number>();
  for (const entity of namesakes) votes.set(kindOf(entity).type, (votes.get(kindOf(entity).type) ?? 0) + 1);
  const name = names[nameOf(namesakes[0] ?? 0)] ?? '';
  const entries = gazetteer.candidates(name);
  const [type, ...others] = new Set(entries.map((entry) => entry.type));
  if (type === undefined || others.length > 0) return votes;
  const isCountry = votes.has('organization') && entries.every(({ kind }) => kind === 'country');
  const isBody =
    type === 'organization' &&
    isSingleName(name) &&
    !bornNames.has(bodyKey(name)) &&
    !entries.some((entry) => isSharedName(entry, name)) &&
    !namesakes.some((entity) => kindOf(entity).speaks);
  return votes.has(type) || isCountry || isBody ? votes.set(type, (votes.get(type) ?? 0) + gazetteerVotes) : votes;
}

type Votes = ReadonlyMap<EntityType, number>;
