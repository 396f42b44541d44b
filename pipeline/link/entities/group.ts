import type { EntityRuleId } from '../../../schemas/rules/entity.ts';
import type { Member, Members } from './member.ts';
import { areApart, joinTraits, type Traits } from './traits.ts';

/** Entities of articles that are one. */
export interface Group {
  /** Their numbers, */
  readonly members: number[];
  /** and why each was joined: null for those that are one by their full name alone. */
  readonly rules: (EntityRuleId | null)[];
  traits: Traits;
}

/** The group of a member by its number. */
export function groupOf(member: number, traits: Traits): Group {
  return { members: [member], rules: [null], traits };
}

/** Adds one more with the same traits. */
export function addMember({ members, rules }: Group, member: number): void {
  members.push(member);
  rules.push(null);
}

/** The member that a group was begun with; null for a group that was joined to another. */
export function firstMember({ members: [first] }: Group, member: Members): Member | null {
  return first === undefined ? null : member(first);
}

/** Moves all members of a group to another, for one reason; null keeps the reasons that they have. */
export function absorb(into: Group, group: Group, rule: EntityRuleId | null): void {
  for (const [index, member] of group.members.entries()) {
    into.members.push(member);
    into.rules.push(rule ?? group.rules[index] ?? null);
  }
  into.traits = joinTraits(into.traits, group.traits);
  group.members.length = 0;
  group.rules.length = 0;
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
