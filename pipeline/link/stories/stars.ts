import { disjointSets } from '../disjoint-sets.ts';
import type { Candidates } from './candidates.ts';
import { type Neighbour, type Neighbours, type Node, neighbourOf, neighboursOf } from './neighbours.ts';

/** A text and those that are like it, by index. */
export interface Star {
  readonly centre: number;
  readonly members: readonly number[];
}

/** A text that is like a centre, and the numbers of the stretches of the centre that it holds. */
interface Member extends Neighbour {
  readonly held: readonly number[];
}

/** Which stretches of a centre another text holds, null where they are not alike. */
type Comparison = (centre: number, other: number) => readonly number[] | null;

/** Share of the stretches of a member that others of its report hold too. */
const leastOverlap = 0.5;

/** Likenesses are estimates: one is much greater only if it is so many times another. */
const closeness = 1.5;

/** Where so many are like a centre there may be more than the neighbours that are known: all around it are looked at. */
const many = 6;

/** After so many in a row that are not like the centre the rest, which are less likely, are not compared with it. */
const mostUnlike = 16;

/**
 * Clusters of texts in which each is like the centre, so that no chain of ever less alike texts can grow: the text to
 * which most others are like is a centre, those like it are its members, and so on with what is left (Aslam, Pelekhov
 * and Rus, The star clustering algorithm, 2004). Two parts of one text that have nothing to do with each other, as two
 * reports in a round-up of the day, are no members of one star: it keeps those of one report.
 *
 * @param nodes the longest first
 * @param candidates who may be like whom
 * @param compare asked for one connected group after the other
 */
export function findStars(nodes: readonly Node[], candidates: Candidates, compare: Comparison): Star[] {
  const neighbours = neighboursOf(nodes, candidates);
  const taken = new Set<number>();
  return centreOrder(nodes, neighbours).flatMap((centre) => {
    if (taken.has(centre)) return [];
    const alike = allLike(centre, { nodes, neighbours, candidates, taken, compare });
    const members = ofOneReport(closest(centre, alike, neighbours, taken), nodes);
    if (members.length === 0) return [];
    for (const index of [centre, ...members]) taken.add(index);
    return [{ centre, members }];
  });
}

interface Clustering {
  readonly nodes: readonly Node[];
  readonly neighbours: Neighbours;
  readonly candidates: Candidates;
  readonly taken: ReadonlySet<number>;
  readonly compare: Comparison;
}

/** Those that are like a centre and not taken: its neighbours and, where these are many, others around it. */
function allLike(centre: number, { nodes, neighbours, candidates, taken, compare }: Clustering): Member[] {
  const known = neighbours(centre);
  const alike = likest(centre, known, { taken, compare });
  if (alike.length < many) return alike;
  const met = new Set(known.map(({ index }) => index));
  const others = candidates.around(centre).filter(({ index }) => !met.has(index));
  const likely = others.map((other) => neighbourOf(centre, other, nodes));
  return [...alike, ...likest(centre, likely, { taken, compare })];
}

/** The likeliest of those that are like a centre, down to where hardly any are. */
function likest(
  centre: number,
  likely: readonly Neighbour[],
  { taken, compare }: Pick<Clustering, 'taken' | 'compare'>,
): Member[] {
  const alike: Member[] = [];
  let unlike = 0;
  for (const { index, likeness } of likely.toSorted((a, b) => b.likeness - a.likeness || a.index - b.index)) {
    if (taken.has(index)) continue;
    const held = compare(centre, index);
    if (held !== null) alike.push({ index, likeness, held });
    unlike = held === null ? unlike + 1 : 0;
    if (unlike === mostUnlike) break;
  }
  return alike;
}

/**
 * Nodes that have neighbours, those of one connected group after one another, so that a text is needed once for a
 * while; within a group by how much is like them, of equals the longest first.
 */
function centreOrder(nodes: readonly Node[], neighbours: Neighbours): number[] {
  const groups = disjointSets(nodes.length);
  const weights = nodes.map(({ articles }, index) => {
    let weight = 1000 * (articles - 1);
    for (const neighbour of neighbours(index)) {
      groups.unite(index, neighbour.index);
      weight += neighbour.likeness * (nodes[neighbour.index]?.articles ?? 0);
    }
    return weight;
  });
  const weightOf = (index: number): number => weights[index] ?? 0;
  return [...nodes.keys()]
    .filter((index) => neighbours(index).length > 0)
    .sort((a, b) => groups.find(a) - groups.find(b) || weightOf(b) - weightOf(a) || a - b);
}

/** Those to which, of the texts that are free, none is much more like than the centre or one of them. */
function closest(
  centre: number,
  alike: readonly Member[],
  neighbours: Neighbours,
  taken: ReadonlySet<number>,
): Member[] {
  const company = new Set([centre, ...alike.map(({ index }) => index)]);
  return alike.filter(({ index, likeness }) => {
    const free = neighbours(index).filter((neighbour) => !taken.has(neighbour.index));
    const [best, bestHere] = [free, free.filter((neighbour) => company.has(neighbour.index))].map(greatestLikeness);
    return closeness * Math.max(likeness, bestHere ?? 0) >= (best ?? 0);
  });
}

function greatestLikeness(neighbours: readonly Neighbour[]): number {
  return neighbours.reduce((greatest, { likeness }) => Math.max(greatest, likeness), 0);
}

/**
 * Of the members of a centre those that belong together: stretches of the centre that one holds, others hold too.
 * Where there are several such groups, that of most articles, of equals the one that holds most.
 */
function ofOneReport(members: readonly Member[], nodes: readonly Node[]): readonly number[] {
  const reports: { readonly stretches: Set<number>; readonly members: number[]; articles: number }[] = [];
  const widest = members.toSorted((a, b) => b.held.length - a.held.length || a.index - b.index);
  for (const { index, held } of widest) {
    const isOf = (stretches: ReadonlySet<number>): boolean =>
      held.filter((stretch) => stretches.has(stretch)).length >= leastOverlap * held.length;
    let report = reports.find(({ stretches }) => isOf(stretches));
    if (report === undefined) {
      report = { stretches: new Set(), members: [], articles: 0 };
      reports.push(report);
    }
    for (const stretch of held) report.stretches.add(stretch);
    report.members.push(index);
    report.articles += nodes[index]?.articles ?? 0;
  }
  const [largest] = reports.sort((a, b) => b.articles - a.articles);
  return largest?.members ?? [];
}
