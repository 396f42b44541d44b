import type { EntityType } from '../../../schemas/entities.ts';
import { addTo } from '../../grouping.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { EntityFacts } from './facts.ts';
import { type Group, joinAll } from './group.ts';
import { isSingleName } from './label.ts';
import { bodyKey, nameKey } from './names.ts';
import { personName } from './person-name.ts';

/**
 * Surnames that the language model took for a place or firm, each with the one whom the same article names in full: Lind
 * beside Bo Lind. A word that other articles give such a thing too is left to it, and what a gazetteer knows, but for a
 * town that speaks.
 */
export function mistypedSurnames(
  facts: readonly EntityFacts[],
  typeOf: (facts: EntityFacts) => EntityType,
  gazetteer: Gazetteer,
): Map<EntityFacts, EntityFacts> {
  const keyOf = (entity: EntityFacts): string | null => nameKey(typeOf(entity), entity.name);
  const singles = facts.filter((entity) => typeOf(entity) !== 'person' && isSingleName(entity.name) && !entity.plays);
  const counts = new Map<string | null, number>();
  for (const entity of singles) counts.set(keyOf(entity), (counts.get(keyOf(entity)) ?? 0) + 1);
  const byArticle = new Map<string, EntityFacts[]>();
  for (const entity of singles) {
    const known = gazetteer.candidates(entity.name);
    const isTown = known.length > 0 && known.every(({ type, kind }) => type === 'place' && kind !== 'country');
    const isDoubtful = known.length === 0 ? counts.get(keyOf(entity)) === 1 : isTown && entity.speaks;
    if (isDoubtful) addTo(byArticle, entity.articleId, entity);
  }
  const named = new Map<EntityFacts, EntityFacts[]>();
  for (const person of facts) {
    const doubtful = byArticle.get(person.articleId);
    // Theodore of Arn is called after the place.
    const isBorn = doubtful !== undefined && typeOf(person) === 'person' && !person.name.includes(' of ');
    const parts = isBorn ? personName(person.name) : null;
    if (parts === null) continue;
    const surnames = [...parts.middle, parts.surname];
    for (const entity of doubtful ?? []) if (surnames.includes(bodyKey(entity.name))) addTo(named, entity, person);
  }
  return new Map(
    [...named].flatMap(([entity, [person, ...others]]) =>
      person === undefined || others.length > 0 ? [] : [[entity, person] as const],
    ),
  );
}

/** Joins each such surname, which is a group alone, to the group of the person. */
export function joinMistypedSurnames(groups: readonly Group[], persons: ReadonlyMap<EntityFacts, EntityFacts>): void {
  if (persons.size === 0) return;
  const wanted = new Set([...persons].flat());
  const groupOf = new Map<EntityFacts, Group>();
  for (const group of groups) {
    for (const { facts } of group.members) if (wanted.has(facts)) groupOf.set(facts, group);
  }
  joinAll(
    [...persons].flatMap(([entity, person]) => {
      const [group, into] = [groupOf.get(entity), groupOf.get(person)];
      return group === undefined || into === undefined ? [] : [{ group, into, rule: 'entity/surname' as const }];
    }),
  );
}
