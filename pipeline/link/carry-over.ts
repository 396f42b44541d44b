import { groupBy } from '../grouping.ts';
import { type IdPrefix, idOf } from '../ids.ts';
import { compareCodePoints } from '../offsets.ts';

/** A cluster of an earlier version. */
export interface PublishedCluster {
  readonly id: string;
  readonly formerIds: readonly string[];
  /** What the cluster is recognised by where none of its members survived; null where nothing tells it from others. */
  readonly label: string | null;
}

/** The same with the ids of its members. */
export interface ListedCluster extends PublishedCluster {
  readonly members: readonly string[];
}

/** The clusters of an earlier version, and which of them a member is in: its place in the list, -1 for none. */
export interface ClustersByMember {
  readonly clusters: readonly PublishedCluster[];
  readonly clusterOf: (memberId: string) => number;
}

/** A cluster of the version that is being built. */
export interface NewCluster {
  /** The id that it gets when it continues no published cluster. */
  readonly id: string;
  readonly label: string | null;
}

/** A member of a new cluster and the place of that in the list. No member is in two. */
export type Membership = readonly [memberId: string, cluster: number];

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
export function carryOver(
  published: ClustersByMember,
  current: readonly NewCluster[],
  members: Iterable<Membership>,
): CarriedId[] {
  const inheritances = findHeirs(published, current, members);
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
function findHeirs(
  published: ClustersByMember,
  current: readonly NewCluster[],
  members: Iterable<Membership>,
): Inheritance[] {
  if (published.clusters.length === 0) return [];
  const overlaps = sharedMembers(published, current, members);
  const heirs = new Map<PublishedCluster, Inheritance>();
  for (const overlap of overlaps) if (!heirs.has(overlap.from)) heirs.set(overlap.from, overlap);
  const continued = new Set(overlaps.map(({ heir }) => heir));
  const renewed = sameLabel(published.clusters, current).filter(
    ({ from, heir }) => !heirs.has(from) && !continued.has(heir),
  );
  return [...heirs.values(), ...renewed];
}

/** Pairs of clusters that share members, those that share most first. */
function sharedMembers(
  { clusters, clusterOf }: ClustersByMember,
  current: readonly NewCluster[],
  members: Iterable<Membership>,
): Inheritance[] {
  const sizes = new Map<number, number>();
  for (const [member, heir] of members) {
    const from = clusterOf(member);
    const pair = from * current.length + heir;
    if (from >= 0) sizes.set(pair, (sizes.get(pair) ?? 0) + 1);
  }
  const overlaps = [...sizes].map(([pair, size]): Inheritance => {
    const heir = pair % current.length;
    return { from: clusters[(pair - heir) / current.length] as PublishedCluster, heir, size };
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
