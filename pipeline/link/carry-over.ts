import { groupBy } from '../grouping.ts';
import { type IdPrefix, idOf } from '../ids.ts';
import { compareCodePoints } from '../offsets.ts';

/** A cluster of an earlier version: its id, its members' ids, and what it was merged from before. */
export interface PublishedCluster {
  readonly id: string;
  readonly members: readonly string[];
  readonly formerIds: readonly string[];
  /** What the cluster is recognised by where none of its members survived; null where nothing tells it from others. */
  readonly label: string | null;
}

/** A cluster of the version that is being built. Its members are in no other. */
export interface NewCluster {
  /** The id that it gets when it continues no published cluster. */
  readonly id: string;
  readonly members: Iterable<string>;
  readonly label: string | null;
}

export interface CarriedId {
  readonly id: string;
  readonly formerIds: readonly string[];
}

/**
 * Gives clusters the ids of the version before, aligned with `current`. The heir of a published cluster is the one
 * that has most of its members: a split leaves the id with the larger part. A cluster that is heir to several, a
 * merge, takes the id of the one that gave most members and lists the others as former ids. Ties go by id, so that the
 * order of the input never matters; no two clusters get one id.
 */
export function carryOver(published: readonly PublishedCluster[], current: readonly NewCluster[]): CarriedId[] {
  const inheritances = findHeirs(published, current);
  const inherited = new Set(inheritances.map(({ from }) => from.id));
  const inheritancesOf = groupBy(inheritances, ({ heir }) => heir);
  const ids = current.map(({ id }, index) => inheritancesOf.get(index)?.[0]?.from.id ?? freshId(id, inherited));
  const inUse = new Set(ids);
  return ids.map((id, index) => {
    const former = (inheritancesOf.get(index) ?? []).flatMap(({ from }) => [from.id, ...from.formerIds]);
    return { id, formerIds: [...new Set(former)].filter((old) => !inUse.has(old)).sort(compareCodePoints) };
  });
}

/** A published cluster and the new one, by index, that has most of its members, or else its label. */
interface Inheritance {
  readonly from: PublishedCluster;
  readonly heir: number;
  /** How many members it has of it. */
  readonly size: number;
}

/** The heir of each published cluster that has one, the largest inheritance first. */
function findHeirs(published: readonly PublishedCluster[], current: readonly NewCluster[]): Inheritance[] {
  const overlaps = sharedMembers(published, current);
  const heirs = new Map<PublishedCluster, Inheritance>();
  for (const overlap of overlaps) if (!heirs.has(overlap.from)) heirs.set(overlap.from, overlap);
  const continued = new Set(overlaps.map(({ heir }) => heir));
  const renewed = sameLabel(published, current).filter(({ from, heir }) => !heirs.has(from) && !continued.has(heir));
  return [...heirs.values(), ...renewed];
}

/** Pairs of clusters that share members, those that share most first. */
function sharedMembers(published: readonly PublishedCluster[], current: readonly NewCluster[]): Inheritance[] {
  const publishedAs = new Map<string, PublishedCluster>();
  for (const from of published) for (const member of from.members) publishedAs.set(member, from);
  const overlaps = current.flatMap(({ members }, heir) => {
    const shared = groupBy(members, (member) => publishedAs.get(member) ?? null);
    return [...shared].map(([from, group]) => ({ from, heir, size: group.length }));
  });
  const idOfNew = ({ heir }: Inheritance): string => current[heir]?.id ?? '';
  return overlaps.sort(
    (a, b) => b.size - a.size || compareCodePoints(a.from.id, b.from.id) || compareCodePoints(idOfNew(a), idOfNew(b)),
  );
}

/** Pairs of clusters of one label, where it names one cluster on either side. */
function sameLabel(published: readonly PublishedCluster[], current: readonly NewCluster[]): Inheritance[] {
  const before = groupBy(published, ({ label }) => label);
  const now = groupBy(current.keys(), (index) => current[index]?.label ?? null);
  return [...before].flatMap(([label, [from, ...others]]) => {
    const [heir, ...rivals] = now.get(label) ?? [];
    const isUnique = others.length === 0 && rivals.length === 0;
    return from !== undefined && heir !== undefined && isUnique ? [{ from, heir, size: 0 }] : [];
  });
}

/**
 * The id of a cluster that continues none. Where it split off a published cluster with the member that this one was
 * named after, that cluster's id is its own too; it then takes the next that can be made from it.
 */
function freshId(id: string, inherited: ReadonlySet<string>): string {
  let fresh = id;
  while (inherited.has(fresh)) fresh = idOf(fresh.charAt(0) as IdPrefix, ['split', fresh]);
  return fresh;
}
