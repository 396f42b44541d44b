import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CarriedId,
  carryOver as carryOverMembers,
  type ListedCluster,
  type Membership,
  type NewCluster,
} from '../../../pipeline/link/carry-over.ts';

const published = (id: string, members: string, formerIds: readonly string[] = []): ListedCluster => ({
  id,
  members: [...members],
  formerIds,
  label: null,
});

/** A cluster with its members, which are letters. */
interface FullCluster extends NewCluster {
  readonly members: readonly string[];
}
const current = (id: string, members: string): FullCluster => ({ id, members: [...members], label: null });

function carryOver(published: readonly ListedCluster[], now: readonly FullCluster[]): CarriedId[] {
  const clusterOf = (member: string): number => published.findIndex(({ members }) => members.includes(member));
  const members = now.flatMap((cluster, index) => cluster.members.map((member): Membership => [member, index]));
  return carryOverMembers({ clusters: published, clusterOf }, now, members);
}

describe('carryOver', () => {
  it('gives clusters of a first version the ids that they were made with', () => {
    expect(carryOver([], [current('e-1', 'ab'), current('e-2', 'c')])).toEqual([
      { id: 'e-1', formerIds: [] },
      { id: 'e-2', formerIds: [] },
    ]);
  });

  it('keeps the id of a cluster that grows, shrinks or changes its name', () => {
    const before = [published('e-1', 'abc'), published('e-2', 'xyz')];
    expect(carryOver(before, [current('e-8', 'abcdefg'), current('e-9', 'y')])).toEqual([
      { id: 'e-1', formerIds: [] },
      { id: 'e-2', formerIds: [] },
    ]);
  });

  it('keeps the id of the larger part of a merge and lists the others', () => {
    const before = [published('e-3', 'ab'), published('e-1', 'c'), published('e-2', 'defg')];
    expect(carryOver(before, [current('e-9', 'abcdefgh')])).toEqual([{ id: 'e-2', formerIds: ['e-1', 'e-3'] }]);
  });

  it('lists what a part of a merge was merged from before', () => {
    const before = [published('e-1', 'ab', ['e-8']), published('e-2', 'c', ['e-7'])];
    expect(carryOver(before, [current('e-9', 'abc')])).toEqual([{ id: 'e-1', formerIds: ['e-2', 'e-7', 'e-8'] }]);
  });

  it('leaves the id of a split with the larger part', () => {
    const before = [published('e-1', 'abcde', ['e-0'])];
    expect(carryOver(before, [current('e-8', 'ab'), current('e-9', 'cde')])).toEqual([
      { id: 'e-8', formerIds: [] },
      { id: 'e-1', formerIds: ['e-0'] },
    ]);
  });

  it('sends the id to where most members went, not to a rest of them, though it is a former id there', () => {
    const before = [published('e-1', 'abcdef'), published('e-2', 'uvwxy')];
    expect(carryOver(before, [current('e-8', 'abcdefuvwx'), current('e-9', 'y')])).toEqual([
      { id: 'e-1', formerIds: ['e-2'] },
      { id: 'e-9', formerIds: [] },
    ]);
  });

  it('never gives the smaller part of a split the id of the larger, though it holds the member it was made of', () => {
    const before = [published('e-1', 'abc')];
    const [small, large] = carryOver(before, [current('e-1', 'a'), current('e-9', 'bc')]);
    expect(large).toEqual({ id: 'e-1', formerIds: [] });
    expect(small?.id).toMatch(/^e-[0-9a-f]{16}$/);
    const after = [published('e-1', 'bc'), published(small?.id ?? '', 'a')];
    expect(carryOver(after, [current('e-1', 'a'), current('e-9', 'bc')])).toEqual([small, large]);
  });

  it('gives a part that splits off again its own id back', () => {
    const before = [published('e-1', 'abcd', ['e-2'])];
    expect(carryOver(before, [current('e-8', 'abc'), current('e-2', 'd')])).toEqual([
      { id: 'e-1', formerIds: [] },
      { id: 'e-2', formerIds: [] },
    ]);
  });

  it('breaks ties by id', () => {
    expect(carryOver([published('e-2', 'b'), published('e-1', 'a')], [current('e-9', 'ab')])).toEqual([
      { id: 'e-1', formerIds: ['e-2'] },
    ]);
    expect(carryOver([published('e-1', 'ab')], [current('e-9', 'a'), current('e-8', 'b')])).toEqual([
      { id: 'e-9', formerIds: [] },
      { id: 'e-1', formerIds: [] },
    ]);
  });

  describe('where no member survived', () => {
    const labelled = (id: string, members: string, label: string | null) => ({
      id,
      members: [...members],
      formerIds: [],
      label,
    });

    it('recognises a cluster by its label', () => {
      expect(carryOver([labelled('e-1', 'ab', 'x')], [labelled('e-9', 'cd', 'x')])).toEqual([
        { id: 'e-1', formerIds: [] },
      ]);
    });

    it.each([
      [
        'is repeated before',
        [labelled('e-1', 'a', 'x'), labelled('e-2', 'b', 'x')],
        [labelled('e-9', 'c', 'x')],
        ['e-9'],
      ],
      [
        'is repeated now',
        [labelled('e-1', 'a', 'x')],
        [labelled('e-9', 'b', 'x'), labelled('e-8', 'c', 'x')],
        ['e-9', 'e-8'],
      ],
      [
        'is of one that lives on',
        [labelled('e-1', 'ab', 'x')],
        [labelled('e-9', 'c', 'x'), labelled('e-8', 'a', 'y')],
        ['e-9', 'e-1'],
      ],
      [
        'is of one that continues another',
        [labelled('e-1', 'a', 'x'), labelled('e-2', 'b', 'y')],
        [labelled('e-9', 'b', 'x')],
        ['e-2'],
      ],
      ['is null', [labelled('e-1', 'a', null)], [labelled('e-9', 'b', null)], ['e-9']],
    ])('gives no id by a label that %s', (_, before, now, ids) => {
      expect(carryOver(before, now)).toEqual(ids.map((id) => ({ id, formerIds: [] })));
    });
  });

  /** Clusters of the members a to h, and each cluster as one that may have been published. */
  const clusterings = array(constantFrom(0, 1, 2, 3, 4), { minLength: 8, maxLength: 8 }).map((assigned) => {
    const clusters = new Map<number, string>();
    assigned.forEach((cluster, member) => {
      if (cluster > 0) clusters.set(cluster, (clusters.get(cluster) ?? '') + 'abcdefgh'.charAt(member));
    });
    return [...clusters.values()];
  });
  const asPublished = (clusters: readonly string[]) =>
    clusters.map((members) => published(`e-${members.charAt(0)}`, members));
  const asNew = (clusters: readonly string[]) => clusters.map((members) => current(`e-${members.charAt(0)}`, members));

  it('gives the same ids in whatever order clusters come', () => {
    assert(
      property(clusterings, clusterings, (before, now) => {
        const forwards = carryOver(asPublished(before), asNew(now));
        const backwards = carryOver(asPublished([...before].reverse()), asNew([...now].reverse()));
        expect(backwards.reverse()).toEqual(forwards);
      }),
    );
  });

  it('gives no id twice, none both in use and former, and the same again after a version of the same clusters', () => {
    assert(
      property(clusterings, clusterings, (before, now) => {
        const carried = carryOver(asPublished(before), asNew(now));
        const ids = carried.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(carried.flatMap(({ formerIds }) => formerIds).filter((former) => ids.includes(former))).toEqual([]);
        const version = now.map((members, index) => published(ids[index] ?? '', members, carried[index]?.formerIds));
        expect(carryOver(version, asNew(now))).toEqual(carried);
      }),
    );
  });

  it('accounts for every published cluster that has a member left, as an id or as a former one', () => {
    assert(
      property(clusterings, clusterings, (before, now) => {
        const known = carryOver(asPublished(before), asNew(now)).flatMap(({ id, formerIds }) => [id, ...formerIds]);
        const surviving = before.filter((members) => [...members].some((member) => now.join('').includes(member)));
        expect(known).toEqual(expect.arrayContaining(surviving.map((members) => `e-${members.charAt(0)}`)));
      }),
    );
  });
});
