import { addTo } from '../../grouping.ts';
import { comparableWords } from '../words.ts';
import { type Group, joinAll } from './group.ts';
import { remembered } from './remembered.ts';
import { areUnlikely } from './traits.ts';

const lettersOf = remembered((name) => comparableWords(name).join(''));

/**
 * Joins groups whose names differ in nothing but where words end, `Kim Jong-un` and `Kim Jongun`; not where a spelling has
 * several bearers.
 */
export function joinSpellings(groups: readonly Group[]): void {
  const alike = new Map<string, Group[]>();
  for (const group of groups) {
    const [member] = group.members;
    if (member === undefined || member.key === null) continue;
    const names = new Set(group.members.map(({ facts }) => lettersOf(facts.name)));
    for (const letters of names) addTo(alike, `${member.type} ${letters}`, group);
  }
  const joins = [...alike.values()].flatMap(([into, ...others]) => {
    const keys = new Set([into, ...others].map((group) => group?.members[0]?.key));
    if (into === undefined || keys.size <= others.length) return [];
    return others
      .filter((group) => !areUnlikely(group.traits, into.traits))
      .map((group) => ({ group, into, rule: 'entity/full-name' as const }));
  });
  joinAll(joins);
}
