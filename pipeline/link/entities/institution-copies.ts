import { addTo, groupBy } from '../../grouping.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { ArticleContext } from './agreement.ts';
import { firstMember, type Group, joinAll } from './group.ts';
import { institutionOf } from './institutions.ts';
import type { Member } from './member.ts';
import { bodyWords } from './names.ts';

/**
 * Joins institutions that every country or town has, of which the article does not say whose they are, in copies of one
 * story: to the one that another copy places, or to each other where none does. Where copies place two they stay alone.
 *
 * @param alone groups of one member each
 * @param placed groups whose country or town is known
 */
export function joinInstitutionCopies(
  alone: readonly Group[],
  placed: readonly Group[],
  { member, storyOf }: ArticleContext,
  gazetteer: Gazetteer,
): void {
  const keyOf = ({ facts, type }: Member): string | null => {
    const story = type === 'organization' ? storyOf(facts.article) : null;
    const institution = story === null ? null : institutionOf(bodyWords(facts.name), gazetteer);
    return institution === null ? null : `${institution.words.join(' ')} ${story}`;
  };
  const copies = groupBy(alone, (group) => {
    const first = firstMember(group, member);
    return first === null ? null : keyOf(first);
  });
  const known = new Map<string, Group[]>();
  for (const group of placed) {
    for (const key of new Set(group.members.map((number) => keyOf(member(number)))))
      if (key !== null) addTo(known, key, group);
  }
  for (const [key, groups] of copies) {
    const [first] = groups;
    const [only = first, ...others] = known.get(key) ?? [];
    if (only === undefined || others.length > 0) continue;
    joinAll(groups.filter((group) => group !== only).map((group) => ({ group, into: only, rule: 'entity/story' })));
  }
}
