import type { EntityType } from '../../../schemas/entities.ts';
import { addTo } from '../../grouping.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { ArticleEntities, ArticleEntity } from './article-entities.ts';
import { type Group, joinAll } from './group.ts';
import { isSingleName } from './label.ts';
import { bodyKey, nameKey } from './names.ts';
import { personName } from './person-name.ts';

type TypeOf = (entity: number) => EntityType;

/**
 * Surnames that the language model took for a place or firm, each with the one whom the same article names in full: Lind
 * beside Bo Lind. A word that other articles give such a thing too is left to it, and what a gazetteer knows, but for a
 * town that speaks.
 */
export function mistypedSurnames(
  entities: ArticleEntities,
  typeOf: TypeOf,
  gazetteer: Gazetteer,
): ReadonlyMap<number, number> {
  const found: (readonly [surname: number, person: number])[] = [];
  for (const [article, doubtful] of doubtfulNames(entities, typeOf, gazetteer)) {
    const persons = Array.from(entities.entitiesIn(article)).filter((entity) => typeOf(entity) === 'person');
    for (const surname of doubtful) {
      const { name } = entities.at(surname);
      const [person, ...others] = persons.filter((entity) => hasSurname(entities.at(entity), bodyKey(name)));
      if (person !== undefined && others.length === 0) found.push([surname, person]);
    }
  }
  return new Map(found.sort(([surname, person], [other, otherPerson]) => person - otherPerson || surname - other));
}

/** By article the single names, of no persons, of which nothing else tells what they are. */
function doubtfulNames(entities: ArticleEntities, typeOf: TypeOf, gazetteer: Gazetteer): Map<number, number[]> {
  const { count, kindOf, nameOf, names } = entities;
  const areSingle = names.map(isSingleName);
  const singles = function* (): Generator<number> {
    for (let entity = 0; entity < count; entity++) {
      if (areSingle[nameOf(entity)] && typeOf(entity) !== 'person' && !kindOf(entity).plays) yield entity;
    }
  };
  const keyOf = (entity: number): string | null => nameKey(typeOf(entity), names[nameOf(entity)] ?? '');
  const counts = new Map<string | null, number>();
  for (const entity of singles()) counts.set(keyOf(entity), (counts.get(keyOf(entity)) ?? 0) + 1);
  const byArticle = new Map<number, number[]>();
  for (const entity of singles()) {
    const known = gazetteer.candidates(names[nameOf(entity)] ?? '');
    const isTown = known.length > 0 && known.every(({ type, kind }) => type === 'place' && kind !== 'country');
    const isDoubtful = known.length === 0 ? counts.get(keyOf(entity)) === 1 : isTown && kindOf(entity).speaks;
    if (isDoubtful) addTo(byArticle, entities.articleOf(entity), entity);
  }
  return byArticle;
}

/** Theodore of Arn is called after the place. */
function hasSurname({ name }: ArticleEntity, surname: string): boolean {
  const parts = name.includes(' of ') ? null : personName(name);
  return parts !== null && [...parts.middle, parts.surname].includes(surname);
}

/** Joins each such surname, which is a group alone, to the group of the person. */
export function joinMistypedSurnames(groups: readonly Group[], persons: ReadonlyMap<number, number>): void {
  if (persons.size === 0) return;
  const wanted = new Set([...persons].flat());
  const groupOf = new Map<number, Group>();
  for (const group of groups) {
    for (const member of group.members) if (wanted.has(member)) groupOf.set(member, group);
  }
  joinAll(
    [...persons].flatMap(([surname, person]) => {
      const [group, into] = [groupOf.get(surname), groupOf.get(person)];
      return group === undefined || into === undefined ? [] : [{ group, into, rule: 'entity/surname' as const }];
    }),
  );
}
