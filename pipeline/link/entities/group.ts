import type { EntityRuleId } from '../../../schemas/rules/entity.ts';
import type { Member } from './member.ts';
import { areApart, joinTraits, type Traits, traitsOf } from './traits.ts';

/** Members that are one. */
export interface Group {
  readonly members: Member[];
  traits: Traits;
}

/** The group of one member, or of several with the same traits. */
export function groupOf(members: readonly [Member, ...Member[]], traits: Traits = traitsOf(members[0])): Group {
  return { members: [...members], traits };
}

/** Moves all members of a group to another, for one reason; null keeps the reasons that they have. */
export function absorb(into: Group, group: Group, rule: EntityRuleId | null): void {
  for (const member of group.members) {
    into.members.push(member);
    if (rule !== null) member.rule = rule;
  }
  into.traits = joinTraits(into.traits, group.traits);
  group.members.length = 0;
}

/** A group that is found to be another. */
export interface Join {
  readonly group: Group;
  readonly into: Group;
  readonly rule: EntityRuleId;
}

/**
 * Makes joins that were found side by side, in their order, each through those before it: what was joined to a group
 * that was joined itself ends where that one did. One that would make he and she one by way of others is left out.
 */
export function joinAll(joins: readonly Join[]): void {
  const joined = new Map<Group, Group>();
  const end = (group: Group): Group => {
    let last = group;
    for (let next = joined.get(last); next !== undefined; next = joined.get(last)) last = next;
    return last;
  };
  for (const { group, into, rule } of joins) {
    const [from, to] = [end(group), end(into)];
    if (from === to || areApart(from.traits, to.traits)) continue;
    absorb(to, from, rule);
    joined.set(from, to);
  }
}
