import { compareCodePoints } from '../offsets.ts';

/** A cluster of an earlier version: its id, its members' ids, and what it was merged from before. */
export interface PublishedCluster {
  readonly id: string;
  readonly members: readonly string[];
  readonly formerIds: readonly string[];
  /** What the cluster is called; clusters none of whose members survived are recognised by it where it is unique. */
  readonly label: string;
}

/** A cluster of the version that is being built. */
export interface NewCluster {
  /** The id that it gets when it continues no published cluster. */
  readonly id: string;
  readonly members: readonly string[];
  readonly label: string;
}

export interface CarriedId {
  readonly id: string;
  readonly formerIds: readonly string[];
}

/**
 * Gives clusters the ids of the version before, aligned with `current`: a cluster keeps its id as long as most of its
 * members stay together; a merge keeps the id of the part that gave most members and lists the others as former ids;
 * a split leaves the id with the larger part. Ties go by id, so that the order of the input never matters.
 */
export function carryOver(published: readonly PublishedCluster[], current: readonly NewCluster[]): CarriedId[] {
  const overlaps = sharedMembers(published, current);
  const successor = new Map<PublishedCluster, number>();
  const predecessor = new Map<number, PublishedCluster>();
  for (const { from, to } of overlaps) {
    if (successor.has(from) || predecessor.has(to)) continue;
    successor.set(from, to);
    predecessor.set(to, from);
  }
  const survivors = new Set(overlaps.map((overlap) => overlap.from));
  const grown = new Set(overlaps.map((overlap) => overlap.to));
  for (const { from, to } of sameLabel(published, current)) {
    if (survivors.has(from) || grown.has(to)) continue;
    successor.set(from, to);
    predecessor.set(to, from);
  }
  const merged = new Map<number, PublishedCluster[]>();
  for (const { from, to } of overlaps) {
    if (successor.has(from)) continue;
    successor.set(from, to);
    merged.set(to, [...(merged.get(to) ?? []), from]);
  }
  const ids = current.map((cluster, index) => predecessor.get(index)?.id ?? cluster.id);
  const inUse = new Set(ids);
  return ids.map((id, index) => {
    const parts = [predecessor.get(index), ...(merged.get(index) ?? [])];
    const former = parts.flatMap((part) => (part === undefined ? [] : [part.id, ...part.formerIds]));
    return { id, formerIds: [...new Set(former)].filter((old) => !inUse.has(old)).sort(compareCodePoints) };
  });
}

interface Overlap {
  readonly from: PublishedCluster;
  readonly to: number;
  readonly size: number;
}

/** Pairs of clusters that share members, the largest share first. */
function sharedMembers(published: readonly PublishedCluster[], current: readonly NewCluster[]): Overlap[] {
  const clusterOf = new Map<string, number>();
  current.forEach((cluster, index) => {
    for (const member of cluster.members) clusterOf.set(member, index);
  });
  const overlaps: Overlap[] = [];
  for (const from of published) {
    const sizes = new Map<number, number>();
    for (const member of from.members) {
      const to = clusterOf.get(member);
      if (to !== undefined) sizes.set(to, (sizes.get(to) ?? 0) + 1);
    }
    for (const [to, size] of sizes) overlaps.push({ from, to, size });
  }
  const idOfNew = (overlap: Overlap): string => current[overlap.to]?.id ?? '';
  return overlaps.sort(
    (a, b) => b.size - a.size || compareCodePoints(a.from.id, b.from.id) || compareCodePoints(idOfNew(a), idOfNew(b)),
  );
}

/** Pairs of clusters of one label, where it names one cluster on either side. */
function sameLabel(
  published: readonly PublishedCluster[],
  current: readonly NewCluster[],
): { from: PublishedCluster; to: number }[] {
  const before = uniqueLabels(published);
  const now = uniqueLabels(current);
  return [...before].flatMap(([label, index]) => {
    const from = published[index];
    const to = now.get(label);
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
}

/** Index by label, of the labels that only one cluster has. */
function uniqueLabels(clusters: readonly { readonly label: string }[]): Map<string, number> {
  const unique = new Map<string, number>();
  const repeated = new Set<string>();
  clusters.forEach(({ label }, index) => {
    if (unique.has(label)) repeated.add(label);
    unique.set(label, index);
  });
  for (const label of repeated) unique.delete(label);
  return unique;
}
