import { remembered } from '../remembered.ts';
import { comparableWords } from '../words.ts';
import { type Group, joinAll } from './group.ts';
import type { Members } from './member.ts';
import { areUnlikely } from './traits.ts';

const lettersOf = remembered((name: string) => comparableWords(name).join(''));

/**
 * Joins groups whose names differ in nothing but where words end, `Kim Jong-un` and `Kim Jongun`; not where a spelling has
 * several bearers.
 */
export function joinSpellings(groups: readonly Group[], member: Members): void {
  const alike = new Map<string, Map<Group, string>>();
  for (const group of groups) {
    for (const { facts, key, type } of group.members.map(member)) {
      if (key === null) continue;
      const spelling = `${type} ${lettersOf(facts.name)}`;
      const known = alike.get(spelling) ?? new Map<Group, string>();
      alike.set(spelling, known.set(group, key));
    }
  }
  const joins = [...alike.values()].flatMap((keys) => {
    const [into, ...others] = keys.keys();
    if (into === undefined || new Set(keys.values()).size < keys.size) return [];
    return others
      .filter((group) => !areUnlikely(group.traits, into.traits))
      .map((group) => ({ group, into, rule: 'entity/full-name' as const }));
  });
  joinAll(joins);
}
